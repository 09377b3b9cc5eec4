import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Reference, References } from './references.ts';
import { printAs } from './print.ts';
import {
  answerText,
  figureText,
  findFigure,
  givenText,
  modelValue,
  parameterText,
  seriesText,
  stageText,
} from './values.ts';
import type { Context } from './values.ts';

const parser = unified().use(remarkParse).use(remarkDirective);
const htmlWriter = unified().use(remarkRehype).use(rehypeStringify, { omitOptionalTags: false });

/** A superscript button that opens its source in place, by pointer and keyboard, without script. */
function sourceReference(reference: Reference): PhrasingContent {
  return {
    type: 'text',
    value: '',
    data: {
      hName: 'button',
      hProperties: {
        type: 'button',
        className: ['source-ref'],
        popovertarget: `source-${reference.number}`,
        ariaLabel: `Source ${reference.number}`,
      },
      hChildren: [{ type: 'text', value: String(reference.number) }],
    },
  };
}

/** What stays on one line. */
const kept = (children: PhrasingContent[]): PhrasingContent => ({
  type: 'emphasis',
  children,
  data: { hName: 'span', hProperties: { className: ['kept'] } },
});

function resolve(
  node: TextDirective,
  context: Context,
  references: References | null,
): PhrasingContent[] {
  const argument = toString(node);
  const attributes = node.attributes ?? {};
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const cite = (id: string): PhrasingContent[] =>
    references ? [sourceReference(references.number(findFigure(id, context)))] : [];
  switch (node.name) {
    case 'parameter':
      return [text(parameterText(argument, attributes))];
    case 'stage':
      return [text(stageText(argument, attributes, context))];
    case 'series':
      return [text(seriesText(argument, attributes))];
    case 'given':
      return [text(givenText(argument, attributes, context))];
    case 'answer':
      return [text(answerText(argument, context))];
    case 'model':
      return [
        text(printAs(modelValue(argument, attributes, context), attributes['as'] ?? 'number')),
      ];
    case 'figure': {
      const printed = text(figureText(argument, attributes, context));
      return attributes['note'] === 'no' ? [printed] : [printed, ...cite(argument)];
    }
    case 'source':
      return cite(argument);
    default:
      throw new Error(
        `there is no directive “:${node.name}”; there is :parameter, :stage, :series, :model, :given, :answer, :figure, :source`,
      );
  }
}

/** The directives whose words hang on the numbers of a lesson. */
const asked = new Set(['parameter', 'given', 'answer', 'model']);

/** A number with the directive that it comes from, where a page may ask it anew with other numbers. */
function marked(
  node: TextDirective,
  words: PhrasingContent[],
  { markedAs }: Pick<Context, 'markedAs'>,
): PhrasingContent[] {
  if (markedAs === undefined || !asked.has(node.name)) return words;
  const hProperties = {
    dataOf: markedAs,
    dataDirective: node.name,
    dataAsked: toString(node),
    dataWith: JSON.stringify(node.attributes ?? {}),
  };
  return [{ type: 'emphasis', children: words, data: { hName: 'span', hProperties } }];
}

const isReference = (node: PhrasingContent | undefined): boolean => node?.data?.hName === 'button';

/**
 * References begin no line, and what closes a clause after them begins none either: they stay with the word before
 * them, and with that word alone, so that a sentence breaks as it would without them.
 */
function keepReferences(children: PhrasingContent[]): void {
  for (let start = 1; start < children.length; start++) {
    const word = children[start - 1];
    if (!isReference(children[start]) || !word || isReference(word)) continue;
    let end = start;
    while (isReference(children[end])) end++;
    const line = children.slice(start, end);
    const after = children[end];
    const closing = after?.type === 'text' ? (/^[,.;:)?!”]+/.exec(after.value)?.[0] ?? '') : '';
    if (after?.type === 'text' && closing) {
      after.value = after.value.slice(closing.length);
      line.push({ type: 'text', value: closing });
    }
    if (word.type === 'text') {
      const last = word.value.search(/\S+$/);
      if (last < 0) continue;
      line.unshift({ type: 'text', value: word.value.slice(last) });
      word.value = word.value.slice(0, last);
      children.splice(start, end - start, kept(line));
    } else {
      children.splice(start - 1, end - start + 1, kept([word, ...line]));
    }
  }
}

/** Replaces every directive by its words; `references` null leaves the references out. */
function parse(markdown: string, context: Context, references: References | null): Root {
  const tree = parser.parse(markdown);
  visit(tree as Nodes, (node, index, parent) => {
    if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      throw new Error(`“::${node.name}” is not used here; a directive has one colon`);
    }
    if (node.type !== 'textDirective' || parent === undefined || index === undefined) return;
    const replacement = marked(node, resolve(node, context, references), references ? context : {});
    (parent.children as PhrasingContent[]).splice(index, 1, ...replacement);
    return index + replacement.length;
  });
  if (references)
    visit(tree as Nodes, ['paragraph', 'heading', 'emphasis', 'strong'], (node) => {
      if ('children' in node && node.data?.hName !== 'span')
        keepReferences(node.children as PhrasingContent[]);
    });
  return tree;
}

/** Markdown with directives → HTML, with numbered references to sources. */
export function proseHtml(markdown: string, context: Context, references: References): string {
  const tree = htmlWriter.runSync(parse(markdown, context, references));
  return htmlWriter.stringify(tree).replaceAll('\n', ' ');
}

/** Markdown with directives → plain words, without references. */
export function plainText(markdown: string, context: Context): string {
  return toString(parse(markdown, context, null))
    .replace(/\s+/g, ' ')
    .trim();
}
