/**
 * Svelte's `$state` of an object is a proxy that follows every property. No component here has one: values are plain,
 * or whole objects that are replaced (`$state.raw`). The browser's copy of the framework goes without the part,
 * which is more than a kilobyte; a test keeps the components to it.
 */
export const plainState = () => ({
  name: 'plain-state',
  enforce: 'pre',
  load: {
    filter: { id: /svelte\/src\/internal\/client\/proxy\.js$/ },
    handler: () => `
      export const proxy = (value) => value;
      export const get_proxied_value = proxy;
      export const is = Object.is;`,
  },
});
