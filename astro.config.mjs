import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import { withoutUnread } from './scripts/lean-parameters.mjs';
import { lateStyles } from './scripts/late-styles.mjs';
import { readPlace } from './scripts/lib/place.mjs';
import { minifyAgain } from './scripts/minify-again.mjs';
import { offlineZip, placeForZip } from './scripts/offline-zip.mjs';
import { responseHeaders } from './scripts/response-headers.mjs';
import { siteMap } from './scripts/site-map.mjs';
import { pagesUnderBase } from './scripts/under-base.mjs';

const { site, base } = readPlace();

const fontFile = (name) =>
  `./node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    svelte(),
    lateStyles(),
    placeForZip(),
    siteMap(base),
    pagesUnderBase(base),
    responseHeaders(base),
    // Packed from the finished pages: it comes last.
    offlineZip(base),
  ],
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [withoutUnread(), minifyAgain()],
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
