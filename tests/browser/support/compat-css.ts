import {
  generate,
  parse,
  walk,
  type Block,
  type CssNode,
  type Declaration,
  type List,
  type ListItem,
} from 'css-tree';
import { compatAt, css, lacking } from './compat.ts';

const dynamic = { d: 'dynamic', l: 'large', s: 'small' } as const;

/** The key under which MDN has a unit of length. */
function keyOfUnit(unit: string): string {
  const [, size] = /^([dls])v(?:[hwib]|min|max)$/.exec(unit) ?? [];
  if (size) return `viewport_percentage_units_${dynamic[size as keyof typeof dynamic]}`;
  return /^cq(?:[hwib]|min|max)$/.test(unit) ? 'container_query_length_units' : unit;
}

/** What stands in a value that a browser of the floor lacks; a browser then drops the declaration. */
function newerInValue({ property, value }: Declaration): string[] {
  const found: string[] = [];
  const note = (name: string, ...keys: string[]): void => {
    if (lacking(compatAt(css, ...keys)).length > 0) found.push(name);
  };
  walk(value, (node: CssNode) => {
    if (node.type === 'Dimension') note(node.unit, 'types', 'length', keyOfUnit(node.unit));
    // A font that is not there is passed over.
    if (node.type === 'Identifier' && property !== 'font-family')
      note(`${property}: ${node.name}`, 'properties', property, node.name);
    if (node.type === 'Function') {
      const name = `${node.name}()`;
      note(name, 'types', node.name);
      note(name, 'types', 'color', node.name);
      note(name, 'properties', property, node.name);
    }
  });
  return found;
}

/** What a block declares that a browser of the floor lacks, and says in no other way before. */
function newerInBlock(block: Block): string[] {
  const declared = block.children.toArray().filter((node) => node.type === 'Declaration');
  return declared.flatMap((declaration, index) => {
    const { property } = declaration;
    if (/^-\w/.test(property)) return [];
    const prefixes = ['-webkit-', '-moz-'].filter((prefix) =>
      declared.some((other) => other.property === prefix + property),
    );
    const isLacking = lacking(compatAt(css, 'properties', property), prefixes).length > 0;
    const hasFallback =
      prefixes.length > 0 ||
      declared
        .slice(0, index)
        .some((other) => other.property === property && newerInValue(other).length === 0);
    const values = hasFallback && !property.startsWith('--') ? [] : newerInValue(declaration);
    return [...(isLacking ? [property] : []), ...values];
  });
}

/** What stands in a rule's head that a browser of the floor lacks. */
function newerInHead(node: CssNode): string[] {
  const note = (name: string, ...keys: string[]): string[] =>
    lacking(compatAt(css, ...keys)).length > 0 ? [name] : [];
  if (node.type === 'Atrule') return note(`@${node.name}`, 'at-rules', node.name);
  if (node.type === 'Feature') return note(`@media (${node.name})`, 'at-rules', 'media', node.name);
  if (node.type === 'FeatureRange')
    return note(`@${node.kind} (a < b)`, 'at-rules', 'media', 'range_syntax');
  if (node.type === 'NestingSelector') return note('&', 'selectors', 'nesting');
  if (node.type === 'PseudoClassSelector') return note(`:${node.name}`, 'selectors', node.name);
  if (node.type === 'PseudoElementSelector' && !node.name.startsWith('-'))
    return note(`::${node.name}`, 'selectors', node.name);
  return [];
}

/**
 * What a style sheet says that a browser of the floor lacks, each once. Not what stands behind an `@supports` that asks
 * for more than the floor, for a browser without it passes that by.
 */
export function newerInStyles(sheet: string): string[] {
  const found: string[] = [];
  walk(parse(sheet, { parseCustomProperty: true }), {
    enter(this: { skip: symbol }, node: CssNode) {
      if (node.type === 'Atrule' && node.name === 'supports') {
        const asked = node.prelude ? generate(node.prelude) : '';
        if (!asked.startsWith('not')) return this.skip;
      }
      found.push(...newerInHead(node));
      if (node.type === 'Block') found.push(...newerInBlock(node));
      return undefined;
    },
  });
  return [...new Set(found)];
}

/**
 * A style sheet as a browser reads it that lacks all that any browser of the floor lacks: without the declarations, rules
 * and at-rules that hold such a thing.
 */
export function withoutNewer(sheet: string): string {
  const tree = parse(sheet, { parseCustomProperty: true });
  const isNewer = (node: CssNode): boolean => {
    if (node.type === 'Atrule') return node.name === 'supports' || newerInHead(node).length > 0;
    if (node.type === 'Rule') {
      let found = false;
      walk(node.prelude, (part: CssNode) => {
        found ||= newerInHead(part).length > 0;
      });
      return found;
    }
    if (node.type !== 'Declaration' || /^-\w/.test(node.property)) return false;
    const isUnknown = lacking(compatAt(css, 'properties', node.property)).length > 0;
    return isUnknown || newerInValue(node).length > 0;
  };
  walk(tree, (node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) => {
    if (list && isNewer(node)) list.remove(item);
  });
  return generate(tree);
}
