import { describe, expect, it } from 'vitest';
import { DEFAULT_SCENARIO } from '../../../src/scenario/schema.ts';
import { checkTables } from '../../../src/methods/check-values.ts';
import { sensitivityCsv } from '../../../src/methods/csv.ts';
import { Writer } from '../../../src/prose/writer.ts';
import { readChangeLog, readOpening, readSections } from '../../../src/methods/read.ts';
import { displayMath } from '../../../src/methods/typeset.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { widgets } from '../../../src/widgets/all.ts';
import { tornado } from '../../../src/widgets/tornado.ts';

const sections = readSections();
const writer = new Writer();

describe('the methods', () => {
  it.each(sections)(
    'typeset every formula of $id, and read each aloud in words',
    ({ formulas }) => {
      expect(formulas.length).toBeGreaterThan(2);
      for (const { name, tex, reading } of formulas) {
        const math = displayMath(tex);
        expect(math, name).toMatch(/^<math [\s\S]*<\/math>$/);
        expect(math, name).not.toMatch(/merror|<script|<img/);
        expect(writer.plain(reading, name).length, name).toBeGreaterThan(20);
      }
    },
  );

  it('refuse a formula that cannot be typeset, and say which', () => {
    expect(() => displayMath(String.raw`\frac{a}`)).toThrow(/\\frac\{a\}/);
  });

  it('have the limits and a dispute for each function, and the fair case for tokens', () => {
    for (const { id, leavesOut, objection, fairCase } of sections) {
      if (id === 'shared') continue;
      expect(leavesOut?.length, id).toBeGreaterThan(0);
      expect(objection, id).toBeDefined();
      if (id === 'compounding') expect(fairCase).toBeDefined();
    }
  });

  it('say what nobody has measured, what the fan is not, and what decides the sign', () => {
    const names = readOpening().first.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'Nobody has measured σ',
        'The fan is not a simulation',
        'The sign is σ against ε',
      ]),
    );
  });

  it('began on 23 November 2026', () => {
    expect(readChangeLog().at(-1)?.date).toBe('2026-11-23');
  });
});

describe('the check values on the page', () => {
  const values = Object.fromEntries(
    checkTables().map(({ id, rows }) => [id, rows.map((row) => row.values.join(' '))]),
  );

  it('are those of the specification', () => {
    expect(values).toEqual({
      compounding: [
        '122,603 101,381',
        '118,740 40,914',
        '53,412 18,828',
        '101,798 35,743',
        '203,225 69,031',
        '29,014 9,552',
        '13,220 3,982',
        '0.2366 0.0942',
        '0.6926 1.7486',
      ],
      substitution: ['1.1916 1.0000 0.2289', '1.2633 1.3977 1.2121', '0.4520 1.0000 1.8097'],
      headcount: [
        '1.2976 1.3043',
        '1.2372 1.2414',
        '1.1750 1.1757',
        '0.0629 0.3497',
        '6.688 6.684',
        '7.526 5.927',
        '6,710 6,710',
      ],
      budget: ['0.19055', '7.872', '56.8', '8.07'],
      offer: ['790,242 834,595', '1,401,698 1,331,122', '16,095 none'],
      'walk-away': [
        '127,935 139,284 209,269',
        '0 40,114 60,337',
        '240,000 180,000 150,000',
        '16,104 17,532 25,983',
      ],
    });
  });
});

describe('the sensitivities on the page', () => {
  const answers = widgets.map((widget) => ({
    widget: widget.name,
    ...widget.mainAnswer(DEFAULT_SCENARIO, factsOf(widget)),
  }));
  const shape = { most: 8, margin: 18 };

  it('are there for every function', () => {
    expect(answers.map(({ widget }) => widget)).toEqual([
      'budget',
      'compounding',
      'headcount',
      'offer',
      'substitution',
    ]);
  });

  it.each(answers)('of $widget are drawn in their order and within the picture', (answer) => {
    const { bars } = tornado(answer, shape);
    const widths = bars.map(({ width }) => width);
    expect(bars.length).toBeGreaterThan(1);
    expect(widths).toEqual([...widths].sort((one, other) => other - one));
    for (const { start, width } of bars) {
      expect(start).toBeGreaterThanOrEqual(18);
      expect(start + width).toBeLessThanOrEqual(82.01);
    }
  });

  it.each(answers)('of $widget have all their numbers in the table and the file', (answer) => {
    expect(tornado(answer, shape).table).toHaveLength(answer.rows.length);
    expect(sensitivityCsv(answer).trim().split('\n')).toHaveLength(answer.rows.length + 1);
  });
});
