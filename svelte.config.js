import { vitePreprocess } from '@astrojs/svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // Short scope names: they stand on nearly every element of the widgets' HTML.
    cssHash: ({ hash, css }) => `s${hash(css).slice(0, 3)}`,
  },
};
