/**
 * How far down a picture a place of a scale stands, in percent: the first at its foot, the last at its top.
 *
 * @param place from 0; parts of one between two places
 * @param places how many the scale has
 */
export const heightOf = (place: number, places: number): number =>
  Math.round((1 - place / Math.max(1, places - 1)) * 10_000) / 100;

/** Moves the model’s line on a slide to other answers, each as `heightOf` gives it. */
export function moveLine(part: ParentNode, exercise: string, heights: readonly number[]): void {
  const at = (index: number): string => `${heights[index] ?? 0}%`;
  for (const line of part.querySelectorAll(`[data-line-of="${exercise}"]`)) {
    line.querySelectorAll('line').forEach((piece, index) => {
      piece.setAttribute('y1', at(index));
      piece.setAttribute('y2', at(index + 1));
    });
    line.querySelectorAll('circle').forEach((point, index) => point.setAttribute('cy', at(index)));
    line.querySelectorAll('text').forEach((value, index) => value.setAttribute('y', at(index)));
  }
}
