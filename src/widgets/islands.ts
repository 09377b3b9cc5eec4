import { hydrate, type Component } from 'svelte';

/** So far below the screen's edge a widget wakes before it is seen. */
const near = '400px';
/** Milliseconds without scrolling after which the page is at rest. */
const rest = 300;

/**
 * Wakes each island of the page when the reader comes near it and the page is at rest, for waking would
 * hold up a scroll; one that the reader touches or enters wakes at once. One that fails stays as the
 * server drew it, and does not keep the others asleep.
 *
 * @param components the page's components by the names of their islands
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each component has props of its own
export function wakeIslands(components: Readonly<Record<string, Component<any>>>): void {
  const asleep = new Set<HTMLElement>(document.querySelectorAll<HTMLElement>('[data-island]'));
  const wanted = new Set<HTMLElement>();
  let scrolled = 0;
  let isWaiting = false;

  const wake = (target: HTMLElement): void => {
    wanted.delete(target);
    if (!asleep.delete(target)) return;
    const { island = '', given = '{}' } = target.dataset;
    const component = components[island];
    if (!component) throw new Error(`The page has an island “${island}” and no such component`);
    hydrate(component, { target, props: JSON.parse(given) as object });
    delete target.dataset['asleep'];
  };

  /** One at a time, so that the page can answer the reader in between. */
  const wakeNext = (): void => {
    const [next] = wanted;
    isWaiting = next !== undefined;
    if (!next) return;
    const left = scrolled + rest - performance.now();
    // A busy page tells of a scroll late: with its next frame.
    setTimeout(() => requestAnimationFrame(() => setTimeout(wakeNext)), left);
    if (left <= 0) wake(next);
  };

  addEventListener('scroll', () => (scrolled = performance.now()), { passive: true });
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) wanted.add(target as HTMLElement);
        else wanted.delete(target as HTMLElement);
      }
      if (!isWaiting) wakeNext();
    },
    { rootMargin: near },
  );
  for (const target of asleep) {
    watcher.observe(target);
    for (const act of ['pointerdown', 'keydown', 'focusin']) {
      target.addEventListener(act, () => wake(target), { capture: true });
    }
  }
}
