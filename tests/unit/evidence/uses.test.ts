import { describe, expect, test } from 'vitest';
import { bases, type Basis } from '../../../src/evidence/bases.ts';
import { printFigure } from '../../../src/format/index.ts';
import type { Figure } from '../../../src/evidence/schema.ts';
import { loadSources } from '../../../src/evidence/sources.ts';
import { byTopic, topics } from '../../../src/evidence/topics.ts';
import { danglingUses, findUses, unusedFigures, usageOf } from '../../../src/evidence/uses.ts';
import { references } from '../../../src/evidence/page/words.ts';
import { PARAMETERS } from '../../../src/model/index.ts';
import { readPlaces } from '../../../src/site/places.ts';
import { loadLessons } from '../../../src/teach/lesson.ts';
import { loadStory } from '../../../src/story/story.ts';

const sources = loadSources(readPlaces());
const { figures, uses } = sources;

const noPictures = {
  ...{ rungs: [], studies: [], employment: [], beats: [] },
  ...{ headlineStart: 'start', headlineCap: 'cap', studiesPrice: 'price' },
};
const step = { id: 'one', finding: 'F', text: 'T', alternative: 'A', state: {} };
const usesOf = (change: object, more: object = {}) =>
  findUses({
    scenes: [{ number: 0, title: 'First', steps: [{ ...step, ...change }] }],
    pictures: { ...noPictures, ...more },
    bases: {},
    trends: [],
    pages: [],
  });

const page = { name: 'glossary: Cap', href: '/glossary/#cap', file: 'content/glossary/cap.yaml' };
const usesOfPage = (...texts: string[]) =>
  findUses({
    ...{ scenes: [], pictures: noPictures, bases: {}, trends: [] },
    pages: [{ ...page, texts }],
  });

describe('the uses of a figure', () => {
  test.each([
    ['a directive of its text', { text: 'at :figure[a-b]{note=no}' }],
    ['a source', { alternative: 'said.:source[a-b]' }],
    ['an option of the model', { finding: ':model[uplift]{tokens=@a-b as=percent}' }],
    ['a number of the state', { state: { pay: { figure: 'a-b' } } }],
    ['a number in a list of the state', { state: { budgets: [1, { figure: 'a-b' }] } }],
  ])('include %s', (_, change) => {
    expect(usesOf(change).get('a-b')).toEqual([
      { kind: 'step', scene: 'First', step: 'one', position: 1 },
    ]);
  });

  test('name a step once, however often it names the figure', () => {
    expect(usesOf({ text: ':figure[a] :source[a]', finding: ':figure[a]' }).get('a')).toHaveLength(
      1,
    );
  });

  test('include the stage, from the step that first shows it', () => {
    const found = usesOf({ state: { formation: 'timeline' } }, { beats: [{ figure: 'a' }] });
    expect(found.get('a')).toEqual([{ kind: 'picture', name: 'timeline', step: 'one' }]);
  });

  test('include the words of the methods and the glossary, a page once', () => {
    const found = usesOfPage('at :figure[a-b]', 'said.:source[a-b]', ':model[uplift]{tokens=@c}');
    expect(found.get('a-b')).toEqual([{ kind: 'page', place: page }]);
    expect(found.get('c')).toEqual([{ kind: 'page', place: page }]);
    expect(references(found.get('a-b')!, (name) => name)).toEqual([
      { text: 'glossary: Cap', href: '/glossary/#cap' },
    ]);
  });

  test('tell the story from the model, from other pages and from nothing', () => {
    expect(usageOf(usesOf({ text: ':source[a]' }).get('a'))).toBe('story');
    expect(usageOf([{ kind: 'model', parameter: 'salary' }])).toBe('model');
    expect(usageOf(usesOfPage(':source[a]').get('a'))).toBe('pages');
    expect(
      usageOf([
        { kind: 'page', place: page },
        { kind: 'price', name: 'fall' },
      ]),
    ).toBe('model');
    expect(usageOf()).toBe('none');
  });

  test('name a scene once, and its further steps after it', () => {
    const two = [step, { ...step, id: 'two' }].map((item) => ({ ...item, text: ':source[a]' }));
    const found = findUses({
      scenes: [{ number: 0, title: 'First', steps: two }],
      ...{ pictures: noPictures, bases: { salary: ['a'] }, trends: [], pages: [] },
    });
    expect(references(found.get('a')!, (name) => name)).toEqual([
      { text: 'First, step 1', href: '/#one', again: false },
      { text: 'step 2', href: '/#two', again: true },
      { text: 'model: salary' },
    ]);
  });
});

describe('the figures of the site', () => {
  test('are named nowhere without a record', () => {
    expect(danglingUses(uses, figures)).toEqual([]);
  });

  test('are reported with their place where a record is missing', () => {
    const found = findUses({
      ...{ scenes: [], pictures: noPictures, trends: [], pages: [] },
      bases: { salary: ['no-such-figure'] },
    });
    expect(danglingUses(found, figures)).toEqual([
      expect.stringMatching(/“salary”: there is no figure “no-such-figure”/),
    ]);
  });

  test('are reported with the file of the page that names none', () => {
    expect(danglingUses(usesOfPage(':source[no-such-figure]'), figures)).toEqual([
      'content/glossary/cap.yaml: there is no figure “no-such-figure” in content/figures',
    ]);
  });

  test('that only the methods or the glossary cite are found to be used there', () => {
    const cited = [...figures.keys()].filter((id) => usageOf(uses.get(id)) === 'pages');
    expect(cited).toContain('batch-discount');
    const places = [...uses.values()].flat().filter((use) => use.kind === 'page');
    const hrefs = new Set(places.map(({ place }) => place.href));
    expect(hrefs).toContain('/methods/#compounding');
    expect([...hrefs].some((href) => href.startsWith('/glossary/#'))).toBe(true);
  });

  test('that the lessons, their cards and the guide cite are all found to be used there', () => {
    const cited = loadLessons().flatMap(({ lesson, references }) =>
      references.all().map(({ id }) => ({ id, where: `/teach/${lesson.id}/` })),
    );
    expect(cited.length).toBeGreaterThan(10);
    const hrefs = (id: string) =>
      (uses.get(id) ?? []).flatMap((use) => (use.kind === 'page' ? [use.place.href] : []));
    const missed = cited.filter(
      ({ id, where }) =>
        !hrefs(id).some(
          (href) => href.startsWith(where) || href === where.replace('/teach/', '/teach/sheets/'),
        ),
    );
    expect(missed).toEqual([]);
    expect(hrefs('peng-task-time')).toContain('/teach/guide/#works');
    expect(hrefs('canaries-developers')).toContain('/teach/sheets/students/');
  });

  test('that the story cites are all found to be used in it', () => {
    const missed = loadStory().references.filter(({ id }) => usageOf(uses.get(id)) !== 'story');
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  test('are reported where nothing uses them', () => {
    const unused = unusedFigures(uses, figures.keys());
    expect(unused).toContain('microsoft-spend-outlier');
    expect(unused).not.toContain('uber-monthly-cap');
    expect(unused.length + uses.size).toBe(figures.size);
  });

  /** Those with neither an address, nor a reporter, nor a publisher with a name. */
  const sourceless = (records: Iterable<{ id: string; figure: Figure }>) =>
    [...records].flatMap(({ id, figure }) => {
      // “Paper of 2023” leads nobody anywhere.
      const hasName = !/^(paper|version|report|article|post|study)\b/i.test(figure.publisher);
      return figure.seen !== 'memory' && !figure.url && !figure.reportedBy && !hasName ? [id] : [];
    });

  test('have a source: an address, a reporter, or a title and a publisher with a name', () => {
    expect(sourceless(figures.values())).toEqual([]);
  });

  test('are found out where they have none', () => {
    const figure = { ...figures.get('uber-monthly-cap')!.figure, publisher: 'Report of 2026' };
    delete figure.url;
    delete figure.reportedBy;
    expect(sourceless([{ id: 'bare', figure }])).toEqual(['bare']);
  });

  test('stand under one topic each, and no topic is empty', () => {
    const groups = byTopic(figures.values());
    expect(groups).toHaveLength(topics.length);
    expect(groups.flatMap((group) => group.figures)).toHaveLength(figures.size);
  });

  test('of a file that is no topic are refused', () => {
    const [placed] = figures.values();
    expect(() => byTopic([{ ...placed!, file: 'content/figures/new.yaml' }])).toThrow(/no topic/);
  });
});

describe('the bases of the model', () => {
  test('are those of parameters', () => {
    expect(Object.keys(bases).sort()).toEqual(Object.keys(PARAMETERS).sort());
    expect(Object.values(bases).filter(({ words }) => words === '')).toEqual([]);
  });

  // “8.7%”, “$330,000”, “(0.25)”: what a basis says in digits, save years and times of the year.
  const measured = /\$[\d,]*\d|\d+(?:\.\d+)?%|\b\d+\.\d+\b/g;
  const valueOf = (text: string) =>
    Number(text.replace(/[^\d.]/g, '')) / (text.endsWith('%') ? 100 : 1);
  /** How many billion tokens the logged sessions had: no record holds it, and no sum uses it. */
  const outsideFigures = ['23.2'];
  /** One in the last place that is written: 441% may stand for 441.5%. */
  const lastPlace = (text: string) => {
    const decimals = (/\.(\d+)/.exec(text)?.[1] ?? '').length + (text.endsWith('%') ? 2 : 0);
    return 10 ** -decimals;
  };

  test('hold the numbers that their parameter’s basis says', () => {
    const wrong = Object.entries<Basis>(bases).flatMap(([name, basis]) => {
      if (basis.figures.length === 0) return [];
      const said = basis.figures
        .map((id) => figures.get(id)!.figure)
        .map((figure) => `${printFigure(figure)} ${figure.statement} ${figure.caveat ?? ''}`)
        .flatMap((text) => text.match(/\d[\d,]*(?:\.\d+)?%?/g) ?? [])
        .map(valueOf);
      return (basis.words.match(measured) ?? [])
        .filter((text) => !outsideFigures.includes(text))
        .filter((text) => !said.some((value) => Math.abs(value - valueOf(text)) < lastPlace(text)))
        .map((text) => `${name}: ${text}`);
    });
    expect(wrong).toEqual([]);
  });
});
