import { scaleLinear, scaleLog } from 'd3';
import { toFigures } from '../../format/index.ts';
import { budget, uplift } from '../../model/index.ts';
import type { Edge, Point } from '../../picture/marks.ts';
import { budgetOptions } from '../../scenario/options.ts';
import type { Scenario } from '../parameters.ts';
import type { Stop } from '../widget.ts';
import { spelledYears } from '../words.ts';

/** So many pieces of a curve look bent and not broken. */
const pieces = 32;

/** Room above the most that tokens add, for the words that stand there. */
const headroom = 1.35;

/** Values at stops keep so far from each other and from yours, in percent of the width. */
const apart = 15;

type Curve = Pick<Scenario, 'tokens' | 'upliftCeiling' | 'tokenScale'>;

export interface PlacedStop extends Stop, Point {
  readonly uplift: number;
  /** Whether there is room for its value beside the curve. */
  readonly valued: boolean;
}

/** Where everything of the ladder stands, in percent of the plot. */
export function ladderLayout(budgets: readonly Stop[], setting: Curve) {
  const { tokens, upliftCeiling, tokenScale } = setting;
  const low = budgets[0]?.value ?? 1;
  const high = budgets.at(-1)?.value ?? 10;
  const along = scaleLog([low, high], [0, 100]);
  const height = scaleLinear([0, (upliftCeiling || 1) * headroom], [100, 0]);
  const upliftAt = (dollars: number): number =>
    uplift({ tokens: dollars, upliftCeiling, tokenScale });
  const place = (dollars: number): Point => ({ x: along(dollars), y: height(upliftAt(dollars)) });

  // What lies beyond the ladder is shown at its end.
  const end = place(Math.min(high, Math.max(low, tokens)));
  const { x } = end;
  const you = { x, y: height(upliftAt(tokens)) };

  const ceiling = height(upliftCeiling);

  // The ends come first: between them is where the room gets short.
  const taken = [x];
  const valued = new Set<Stop | undefined>();
  for (const real of [budgets[0], budgets.at(-1), ...budgets.slice(1, -1)]) {
    const at = along(real?.value ?? low);
    if (taken.some((other) => Math.abs(other - at) < apart)) continue;
    taken.push(at);
    valued.add(real);
  }

  const curve = Array.from({ length: pieces + 1 }, (_, index): Point => {
    const at = (100 * index) / pieces;
    return { x: at, y: height(upliftAt(along.invert(at))) };
  });
  return {
    curve,
    /** What lies under the curve, up to you. */
    area: [...curve.filter((point) => point.x < x), end].map((point): Edge => ({
      x: point.x,
      low: 100,
      high: point.y,
    })),
    stops: budgets.map((real): PlacedStop => ({
      ...real,
      ...place(real.value),
      uplift: upliftAt(real.value),
      valued: valued.has(real),
    })),
    you,
    /** What stands before and after your budget when it is off the ladder. */
    before: tokens < low ? '← ' : '',
    after: tokens > high ? ' →' : '',
    ceiling,
    /** Whether your value leaves room for the words at the left end of the ceiling. */
    roomy: x > 45 || you.y > ceiling + 20,
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
