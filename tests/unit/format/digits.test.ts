import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeFigures, writeFixed, writeScaled, writeUpTo } from '../../../src/format/digits.ts';

type Write = (size: number) => string;

/** Every form that the site’s formats ask for, and the same said to the browser’s own. */
const forms: readonly [name: string, write: Write, options: Intl.NumberFormatOptions][] = [
  ...[0, 1, 2, 3, 4].map((digits): [string, Write, Intl.NumberFormatOptions] => [
    `at most ${digits} digits`,
    (size) => writeUpTo(size, digits),
    { maximumFractionDigits: digits },
  ]),
  ...[0, 2, 4].map((digits): [string, Write, Intl.NumberFormatOptions] => [
    `exactly ${digits} digits`,
    (size) => writeFixed(size, digits),
    { minimumFractionDigits: digits, maximumFractionDigits: digits },
  ]),
  ['dollars and cents', (size) => writeFixed(size, 2, '$'), { style: 'currency', currency: 'USD' }],
  ['three figures', (size) => writeFigures(size, 3), { maximumSignificantDigits: 3 }],
  [
    'three figures and a letter',
    (size) => writeScaled(size, ['', 'K', 'M', 'B', 'T']),
    { maximumSignificantDigits: 3, notation: 'compact' },
  ],
  [
    'three figures and a word',
    (size) => writeScaled(size, ['', ' thousand', ' million', ' billion', ' trillion']),
    { maximumSignificantDigits: 3, notation: 'compact', compactDisplay: 'long' },
  ],
];

/** What is smaller than an amount is written as nothing. */
const isAmount = (size: number): boolean => size === 0 || size >= 1e-9;

const sizes = fc.oneof(
  // Up to ten digits before the point: a number has no more than fifteen for sure.
  fc.double({ min: 0, max: 1e10, noNaN: true }).filter(isAmount),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  // Decimals as people write them, many of them halfway between two.
  fc
    .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: -8, max: 8 }))
    .map(([digits, place]) => Number(`${digits}e${place}`)),
);

describe('digits are written as Intl writes them', () => {
  test.each(forms)('with %s', (_, write, options) => {
    const own = new Intl.NumberFormat('en-US', options);
    fc.assert(
      fc.property(sizes, (size) => {
        expect(write(size)).toBe(own.format(size));
        if (/[1-9]/.test(own.format(size))) {
          expect(write(-size)).toBe(own.format(-size).replace('-', '−'));
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([0, 0.5, 1.005, 0.0049, 9.995, 999.5, 999_499.9, 999_500, 1e15, 1e21, Infinity])(
    'at %d, in every form without an end of its own',
    (size) => {
      for (const [name, write, options] of forms) {
        // Beyond what a number holds to the digit, cents are left out.
        if (size > 1e15 && /exactly|cents/.test(name)) continue;
        expect(write(size)).toBe(new Intl.NumberFormat('en-US', options).format(size));
      }
    },
  );

  test('and what rounds to nothing has no sign', () => {
    for (const [, write] of forms) {
      expect(write(-0)).toBe(write(0));
      expect(write(-1e-12)).toBe(write(0));
    }
    expect(writeUpTo(-0.04, 1)).toBe('0');
  });

  test('and what is no number is a dash', () => {
    for (const [, write] of forms) expect(write(NaN)).toBe('—');
  });
});
