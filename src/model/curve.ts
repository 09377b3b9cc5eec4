/**
 * The output curve: what a token budget does to the time that a unit of work takes. Unchecked, and without the
 * parameters' declarations: it sits in inner loops and in workers. `uplift.ts` has the checked versions.
 */
import { adoptionAt, AVERAGE_BUDGET, WEEK_HOURS } from './formulas.ts';

/** What the curve is made of. */
export interface Chain {
  readonly maxSpeedup: number;
  readonly addressableShare: number;
  readonly reworkShare: number;
  readonly reviewHours: number;
  readonly tokenScale: number;
  readonly keepsRising: number;
}

export interface WorkTime {
  /** Share of the addressable work that is done with the tools. */
  readonly adoption: number;
  /** How many times faster that work goes. */
  readonly speedup: number;
  /** Time for a unit of all work, 1 today: after Amdahl, then rework, then review. */
  readonly afterAmdahl: number;
  readonly afterRework: number;
  readonly afterReview: number;
}

/** How many times faster the tools' work goes: the claim, and above the average budget what the fork adds to it. */
export function speedupAt(tokens: number, { maxSpeedup, keepsRising }: Chain): number {
  if (maxSpeedup <= 1) return maxSpeedup;
  const rise = Math.sqrt(Math.max(1, tokens / AVERAGE_BUDGET)) - 1;
  return 1 + (maxSpeedup - 1) * (1 + keepsRising * rise);
}

/** Time that a unit of work saves once the tools do all that they can: 1 less the time that is left, review included. */
export function savedAtFullUse(speedup: number, chain: Chain): number {
  const { addressableShare, reworkShare, reviewHours } = chain;
  return addressableShare * (1 - 1 / (speedup * (1 - reworkShare))) - reviewHours / WEEK_HOURS;
}

/** The steps in their order; rework and review make the claim smaller. */
export function workTime(tokens: number, chain: Chain): WorkTime {
  const adoption = adoptionAt(tokens, chain.tokenScale);
  const speedup = speedupAt(tokens, chain);
  const reached = adoption * chain.addressableShare;
  return {
    adoption,
    speedup,
    afterAmdahl: 1 - reached * (1 - 1 / speedup),
    afterRework: 1 - reached * (1 - 1 / (speedup * (1 - chain.reworkShare))),
    afterReview: 1 - adoption * savedAtFullUse(speedup, chain),
  };
}

/** Time for a unit of work, 1 today: the last step alone. */
export function timeAt(tokens: number, chain: Chain): number {
  return 1 - adoptionAt(tokens, chain.tokenScale) * savedAtFullUse(speedupAt(tokens, chain), chain);
}

/**
 * How much less time a unit of work takes with `more` dollars on top of `tokens`. Not the difference of two times:
 * where the curve is flat that would be rounding alone.
 */
function timeSaved(tokens: number, more: number, chain: Chain): number {
  const { tokenScale, addressableShare, reworkShare } = chain;
  const before = speedupAt(tokens, chain);
  const after = speedupAt(tokens + more, chain);
  const moreAdoption = Math.exp(-tokens / tokenScale) * adoptionAt(more, tokenScale);
  const faster = (addressableShare * (after - before)) / (before * after * (1 - reworkShare));
  return moreAdoption * savedAtFullUse(after, chain) + adoptionAt(tokens, tokenScale) * faster;
}

/** Output that `more` dollars add, as a share of output without any tokens. */
export function addedUpliftAt(tokens: number, more: number, chain: Chain): number {
  return timeSaved(tokens, more, chain) / (timeAt(tokens, chain) * timeAt(tokens + more, chain));
}

/** The same as a share of output with `tokens`. */
export function relativeGainAt(tokens: number, more: number, chain: Chain): number {
  return timeSaved(tokens, more, chain) / timeAt(tokens + more, chain);
}

/**
 * The elasticity of substitution between tokens and engineers that the curve implies where output is engineers
 * times 1 + uplift at tokens per engineer; `null` where the curve is no such technology.
 */
export function impliedSigmaAt(tokens: number, chain: Chain): number | null {
  if (tokens === 0) return null;
  const { tokenScale, maxSpeedup, keepsRising, addressableShare, reworkShare } = chain;
  const s = speedupAt(tokens, chain);
  const isRising = tokens > AVERAGE_BUDGET && maxSpeedup > 1;
  // First and second derivative of each piece by tokens: the speed-up, the time saved at full use, adoption, time.
  const s1 = isRising
    ? ((maxSpeedup - 1) * keepsRising * Math.sqrt(tokens / AVERAGE_BUDGET)) / (2 * tokens)
    : 0;
  const s2 = -s1 / (2 * tokens);
  const kept = 1 - reworkShare;
  const q = savedAtFullUse(s, chain);
  const q1 = (addressableShare * s1) / (s ** 2 * kept);
  const q2 = (addressableShare * (s2 * s - 2 * s1 ** 2)) / (s ** 3 * kept);
  const a = adoptionAt(tokens, tokenScale);
  const a1 = Math.exp(-tokens / tokenScale) / tokenScale;
  const a2 = -a1 / tokenScale;
  const t = 1 - a * q;
  const t1 = -a1 * q - a * q1;
  const t2 = -a2 * q - 2 * a1 * q1 - a * q2;

  const bend = 2 * t1 ** 2 - t * t2;
  if (!(t1 < 0 && bend < 0 && t + tokens * t1 > 0)) return null;
  return (t1 * (t + tokens * t1)) / (tokens * bend);
}
