import { PARAMETERS, pickParameters } from './parameters.ts';
import { readOptions, SUM_TOLERANCE, type Options } from './range.ts';

export const budgetParameters = {
  ...pickParameters(
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
    'priceChange',
    'baseline',
  ),
  years: PARAMETERS.horizonYears,
};

export type BudgetOptions = Options<typeof budgetParameters>;

export interface BudgetResult {
  /** Price of a million tokens of the usual mix, in $. */
  readonly blendedPrice: number;
  /** Tokens that the budget buys in a month; `null` when tokens cost nothing. */
  readonly tokensPerMonth: number | null;
  /** How many median users that feeds. */
  readonly medianUsers: number | null;
  /** How many users of the top tenth it feeds. */
  readonly heavyUsers: number | null;
  /** How many developers it feeds by what an average one spends, `baseline`; `null` if that is nothing. */
  readonly averageUsers: number | null;
  /** What an allotment of a fixed number of tokens is worth after `years`, as a ratio to today. */
  readonly allotmentValue: number;
  /** How many tokens a fixed number of dollars buys after `years`, as a ratio to today. */
  readonly dollarsBuy: number;
}

/** What can be counted: nothing is bought without end. */
const countOf = (count: number): number | null => (Number.isFinite(count) ? count : null);

/**
 * What a monthly budget buys. Users by tokens rest on a price of one month and a use of another, and on the mix of
 * power users; `averageUsers` beside them rests on what developers spend.
 *
 * @param options `monthlyBudget` in $ a month, prices in $ a million tokens, shares of all tokens as decimals
 *   that add up to 1, tokens a week for each kind of user, `priceChange` a decimal a year over `years`, `baseline`
 *   what an average developer spends, in $ a year.
 * @throws {RangeError} for a value outside its hard range, or shares that do not add up to 1.
 * @throws {TypeError} for an option that it does not have.
 */
export function budget(options: BudgetOptions = {}): BudgetResult {
  const values = readOptions('budget', budgetParameters, options);
  const shares =
    values.freshInputShare + values.cacheReadShare + values.cacheWriteShare + values.outputShare;
  if (Math.abs(shares - 1) > SUM_TOLERANCE) {
    throw new RangeError(
      `budget: freshInputShare, cacheReadShare, cacheWriteShare and outputShare add up to ${shares}; they must add up to 1.`,
    );
  }
  const blendedPrice =
    values.freshInputShare * values.freshInputPrice +
    values.cacheReadShare * values.cacheReadPrice +
    values.cacheWriteShare * values.cacheWritePrice +
    values.outputShare * values.outputPrice;
  const tokensPerMonth = countOf((values.monthlyBudget / blendedPrice) * 1e6);
  const users = (tokensPerWeek: number): number | null =>
    tokensPerMonth === null ? null : tokensPerMonth / ((tokensPerWeek * 52) / 12);
  const allotmentValue = (1 + values.priceChange) ** values.years;
  return {
    blendedPrice,
    tokensPerMonth,
    medianUsers: users(values.medianTokensPerWeek),
    heavyUsers: users(values.heavyTokensPerWeek),
    averageUsers: countOf((12 * values.monthlyBudget) / values.baseline),
    allotmentValue,
    dollarsBuy: 1 / allotmentValue,
  };
}
