import { toDigits } from '../format/index.ts';

/** How high a widget is where its frame is so wide, in CSS pixels. */
export type Heights = Readonly<Record<'320' | '480' | '720', number>>;

/** For each way to show the controls: all of them, the first, none. */
export type WidgetHeights = Readonly<Record<'full' | 'min' | 'none', Heights>>;

const points = [320, 480, 720] as const;

/** The straight line through two widths: so many pixels, and so many hundredths of the width. */
function line(heights: Heights, from: (typeof points)[number], to: (typeof points)[number]) {
  const slope = (heights[to] - heights[from]) / (to - from);
  return {
    slope,
    text: `${toDigits(heights[from] - slope * from, 1)}px ${slope < 0 ? '-' : '+'} ${toDigits(Math.abs(slope) * 100, 3)}cqi`,
  };
}

/**
 * The room to keep for a widget before it is there, as a CSS length: its measured height at three widths and
 * straight lines between them, by the width of the box around the frame (`cqi`).
 */
export function reservedHeight(heights: Heights): string {
  const all = points.map((width) => heights[width]);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (least === most) return `${most}px`;
  const [narrow, wide] = [line(heights, 320, 480), line(heights, 480, 720)];
  if (Math.abs(narrow.slope - wide.slope) < 1e-6)
    return `clamp(${least}px, ${narrow.text}, ${most}px)`;
  // Of two lines that meet in the middle the upper one is ours on both sides where they bend upwards.
  const ours = narrow.slope < wide.slope ? 'max' : 'min';
  return `clamp(${least}px, ${ours}(${narrow.text}, ${wide.text}), ${most}px)`;
}
