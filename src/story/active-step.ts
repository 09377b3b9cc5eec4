/**
 * Which step is being read: the last one whose top has passed the reading line, or the first.
 * From geometry alone, so that it holds after a reload, a link into the middle, or a jump.
 *
 * @param count number of steps
 * @param topOf top edge of a step in pixels from the top of the window; asked for a few of them
 *   only, because each is measured
 * @param line the reading line, in pixels from the top of the window
 */
export function activeStep(count: number, topOf: (index: number) => number, line: number): number {
  let passed = 0;
  let below = count;
  while (below - passed > 1) {
    const middle = Math.floor((passed + below) / 2);
    if (topOf(middle) <= line) passed = middle;
    else below = middle;
  }
  return passed;
}
