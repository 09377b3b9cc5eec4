import type { FrameOptions } from '../embed/options.ts';
import { toDigits } from '../format/index.ts';

/** A height that is needed where the frame is so wide, both in CSS pixels. */
export type Knot = readonly [width: number, height: number];

/**
 * How high a widget's frame has to be: knots by rising width, straight lines between them, and level before the first
 * and behind the last. At least one.
 */
export type Heights = readonly Knot[];

/** For each way to show the controls: all of them, the first, none. */
export type WidgetHeights = Readonly<Record<'full' | 'min' | 'none', Heights>>;

/** Those that hold with the options of a frame. */
export const heightsOf = ({
  heights,
  options,
}: {
  readonly heights: WidgetHeights;
  readonly options: Partial<FrameOptions>;
}): Heights => heights[(options.interface ?? 'full') as keyof WidgetHeights];

const mostOf = (heights: Heights): number => Math.max(...heights.map(([, height]) => height));

/** The height to keep at a width, in whole CSS pixels. */
export function heightAt(heights: Heights, width: number): number {
  const next = heights.findIndex(([knot]) => knot >= width);
  // Behind the last knot the search gives -1, which is the last one's place from the end.
  const [right, above] = heights.at(next) as Knot;
  if (next <= 0) return Math.ceil(above);
  const [left, below] = heights[next - 1] as Knot;
  return Math.ceil(below + ((width - left) / (right - left)) * (above - below));
}

/**
 * The room to keep for a widget before it is there, as a CSS length by the width of the box around it (`cqi`): from
 * the height at the first knot, each stretch between two knots adds or takes away its part.
 */
export function reservedHeight(heights: Heights): string {
  const [first, ...others] = heights;
  const [start, height] = first as Knot;
  let [left, below] = [start, height];
  const stretches = others.flatMap(([right, above]) => {
    const slope = (above - below) / (right - left);
    const along = `clamp(0px,100cqi - ${left}px,${right - left}px)`;
    [left, below] = [right, above];
    // Four digits lose less than a pixel over any screen.
    const factor = toDigits(Math.abs(slope), 4);
    return slope === 0 ? [] : `${slope < 0 ? '-' : '+'} ${factor}*${along}`;
  });
  return stretches.length === 0
    ? `${height}px`
    : `calc(${[`${height}px`, ...stretches].join(' ')})`;
}

/**
 * The declarations that keep the room; the first of them is for a browser that does not know the width of a box, and
 * takes the most that is needed anywhere.
 */
export const keptRoom = (heights: Heights): string =>
  `min-height:${mostOf(heights)}px;min-height:${reservedHeight(heights)}`;
