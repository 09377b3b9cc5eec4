import type { PricedModel } from '../../evidence/budget-facts.ts';
import {
  addedUplift,
  budget,
  netUplift,
  substitution,
  type BudgetResult,
  type UpliftOptions,
} from '../../model/index.ts';
import { budgetOptions, substitutionOptions } from '../../scenario/options.ts';
import type { Scenario } from '../parameters.ts';

/** Two guesses at what lies above the budgets that studies had: gains level off, or they keep rising. */
export interface Guesses {
  readonly levelsOff: number;
  readonly keepsRising: number;
}

/** Everything that the model says of one budget. */
export interface Reckoning extends BudgetResult {
  /** Output gained net of rework and checking, as a share of output without tokens. */
  readonly uplift: Guesses;
  /** What as much again would add to it. */
  readonly doubling: Guesses;
  /** What the next $1,000 would add to it. */
  readonly next: Guesses;
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

/** What the output curve is made of, save its fork: both branches are shown. */
export const chainOf = ({
  maxSpeedup,
  addressableShare,
  reworkShare,
  reviewHours,
  tokenScale,
}: Chain): Chain => ({ maxSpeedup, addressableShare, reworkShare, reviewHours, tokenScale });

export type Chain = Pick<
  Scenario,
  'maxSpeedup' | 'addressableShare' | 'reworkShare' | 'reviewHours' | 'tokenScale'
>;

const guessed = (answer: (keepsRising: number) => number): Guesses => ({
  levelsOff: answer(0),
  keepsRising: answer(1),
});

/** Output that a budget brings, for both guesses. */
export const upliftOf = (options: UpliftOptions): Guesses =>
  guessed((keepsRising) => netUplift({ ...options, keepsRising }));

/** Output that a budget must add to pay for itself: what it costs, as a share of what an engineer costs. */
export const neededFor = (setting: Scenario): number =>
  substitution(substitutionOptions(setting)).breakEvenUplift;

/**
 * Output that a budget adds beyond what pays for it, if gains level off: a share of output without tokens, below 0 where
 * it costs more than it brings.
 */
export const gainOf = (setting: Scenario): number =>
  upliftOf({ ...chainOf(setting), tokens: setting.tokens }).levelsOff - neededFor(setting);

export function reckon(setting: Scenario, model: Pick<PricedModel, 'prices'>): Reckoning {
  const curve = { ...chainOf(setting), tokens: setting.tokens };
  const added = (more: number): Guesses =>
    guessed((keepsRising) => addedUplift({ ...curve, more, keepsRising }));
  return {
    ...budget({ ...budgetOptions(setting), ...pricesOf(model) }),
    uplift: upliftOf(curve),
    doubling: added(setting.tokens),
    next: added(nextStep),
    costShare: neededFor(setting),
  };
}
