/** How unevenly a bill is spread over people. */
import { quantile } from '../model/index.ts';

/** Fewer people than this have no top tenth that would not be one or two of them. */
export const FEWEST_FOR_TENTHS = 20;

export interface LorenzPoint {
  /** Share of people, those who use least first. */
  readonly people: number;
  /** Share of the money that they use. */
  readonly money: number;
}

export interface Skew {
  /** Amounts of 0 or more, from the smallest up, in $. */
  readonly sorted: Float64Array;
  /** People whose refunds are larger than their use, and their sum: set apart. */
  readonly negative: { readonly people: number; readonly sum: number };
  /** 0 if all use alike, (N − 1)/N if one uses all; `null` if nothing was used. */
  readonly gini: number | null;
  /** From (0, 0) to (1, 1); empty if nothing was used. */
  readonly lorenz: readonly LorenzPoint[];
  /** The ninth decile in medians; `null` if the median is 0 or there is nobody. */
  readonly ninthToMedian: number | null;
  readonly median: number;
  readonly ninthDecile: number;
  /** Share of the money that the top ⌈N/10⌉ use; `null` if nothing was used. */
  readonly topTenth: number | null;
}

/**
 * Gini coefficient, Lorenz curve, deciles and the top tenth.
 *
 * @param totals in $, one a person, in any order
 */
export function skew(totals: Float64Array): Skew {
  const below = totals.filter((total) => total < 0);
  const sorted = totals.filter((total) => total >= 0).sort();
  const count = sorted.length;
  const sum = sorted.reduce((all, amount) => all + amount, 0);
  const negative = { people: below.length, sum: below.reduce((all, amount) => all + amount, 0) };
  const median = quantile(sorted, 0.5);
  const ninthDecile = quantile(sorted, 0.9);
  const ninthToMedian = median > 0 ? ninthDecile / median : null;
  const deciles = { median, ninthDecile, ninthToMedian };
  if (sum <= 0) return { sorted, negative, gini: null, lorenz: [], ...deciles, topTenth: null };

  let weighted = 0;
  let running = 0;
  const lorenz: LorenzPoint[] = [{ people: 0, money: 0 }];
  sorted.forEach((amount, index) => {
    weighted += (2 * (index + 1) - count - 1) * amount;
    running += amount;
    lorenz.push({ people: (index + 1) / count, money: running / sum });
  });
  const belowTop = lorenz[count - Math.ceil(count / 10)]?.money ?? 0;
  return {
    ...{ sorted, negative, lorenz, ...deciles },
    gini: weighted / (count * sum),
    topTenth: 1 - belowTop,
  };
}

/** Amounts at the ends of the tenths, from the smallest to the largest: eleven of them, in $. */
export const decilesOf = (sorted: Float64Array): number[] =>
  Array.from({ length: 11 }, (_, tenth) => quantile(sorted, tenth / 10));
