/** Milliseconds in which drawing and the reader's hand get along: less than a frame of the screen. */
const light = 8;
/** The hand gets this many times as long as a drawing takes. */
const share = 2;

/**
 * Draws at the pace that the machine has. A drawing that is light for it comes at once. Where it is not,
 * the handle comes first: the drawing follows in a moment, and no more often than leaves the page free
 * for two thirds of the time.
 *
 * @param draw draws what is wanted by then
 * @returns asks for a drawing
 */
export function pace(draw: () => void): () => void {
  // Nobody knows before the first.
  let cost = light;
  let ready = 0;
  let waiting = false;

  const rest = (from: number): void => {
    const now = performance.now();
    cost += now - from;
    ready = now + cost * share;
  };

  const go = (): void => {
    waiting = false;
    const start = performance.now();
    cost = 0;
    draw();
    // What the drawing changed is in the document after this microtask, and on the screen after the frame.
    queueMicrotask(() => {
      rest(start);
      requestAnimationFrame(() => setTimeout(rest, 0, performance.now()));
    });
  };

  return () => {
    if (cost < light) return go();
    if (waiting) return;
    waiting = true;
    // Once the screen shows what the hand did: then the next move is furthest away.
    requestAnimationFrame(() => setTimeout(go, ready - performance.now()));
  };
}
