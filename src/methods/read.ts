import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { readItem, refuse, shownPath } from '../evidence/read.ts';
import { slug } from '../prose/fields.ts';
import {
  changeLogSchema,
  openingSchema,
  sectionIds,
  sectionSchema,
  termSchema,
  type ChangeLog,
  type SectionSource,
  type TermSource,
} from './schema.ts';

// Runs in Node only, while the site is built or tested.

function readOne<Item>(path: string, schema: z.ZodType<Item>): Item {
  const problems: string[] = [];
  const item = readItem(path, schema, problems);
  refuse('The methods', problems);
  return item as Item;
}

/**
 * The sections of the methods page, in the order of `sectionIds`.
 * @throws one Error that lists each fault as "file › field: what is wrong"
 */
export function readSections(folder = 'content/methods'): SectionSource[] {
  const problems: string[] = [];
  const sections = sectionIds.map((id) => {
    const path = join(folder, `${id}.yaml`);
    const section = readItem(path, sectionSchema, problems);
    if (section && section.id !== id)
      problems.push(`${shownPath(path)} › id: is “${section.id}”; the file’s name says “${id}”`);
    return section;
  });
  refuse('The methods', problems);
  return sections as SectionSource[];
}

export const readOpening = (path = 'content/methods/opening.yaml') => readOne(path, openingSchema);

/** What has changed, the newest first. */
export const readChangeLog = (path = 'content/methods/change-log.yaml'): ChangeLog =>
  readOne(path, changeLogSchema);

/** Where an entry stands on the page, for links: counted from the oldest, which stays the first. */
export const changeAnchor = (changes: ChangeLog, index: number): string =>
  `change-${changes.length - index}`;

export interface Term extends TermSource {
  /** The name of its file, and its anchor on the page. */
  id: string;
}

/**
 * Every term of the glossary, in alphabetical order.
 * @param steps The ids of the story's steps, which a term may name.
 * @throws one Error that lists each fault as "file › field: what is wrong"
 */
export function readGlossary(
  steps: ReadonlySet<string>,
  folder: string = 'content/glossary',
): Term[] {
  const problems: string[] = [];
  const terms: Term[] = [];
  const names = new Map<string, string>();
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const ids = new Set(files.map((name) => basename(name, '.yaml')));
  for (const name of files.sort()) {
    const place = shownPath(join(folder, name));
    const id = basename(name, '.yaml');
    if (!slug.safeParse(id).success)
      problems.push(`${place}: a file is named in lower-case words joined by hyphens`);
    const term = readItem(join(folder, name), termSchema, problems);
    if (!term) continue;
    const before = names.get(term.term.toLowerCase());
    if (before) problems.push(`${place} › term: “${term.term}” is taken already, in ${before}`);
    names.set(term.term.toLowerCase(), place);
    (term.see ?? []).forEach((other, index) => {
      if (other === id) problems.push(`${place} › see.${index}: points at the term itself`);
      else if (!ids.has(other))
        problems.push(`${place} › see.${index}: there is no ${other}.yaml in ${shownPath(folder)}`);
    });
    (term.steps ?? []).forEach((step, index) => {
      if (!steps.has(step))
        problems.push(`${place} › steps.${index}: the story has no step “${step}”`);
    });
    terms.push({ id, ...term });
  }
  if (files.length === 0)
    problems.push(`${shownPath(folder)}: expected a .yaml file for each term`);
  refuse('The glossary', problems);
  return terms.sort((one, other) => one.term.localeCompare(other.term, 'en'));
}
