import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Writer } from '../../../src/prose/writer.ts';
import { readGlossary } from '../../../src/methods/read.ts';
import { readScenes } from '../../../src/story/read.ts';

const steps = new Set(readScenes().flatMap((scene) => scene.steps.map(({ id }) => id)));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A glossary of these files, read; the message if it is refused. */
function refusal(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    readGlossary(steps, folder);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('the glossary', () => {
  const terms = readGlossary(steps);
  const writer = new Writer();

  it('has its terms in alphabetical order, and enough of them', () => {
    const names = terms.map(({ term }) => term);
    expect(names.length).toBeGreaterThanOrEqual(25);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'en')));
  });

  it.each(terms)('can print $term', ({ id, definition, note }) => {
    expect(writer.plain(definition, id)).toMatch(/\.$/);
    expect(writer.plain(definition, id).match(/\.(?=\s|$)/g)?.length).toBeLessThanOrEqual(2);
    if (note) expect(writer.inline(note, id)).toMatch(/\S/);
  });
});

describe('a fault in the glossary is named by file and field', () => {
  const good = 'term: Cap\ndefinition: A limit.\n';

  it.each([
    ['a missing definition', 'term: Cap\n', /cap\.yaml › definition: expected some words/],
    ['a misspelt field', `${good}sea: [budget]\n`, /cap\.yaml › sea: no such field/],
    [
      'a typed number',
      'term: Cap\ndefinition: It is $1,500.\n',
      /cap\.yaml › definition: “\$1,500/,
    ],
    [
      'a term that is not there',
      `${good}see: [budget]\n`,
      /cap\.yaml › see\.0: there is no budget/,
    ],
    ['itself', `${good}see: [cap]\n`, /cap\.yaml › see\.0: points at the term itself/],
    ['a step that is not there', `${good}steps: [nowhere]\n`, /cap\.yaml › steps\.0: .*“nowhere”/],
    [
      'a section that is not there',
      `${good}method: magic\n`,
      /cap\.yaml › method: expected one of/,
    ],
    ['broken YAML', 'term: [Cap\n', /cap\.yaml: /],
  ])('%s', (_, text, message) => {
    expect(refusal({ 'cap.yaml': text })).toMatch(message);
  });

  it('a term that is there twice, and a name that makes no anchor', () => {
    const message = refusal({ 'cap.yaml': good, 'My cap.yaml': good });
    expect(message).toMatch(/cap\.yaml › term: “Cap” is taken already/);
    expect(message).toMatch(/My cap\.yaml: a file is named in lower-case words/);
  });

  it('and nothing is said of one without fault', () => {
    expect(refusal({ 'cap.yaml': good })).toBe('');
  });

  it('a number may be printed from a source', () => {
    const text = 'term: Cap\ndefinition: It is :figure[uber-monthly-cap]{as=dollars}.\n';
    expect(refusal({ 'cap.yaml': text })).toBe('');
  });
});
