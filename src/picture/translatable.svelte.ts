import { createRawSnippet } from 'svelte';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => entities[sign] ?? sign);

/**
 * Words of a page that a reader's browser may translate: `{@render words(finding)}`, a whole text in an element of its
 * own. A translator puts elements of its own in the place of text nodes. What the framework wrote into such a node
 * would show nowhere, and hydrating without it would throw away all that the server drew. This element belongs to the
 * page, whatever a translator puts into it; new words take the place of all that, and are translated anew.
 */
export const words = createRawSnippet((text: () => string) => ({
  render: () => `<span>${escaped(text())}</span>`,
  setup(element) {
    let written: string | undefined;
    $effect.pre(() => {
      const next = text();
      const isFirst = written === undefined;
      if (next === written) return;
      written = next;
      // Those of the server are translated already where they have elements in them.
      if (isFirst && (element.firstElementChild || element.textContent === next)) return;
      element.textContent = next;
    });
  },
}));
