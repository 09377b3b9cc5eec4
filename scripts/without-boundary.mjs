/** The framework's own folder, from that of the part. */
const client = '../..';

/**
 * Around everything that it mounts Svelte puts a boundary, which waits for what is asynchronous in a component and
 * shows something else where one fails. No component here waits, and one that fails stays as the server drew it.
 * The browser's copy of the framework goes without the part, more than a kilobyte; a test keeps the components to it.
 */
export const withoutBoundary = () => ({
  name: 'without-boundary',
  enforce: 'pre',
  load: {
    filter: { id: /svelte\/src\/internal\/client\/dom\/blocks\/boundary\.js$/ },
    handler: () => `
      import { EFFECT_PRESERVED, EFFECT_TRANSPARENT } from '#client/constants';
      import { block, branch } from '${client}/reactivity/effects.js';
      import { hydrate_next, hydrating } from '../hydration.js';
      export function boundary(anchor, _, children) {
        block(() => {
          if (hydrating) hydrate_next();
          branch(() => children(anchor));
        }, EFFECT_TRANSPARENT | EFFECT_PRESERVED);
      }
      export const pending = () => 0;`,
  },
});
