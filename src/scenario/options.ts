/** From the scenario to the options of the model's functions. */
import {
  compoundingParameters,
  headcountParameters,
  offerAssumptionParameters,
  offerParameters,
  substitutionParameters,
  upliftParameters,
  walkAwayParameters,
  type BudgetOptions,
  type CompoundingOptions,
  type HeadcountOptions,
  type Options,
  type ParameterMap,
  type Values,
} from '../model/index.ts';
import type { Scenario } from './schema.ts';

/** An option can have another name than its parameter: the `years` of `substitution` are `horizonYears`. */
export function optionsOf<Map extends ParameterMap>(
  parameters: Map,
  scenario: Scenario,
): Values<Map> {
  return Object.fromEntries(
    Object.entries(parameters).map(([option, { name }]) => [
      option,
      scenario[name as keyof Scenario],
    ]),
  ) as Values<Map>;
}

export type CompoundingValues = Values<typeof compoundingParameters>;
export type SubstitutionValues = Values<typeof substitutionParameters>;
export type HeadcountValues = Values<typeof headcountParameters>;
export type UpliftValues = Values<typeof upliftParameters>;
export type OfferValues = Values<typeof offerParameters>;
export type OfferAssumptionValues = Values<typeof offerAssumptionParameters>;
export type WalkAwayValues = Values<typeof walkAwayParameters>;

export function compoundingOptions(scenario: Scenario): CompoundingValues {
  return optionsOf(compoundingParameters, scenario);
}

/**
 * Those that differ from the defaults: what the reader, or the page, has set and so knows. A sample draws the others.
 */
function setOptionsOf<Map extends ParameterMap>(parameters: Map, scenario: Scenario): Options<Map> {
  return Object.fromEntries(
    Object.entries(optionsOf(parameters, scenario)).filter(
      ([option, value]) => value !== parameters[option]?.default,
    ),
  ) as Options<Map>;
}

/** For `exchangeRateSample`. */
export function compoundingSet(scenario: Scenario): CompoundingOptions {
  return setOptionsOf(compoundingParameters, scenario);
}

/** For `headcountSample`. */
export function headcountSet(scenario: Scenario): HeadcountOptions {
  return setOptionsOf(headcountParameters, scenario);
}

export function substitutionOptions(scenario: Scenario): SubstitutionValues {
  return optionsOf(substitutionParameters, scenario);
}

export function headcountOptions(scenario: Scenario): HeadcountValues {
  return optionsOf(headcountParameters, scenario);
}

/** For `netUplift` and what stands on it. */
export function upliftOptions(scenario: Pick<Scenario, keyof UpliftValues>): UpliftValues {
  return optionsOf(upliftParameters, scenario as Scenario);
}

/** Prices and mix are left to whoever knows them. */
export function budgetOptions(scenario: Scenario): BudgetOptions {
  const { tokens, priceChange, horizonYears, baseline } = scenario;
  return { monthlyBudget: tokens / 12, priceChange, years: horizonYears, baseline };
}

export interface OfferOptions {
  readonly a: OfferValues;
  readonly b: OfferValues;
  readonly assumptions: OfferAssumptionValues;
  readonly leaving: WalkAwayValues;
}

export function offerOptions(scenario: Scenario): OfferOptions {
  return {
    a: optionsOf(offerParameters, scenario),
    b: {
      salary: scenario.otherSalary,
      bonusRate: scenario.otherBonusRate,
      equity: scenario.otherEquity,
      signOn: scenario.otherSignOn,
      tokens: scenario.otherTokens,
    },
    assumptions: optionsOf(offerAssumptionParameters, scenario),
    leaving: optionsOf(walkAwayParameters, scenario),
  };
}
