/** Milliseconds that work waits on a page that is never idle. */
const longestWait = 50;

/**
 * Does something when the page has nothing better to do, within a moment all the same.
 *
 * @returns what calls it off
 */
export function whenIdle(work: () => void): () => void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) {
    const asked = requestIdleCallback(work, { timeout: longestWait });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(work);
  return () => clearTimeout(timer);
}
