/** The exchange rate over the draws. Unchecked, and small enough for a worker, like `sample.ts`. */
import { exchangeRateOf, firmReturnOf, type RateOptions } from './flows.ts';
import { countAbove, drawsOf, quantile, spreadOf, type DrawPlan, type Spread } from './sample.ts';

export type RatePlan = DrawPlan<RateOptions & { readonly loadedCost: number }>;

/** In raise dollars to a token dollar. */
export interface RateSample extends Spread {
  readonly seed: number;
  readonly draws: number;
  /** The assumptions that are drawn, in their order; what was given is not among them. */
  readonly drawn: readonly string[];
  /** Draws in which a token dollar is worth more to you than a raise dollar. */
  readonly better: number;
  /** The middle 99 of 100 draws in equal steps from low to high: a histogram without its longest tails. */
  readonly histogram: {
    readonly low: number;
    readonly high: number;
    readonly counts: readonly number[];
  };
  /** What comes back to the firm as output for a token dollar, in $; `null` where no tokens are paid for. */
  readonly firm: Spread | null;
}

const BINS = 24;

/**
 * Draws in slices, so that a page can do something else in between; the last step returns the sample, `null` where
 * the exchange rate has no answer.
 */
export function* rateSampleInSlices(
  plan: RatePlan,
  slice: number,
): Generator<void, RateSample | null> {
  const { options, drawn, draws, seed } = plan;
  const here = exchangeRateOf(options);
  const firmHere = firmReturnOf(options);
  const rates = new Float64Array(draws);
  const firm = new Float64Array(draws);
  let done = 0;
  for (const options of drawsOf(plan)) {
    if (done > 0 && done % slice === 0) yield;
    const rate = exchangeRateOf(options);
    if (here === null || rate === null) return null;
    rates[done] = rate;
    firm[done] = firmReturnOf(options) ?? 0;
    done += 1;
  }
  const spread = spreadOf(rates, here!);
  return {
    ...{ seed, draws, drawn: drawn.map(({ name }) => name), ...spread },
    better: countAbove(rates, 1),
    histogram: histogramOf(rates, quantile(rates, 0.005), quantile(rates, 0.995)),
    firm: firmHere === null ? null : spreadOf(firm, firmHere),
  };
}

function histogramOf(rates: Float64Array, low: number, high: number): RateSample['histogram'] {
  const counts = new Array<number>(BINS).fill(0);
  for (const rate of rates) {
    if (rate < low || rate > high) continue;
    const bin = Math.floor(((rate - low) / (high - low || 1)) * BINS);
    counts[Math.min(BINS - 1, bin)]! += 1;
  }
  return { low, high, counts };
}

/** The same in one go. */
export function rateSampleOf(plan: RatePlan): RateSample | null {
  return rateSampleInSlices(plan, plan.draws).next().value ?? null;
}
