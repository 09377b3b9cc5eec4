/**
 * The exchange rate over plausible assumptions, drawn at random from a seed. Unchecked, and without the parameters'
 * declarations, so that it is small enough for a worker: `uncertainty.ts` checks and says what is drawn.
 */
import { exchangeRateOf, type RateOptions } from './flows.ts';

/** An option that can be drawn: a number, whatever happens. */
export type RateAssumption = Exclude<keyof RateOptions, 'leaveYear'>;

export interface RatePlan {
  /** Every option as it stands; for what is uncertain, the value that is drawn most often. */
  readonly given: RateOptions;
  /** Low and high of each that is uncertain; they are drawn in this order. */
  readonly ranges: Readonly<Partial<Record<RateAssumption, readonly [low: number, high: number]>>>;
  readonly draws: number;
  /** A whole number from 0 to 4,294,967,295. */
  readonly seed: number;
}

export interface RateSample {
  readonly seed: number;
  readonly draws: number;
  /** The exchange rate with every assumption as it stands. */
  readonly here: number;
  /** One draw in ten lies below; half; nine in ten. In raise dollars to a token dollar, like `here`. */
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /** Draws in which a token dollar is worth more to you than a raise dollar. */
  readonly better: number;
  /** Draws that come out above `here`. */
  readonly above: number;
  /** The middle 99 of 100 draws in equal steps from low to high: a histogram without its longest tails. */
  readonly histogram: {
    readonly low: number;
    readonly high: number;
    readonly counts: readonly number[];
  };
}

const BINS = 24;

/** Numbers from 0 to below 1, the same ones for a seed on every machine: mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The triangular distribution from low to high with its peak at `mode`: where a share `share` of it lies below. */
export function triangular(share: number, low: number, mode: number, high: number): number {
  const width = high - low;
  const below = mode - low;
  return share * width < below
    ? low + Math.sqrt(share * width * below)
    : high - Math.sqrt((1 - share) * width * (high - mode));
}

/** The value below which a share of sorted values lies, between two of them in proportion. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  return below + (place % 1) * ((sorted[Math.ceil(place)] ?? below) - below);
}

/**
 * Draws in slices, so that a page can do something else in between; the last step returns the sample, `null` where
 * the exchange rate has no answer.
 */
export function* rateSampleInSlices(
  { given, ranges, draws, seed }: RatePlan,
  slice: number,
): Generator<void, RateSample | null> {
  const here = exchangeRateOf(given);
  const random = randomFrom(seed);
  const uncertain = (Object.keys(ranges) as RateAssumption[]).map(
    (name) => [name, ...ranges[name]!] as const,
  );
  const rates = new Float64Array(draws);
  const drawn: { -readonly [Name in keyof RateOptions]: RateOptions[Name] } = { ...given };
  for (let draw = 0; draw < draws; draw += 1) {
    if (draw > 0 && draw % slice === 0) yield;
    for (const [name, low, high] of uncertain) {
      drawn[name] = triangular(random(), low, given[name], high);
    }
    const rate = exchangeRateOf(drawn);
    if (here === null || rate === null) return null;
    rates[draw] = rate;
  }
  rates.sort();
  const at = (share: number): number => quantile(rates, share);
  const over = (limit: number): number => rates.filter((rate) => rate > limit).length;
  return {
    ...{ seed, draws, here: here!, p10: at(0.1), p50: at(0.5), p90: at(0.9) },
    ...{ better: over(1), above: over(here!), histogram: histogramOf(rates, at(0.005), at(0.995)) },
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
