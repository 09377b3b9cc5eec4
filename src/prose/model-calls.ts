import {
  addedUplift,
  budget,
  budgetParameters,
  compareOffers,
  compounding,
  compoundingParameters,
  exchangeRateSample,
  headcount,
  headcountParameters,
  headcountSample,
  headline,
  headlineParameters,
  impliedSigma,
  netUplift,
  substitution,
  substitutionParameters,
  unvestedParameters,
  unvestedValue,
  upliftParameters,
} from '../model/index.ts';
import type { ParameterMap } from '../model/index.ts';
import { offerOptions } from '../scenario/options.ts';
import { DEFAULT_SCENARIO, SCENARIO_NAMES } from '../scenario/schema.ts';

export type Numbers = Readonly<Record<string, number>>;

type Call = (options: Record<string, number>) => unknown;

/** Two offers take their options by the names of the scenario: `tokens` and `otherTokens`. */
function twoOffers(options: Record<string, number>): unknown {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(DEFAULT_SCENARIO, name));
  if (unknown !== undefined)
    throw new Error(`two offers have no “${unknown}”; there is ${SCENARIO_NAMES.join(', ')}`);
  const { a, b, assumptions } = offerOptions({ ...DEFAULT_SCENARIO, ...options });
  return compareOffers(a, b, assumptions);
}

/** A sample takes as given, and so does not draw, what it is handed: only what is set to something else. */
function sampled(sample: Call, parameters: ParameterMap): Call {
  const cached = new Map<string, unknown>();
  return (options) => {
    const set = Object.entries(options).filter(
      ([name, value]) => value !== parameters[name]?.default,
    );
    const key = JSON.stringify(set.sort());
    if (!cached.has(key)) cached.set(key, sample(Object.fromEntries(set)));
    return cached.get(key);
  };
}

/** Each function with the parameters that its options are; two offers take the scenario's names. */
const functions: Record<string, readonly [Call, ParameterMap?]> = {
  compounding: [compounding, compoundingParameters],
  exchangeRateSample: [sampled(exchangeRateSample, compoundingParameters), compoundingParameters],
  substitution: [substitution, substitutionParameters],
  headcount: [headcount, headcountParameters],
  headcountSample: [sampled(headcountSample, headcountParameters), headcountParameters],
  headline: [headline, headlineParameters],
  netUplift: [netUplift, upliftParameters],
  addedUplift: [({ more = 0, ...options }) => addedUplift({ ...options, more }), upliftParameters],
  impliedSigma: [impliedSigma, upliftParameters],
  unvestedValue: [unvestedValue, unvestedParameters],
  budget: [budget, budgetParameters],
  compareOffers: [twoOffers],
};

/**
 * A model function that the prose may ask.
 *
 * @throws an Error that says which there are
 */
export function functionNamed(name: string): Call {
  const [call] = functions[name] ?? [];
  if (!call)
    throw new Error(
      `there is no model function “${name}”; there is ${Object.keys(functions).join(', ')}`,
    );
  return call;
}

/** What of a lesson's numbers a function takes, by the names of its options. */
export function optionsFrom(expression: string, numbers: Numbers): Record<string, number> {
  const [name = ''] = expression.split('.');
  const [, parameters] = functions[name] ?? [];
  const pairs = parameters
    ? Object.entries(parameters).map(([option, parameter]) => [option, parameter.name] as const)
    : SCENARIO_NAMES.map((option) => [option, option] as const);
  return Object.fromEntries(
    pairs.flatMap(([option, name]) => {
      const value = numbers[name];
      return value === undefined ? [] : [[option, value]];
    }),
  );
}
