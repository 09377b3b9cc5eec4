import type { Dot, Role } from './picture.ts';

export interface GridOptions {
  /** Number of dots. */
  count: number;
  /** First dot's index, so that two grids can share one kind of dot without sharing a dot. */
  from?: number;
  kind: string;
  role: Role;
  /** Centre of the first dot, in pixels. */
  x: number;
  y: number;
  columns: number;
  /** Distance between neighbouring centres, in pixels. */
  pitch: number;
  /** Rows pile upwards (as in a tray) or downwards (as on a page). */
  grow?: 'up' | 'down';
  hollow?: boolean;
  faint?: boolean;
}

/** Dots in rows: `count` of them, `columns` to a row, row after row upwards or downwards. */
export function grid(options: GridOptions): Dot[] {
  const { count, from = 0, kind, role, x, y, columns, pitch, grow = 'down' } = options;
  const direction = grow === 'up' ? -1 : 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => ({
    id: `${kind}-${from + index}`,
    role,
    x: half(x) + (index % columns) * pitch,
    y: half(y) + direction * Math.floor(index / columns) * pitch,
    ...(options.hollow ? { hollow: true } : {}),
    ...(options.faint ? { faint: true } : {}),
  }));
}

/** To half a pixel: rows that share their digits are crisp on a screen and short in the HTML. */
const half = (value: number): number => Math.round(value * 2) / 2;

/** The largest distance between dots that fits, in half pixels. */
export const pitchWithin = (...limits: number[]): number =>
  Math.max(1, Math.floor(Math.min(...limits) * 2) / 2);

/** How many dots stand for a sum of money: one for each whole or nearest $1,000. */
export const dotsFor = (dollars: number): number => Math.round(dollars / 1000);
