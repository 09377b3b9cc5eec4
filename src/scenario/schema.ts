import {
  PARAMETER_NAMES,
  PARAMETERS,
  RETIRED_PARAMETERS,
  type Parameter,
  type ParameterName,
  type ValueOf,
} from '../model/index.ts';
import { CHOICE_NAMES, SCENARIO_CHOICES, type ChoiceName, type Choices } from './choices.ts';

/**
 * One scenario for the whole page: what is set in one widget (salary, amount, tokens, cost) carries to the next.
 *
 * Parameters that mean different things keep different names even where a function calls both `years`: `years`
 * (compounding, 10), `horizonYears` (prices, 3), `offerYears` (a job, 4).
 */

/** Facts of the market on a date, from `content/`, and `monthlyBudget`, which is `tokens`/12: not for a reader to set. */
const notInScenario = [
  'monthlyBudget',
  'freshInputPrice',
  'cacheReadPrice',
  'cacheWritePrice',
  'outputPrice',
  'freshInputShare',
  'cacheReadShare',
  'cacheWriteShare',
  'outputShare',
  'medianTokensPerWeek',
  'heavyTokensPerWeek',
] as const satisfies readonly ParameterName[];

type FromModel = Exclude<ParameterName, (typeof notInScenario)[number]>;

/** The second of two offers; the first is the shared salary, bonus, stock, sign-on and tokens. */
const otherOffer = {
  otherSalary: { ...PARAMETERS.salary, name: 'otherSalary', key: 'os', default: 220000 },
  otherBonusRate: { ...PARAMETERS.bonusRate, name: 'otherBonusRate', key: 'ob' },
  otherEquity: { ...PARAMETERS.equity, name: 'otherEquity', key: 'oe' },
  otherSignOn: { ...PARAMETERS.signOn, name: 'otherSignOn', key: 'oo' },
  otherTokens: { ...PARAMETERS.tokens, name: 'otherTokens', key: 'ot', default: 2400 },
} as const;

/** Whose second each part of the second offer is. */
const firstOf = {
  otherSalary: 'salary',
  otherBonusRate: 'bonusRate',
  otherEquity: 'equity',
  otherSignOn: 'signOn',
  otherTokens: 'tokens',
} as const satisfies Record<keyof typeof otherOffer, ParameterName>;

/** The parameter of the model that one of the scenario is, in whichever offer. */
export const modelNameOf = (name: ScenarioName): ParameterName =>
  Object.hasOwn(firstOf, name) ? firstOf[name as keyof typeof firstOf] : (name as FromModel);

/** Every parameter that a reader can set, by name, in the order of the URL. */
export const SCENARIO_PARAMETERS = {
  ...Object.fromEntries(
    PARAMETER_NAMES.filter((name) => !(notInScenario as readonly string[]).includes(name)).map(
      (name) => [name, PARAMETERS[name]],
    ),
  ),
  ...Object.fromEntries(
    Object.entries(otherOffer).map(([name, parameter]) => [
      name,
      { ...parameter, label: `${parameter.label} (other offer)` },
    ]),
  ),
} as unknown as { readonly [Name in FromModel]: (typeof PARAMETERS)[Name] } & {
  readonly [Name in keyof typeof otherOffer]: Parameter & (typeof otherOffer)[Name];
};

export type ScenarioName = keyof typeof SCENARIO_PARAMETERS;

export const SCENARIO_NAMES = Object.keys(SCENARIO_PARAMETERS) as readonly ScenarioName[];

/** A value for every parameter, `null` for `leaveYear` only (you stay); and a slug for every choice. */
export type Scenario = {
  readonly [Name in ScenarioName]: ValueOf<(typeof SCENARIO_PARAMETERS)[Name]>;
} & Choices;

export type ScenarioValue = Scenario[ScenarioName];

/** Whatever a reader can set: a number, or a choice from a list. */
export type SettingName = ScenarioName | ChoiceName;

/**
 * The version of the URL's defaults. A link leaves out what is at its default, so a default may only change
 * together with a new version, and the old value goes into `EARLIER_DEFAULTS`.
 */
export const SCHEMA_VERSION = 2;

/**
 * For each version before this one, the defaults that have changed since. Version 1 has none: with version 2 the model
 * itself changed, so that no old defaults could bring back the old answers. A warning says so instead.
 */
const EARLIER_DEFAULTS: Readonly<Record<number, Partial<Scenario>>> = { 1: {} };

export const DEFAULT_SCENARIO = Object.fromEntries([
  ...SCENARIO_NAMES.map((name) => [name, SCENARIO_PARAMETERS[name].default]),
  ...CHOICE_NAMES.map((name) => [name, SCENARIO_CHOICES[name].default]),
]) as Scenario;

export function defaultsOfVersion(version: number): Scenario {
  return { ...DEFAULT_SCENARIO, ...EARLIER_DEFAULTS[version] };
}

/** Keys of the address that mean something else: the schema version, and the options of an embed's frame. */
export const RESERVED_KEYS: readonly string[] = [
  'v',
  'theme',
  'bg',
  'ui',
  'fit',
  'lang',
  'motion',
  'id',
  'events',
  'ground',
];

/** What addresses of earlier versions may have, by key: passed over, with a warning. */
export const RETIRED_KEYS = new Map(
  RETIRED_PARAMETERS.map((parameter) => [parameter.key as string, parameter]),
);

export type RetiredName = (typeof RETIRED_PARAMETERS)[number]['name'];

/** The names of those of a function's parameters that a reader can set. */
export function scenarioNames(
  parameters: Readonly<Record<string, { readonly name: string }>>,
): ScenarioName[] {
  return Object.values(parameters)
    .map(({ name }) => name)
    .filter((name): name is ScenarioName => Object.hasOwn(SCENARIO_PARAMETERS, name));
}

/** What of the second offer a reader can set. */
export const OTHER_OFFER_NAMES = Object.keys(otherOffer) as readonly (keyof typeof otherOffer)[];
