/** From the scenario to the options of the model's functions. */
import {
  compoundingParameters,
  headcountParameters,
  offerAssumptionParameters,
  offerParameters,
  substitutionParameters,
  walkAwayParameters,
  type BudgetOptions,
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
export type OfferValues = Values<typeof offerParameters>;
export type OfferAssumptionValues = Values<typeof offerAssumptionParameters>;
export type WalkAwayValues = Values<typeof walkAwayParameters>;

export function compoundingOptions(scenario: Scenario): CompoundingValues {
  return optionsOf(compoundingParameters, scenario);
}

export function substitutionOptions(scenario: Scenario): SubstitutionValues {
  return optionsOf(substitutionParameters, scenario);
}

export function headcountOptions(scenario: Scenario): HeadcountValues {
  return optionsOf(headcountParameters, scenario);
}

/** Prices and mix are left to whoever knows them. */
export function budgetOptions({ tokens, priceChange, horizonYears }: Scenario): BudgetOptions {
  return { monthlyBudget: tokens / 12, priceChange, years: horizonYears };
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
