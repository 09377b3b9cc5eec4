import { hydrate, type Component } from 'svelte';

/** So far below the screen's edge a widget wakes before it is seen. */
const near = '400px';

/**
 * Wakes each island of the page when the reader comes near it. One that fails stays as the server drew
 * it, and does not keep the others asleep.
 *
 * @param components the page's components by the names of their islands
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each component has props of its own
export function wakeIslands(components: Readonly<Record<string, Component<any>>>): void {
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        watcher.unobserve(target);
        const { island = '', given = '{}' } = target.dataset;
        const component = components[island];
        if (!component) throw new Error(`The page has an island “${island}” and no such component`);
        hydrate(component, { target, props: JSON.parse(given) as object });
        delete target.dataset['asleep'];
      }
    },
    { rootMargin: near },
  );
  for (const island of document.querySelectorAll('[data-island]')) watcher.observe(island);
}
