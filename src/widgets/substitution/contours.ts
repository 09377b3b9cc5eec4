import { scaleLog } from 'd3';
import type { Edge, Point } from '../../picture/marks.ts';
import { substitution, type SubstitutionOptions } from '../../model/index.ts';
import { aboutParameter, type About } from '../parameters.ts';

const ofSigma = aboutParameter('sigma');
const ofDemand = aboutParameter('demandElasticity');

/** The map is as wide and as high as the tracks of its two sliders: what one can set, the other can. */
export const across = scaleLog([ofSigma.low, ofSigma.high], [0, 100]);
export const up = scaleLog([ofDemand.low, ofDemand.high], [100, 0]);

/** Where the axes are marked. */
export const ticks = { sigma: [0.1, 0.2, 0.5, 1, 2, 4], demand: [0.5, 1, 2] } as const;

const within = (value: number, { low, high }: Pick<About, 'low' | 'high'>) =>
  Math.max(low, Math.min(high, value));

/** Where the reader's own two numbers stand; what lies beyond the map, at its edge. */
export const dotOf = ({
  sigma,
  demandElasticity,
}: {
  sigma: number;
  demandElasticity: number;
}): Point => ({
  x: across(within(sigma, ofSigma)),
  y: up(within(demandElasticity, ofDemand)),
});

const columns = 32;
/** Changes of headcount that may get a line, the largest first. */
const changes = [
  ...[2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01],
  ...[-0.9, -0.75, -0.5, -0.3, -0.2, -0.1, -0.05, -0.02, -0.01],
];
/** Labels nearer to each other than this, in percent of the map, would touch. */
const apart = 15;
/** Higher at the left edge stands the name of the axis. */
const highestLabel = 20;
/** The height at which lines are named that do not begin at the left edge. */
const row = 62;
/** Further to the right a name would leave the map. */
const mostRight = 90;
/** More lines than this on one side say no more. */
const mostLines = 3;
/** A change of the logarithm of headcount below this is rounding. */
const flat = 1e-9;
/** Stands for a demand elasticity of nothing or less on a scale that has no zero; far below the map. */
const nothing = 1e-3;

export interface Contour {
  /** Change of headcount along this line. */
  change: number;
  lines: Point[][];
  /** Where its name stands. */
  label: Point;
}

/** For one σ, the logarithm of the headcount ratio is a straight line in ε: two calls give all of it. */
function columnAt(options: SubstitutionOptions, sigma: number) {
  const at = (demandElasticity: number) =>
    Math.log(substitution({ ...options, sigma, demandElasticity }).laborRatio);
  const base = at(0);
  const slope = at(1) - base;
  return {
    x: across(sigma),
    slope,
    /** The ε at which headcount changes by `change`; not a number where no ε does it. */
    demandFor: (change: number): number =>
      Math.abs(slope) < flat ? NaN : (Math.log1p(change) - base) / slope,
  };
}

type Column = ReturnType<typeof columnAt>;

/** Where headcount changes by `change`: one line, or several where wages grow and it runs off and comes back. */
function linesOf(all: readonly Column[], change: number): Point[][] {
  const lines: Point[][] = [];
  let before = NaN;
  for (const { x, demandFor } of all) {
    const demand = demandFor(change);
    const leaps =
      Math.min(before, demand) < ofDemand.low && Math.max(before, demand) > ofDemand.high;
    if (Number.isFinite(demand)) {
      const place = { x, y: up(Math.max(nothing, demand)) };
      const line = lines.at(-1);
      if (line && Number.isFinite(before) && !leaps) line.push(place);
      else lines.push([place]);
    }
    before = demand;
  }
  return lines.filter((line) => line.some(({ y }) => y > 0 && y < 100));
}

/** Where a line has its name: at the left edge, or where it comes down to a row of the map that is free of words. */
function labelOf(points: readonly Point[]): Point | null {
  const first = points[0];
  if (!first) return null;
  if (first.x === 0 && first.y > highestLabel && first.y < 93) return { x: 0, y: first.y };
  for (const [index, { x, y }] of points.entries()) {
    const before = points[index - 1];
    if (!before || before.y > row === y > row) continue;
    const at = before.x + ((row - before.y) / (y - before.y)) * (x - before.x);
    if (at < mostRight) return { x: at, y: row };
  }
  return null;
}

/** The lines of equal headcount, and the part of the map where jobs are added. */
export function mapOf(options: SubstitutionOptions) {
  const all = Array.from({ length: columns + 1 }, (_, index) =>
    columnAt(options, across.invert((100 * index) / columns)),
  );

  const contours: Contour[] = [];
  for (const change of changes) {
    const lines = linesOf(all, change);
    const label = lines.map(labelOf).find((place) => place !== null);
    if (!label) continue;
    const side = contours.filter((other) => other.change > 0 === change > 0);
    const near = side.some(
      (other) => Math.hypot(other.label.x - label.x, other.label.y - label.y) < apart,
    );
    if (!near && side.length < mostLines) contours.push({ change, lines, label });
  }

  return {
    contours,
    /** Nothing that can be set on the map moves anybody. */
    still: all.every(({ slope }) => Math.abs(slope) < flat),
    /** Where headcount stays as it is. */
    boundary: linesOf(all, 0),
    /** From edge to edge, where jobs are added. */
    added: all.map(({ x, slope, demandFor }): Edge => {
      const edge = Math.max(0, Math.min(100, up(Math.max(nothing, demandFor(0) || 0))));
      return { x, low: slope >= 0 ? edge : 100, high: slope >= 0 ? 0 : edge };
    }),
    /** True when a larger appetite for output adds jobs, as it does whenever tokens get cheaper. */
    appetiteAdds: (all[0]?.slope ?? 0) >= 0,
  };
}
