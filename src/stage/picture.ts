import { linePath } from '../picture/path.ts';

/** What a mark stands for. The stylesheet gives each role its colour in both themes. */
export const roles = [
  'cash',
  'equity',
  'bonus',
  'tokens',
  'pay',
  'people',
  'company',
  'ink',
  'muted',
  'edge',
  'rule',
  /** The ground itself: a margin around what lies over something else. */
  'paper',
] as const;

export type Role = (typeof roles)[number];

/** $1,000 of one kind of pay. The id is its identity: the same dot travels between pictures. */
export interface Dot {
  id: string;
  role: Role;
  x: number;
  y: number;
  /** Not yours yet: stock before it vests, a budget before it is used. */
  hollow?: boolean;
  /** Set back, because the step talks about something else. */
  faint?: boolean;
  /** Where the dot comes from when it was not there before, in pixels; from just above otherwise. */
  from?: { x: number; y: number };
  /** What it passes on that way, in pixels: the person through whom it goes. */
  via?: { x: number; y: number };
  /** Share of the travel, 0 to 1, that it waits first, so that years follow each other. */
  wait?: number;
  /** It arrives hollow and fills on its way, as stock does. */
  vests?: boolean;
}

/** A value that is not money, in a chart: a diamond, because every dot is $1,000. */
export interface Mark {
  x: number;
  y: number;
  role: Role;
  /** Only its outline: before, not yet, no longer. */
  hollow?: boolean;
  faint?: boolean;
}

export interface Words {
  x: number;
  y: number;
  text: string;
  role: Role;
  anchor: 'start' | 'middle' | 'end';
  /** `value` is half as large again as `label`. */
  size: 'label' | 'value';
  strong?: boolean;
}

export interface Stroke {
  /** An SVG path in the picture's pixels. */
  d: string;
  role: Role;
  width: number;
  dashed?: boolean;
  /** Filled with its role instead of drawn as a line. */
  filled?: boolean;
  faint?: boolean;
  /** Drawn over people and dots instead of behind them. */
  above?: boolean;
}

export interface Person {
  x: number;
  y: number;
  /** Height in pixels, from the feet at y upwards. */
  height: number;
  /** Share of the person that is needed, 0 to 1, counted from the feet. */
  share: number;
  faint?: boolean;
}

/** One drawing of the stage: plain data, so that it draws alike on a server, a screen and paper. */
export interface Picture {
  width: number;
  height: number;
  /** Height of a label's text in pixels. */
  text: number;
  /** Radius of every dot in pixels. */
  radius: number;
  /** Nothing is drawn above this, in pixels: a still figure leaves the empty part out. */
  top: number;
  dots: Dot[];
  words: Words[];
  strokes: Stroke[];
  people: Person[];
  marks: Mark[];
}

/** The space to draw in: width and height in pixels, and the height of a label's text. */
export interface Frame {
  width: number;
  height: number;
  text: number;
}

export const emptyPicture = (frame: Frame, radius: number): Picture => ({
  ...frame,
  radius,
  top: 0,
  dots: [],
  words: [],
  strokes: [],
  people: [],
  marks: [],
});

/** Words at a place; label-sized, starting there, in ink, unless said otherwise. */
export function words(
  x: number,
  y: number,
  text: string,
  options: Partial<Omit<Words, 'x' | 'y' | 'text'>> = {},
): Words {
  return { x, y, text, role: 'ink', anchor: 'start', size: 'label', ...options };
}

/** A straight line between two points. */
export function segment(
  [x1, y1]: [number, number],
  [x2, y2]: [number, number],
  options: Partial<Omit<Stroke, 'd'>> = {},
): Stroke {
  return {
    d: `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`,
    role: 'rule',
    width: 1,
    ...options,
  };
}

/** A filled bar from a corner. */
export const bar = (
  x: number,
  y: number,
  width: number,
  height: number,
  options: Pick<Stroke, 'role' | 'faint'>,
): Stroke => ({
  d: `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`,
  width: 0,
  filled: true,
  ...options,
});

/** A line through points, in pixels. */
export const polyline = (points: readonly (readonly [number, number])[]): string =>
  linePath(points.map(([x, y]) => ({ x, y })));

/** To a tenth of a pixel: finer than any screen shows, and short in the HTML. */
export const round = (value: number): number => Math.round(value * 10) / 10;
