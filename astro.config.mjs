import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import { lateStyles } from './scripts/late-styles.mjs';
import { minifyAgain } from './scripts/minify-again.mjs';
import { withoutBasis } from './scripts/without-basis.mjs';

const fontFile = (name) =>
  `./node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;

export default defineConfig({
  site: 'https://perkorpay.example',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [svelte(), lateStyles()],
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [withoutBasis(), minifyAgain()],
    build: {
      rolldownOptions: {
        output: {
          // Three files instead of seventeen: the story's script needs the model, the widgets need
          // both, and one file compresses a tenth better than its many parts.
          codeSplitting: {
            groups: [
              {
                name: 'model',
                test: /src\/(model|scenario|charts\/(scale|path))|node_modules\/d3/,
                priority: 2,
              },
              {
                name: 'widgets',
                test: /src\/(widgets|charts)\/|node_modules\/svelte\//,
                priority: 1,
              },
            ],
          },
        },
      },
    },
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--font-text',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [{ src: [fontFile('newsreader')], weight: '200 800', style: 'normal' }],
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Instrument Sans',
      cssVariable: '--font-label',
      fallbacks: ['Arial', 'sans-serif'],
      options: {
        variants: [{ src: [fontFile('instrument-sans')], weight: '400 700', style: 'normal' }],
      },
    },
  ],
});
