import { csvParseRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, guardCell, unguardCell } from '../../../src/format/csv.ts';

/** Letters and everything that a format could trip over. */
const trouble = fc.string({
  unit: fc.constantFrom(...'ab é“−\'",;=+-@\t\r\n\\{}$&#_%~^0'.split('')),
});
const anyText = fc.oneof(trouble, fc.string({ unit: 'grapheme' }));

describe('a table as CSV', () => {
  test('gives back every cell that was written', () => {
    const rows = fc.array(fc.array(anyText, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        for (const quoteText of [false, true]) {
          const read = csvParseRows(csv(table, { quoteText })).map((row) => row.map(unguardCell));
          expect(read).toEqual(table);
        }
      }),
    );
  });

  test('lets no cell begin like a formula, save a plain negative number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(guardCell(text)).not.toMatch(/^[=+@\t\r\n＝＋－＠]|^-(?!\d+(\.\d+)?(e[+-]?\d+)?$)/);
      }),
    );
  });

  test.each([
    ['=HYPERLINK("https://a.example")', '\'=HYPERLINK("https://a.example")'],
    ['-1+cmd', "'-1+cmd"],
    ['@SUM(1)', "'@SUM(1)"],
    ['-0.35', '-0.35'],
    ['−35%', '−35%'],
    ['“amplifier”', '“amplifier”'],
  ])('writes %s as %s', (cell, guarded) => {
    expect(guardCell(cell)).toBe(guarded);
  });

  test('ends every line with CR LF and quotes what holds a comma, a quote or a line break', () => {
    expect(csv([['a,b', 'c"d', 'e\nf', 'g']])).toBe('"a,b","c""d","e\nf",g\r\n');
  });

  test('writes numbers as they are, and nothing for none', () => {
    expect(csv([['x', 0.1, -3e-7, null]])).toBe('x,0.1,-3e-7,\r\n');
  });

  test('ends lines and quotes text as it is asked to', () => {
    const rows = [['3 years', 3, '+1', null]];
    expect(csv(rows, { lineEnd: '\n' })).toBe("3 years,3,'+1,\n");
    expect(csv(rows, { quoteText: true })).toBe('"3 years",3,"\'+1",\r\n');
  });
});
