import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worksOf, type Work } from '../../../src/evidence/downloads/bibliography.ts';
import { bibtex, bibtexEntry, escapeBibtex } from '../../../src/evidence/downloads/bibtex.ts';
import { cslItem } from '../../../src/evidence/downloads/csl.ts';
import { csv } from '../../../src/format/csv.ts';
import { figureData, figureRows } from '../../../src/evidence/downloads/table.ts';
import { loadSources } from '../../../src/evidence/sources.ts';
import { readPlaces } from '../../../src/site/places.ts';

const { figures, uses } = loadSources(readPlaces());
const works = worksOf(figures.values());

/** Letters and everything that a format could trip over. */
const trouble = fc.string({
  unit: fc.constantFrom(...'ab é“−\'",;=+-@\t\r\n\\{}$&#_%~^0'.split('')),
});
const anyText = fc.oneof(trouble, fc.string({ unit: 'grapheme' }));
const words = anyText.map((text) => `x${text}`);

describe('the CSV', () => {
  test('has a row for every figure, as wide as its head', () => {
    const rows = csvParseRows(csv(figureRows(figures.values(), uses)));
    expect(rows).toHaveLength(figures.size + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.slice(1).map(([id]) => id)).toEqual([...figures.keys()]);
  });
});

describe('the JSON', () => {
  test('holds every field of a record but its place in our own notes', () => {
    const data = figureData(figures.get('uber-yearly-cap')!, uses);
    expect(data).toMatchObject({ id: 'uber-yearly-cap', topic: 'caps', value: 18000 });
    expect(data.printed).toBe('$18,000');
    expect(data.usedIn).toContain('model tokens');
    expect(data).not.toHaveProperty('fact');
  });
});

/** Reads what bibtexEntry writes: fields in pairs of braces, or a bare word. */
function readBibtex(entry: string) {
  const [, key = '', body = ''] = /^@misc\{([^,]+),\n(.*)\n\}\n$/s.exec(entry) ?? [];
  const fields: Record<string, string> = {};
  let rest = body;
  while (rest) {
    const [start, name = ''] = /^,?\s*(\w+) = /.exec(rest) ?? [];
    if (start === undefined) throw new Error(`no field at ${rest.slice(0, 40)}`);
    rest = rest.slice(start.length);
    let depth = 0;
    let end = 0;
    if (rest.startsWith('{')) {
      // As BibTeX counts: a backslash protects no brace.
      do {
        if (end >= rest.length) throw new Error('a field is not closed');
        if (rest[end] === '{') depth += 1;
        if (rest[end] === '}') depth -= 1;
        end += 1;
      } while (depth > 0);
    } else end = /^\w+/.exec(rest)?.[0].length ?? 0;
    fields[name] = rest.slice(0, end);
    rest = rest.slice(end);
  }
  return { key, fields };
}

const named: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

const unescapeBibtex = (text: string): string =>
  text.replace(
    /\\(text\w+)\{\}|\\(.)/gs,
    (_, name: string | undefined, sign: string | undefined) =>
      name === undefined ? (sign ?? '') : (named[name] ?? ''),
  );

const workArbitrary: fc.Arbitrary<Work> = fc.record({
  key: fc.constant('some-id'),
  author: fc.option(words, { nil: undefined }),
  title: words,
  publisher: words,
  date: fc.constantFrom('2026', '2026-06', '2026-06-02'),
  url: fc.constantFrom(undefined, 'https://a.example/b_c?d=%20&e#f', 'https://a.example/{x}'),
  reportedBy: fc.option(words, { nil: undefined }),
  figures: fc.constant(['some-id']),
});

describe('the BibTeX', () => {
  test('gives back every text that was escaped', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeBibtex(escapeBibtex(text))).toBe(text);
      }),
    );
  });

  test('gives back every work that was written', () => {
    fc.assert(
      fc.property(workArbitrary, (work) => {
        const { key, fields } = readBibtex(bibtexEntry(work));
        const inner = (name: string) => fields[name] && unescapeBibtex(fields[name].slice(2, -2));
        expect(key).toBe('some-id');
        expect(inner('title')).toBe(work.title);
        expect(inner('author')).toBe(work.author);
        expect(inner('publisher')).toBe(work.publisher);
        expect(fields['date']).toBe(`{${work.date}}`);
        expect(fields['year']).toBe('{2026}');
      }),
    );
  });

  test('writes a work in full', () => {
    const work = works.find(({ key }) => key === 'uber-two-tools')!;
    expect(bibtexEntry(work)).toBe(`@misc{uber-two-tools,
  author = {{Simon Willison}},
  title = {{Post on Uber’s usage caps}},
  publisher = {{simonwillison.net}},
  year = {2026},
  month = jun,
  date = {2026-06-03},
  url = {https://simonwillison.net/2026/Jun/3/uber-caps-usage},
  note = {${escapeBibtex(`As reported by ${work.reportedBy}. Perk or pay? figures: ${work.figures.join(', ')}.`)}}
}
`);
  });

  test('has every work under a key of its own', () => {
    const keys = bibtex(works).match(/^@misc\{[^,]+/gm);
    expect(new Set(keys).size).toBe(works.length);
  });
});

describe('the works', () => {
  test('are each there once, and hold every figure that is not a choice of the model', () => {
    const held = works.flatMap((work) => work.figures);
    const claimed = [...figures.values()].filter(({ figure }) => figure.seen !== 'memory');
    expect([...held].sort()).toEqual(claimed.map(({ id }) => id).sort());
  });

  test('are given to CSL with their date in parts', () => {
    const item = cslItem(works.find(({ key }) => key === 'uber-two-tools')!);
    expect(item).toMatchObject({
      id: 'uber-two-tools',
      type: 'webpage',
      author: [{ literal: 'Simon Willison' }],
      issued: { 'date-parts': [[2026, 6, 3]] },
    });
  });
});
