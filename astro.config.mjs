import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import { readPlace } from './scripts/lib/place.mjs';
import { clientRest } from './src/integrations/client-rest.ts';
import { embedFiles } from './src/integrations/embed-files.ts';
import { floorTargets } from './src/integrations/floor.ts';
import { offlineZip, placeForZip } from './src/integrations/offline-zip.mjs';
import { responseHeaders } from './src/integrations/response-headers.mjs';
import { siteMap } from './src/integrations/site-map.mjs';
import { pagesUnderBase } from './src/integrations/under-base.mjs';
import { workshop } from './src/integrations/workshop.ts';

const { site, base } = readPlace();

/** A page's script is called by the component that it stands in: "Story.astro" has scripts/story.<hash>.js. */
function pageScriptName({ facadeModuleId, name }) {
  const component = /([\w-]+)\.astro\?/.exec(facadeModuleId ?? '')?.[1];
  return component ? `scripts/${component.toLowerCase()}.[hash].js` : `_astro/${name}.[hash].js`;
}

const fontFile = (name) =>
  `./node_modules/@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`;

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [
    svelte(),
    clientRest(),
    workshop(),
    embedFiles(base),
    placeForZip(),
    siteMap(base),
    pagesUnderBase(base),
    responseHeaders(base),
    // Packed from the finished pages: it comes last.
    offlineZip(base),
  ],
  build: { inlineStylesheets: 'always' },
  vite: {
    build: { target: floorTargets, cssTarget: floorTargets },
    environments: {
      client: {
        build: {
          // It would only fetch ahead in browsers that do not do so themselves.
          modulePreload: { polyfill: false },
          rolldownOptions: { output: { entryFileNames: pageScriptName } },
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
