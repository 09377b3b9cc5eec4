/**
 * Which step is being read: the last one whose top has passed the reading line, or the first.
 * From geometry alone, so that it holds after a reload, a link into the middle, or a jump.
 *
 * @param tops top edges of the steps in pixels from the top of the window, in order
 * @param line the reading line, in pixels from the top of the window
 */
export function activeStep(tops: readonly number[], line: number): number {
  let active = 0;
  for (const [index, top] of tops.entries()) {
    if (top <= line) active = index;
    else break;
  }
  return active;
}
