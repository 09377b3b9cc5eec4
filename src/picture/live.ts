import type { Clip, Line, Area, Mark, Place, Rule, Shape } from './marks.ts';

// How marks become attributes of SVG that hold at any size: only plain numbers and percent, never `em` or `rem`, which
// older browsers ignore there.

/** A hundredth of a percent is finer than any screen, and short in the markup. */
export const tidy = (value: number): number => Math.round(value * 100) / 100;

export const percent = (value: number): string => `${tidy(value)}%`;

/** Marks that lie over each other: shapes are stretched with the plot and drawn together, all else keeps its size. */
export type Layer = { readonly shapes: readonly Shape[] } | { readonly mark: Exclude<Mark, Shape> };

const isShape = (mark: Mark): mark is Line | Area | Clip =>
  mark.mark === 'line' || mark.mark === 'area' || mark.mark === 'clip';

/** The marks in their order, neighbouring shapes together. */
export function layersOf(marks: readonly Mark[]): Layer[] {
  const layers: ({ shapes: Shape[] } | { mark: Exclude<Mark, Shape> })[] = [];
  for (const mark of marks) {
    const last = layers.at(-1);
    if (!isShape(mark)) layers.push({ mark });
    else if (last && 'shapes' in last) last.shapes.push(mark);
    else layers.push({ shapes: [mark] });
  }
  return layers;
}

/** px of its own for a part whose places are in percent. */
export const shift = ({ dx = 0, dy = 0 }: Place): string | undefined =>
  dx || dy ? `translate(${tidy(dx)} ${tidy(dy)})` : undefined;

interface Along {
  /** Where an inner drawing begins along this axis. */
  readonly start: string | undefined;
  readonly from: string | number;
  readonly to: string | number;
}

/** Along one axis: px from one place, or percent that share their px. */
function along(
  [one, onePx]: readonly [percent: number, px: number],
  [other, otherPx]: readonly [percent: number, px: number],
): Along {
  if (one === other) {
    return onePx === 0 && otherPx === 0
      ? { start: undefined, from: percent(one), to: percent(one) }
      : { start: percent(one), from: tidy(onePx), to: tidy(otherPx) };
  }
  if (onePx !== otherPx)
    throw new Error(
      `A rule from ${one}% and ${onePx} px to ${other}% and ${otherPx} px holds at one size only; ` +
        'along one axis its ends may differ in percent or in px.',
    );
  const start = onePx === 0 ? undefined : String(tidy(onePx));
  return { start, from: percent(one), to: percent(other) };
}

export interface Ends {
  readonly x1: string | number;
  readonly x2: string | number;
  readonly y1: string | number;
  readonly y2: string | number;
}

/**
 * Attributes of a line, and where the drawing around it begins, if it needs one.
 *
 * @throws an Error where its ends differ both in percent and in px along one axis
 */
export function ruleAttributes({ from, to }: Pick<Rule, 'from' | 'to'>): {
  start: { x: string | undefined; y: string | undefined } | undefined;
  ends: Ends;
} {
  const x = along([from.x, from.dx ?? 0], [to.x, to.dx ?? 0]);
  const y = along([from.y, from.dy ?? 0], [to.y, to.dy ?? 0]);
  return {
    start: x.start || y.start ? { x: x.start, y: y.start } : undefined,
    ends: { x1: x.from, x2: x.to, y1: y.from, y2: y.to },
  };
}
