import { parse } from 'parse5';

/** Every element of a page in its order, with those in templates. */
function* elementsBelow(node) {
  for (const child of node.childNodes ?? []) {
    if (child.tagName) yield child;
    yield* elementsBelow(child);
  }
  if (node.content) yield* elementsBelow(node.content);
}

/**
 * @typedef {object} Element
 * @property {string} name
 * @property {Record<string, string>} attributes their values, with signs for entities
 * @property {string} text what stands in a script or a style
 * @property {(attribute: string) => { start: number, end: number }} place of an attribute in the text
 */

/**
 * The elements of a page as a browser reads them.
 * @param {string} html
 * @returns {Element[]}
 */
export function readElements(html) {
  // Without script, for what stands in <noscript> is part of the page too.
  const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return [...elementsBelow(document)].map((element) => ({
    name: element.tagName,
    attributes: Object.fromEntries(
      element.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
    ),
    text: (element.childNodes ?? []).map(({ value = '' }) => value).join(''),
    place(attribute) {
      const { startOffset: start, endOffset: end } = element.sourceCodeLocation.attrs[attribute];
      return { start, end };
    },
  }));
}

const escape = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * The page with other values for some attributes, and every other sign as it was.
 * @param {string} html
 * @param {(value: string, attribute: string, element: Element) => string} change
 * @param {readonly string[]} attributes those that are looked at
 */
export function changeAttributes(html, attributes, change) {
  const pieces = [];
  let done = 0;
  const found = readElements(html).flatMap((element) =>
    attributes
      .filter((attribute) => attribute in element.attributes)
      .map((attribute) => ({ element, attribute, ...element.place(attribute) })),
  );
  found.sort((one, other) => one.start - other.start);
  for (const { element, attribute, start, end } of found) {
    const value = element.attributes[attribute];
    const changed = change(value, attribute, element);
    if (changed === value) continue;
    pieces.push(html.slice(done, start), `${attribute}="${escape(changed)}"`);
    done = end;
  }
  return [...pieces, html.slice(done)].join('');
}
