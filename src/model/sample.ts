/**
 * Drawing assumptions at random from a seed, and saying where the answers lie. Unchecked, and without the parameters'
 * declarations, so that it is small enough for a worker: `uncertainty.ts` checks and says what is drawn.
 */

/** One assumption to draw, from a triangle with its peak at `mode`. */
export interface DrawnAssumption<Name extends string = string> {
  readonly name: Name;
  readonly low: number;
  readonly mode: number;
  readonly high: number;
  /** Whether the value, or its logarithm, comes from the triangle. */
  readonly scale: 'linear' | 'log';
}

/** What is drawn, as plain data that can be sent to a worker. */
export interface DrawPlan<Options> {
  /** Every option as it stands; for what is drawn, the value that is drawn most often. */
  readonly options: Options;
  /** In the order in which they are drawn. */
  readonly drawn: readonly DrawnAssumption<Extract<keyof Options, string>>[];
  readonly draws: number;
  /** A whole number from 0 to 4,294,967,295. */
  readonly seed: number;
}

/** Where the answers of the draws lie. A range of judgements, not odds. */
export interface Spread<Value = number> {
  /** The answer with everything as it stands. */
  readonly here: Value;
  /** One draw in ten lies below; half; nine in ten. */
  readonly p10: Value;
  readonly p50: Value;
  readonly p90: Value;
  /** Draws that come out above `here`. */
  readonly above: number;
}

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

/** One after the other, the options of each draw: always the same object, with new values in it. */
export function* drawsOf<Options extends object>({
  options,
  drawn,
  draws,
  seed,
}: DrawPlan<Options>): Generator<Options> {
  const random = randomFrom(seed);
  const values = { ...options };
  const onScale = drawn.map(({ name, low, mode, high, scale }) =>
    scale === 'log'
      ? ([name, true, Math.log(low), Math.log(mode), Math.log(high)] as const)
      : ([name, false, low, mode, high] as const),
  );
  for (let draw = 0; draw < draws; draw += 1) {
    for (const [name, isLog, low, mode, high] of onScale) {
      const value = triangular(random(), low, mode, high);
      (values as Record<string, unknown>)[name] = isLog ? Math.exp(value) : value;
    }
    yield values;
  }
}

/** The value below which a share of sorted values lies, between two of them in proportion. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  // Two infinite ones have no difference.
  return below === above ? below : below + (place % 1) * (above - below);
}

/** Sorts the answers in place. */
export function spreadOf(answers: Float64Array, here: number): Spread {
  answers.sort();
  const at = (share: number): number => quantile(answers, share);
  return {
    ...{ here, p10: at(0.1), p50: at(0.5), p90: at(0.9) },
    above: countAbove(answers, here),
  };
}

/** How many of sorted answers lie above a limit. */
export function countAbove(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
