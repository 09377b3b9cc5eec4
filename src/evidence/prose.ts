import type { Nodes } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { toString } from 'mdast-util-to-string';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

const parser = unified().use(remarkParse).use(remarkDirective);

export interface ReadProse {
  /** What the author typed, without what a directive prints. */
  typed: string;
  /** Ids of the figures that its directives name, in order and without repetition. */
  figures: string[];
}

/** Tells what is typed in a text of the story from what its directives bring. */
export function readProse(markdown: string): ReadProse {
  const typed: string[] = [];
  const figures = new Set<string>();
  visit(parser.parse(markdown) as Nodes, (node) => {
    if (node.type === 'textDirective') {
      if (node.name === 'figure' || node.name === 'source') figures.add(toString(node));
      for (const value of Object.values(node.attributes ?? {}))
        if (value?.startsWith('@')) figures.add(value.slice(1));
      // A gap, so that the words before and after do not run together.
      typed.push(' ');
      return SKIP;
    }
    if (node.type === 'text' || node.type === 'inlineCode') typed.push(node.value);
    else if (node.type === 'paragraph') typed.push('\n');
    return undefined;
  });
  return { typed: typed.join('').trim(), figures: [...figures] };
}
