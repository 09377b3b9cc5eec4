import { dodge } from './dodge.ts';
import type { Kind } from './kinds.ts';

/** A name and a value at the right end of a line. */
export interface EndLabel {
  /** Where the line ends, in percent from the top. */
  at: number;
  name: string;
  value: string;
  kind: Kind;
  /** Set large for an answer, small for what surrounds it. */
  size: 'large' | 'small';
  /** Smaller lines below the value. */
  parts?: readonly string[];
}

// In rem, as the text is, so that all of it grows together.
export const nameHeight = 0.95;
export const valueHeight = { large: 1.35, small: 1 };
export const partHeight = 0.95;
const gap = 0.35;

const tall = (label: EndLabel) =>
  nameHeight + valueHeight[label.size] + partHeight * (label.parts?.length ?? 0) + gap;

/**
 * Labels moved apart where they would touch.
 *
 * @param height The lowest height in rem that the plot takes at any width: labels are kept apart at that.
 */
export function placeEndLabels(labels: readonly EndLabel[], height: number) {
  const wishes = labels.map((label) => ({
    at: (label.at / 100) * height,
    height: tall(label),
  }));
  const centres = dodge(wishes, -nameHeight, height + nameHeight);
  return labels.map((label, index) => ({
    label,
    /** In percent of the plot. */
    centre: Math.round(((centres[index] ?? 0) / height) * 10_000) / 100,
    /** From there up, in rem. */
    top: -Math.round((tall(label) - gap) * 50) / 100,
  }));
}
