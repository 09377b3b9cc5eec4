import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { withoutReferences } from '../deck.ts';

type Node = DefaultTreeAdapterMap['childNode'];

/** Elements that stand on lines of their own. */
const blocks: readonly string[] = ['p', 'li', 'ol', 'ul', 'dl', 'dt', 'dd', 'div'];

function textOf(node: Node, place: number): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
  if (!('childNodes' in node)) return '';
  const items = node.childNodes.filter(({ nodeName }) => nodeName === 'li');
  const inside = node.childNodes
    .map((child) => textOf(child, node.nodeName === 'ol' ? items.indexOf(child as never) + 1 : 0))
    .join('');
  const words = node.nodeName === 'li' && place > 0 ? `${place}. ${inside.trim()}` : inside;
  return blocks.includes(node.nodeName) ? `\n${words}\n` : words;
}

/** What a piece of HTML says, a line for each paragraph and each item of a list; references are left out. */
export const linesOf = (html: string): string[] =>
  parseFragment(withoutReferences(html))
    .childNodes.map((node) => textOf(node, 0))
    .join('')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
