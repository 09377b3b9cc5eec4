import { area, line } from 'd3';
import type { Edge, Point } from './marks.ts';

// To a tenth of a unit: finer than any screen shows, and short in the markup.

const through = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).digits(1);

const between = area<Edge>()
  .x(({ x }) => x)
  .y0(({ low }) => low)
  .y1(({ high }) => high)
  .digits(1);

/** The path of straight lines through points, for the `d` of an SVG path; empty without points. */
export const linePath = (points: readonly Point[]): string => through(points) ?? '';

/** The path around what lies between two edges. */
export const areaPath = (edges: readonly Edge[]): string => between(edges) ?? '';
