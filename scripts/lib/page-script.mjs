import { createHash } from 'node:crypto';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { wordsFromPage } from '../lean-parameters.mjs';
import { minifyAgain } from '../minify-again.mjs';
import { plainState } from '../plain-state.mjs';
import { withoutBoundary } from '../without-boundary.mjs';

const isDev = Boolean(import.meta.env?.DEV);
const base = import.meta.env?.BASE_URL ?? '/';
const entry = 'virtual:page-script';

const virtualEntry = (code) => ({
  name: 'page-script',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? code : null),
});

async function bundle(name, source) {
  const result = await build({
    // Astro runs this from a file of its build, so the place of this file says nothing.
    root: process.cwd(),
    base,
    configFile: false,
    logLevel: 'warn',
    plugins: [
      virtualEntry(source),
      wordsFromPage(),
      plainState(),
      withoutBoundary(),
      svelte(),
      minifyAgain(),
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        output: { codeSplitting: false },
        // What an entry exports is for whoever imports the file.
        preserveEntrySignatures: 'exports-only',
      },
    },
  });
  const code = result.output.find(({ type }) => type === 'chunk').code;
  const hash = createHash('sha256').update(code).digest('base64url').slice(0, 8);
  return { name, file: `${name}.${isDev ? 'dev' : hash}`, code };
}

const bundles = new Map();

/**
 * The script of one page in one file: nothing of other pages is in it, one request brings it, and it
 * compresses a tenth better than in parts. Its name changes with it. Made once in a build, and anew for
 * each reader of the development server.
 *
 * @param {string} name how the file's name begins
 * @param {string} source the code of the module that the page starts with
 * @returns {Promise<{ name: string, file: string, code: string }>}
 */
export function pageScript(name, source) {
  if (isDev || !bundles.has(name)) bundles.set(name, bundle(name, source));
  return bundles.get(name);
}
