import { toFigures, withoutDust } from '../format/index.ts';

/** The rungs of a slider: which value each whole position stands for. */
export interface LadderShape {
  low: number;
  high: number;
  /** Distance of rungs in the parameter's unit; not used on a logarithmic ladder. */
  step: number;
  logarithmic?: boolean;
  /** Values that must have a rung of their own, such as the default and named stops. */
  include?: readonly number[];
  /** Whether a last rung stands for “never” (null). */
  endless?: boolean;
}

export type Rung = number | null;

/** So many rungs make each Arrow press a change that can be seen and none that is tedious. */
const logarithmicRungs = 100;

function evenRungs(low: number, high: number, step: number): number[] {
  const count = Math.max(1, Math.floor((high - low) / step + 1e-9));
  return Array.from({ length: count + 1 }, (_, index) => withoutDust(low + index * step));
}

function logarithmicLadder(low: number, high: number): number[] {
  const growth = Math.log(high / low) / logarithmicRungs;
  return Array.from({ length: logarithmicRungs + 1 }, (_, index) =>
    toFigures(low * Math.exp(growth * index), 2),
  );
}

/** All rungs from low to high; both ends are always among them. */
export function ladder(shape: LadderShape): Rung[] {
  const { low, high, step, logarithmic = false, include = [], endless = false } = shape;
  const between = logarithmic ? logarithmicLadder(low, high) : evenRungs(low, high, step);
  const wanted = [...between, ...include, low, high].filter(
    (value) => value >= low && value <= high,
  );
  const rungs: Rung[] = [...new Set(wanted)].sort((a, b) => a - b);
  return endless ? [...rungs, null] : rungs;
}

/** The position of the rung that is nearest to a value; null sits on the last rung. */
export function positionOf(rungs: readonly Rung[], value: Rung): number {
  if (value === null) return rungs.length - 1;
  let nearest = 0;
  let distance = Infinity;
  rungs.forEach((rung, position) => {
    const away = rung === null ? Infinity : Math.abs(rung - value);
    if (away < distance) {
      nearest = position;
      distance = away;
    }
  });
  return nearest;
}

/** Where PageUp (1) and PageDown (−1) go: a tenth of the way. */
export function pageFrom(rungs: readonly Rung[], position: number, direction: 1 | -1): number {
  return position + direction * Math.max(1, Math.round((rungs.length - 1) / 10));
}
