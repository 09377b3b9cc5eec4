import svelte from '@astrojs/svelte';
import { defineConfig, fontProviders } from 'astro/config';
import { readPlace } from './scripts/lib/place.mjs';
import { clientRest } from './src/integrations/client-rest.ts';
import { embedFiles } from './src/integrations/embed-files.ts';
import { floorTargets } from './src/integrations/floor.ts';
import { fontOfTheSite, fontWeights } from './src/integrations/fonts.ts';
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

/**
 * What many pages share, in three files: thirty small ones are asked for one by one, and packed each by itself come to
 * 5 KB more. What the story runs from its first step stands apart from Svelte, and both from the widgets.
 */
const sharedChunks = [
  // What fetches a file later: the story's first lines need nothing else.
  { name: 'preload', test: /vite\/preload-helper/, priority: 4 },
  {
    name: 'base',
    test: /\/src\/(model|format)\/|\/src\/picture\/(path|pace)\.ts|\/d3-(?!dsv)|@oxc-project/,
    minShareCount: 3,
    priority: 3,
  },
  {
    name: 'svelte',
    test: /\/node_modules\/svelte\/|\/src\/picture\/translatable/,
    minShareCount: 3,
    priority: 2,
  },
  {
    name: 'widgets',
    test: /\/src\/(widgets\/(?!all|samples|guess)[^/]+$|scenario\/(?!guess)|picture\/)/,
    minShareCount: 9,
  },
];

const { min, max } = fontWeights;
const typeface = async (name, cssVariable, family, fallbacks) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  options: {
    variants: [{ src: [await fontOfTheSite(family)], weight: `${min} ${max}`, style: 'normal' }],
  },
});

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
          rolldownOptions: {
            output: {
              entryFileNames: pageScriptName,
              codeSplitting: {
                groups: sharedChunks,
              },
            },
          },
        },
      },
    },
  },
  fonts: [
    await typeface('Newsreader', '--font-text', 'newsreader', ['Georgia', 'serif']),
    await typeface('Instrument Sans', '--font-label', 'instrument-sans', ['Arial', 'sans-serif']),
  ],
});
