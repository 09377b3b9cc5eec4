import { compile, compileModule, parse } from 'svelte/compiler';
import MagicString from 'magic-string';

/** Marks by which the framework would find its way in the markup, and what is left where nothing else was written. */
const marks = /<!--[[\]!\d-]*-->/g;
const writesNothing = /\$\$renderer\.push\((?:''|``)\);/g;
const isHandler = ({ type, name, value }) =>
  type === 'Attribute' && name.startsWith('on') && value?.type === 'ExpressionTag';
const isAttachment = ({ type }) => type === 'AttachTag';

function* elementsIn(node) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) for (const part of node) yield* elementsIn(part);
  else {
    if (node.type === 'RegularElement') yield node;
    for (const [key, part] of Object.entries(node))
      if (key !== 'parent' && typeof part === 'object') yield* elementsIn(part);
  }
}

/**
 * What an element listens to, as an attribute: `onclick={go}` becomes `data-heed={heed({ click: go })}`. The
 * compiler's strings have no listeners; `src/embed/hands.ts` finds them again by what the attribute says.
 */
export function listenersAsAttributes(source, hands) {
  const { fragment, instance } = parse(source, { modern: true });
  const text = new MagicString(source);
  let found = false;
  for (const { attributes } of elementsIn(fragment)) {
    const listeners = attributes.filter((one) => isHandler(one) || isAttachment(one));
    if (listeners.length === 0) continue;
    found = true;
    const parts = listeners.map((one) => {
      const { start, end } = isAttachment(one) ? one.expression : one.value.expression;
      const name = isAttachment(one) ? 'attach' : one.name.slice(2);
      text.remove(one.start, one.end);
      return `${name}: ${source.slice(start, end)}`;
    });
    text.appendLeft(listeners[0].start, `data-heed={heed({ ${parts.join(', ')} })}`);
  }
  if (!found) return source;
  if (!instance) throw new Error('A component with listeners and no <script> cannot be drawn.');
  text.appendLeft(instance.content.start, `\nimport { heed } from '${hands}';`);
  return text.toString();
}

/**
 * Compiles Svelte components to functions that write markup, for a page that redraws itself from strings: an
 * embed has no room for the framework's own runtime. Styles are gathered rather than emitted.
 *
 * @param {{ hands: string, styles: Map<string, string> }} options the module that keeps listeners; where the
 *   styles go, by the file that they come from
 */
export const stringComponents = ({ hands, styles }) => ({
  name: 'string-components',
  enforce: 'pre',
  transform: {
    filter: { id: /\.svelte$/ },
    handler(code, id) {
      const { js, css } = compile(listenersAsAttributes(code, hands), {
        filename: id,
        generate: 'server',
        css: 'external',
        cssHash: ({ hash, filename }) => `e${hash(filename).slice(0, 4)}`,
      });
      if (css) styles.set(id, css.code);
      return { code: js.code.replace(marks, '').replace(writesNothing, ''), map: null };
    },
  },
});

/** The runes of plain modules, after their types are gone. */
export const stringModules = () => ({
  name: 'string-modules',
  transform: {
    filter: { id: /\.svelte\.ts$/ },
    handler(code, id) {
      return { code: compileModule(code, { filename: id, generate: 'server' }).js.code, map: null };
    },
  },
});

/** Style sheets that components import for everybody: gathered with the rest. */
export const gatheredSheets = (styles) => ({
  name: 'gathered-sheets',
  enforce: 'pre',
  transform: {
    filter: { id: /\.css$/ },
    handler(code, id) {
      styles.set(id, code);
      return { code: '', map: null, moduleType: 'js' };
    },
  },
});
