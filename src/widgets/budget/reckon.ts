import type { PricedModel } from '../../evidence/budget-facts.ts';
import { addedUplift, budget, substitution, uplift, type BudgetResult } from '../../model/index.ts';
import { budgetOptions, substitutionOptions } from '../../scenario/options.ts';
import type { Scenario } from '../parameters.ts';

/** Everything that the model says of one budget. */
export interface Reckoning extends BudgetResult {
  /** Output gained, as a share of output without tokens. */
  readonly uplift: number;
  /** What as much again would add to it. */
  readonly doubling: number;
  /** What the next $1,000 would add to it. */
  readonly next: number;
  /** The budget as a share of what an engineer costs. */
  readonly costShare: number;
}

/** A step up that a person can picture, in $ a year. */
export const nextStep = 1000;

/** The model's price options at the prices of the one that was picked. */
export function pricesOf({ prices }: Pick<PricedModel, 'prices'>) {
  const [freshInputPrice, cacheReadPrice, cacheWritePrice, outputPrice] = prices;
  return { freshInputPrice, cacheReadPrice, cacheWritePrice, outputPrice };
}

export function reckon(setting: Scenario, model: Pick<PricedModel, 'prices'>): Reckoning {
  const { tokens, upliftCeiling, tokenScale } = setting;
  const curve = { tokens, upliftCeiling, tokenScale };
  return {
    ...budget({ ...budgetOptions(setting), ...pricesOf(model) }),
    uplift: uplift(curve),
    doubling: addedUplift({ ...curve, more: tokens }),
    next: addedUplift({ ...curve, more: nextStep }),
    costShare: substitution(substitutionOptions(setting)).breakEvenUplift,
  };
}
