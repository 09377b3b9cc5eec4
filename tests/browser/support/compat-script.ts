import type { Identifier } from '@mdn/browser-compat-data';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import type { CallExpression, MemberExpression, Node } from 'acorn';
import { api, compatAt, javascript, lacking } from './compat.ts';

/** For each name of a member, whether something has it that every browser of the floor knows. */
function membersOf(objects: Identifier): Map<string, boolean> {
  const known = new Map<string, boolean>();
  for (const object of Object.values(objects)) {
    for (const [key, member] of Object.entries(object as Identifier)) {
      if (key === '__compat' || !(member as Identifier).__compat) continue;
      const name = key.replace(/_(?:static|event)$/, '');
      const isThere = lacking((member as Identifier).__compat).length === 0;
      known.set(name, isThere || known.get(name) === true);
    }
  }
  return known;
}

const members = membersOf({ ...javascript['builtins'], ...api });
const builtins = javascript['builtins'] as Identifier;

/** What a pattern of a regular expression holds that a browser of the floor cannot read: it then reads no line at all. */
const newerInPattern = (pattern: string, flags: string): string[] => [
  ...(/\(\?<[=!]/.test(pattern) ? ['a look behind'] : []),
  ...(/\(\?[ims]*-?[ims]*:/.test(pattern) && !pattern.includes('(?:')
    ? ['flags in a pattern']
    : []),
  ...(flags.includes('v') ? ['the flag v'] : []),
];

function newerInMember({ object, property, computed }: MemberExpression): string[] {
  if (computed || property.type !== 'Identifier') return [];
  const { name } = property;
  if (object.type === 'Identifier') {
    const own =
      compatAt(builtins, object.name, name) ?? compatAt(api, object.name, `${name}_static`);
    if (own) return lacking(own).length > 0 ? [`${object.name}.${name}`] : [];
  }
  return members.get(name) === false ? [`.${name}`] : [];
}

/** What a node of a script says that a browser of the floor lacks. */
function newerInNode(node: Node): string[] {
  const one = node as Node & Record<string, never>;
  switch (node.type) {
    case 'StaticBlock':
      return ['static { }'];
    case 'CallExpression': {
      const { callee } = node as CallExpression;
      return callee.type === 'MemberExpression' ? newerInMember(callee) : [];
    }
    case 'Literal': {
      const { regex, value } = one as {
        regex?: { pattern: string; flags: string };
        value?: unknown;
      };
      if (regex) return newerInPattern(regex.pattern, regex.flags);
      return typeof value === 'string' ? newerInPattern(value, '') : [];
    }
    case 'TemplateElement':
      return newerInPattern((one as unknown as { value: { raw: string } }).value.raw, '');
    default:
      return [];
  }
}

/**
 * What a script says that a browser of the floor lacks, each once: syntax, and the names of members that none of the
 * objects of that browser has. A name that is ours and theirs cannot be told apart.
 *
 * @throws a SyntaxError where the script says more than ECMAScript 2022 does
 */
export function newerInScript(code: string): string[] {
  const found: string[] = [];
  full(parse(code, { ecmaVersion: 2022, sourceType: 'module' }), (node) => {
    found.push(...newerInNode(node));
  });
  return [...new Set(found)];
}
