import { scaleLinear, scaleLog } from 'd3';
import { AVERAGE_BUDGET } from '../../model/index.ts';
import type { Edge, Point } from '../../picture/marks.ts';
import { positionOf } from '../ladder.ts';
import type { Scenario } from '../parameters.ts';
import { controlOf, rungsOf } from '../rungs.ts';
import type { Facts, Stop } from '../widget.ts';
import { controls } from './controls.ts';
import { budgetsOf } from './facts.ts';
import { chainOf, neededFor, upliftOf, type Guesses } from './reckon.ts';

/** So many pieces of a curve look bent and not broken. */
const pieces = 32;

/** Room above the most that tokens add. */
const headroom = 1.2;

/** Nearer to the top than this, in percent, the words on a line would run into the name above the plot. */
const belowName = 12;

/** So often halved, a piece of the curve is narrower than any screen shows. */
const halvings = 24;

/** The two branches above the budgets that studies had. */
export const branches = ['levelsOff', 'keepsRising'] as const;

export type Branch = (typeof branches)[number];

/** A place on each branch; the same one where they have not parted. */
export type OnBranches = Readonly<Record<Branch, Point>>;

export interface PlacedStop extends Stop {
  /** Along the ladder, in percent. */
  readonly x: number;
}

/** Dollars a year along the ladder, in percent. */
const axisOf = (budgets: readonly Stop[]) =>
  scaleLog([budgets[0]?.value ?? 1, budgets.at(-1)?.value ?? 10], [0, 100]);

/**
 * The budget at a place of the ladder: the nearest along it that its slider has too.
 *
 * @param along in percent
 * @returns in dollars a year
 */
export function budgetAt(along: number, facts: Facts, scenario: Scenario): number {
  const axis = axisOf(budgetsOf(facts));
  const rungs = rungsOf(controlOf({ controls }, 'tokens'), facts, scenario).filter(
    (rung) => rung !== null,
  );
  const places = rungs.map((rung) => axis(rung));
  return rungs[positionOf(places, along)] ?? axis.invert(along);
}

/** A place along the ladder in percent, what a budget there adds to output, and what it must add to pay for itself. */
interface Step {
  readonly at: number;
  readonly uplift: Guesses;
  readonly needed: number;
}

const pays = ({ uplift, needed }: Step): boolean => uplift.levelsOff >= needed;

/** The last budget of the ladder that pays for itself if gains level off; `null` where none does or the highest still does. */
function lastPaying(steps: readonly Step[], stepAt: (at: number) => Step): Step | null {
  const last = steps.findLastIndex(pays);
  let [here, beyond] = [steps[last], steps[last + 1]];
  if (!here || !beyond) return null;
  for (let halved = 0; halved < halvings; halved += 1) {
    const middle = stepAt((here.at + beyond.at) / 2);
    if (pays(middle)) here = middle;
    else beyond = middle;
  }
  return here;
}

/** Powers of ten within the ladder, in dollars. */
function decadesWithin(low: number, high: number): number[] {
  const [first, last] = [Math.ceil(Math.log10(low)), Math.floor(Math.log10(high))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => 10 ** (first + index));
}

/** Where everything of the ladder stands, in percent of the plot. */
export function ladderLayout(budgets: readonly Stop[], setting: Scenario) {
  const { tokens } = setting;
  const along = axisOf(budgets);
  const [low, high] = along.domain() as [number, number];
  const chain = chainOf(setting);
  const upliftAt = (dollars: number): Guesses => upliftOf({ ...chain, tokens: dollars });
  const stepAt = (at: number): Step => {
    const dollars = along.invert(at);
    return { at, uplift: upliftAt(dollars), needed: neededFor({ ...setting, tokens: dollars }) };
  };

  const steps = Array.from({ length: pieces + 1 }, (_, index) => stepAt((100 * index) / pieces));
  const yours = upliftAt(tokens);
  const reached = [...steps.map(({ uplift }) => uplift), yours].flatMap((uplift) =>
    branches.map((branch) => uplift[branch]),
  );
  const most = Math.max(0.1, ...reached) * headroom;
  const least = Math.min(0, ...reached) * headroom;
  const height = scaleLinear([least, most], [100, 0]);
  const heights = (uplift: Guesses, x: number): OnBranches => ({
    levelsOff: { x, y: height(uplift.levelsOff) },
    keepsRising: { x, y: height(uplift.keepsRising) },
  });

  // What lies beyond the ladder is shown at its end.
  const x = along(Math.min(high, Math.max(low, tokens)));
  const fork = along(Math.min(high, Math.max(low, AVERAGE_BUDGET)));
  const forkAt = heights(upliftAt(along.invert(fork)), fork).levelsOff;
  const even = lastPaying(steps, stepAt);

  const lineOn = (branch: Branch, isShown: (at: number) => boolean): Point[] =>
    steps
      .filter(({ at }) => isShown(at))
      .map(({ at, uplift: gained }) => ({ x: at, y: height(gained[branch]) }));
  const beyond = (at: number): boolean => at > fork;
  return {
    /** As far as there are studies. */
    studied: [...lineOn('levelsOff', (at) => at < fork), forkAt],
    levelsOff: [forkAt, ...lineOn('levelsOff', beyond)],
    keepsRising: [forkAt, ...lineOn('keepsRising', beyond)],
    /** What budgets must add to pay for themselves; beyond the top of the plot above 100. */
    needed: steps.map(({ at, needed }): Point => ({ x: at, y: height(needed) })),
    /** Between the two, as far as the lower branch pays. */
    gain: [...steps.filter(pays), ...(even ? [even] : [])]
      .sort((a, b) => a.at - b.at)
      .map(({ at, uplift, needed }): Edge => ({
        x: at,
        low: height(needed),
        high: height(uplift.levelsOff),
      })),
    /** Where the studies end. */
    fork,
    /** The height of no output gained. */
    floor: height(0),
    ticks: height
      .ticks(3)
      .map((value) => ({ at: height(value), value }))
      .filter(({ at, value }) => value !== 0 && at > belowName && at < 100),
    /** The budget from which on the lower branch no longer pays; nothing where it does not turn on the ladder. */
    even:
      even === null ? null : { x: even.at, y: height(even.needed), dollars: along.invert(even.at) },
    stops: budgets.map((real): PlacedStop => ({ ...real, x: along(real.value) })),
    decades: decadesWithin(low, high).map((dollars) => ({ at: along(dollars), dollars })),
    you: heights(yours, x),
    /** What your budget must add to pay for itself. */
    yourNeed: height(neededFor(setting)),
    /** What stands before and after your budget when it is off the ladder. */
    before: tokens < low ? '← ' : '',
    after: tokens > high ? ' →' : '',
  };
}
