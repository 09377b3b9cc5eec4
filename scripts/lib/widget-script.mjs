import { createHash } from 'node:crypto';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { minifyAgain } from '../minify-again.mjs';
import { withoutBasis } from '../without-basis.mjs';

const isDev = Boolean(import.meta.env?.DEV);
const entry = 'virtual:widget-page';

const wakes = (name) => `
import { hydrate } from 'svelte';
import Page from '/src/widgets/${name}/Page.svelte';
const target = document.querySelector('[data-widget-page]');
hydrate(Page, { target, props: JSON.parse(target.dataset.given ?? '{}') });
`;

const virtualEntry = (code) => ({
  name: 'widget-page',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? code : null),
});

/**
 * The script of one widget's own page, in one file that holds nothing of the other widgets. The
 * story's script has all of them in one: they compress best together, and its reader meets them all.
 */
async function bundle(name) {
  const result = await build({
    // Astro runs this from a file of its build, so the place of this file says nothing.
    root: process.cwd(),
    configFile: false,
    logLevel: 'warn',
    plugins: [virtualEntry(wakes(name)), withoutBasis(), svelte(), minifyAgain()],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  });
  const code = result.output.find(({ type }) => type === 'chunk').code;
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8);
  return { name, file: `${name}.${isDev ? 'dev' : hash}`, code };
}

const bundles = new Map();

/**
 * The script and its name, which changes with it; made once in a build, and anew for each
 * reader of the development server.
 * @param {string} name of a folder in src/widgets
 * @returns {Promise<{ name: string, file: string, code: string }>}
 */
export function widgetScript(name) {
  if (isDev || !bundles.has(name)) bundles.set(name, bundle(name));
  return bundles.get(name);
}
