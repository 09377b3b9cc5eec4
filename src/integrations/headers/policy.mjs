// What a page may load and run, for the header Content-Security-Policy: its own site's files, and the
// scripts and styles that stand in it, each by its hash.
import { createHash } from 'node:crypto';
import { readElements } from '../html.mjs';

/** Script elements of other types are data, which no policy stops. */
const scriptTypes = ['', 'module', 'text/javascript', 'importmap', 'speculationrules'];

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What no hash lets through: it would not work on the site, so it stops the build. */
function refuseAttributes(name, attributes, file) {
  const bad = Object.keys(attributes).find((key) => key === 'style' || key.startsWith('on'));
  if (!bad) return;
  throw new Error(
    `dist/${file} has <${name} ${bad}="${attributes[bad]}">, which its Content-Security-Policy forbids. ` +
      (bad === 'style'
        ? 'Use a class or an attribute such as width, or set the property by script.'
        : 'Listen by script.'),
  );
}

/** Directives as they are written in a policy. */
const readDirectives = (text) =>
  Object.fromEntries(
    text
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name, ...sources]) => [name, sources]),
  );

/**
 * The hashes of what stands in a page itself, and what it declares of its policy: a page that promises to send nothing
 * has `<meta name="page-policy" content="connect-src 'none'">`.
 * @param {string} html
 * @param {string} file its name, for a message about a fault
 * @returns {{ scripts: string[], styles: string[], declared: Record<string, string[]>, hasOwnPolicy: boolean }}
 */
export function readInline(html, file) {
  const scripts = new Set();
  const styles = new Set();
  let hasOwnPolicy = false;
  let declared = {};
  for (const { name, attributes, text } of readElements(html)) {
    refuseAttributes(name, attributes, file);
    if (name === 'style') styles.add(hashOf(text));
    if (name === 'script' && attributes.src === undefined) {
      if (scriptTypes.includes((attributes.type ?? '').toLowerCase())) scripts.add(hashOf(text));
    }
    if (name === 'meta' && attributes.name === 'page-policy') {
      declared = readDirectives(attributes.content ?? '');
    }
    hasOwnPolicy ||=
      name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy';
  }
  return { scripts: [...scripts], styles: [...styles], declared, hasOwnPolicy };
}

const sorted = (lists) => [...new Set(lists.flat())].sort();

/** The policy under which all of these pages work. */
export function policyOf(pages) {
  const directives = {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...sorted(pages.map(({ scripts }) => scripts))],
    'style-src': ["'self'", ...sorted(pages.map(({ styles }) => styles))],
    // A widget's picture is painted from its own drawing before it is saved.
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'frame-src': ["'self'"],
    // The worker that samples stands in the script itself.
    'worker-src': ['blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'self'"],
    ...Object.assign({}, ...pages.map(({ declared = {} }) => declared)),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

/** The same for a `<meta>` element, where a browser takes no frame-ancestors. */
export const metaPolicyOf = (pages) => policyOf(pages).replace(/; frame-ancestors [^;]*/, '');
