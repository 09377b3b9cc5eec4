import { parse, type AST } from 'svelte/compiler';

type Node = AST.Fragment['nodes'][number];

/** What a translator leaves alone: pictures, and what says so. */
function isLeftAlone(node: AST.RegularElement): boolean {
  const saysSo = node.attributes.some(
    (attribute) =>
      attribute.type === 'Attribute' &&
      attribute.name === 'translate' &&
      Array.isArray(attribute.value) &&
      attribute.value[0]?.type === 'Text' &&
      attribute.value[0].data === 'no',
  );
  return saysSo || ['svg', 'text'].includes(node.name);
}

const isWords = (node: Node): node is AST.Text => node.type === 'Text' && node.data.trim() !== '';

/** Markup that the framework never looks into again once it stands in the page. */
function isStill(node: Node): boolean {
  if (node.type === 'Text' || node.type === 'Comment') return true;
  if (node.type !== 'RegularElement') return false;
  const isPlain = node.attributes.every(
    (attribute) =>
      attribute.type === 'Attribute' &&
      (attribute.value === true ||
        (Array.isArray(attribute.value) && attribute.value.every(({ type }) => type === 'Text'))),
  );
  return isPlain && node.fragment.nodes.every(isStill);
}

function fragmentsOf(node: Node): AST.Fragment[] {
  const parts = ['fragment', 'consequent', 'alternate', 'body', 'fallback'] as const;
  return parts.flatMap((part) => {
    const fragment = (node as unknown as Record<string, AST.Fragment | null | undefined>)[part];
    return fragment?.type === 'Fragment' ? [fragment] : [];
  });
}

/**
 * Words of a component that go wrong in a page that a browser translates: a text node that the framework holds on to,
 * or that it counts to find what stands beside it. They belong into `{@render words(…)}` or an element of their own.
 *
 * @param source of a Svelte component
 * @returns each with its line: "12: {name}"
 */
export function wordsThatBreak(source: string): string[] {
  const found: string[] = [];
  const note = (node: Node): void => {
    const line = source.slice(0, node.start).split('\n').length;
    found.push(`${line}: ${source.slice(node.start, node.end).trim().slice(0, 60)}`);
  };
  const look = ({ nodes }: AST.Fragment, owner: Node | undefined): void => {
    const isOwned = owner?.type === 'RegularElement' && nodes.every(isStill);
    for (const node of nodes) {
      if (node.type === 'ExpressionTag' || (isWords(node) && !isOwned)) note(node);
      if (node.type === 'RegularElement' && isLeftAlone(node)) continue;
      for (const fragment of fragmentsOf(node)) look(fragment, node);
    }
  };
  look(parse(source, { modern: true }).fragment, undefined);
  return found;
}
