import { rule, words, type Mark } from './marks.ts';

/** A place along an axis in percent, and what stands there. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Nearer than this to an end, in percent, a value keeps inside the plot. */
const isFirst = (at: number): boolean => at < 4;
const isLast = (at: number): boolean => at > 96;

/** The line under a plot, with its values below. Between the ends a value can be left out. */
export const axisX = (ticks: readonly Tick[]): Mark[] => [
  rule({ x: 0, y: 100 }, { x: 100, y: 100 }, 'ink'),
  ...ticks.flatMap(({ at, text }) => [
    rule({ x: at, y: 100 }, { x: at, y: 100, dy: 5 }, 'ink'),
    words({ x: at, y: 100, dy: 7 }, text, 'muted', {
      stand: 'under',
      anchor: isFirst(at) ? 'start' : isLast(at) ? 'end' : 'middle',
      ...(isFirst(at) || isLast(at) ? {} : { optional: true }),
    }),
  ]),
];

/** Hairlines across the plot. */
export const linesY = (ticks: readonly Tick[]): Mark[] =>
  ticks.map(({ at }) => rule({ x: 0, y: at }, { x: 100, y: at }, 'rule'));

/** Their values, which sit on them at the left. */
export const valuesY = (ticks: readonly Tick[]): Mark[] =>
  ticks.map(({ at, text }) => words({ x: 0, y: at, dy: -4 }, text, 'muted', { halo: true }));

/** A hairline down the plot at one moment, named above it. */
export const moment = (at: number, text: string): Mark[] => [
  rule({ x: at, y: 0 }, { x: at, y: 100 }, 'ink'),
  words({ x: at, y: 0, dy: -12 }, text, 'ink', {
    strong: true,
    anchor: at < 20 ? 'start' : at > 80 ? 'end' : 'middle',
  }),
];
