import { scaleLinear, scaleLog } from 'd3';
import { toFigures } from '../../format/index.ts';
import { AVERAGE_BUDGET, budget } from '../../model/index.ts';
import type { Edge, Point } from '../../picture/marks.ts';
import { budgetOptions } from '../../scenario/options.ts';
import type { Scenario } from '../parameters.ts';
import type { Stop } from '../widget.ts';
import { spelledYears } from '../words.ts';
import { chainOf, upliftOf, type Chain, type Guesses } from './reckon.ts';

/** So many pieces of a curve look bent and not broken. */
const pieces = 32;

/** Room above the most that tokens add, for the words that stand there. */
const headroom = 1.3;

/** Values at stops keep so far from each other and from yours, in percent of the width. */
const apart = 15;

/** The two branches above the budgets that studies had. */
export const branches = ['levelsOff', 'keepsRising'] as const;

export type Branch = (typeof branches)[number];

/** A place on each branch; the same one where they have not parted. */
export type OnBranches = Readonly<Record<Branch, Point>>;

export interface PlacedStop extends Stop {
  readonly x: number;
  readonly at: OnBranches;
  readonly uplift: Guesses;
  /** Whether there is room for its value beside the curve. */
  readonly valued: boolean;
}

/** Where everything of the ladder stands, in percent of the plot. */
export function ladderLayout(budgets: readonly Stop[], setting: Chain & Pick<Scenario, 'tokens'>) {
  const { tokens } = setting;
  const low = budgets[0]?.value ?? 1;
  const high = budgets.at(-1)?.value ?? 10;
  const along = scaleLog([low, high], [0, 100]);
  const chain = chainOf(setting);
  const upliftAt = (dollars: number): Guesses => upliftOf({ ...chain, tokens: dollars });

  const steps = Array.from({ length: pieces + 1 }, (_, index) => {
    const at = (100 * index) / pieces;
    return { at, dollars: along.invert(at), uplift: upliftAt(along.invert(at)) };
  });
  const reached = [...steps.map(({ uplift }) => uplift), upliftAt(tokens)].flatMap((uplift) =>
    branches.map((branch) => uplift[branch]),
  );
  const most = Math.max(0.01, ...reached);
  const least = Math.min(0, ...reached);
  const height = scaleLinear([least * headroom, most * headroom], [100, 0]);
  const heights = (uplift: Guesses, x: number): OnBranches => ({
    levelsOff: { x, y: height(uplift.levelsOff) },
    keepsRising: { x, y: height(uplift.keepsRising) },
  });

  // What lies beyond the ladder is shown at its end.
  const x = along(Math.min(high, Math.max(low, tokens)));
  const you = heights(upliftAt(tokens), x);
  const fork = along(Math.min(high, Math.max(low, AVERAGE_BUDGET)));
  const forkAt = heights(upliftAt(along.invert(fork)), fork).levelsOff;

  // The ends come first: between them is where the room gets short.
  const taken = [x];
  const valued = new Set<Stop | undefined>();
  for (const real of [budgets[0], budgets.at(-1), ...budgets.slice(1, -1)]) {
    const at = along(real?.value ?? low);
    if (taken.some((other) => Math.abs(other - at) < apart)) continue;
    taken.push(at);
    valued.add(real);
  }

  const lineOn = (branch: Branch, isShown: (at: number) => boolean): Point[] =>
    steps
      .filter(({ at }) => isShown(at))
      .map(({ at, uplift }) => ({ x: at, y: height(uplift[branch]) }));
  const beyond = (at: number): boolean => at > fork;
  return {
    /** As far as there are studies. */
    studied: [...lineOn('levelsOff', (at) => at < fork), forkAt],
    levelsOff: [forkAt, ...lineOn('levelsOff', beyond)],
    keepsRising: [forkAt, ...lineOn('keepsRising', beyond)],
    /** Where the studies end. */
    fork,
    /** The height of no output gained. */
    floor: height(0),
    /** What lies under the lower branch, up to you. */
    area: [
      ...lineOn('levelsOff', (at) => at < x),
      { x, y: height(upliftAt(along.invert(x)).levelsOff) },
    ].map((point): Edge => ({ x: point.x, low: height(0), high: point.y })),
    stops: budgets.map((real): PlacedStop => {
      const uplift = upliftAt(real.value);
      const at = along(real.value);
      return { ...real, x: at, at: heights(uplift, at), uplift, valued: valued.has(real) };
    }),
    you,
    /** What stands before and after your budget when it is off the ladder. */
    before: tokens < low ? '← ' : '',
    after: tokens > high ? ' →' : '',
    /** The budget at a place, in percent, to two figures. */
    budgetAt: (at: number): number => toFigures(along.invert(at), 2),
  };
}

/** What the same number of tokens is worth from year to year, beside the same number of dollars. */
export function promiseLayout(setting: Scenario) {
  const { tokens, horizonYears } = setting;
  const options = budgetOptions(setting);
  const steps = 16;
  const values = Array.from({ length: steps + 1 }, (_, index) => {
    const years = (horizonYears * index) / steps;
    return tokens * budget({ ...options, years }).allotmentValue;
  });
  const last = values[steps] ?? tokens;
  const height = scaleLinear([0, Math.max(tokens, last) || 1], [100, 0]);
  return {
    inTokens: values.map((value, index): Point => ({
      x: (100 * index) / steps,
      y: height(value),
    })),
    inDollars: [0, 100].map((x): Point => ({ x, y: height(tokens) })),
    last,
    lastAt: height(last),
    dollarsAt: height(tokens),
    ticks: [
      { at: 0, text: 'today' },
      ...(horizonYears > 0 ? [{ at: 100, text: spelledYears(horizonYears) }] : []),
    ],
  };
}
