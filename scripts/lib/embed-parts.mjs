import { existsSync } from 'node:fs';
import vm from 'node:vm';
import { transform } from 'esbuild';
import { minify } from 'terser';
import { build } from 'vite';
import { leaveOutWords, putWords } from '../lean-parameters.mjs';
import { gatheredSheets, stringComponents, stringModules } from './string-components.mjs';

const entry = 'virtual:embed';
const inRoot = (name) => `${process.cwd()}/${name}`;

/** In an embed these stand in for the page's own. */
const standIns = {
  'svelte/internal/server': 'src/embed/runtime.ts',
  './Actions.svelte': 'src/embed/Actions.svelte',
  '../desk.svelte.ts': 'src/embed/desk.ts',
};

const entryCode = ({ widget, props, site }) => `
import Widget from '/src/widgets/${widget}/View.svelte';
import { drawn, start } from '/src/embed/start.ts';
const embed = { widget: '${widget}', draw: Widget, props: ${JSON.stringify(props)}, site: '${site}' };
// Where there is no document, the build asks for the page's own markup, and a test for that of a query.
if (globalThis.document) start(embed);
else globalThis.drawn = (query) => drawn(embed, query);`;

const embedModules = (code, words) => ({
  name: 'embed-modules',
  enforce: 'pre',
  resolveId(id, importer = '') {
    if (id === entry) return id;
    if (id === 'svelte') return '\0svelte';
    const standIn = standIns[id];
    return standIn && !importer.includes('/src/embed/') ? inRoot(standIn) : null;
  },
  load(id) {
    if (id === entry) return code;
    // What happens on mounting is waking, which an embed does by hand.
    if (id === '\0svelte') return 'export const onMount = () => {};';
    return null;
  },
  transform: {
    filter: { id: /src\/(?:model\/parameters(\/.*)?|embed\/options)\.ts$/ },
    handler(text, id) {
      const isSum = id.endsWith('/parameters.ts');
      return { code: isSum ? putWords(text, words) : leaveOutWords(text), map: null };
    },
  },
});

const minifying = {
  ecma: 2022,
  toplevel: true,
  compress: { passes: 3, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
  mangle: { toplevel: true },
};

async function make({ widget, props, words, site, sheets }) {
  const styles = new Map();
  const result = await build({
    root: process.cwd(),
    configFile: false,
    logLevel: 'warn',
    plugins: [
      embedModules(entryCode({ widget, props, site }), words),
      gatheredSheets(styles),
      stringComponents({ hands: '/src/embed/hands.ts', styles }),
      stringModules(),
    ],
    build: {
      write: false,
      // Once is enough, and by one that drops no argument that is used.
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { codeSplitting: false, format: 'es' } },
    },
  });
  const chunk = result.output.find(({ type }) => type === 'chunk');
  const { code } = await minify(`(() => {${chunk.code}})();`, minifying);
  // In the order of their files, which is the same in every build.
  const gathered = [...styles].sort(([one], [other]) => (one < other ? -1 : 1));
  const style = await transform(
    [sheets[0], ...gathered.map(([, css]) => css), sheets[1]].join('\n'),
    {
      loader: 'css',
      minify: true,
    },
  );
  const surroundings = vm.createContext({ URL, URLSearchParams, structuredClone });
  vm.runInContext(code, surroundings);
  return {
    // In a script element only this could end it early.
    script: code.trim().replaceAll('</script', '<\\/script'),
    style: style.code.trim(),
    markup: surroundings.drawn(),
    drawn: (query) => surroundings.drawn(query),
  };
}

const made = new Map();

/**
 * The three parts of a widget's embed: its script, its style and the markup of its defaults, drawn by that same
 * script. Made once in a build.
 *
 * @param {{ widget: string, props: object, words: object, site: string, sheets: [string, string] }} plan the
 *   widget's name, what it is given, names and explanations of its parameters, the site's address, and the styles
 *   that go before and after the components' own
 * @returns {Promise<{ script: string, style: string, markup: string, drawn: (query: string) => string }>} `drawn` is
 *   the markup for a query, as in a browser
 */
export function embedParts(plan) {
  const file = inRoot(`src/widgets/${plan.widget}/View.svelte`);
  if (!existsSync(file)) throw new Error(`There is no widget “${plan.widget}”: ${file} is missing`);
  if (import.meta.env?.DEV || !made.has(plan.widget)) made.set(plan.widget, make(plan));
  return made.get(plan.widget);
}
