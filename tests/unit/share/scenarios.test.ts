import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readFigures } from '../../../src/evidence/read.ts';
import { parse } from '../../../src/scenario/parse.ts';
import { readScenarios } from '../../../src/share/scenarios.ts';
import { readState, reckonValue } from '../../../src/share/state.ts';
import { widgetNamed, widgetNames, widgets } from '../../../src/widgets/all.ts';
import { published } from './published.ts';

const figures = readFigures();
const scenarios = readScenarios();

describe('the named scenarios', () => {
  test('are a dozen at least, and every widget has two', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(12);
    for (const widget of widgetNames)
      expect(scenarios.filter((scenario) => scenario.widget === widget).length).toBeGreaterThan(1);
  });

  test.each(scenarios)(
    '$slug has a query that its widget reads back without a warning',
    (scenario) => {
      const { scenario: read, warnings } = parse(scenario.query);
      expect(warnings).toEqual([]);
      expect(read).toEqual(scenario.values);
      expect(scenario.query.length).toBeLessThanOrEqual(120);
    },
  );

  test.each(scenarios)(
    '$slug prints no directive and rests on figures that can be shown',
    (one) => {
      expect(`${one.title} ${one.words}`).not.toMatch(/:[a-z]+\[|undefined|NaN/);
      expect(one.sources.length).toBeGreaterThan(0);
      for (const id of one.sources) expect(figures.get(id)?.figure.seen).not.toBe('memory');
    },
  );

  test('stand under every slug that was ever published, for the same widget', () => {
    const bySlug = Object.fromEntries(scenarios.map(({ slug, widget }) => [slug, widget]));
    expect(bySlug).toEqual(published);
  });
});

describe('a value of a state', () => {
  test.each([
    ['12', 12],
    ['@uber-yearly-cap', 18000],
    ['@median-user-bill * 12', 1200],
    ['@gemini-doubles - 1', 1],
    ['@gallup-median-team.high', 6],
    ['salary + @uber-yearly-cap * @personal-price-share.low', 200900],
    ['salary + @uber-yearly-cap * personalValue', 201440],
    // 0.1 and 0.2 make 0.30000000000000004.
    ['0.1 + 0.2', 0.3],
  ])('“%s” is %d', (text, value) => {
    expect(reckonValue(text, figures)).toBe(value);
  });

  test.each([
    ['', /“” is no number/],
    ['@no-such-figure', /no figure “no-such-figure”/],
    ['@gallup-median-team', /is a range; write @gallup-median-team\.low/],
    ['@uber-yearly-cap.low', /is one number/],
    ['@huang-recruiting-tool', /is not a number/],
    ['leaveYear', /“leaveYear” is no number, no parameter with a default/],
    ['18,000', /“18,000” is no number/],
    ['12 * ', /is no number/],
  ])('“%s” is refused', (text, reason) => {
    expect(() => reckonValue(text, figures)).toThrow(reason);
  });

  test('is a number or an error that quotes what was given, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        try {
          expect(Number.isFinite(reckonValue(text, figures))).toBe(true);
        } catch (error) {
          expect((error as Error).message).toMatch(/“/);
        }
      }),
    );
  });
});

describe('a state', () => {
  test('may set what its widget has, and nothing else', () => {
    for (const widget of widgets) {
      const all = [...widget.parameters, ...widget.choices];
      const { faults } = readState(
        widget,
        { ...Object.fromEntries(all.map((name) => [name, NaN])), colour: 1 },
        figures,
      );
      expect(faults).toHaveLength(all.length + 1);
    }
  });

  test.each([
    ['offer', { salary: -1 }, /state\.salary: is -1; it must be .*\$0/],
    ['compounding', { amount: null }, /state\.amount: is null; only leaveYear/],
    ['compounding', { leaveYear: 30 }, /state\.leaveYear: “leaving after” was 30 years/],
    [
      'budget',
      { pricedModel: 'abacus' },
      /state\.pricedModel: is “abacus”; expected one of claude/,
    ],
    ['headcount', { tokens: '@ramp' }, /state\.tokens: there is no figure “ramp”/],
  ] as const)('of %s with %j is refused', (widget, given, reason) => {
    expect(readState(widgetNamed(widget), given, figures).faults.join('\n')).toMatch(reason);
  });
});

describe('a file of a scenario', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const reading = (text: string) => () => {
    writeFileSync(join(folder, 'one-case.yaml'), text);
    return readScenarios(folder, figures);
  };
  const good = `
widget: budget
title: A title
text: Some words.
state: { tokens: '@uber-yearly-cap' }
`;

  test('that is right is read', () => {
    expect(reading(good)()).toMatchObject([
      { slug: 'one-case', query: '', given: { tokens: 18000 } },
    ]);
  });

  test.each([
    [
      'an unknown widget',
      good.replace('budget', 'bugdet'),
      /one-case\.yaml › widget: expected one of/,
    ],
    ['a typed number', good.replace('Some words', '18 words'), /› text: “18” is typed/],
    [
      'a figure that is none',
      `${good}sources: [no-such]`,
      /› sources\.0: there is no figure “no-such”/,
    ],
    ['a misspelt field', `${good}source: [x]`, /› source: no such field/],
    ['no source', good.replace("'@uber-yearly-cap'", '1'), /› sources: expected a figure/],
    [
      'a figure typed as a number',
      `${good.replace("'@uber-yearly-cap'", '18000')}sources: [uber-yearly-cap]`,
      /› state\.tokens: 18000 is typed, and is the figure “uber-yearly-cap”/,
    ],
    [
      'a directive that is none',
      good.replace('Some', ':figur[x]'),
      /› text: there is no directive/,
    ],
  ])('with %s is named with its field', (_, text, reason) => {
    expect(reading(text)).toThrow(reason);
  });

  test('with another’s title is refused', () => {
    writeFileSync(join(folder, 'other-case.yaml'), good);
    expect(reading(good)).toThrow(/other-case\.yaml › title: “A title” is taken already/);
    rmSync(join(folder, 'other-case.yaml'));
  });
});
