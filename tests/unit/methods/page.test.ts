import { describe, expect, it } from 'vitest';
import { DEFAULT_SCENARIO } from '../../../src/scenario/schema.ts';
import { checkTables, onPhones } from '../../../src/methods/check-values.ts';
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

  it('answer what a sceptic asks first: what was assumed, what would change it, who disagrees', () => {
    const { sceptic } = readOpening();
    expect(sceptic.map(({ asks }) => asks)).toEqual([
      'What did you assume?',
      'What would change it?',
      'Who disagrees?',
    ]);
    for (const { asks, answer } of sceptic) {
      const words = writer.plain(answer, asks).split(' ').length;
      expect(words, asks).toBeGreaterThan(20);
      // All three have to stand on the first screen.
      expect(words, asks).toBeLessThan(70);
    }
  });

  it('say in the change log what was wrong with the first version', () => {
    const changes = readChangeLog().map(({ change }) => change);
    expect(changes.join(' ')).toMatch(/What was wrong with the first/);
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
      curve: ['0.09922 0.14830 0.25113 0.30505', '0.8645 0.1111 0.7204 0.7052'],
      compounding: [
        '124,128 80,973 14,895 124,128 124,128 124,128',
        '124,128 37,819 14,895 124,128 124,128 124,128',
        '57,299 17,485 6,876 57,299 57,299 57,299',
        '107,164 33,086 12,860 107,164 107,164 107,164',
        '210,204 63,676 25,225 210,204 210,204 210,204',
        '15,277 4,655 1,833 −51,561 9,988 15,277',
        '2,453 549 5,457 2,453 1,903 8,046',
        '190,966.17 58,182.42 22,915.94 190,966.17 190,966.17 190,966.17',
        '190,966.17 58,182.42 22,915.94 190,966.17 190,966.17 190,966.17',
        '190,966.17 58,182.42 22,915.94 190,966.17 124,851.84 190,966.17',
        '2,769.01 843.65 332.28 2,769.01 2,769.01 2,769.01',
        '0.1428 0.0643 0.4894 −0.3956 0.0958 0.1879',
        '0.1231 0.0575 0.3319 −0.4154 0.0805 0.1370',
        '12,743 27,646 989 19,743 19,579 12,157',
        'none none 0.4119 none none none',
        '0.7022 0.7022 11.8235 0.7022 0.7022 2.2967',
        '0.0003 0.0003 6.7205 0.0003 0.0003 0.4905',
        '0.0928 0.0894 0.3181 −0.2572 0.0952 0.1221',
      ],
      substitution: [
        '1.1916 1.0000 0.2289',
        '1.2633 1.3977 1.2121',
        '0.4520 1.0000 1.8097',
        '0.1171 0.2591 0.7344',
        '2.6090 2.6090 2.6090',
      ],
      headcount: [
        '1.2500 1.2500',
        '1.2000 1.2000',
        '1.1483 1.1483',
        '0.0629 0.3497',
        '6.860 6.859',
        '7.526 5.927',
        '6,140 6,140',
        '11,990 11,990',
      ],
      budget: ['0.19055', '7.872', '56.8', '8.07', '7.5'],
      offer: [
        '774,079 827,378',
        '9,289 743',
        '1,431,333 1,343,634',
        '61,220 62,599',
        '19,261 none',
      ],
      'walk-away': [
        '127,935 139,284 209,463',
        '0 39,000 58,500',
        '240,000 180,000 150,000',
        '16,104 17,532 26,366',
      ],
    });
  });
});

describe('the check values on a phone', () => {
  it.each(checkTables())('of $id are all there, a few cases a table', (table) => {
    const parts = onPhones(table);
    expect(parts.flatMap(({ cases }) => cases)).toEqual(table.cases);
    for (const [index, { name, values }] of table.rows.entries()) {
      expect(parts.flatMap(({ rows }) => rows[index]!.values)).toEqual(values);
      expect(new Set(parts.map(({ rows }) => rows[index]!.name))).toEqual(new Set([name]));
    }
    expect(Math.max(...parts.map(({ cases }) => cases.length))).toBeLessThanOrEqual(3);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
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
