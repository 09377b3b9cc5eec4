import type { ClientDirective } from 'astro';

/** So far below the screen's edge an island's code is fetched, and the island waits for a page at rest. */
const near = '400px';
/** Milliseconds without scrolling after which the page is at rest. */
const rest = 300;
/** What shows that the reader is at the island. */
const acts = ['pointerdown', 'keydown', 'focusin'] as const;

/** Islands near the reader, by what hydrates them. */
const waiting = new Set<() => void>();
let scrolled = -rest;
let isTimed = false;

/** One at a time, so that the page can answer the reader in between. */
function hydrateNext(): void {
  const [next] = waiting;
  isTimed = next !== undefined;
  if (!next) return;
  const left = scrolled + rest - performance.now();
  // A busy page tells of a scroll late: with its next frame.
  setTimeout(() => requestAnimationFrame(() => setTimeout(hydrateNext)), left);
  if (left <= 0) next();
}

addEventListener('scroll', () => (scrolled = performance.now()), { passive: true });

/**
 * Hydrates an island near the reader when the page is at rest, or at once under the reader's hand. One that fails
 * stays as the server drew it, and keeps no other asleep. The element around it loses `data-asleep`.
 */
const clientRest: ClientDirective = (load, _options, island) => {
  let code: ReturnType<typeof load> | undefined;
  let isStarted = false;

  const hydrate = async (): Promise<void> => {
    waiting.delete(start);
    if (isStarted) return;
    isStarted = true;
    watcher.disconnect();
    const run = await (code ??= load());
    const drawn = island.innerHTML;
    try {
      await run();
    } catch (error) {
      // The framework clears what it cannot take over.
      island.innerHTML = drawn;
      throw error;
    }
    if (!island.hasAttribute('ssr'))
      island.closest('[data-asleep]')?.removeAttribute('data-asleep');
  };
  const start = (): void => {
    // What went wrong is for the console, which shows an error that nobody catches.
    void hydrate();
  };

  const watcher = new IntersectionObserver(
    (entries) => {
      // A busy browser tells of several moments at once: the last is now.
      if (!entries.at(-1)?.isIntersecting) {
        waiting.delete(start);
        return;
      }
      code ??= load();
      waiting.add(start);
      if (!isTimed) hydrateNext();
    },
    { rootMargin: near },
  );
  // The island's own element has no box of its own in every style sheet; its content has.
  watcher.observe(island.firstElementChild ?? island);
  for (const act of acts) island.addEventListener(act, start, { capture: true, once: true });
};

export default clientRest;
