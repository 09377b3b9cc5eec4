/** Net uplift, heads and the cheapest spend over the draws. Unchecked, and small enough for a worker, like `sample.ts`. */
import { cheapestSpend, nearlyCheapest } from './cheapest.ts';
import { timeAt, type Chain } from './curve.ts';
import { WEEK_HOURS } from './formulas.ts';
import { drawsOf, spreadOf, type DrawPlan, type Spread } from './sample.ts';
import { smallestTeam, weekLeftOf } from './team.ts';

/** The options of `headcount` that its sample needs. */
export interface TeamOptions extends Chain {
  readonly tokens: number;
  readonly teamSize: number;
  readonly loadedCost: number;
  readonly linkHours: number;
  readonly demandGrowth: number;
}

export type HeadcountPlan = DrawPlan<TeamOptions>;

/** $ a year and engineer. */
export interface CheapestSpread extends Spread {
  /** Draws in which work is cheapest without tokens. */
  readonly none: number;
}

export interface HeadcountSample {
  readonly seed: number;
  readonly draws: number;
  /** The assumptions that are drawn, in their order; what was given is not among them. */
  readonly drawn: readonly string[];
  readonly netUplift: Spread;
  /** Engineers who make what is wanted; `null` is no team at all, which counts as more than any. */
  readonly heads: Spread<number | null>;
  /** The spend at which work is cheapest, to 3% in each draw, for both guesses. */
  readonly cheapest: { readonly levelsOff: CheapestSpread; readonly keepsRising: CheapestSpread };
}

/** Engineers who make what is wanted; infinitely many where no team does. */
function headsFor(options: TeamOptions): number {
  const { teamSize, demandGrowth, tokens } = options;
  const linkShare = options.linkHours / WEEK_HOURS;
  const today = teamSize * weekLeftOf(teamSize, linkShare);
  if (today <= 0) return Infinity;
  return smallestTeam(today * (1 + demandGrowth) * timeAt(tokens, options), linkShare) ?? Infinity;
}

const upliftOf = (options: TeamOptions): number => 1 / timeAt(options.tokens, options) - 1;

/** Draws in slices, so that a page can do something else in between; the last step returns the sample. */
export function* headcountSampleInSlices(
  plan: HeadcountPlan,
  slice: number,
): Generator<void, HeadcountSample> {
  const { options, drawn, draws, seed } = plan;
  const uplifts = new Float64Array(draws);
  const heads = new Float64Array(draws);
  const levelsOff = new Float64Array(draws);
  const keepsRising = new Float64Array(draws);
  let done = 0;
  for (const options of drawsOf(plan)) {
    if (done > 0 && done % slice === 0) yield;
    uplifts[done] = upliftOf(options);
    heads[done] = headsFor(options);
    const cheapest = nearlyCheapest(options.loadedCost, options);
    levelsOff[done] = cheapest.levelsOff;
    keepsRising[done] = cheapest.keepsRising;
    done += 1;
  }
  const cheapestHere = (rising: number): number =>
    cheapestSpend(options.loadedCost, { ...options, keepsRising: rising }).tokens;
  return {
    ...{ seed, draws, drawn: drawn.map(({ name }) => name) },
    netUplift: spreadOf(uplifts, upliftOf(options)),
    heads: withoutInfinity(spreadOf(heads, headsFor(options))),
    cheapest: {
      levelsOff: withNone(levelsOff, cheapestHere(0)),
      keepsRising: withNone(keepsRising, cheapestHere(1)),
    },
  };
}

/** The same in one go. */
export function headcountSampleOf(plan: HeadcountPlan): HeadcountSample {
  const { value } = headcountSampleInSlices(plan, plan.draws).next();
  // In one slice the first step is the last.
  return value as HeadcountSample;
}

function withNone(spends: Float64Array, here: number): CheapestSpread {
  const spread = spreadOf(spends, here);
  const first = spends.findIndex((spend) => spend > 0);
  return { ...spread, none: first === -1 ? spends.length : first };
}

function withoutInfinity({ above, ...spread }: Spread): Spread<number | null> {
  const finite = Object.fromEntries(
    Object.entries(spread).map(([name, value]) => [name, value === Infinity ? null : value]),
  ) as Record<keyof typeof spread, number | null>;
  return { ...finite, above };
}
