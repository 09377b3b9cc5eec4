import bcd from '@mdn/browser-compat-data/forLegacyNode';
import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { floor } from '../../../src/integrations/floor.ts';

const numberOf = (version: string): number => {
  const [major = 0, minor = 0] = version.replace('≤', '').split('.').map(Number);
  return major + minor / 100;
};

/** Whether a version has what the statement is about, under the name that it has there. */
function holds(
  statement: SimpleSupportStatement,
  version: string,
  prefixes: readonly string[],
): boolean {
  const {
    version_added: added,
    version_removed: removed,
    flags,
    prefix,
    alternative_name,
  } = statement;
  if (typeof added !== 'string' || added === 'preview' || flags || alternative_name) return false;
  if (prefix && !prefixes.includes(prefix)) return false;
  if (typeof removed === 'string' && numberOf(removed) <= numberOf(version)) return false;
  return numberOf(added) <= numberOf(version);
}

/**
 * The browsers of the floor that lack something, as MDN's data has it.
 *
 * @param compat what MDN says of it; nothing where it knows no such thing, and then nobody lacks it
 * @param prefixes under which it is written as well, as "-webkit-"
 */
export function lacking(
  compat: CompatStatement | undefined,
  prefixes: readonly string[] = [],
): string[] {
  if (!compat) return [];
  return Object.entries(floor)
    .filter(([browser, version]) => {
      const support = compat.support[browser as keyof typeof floor];
      const statements = support === undefined ? [] : [support].flat();
      return !statements.some((one) => holds(one, version, prefixes));
    })
    .map(([browser]) => browser);
}

/** What MDN has under a way of keys. */
export function compatAt(from: Identifier, ...keys: string[]): CompatStatement | undefined {
  let place: Identifier | undefined = from;
  for (const key of keys) place = place?.[key];
  return place?.__compat;
}

export const { css, javascript, api } = bcd;
