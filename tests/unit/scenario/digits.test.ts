import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDigits, type Shape } from '../../../src/scenario/digits.ts';

const short = ['', 'K', 'M', 'B', 'T'];
const long = ['', ' thousand', ' million', ' billion', ' trillion'];

/** Every shape that the site's formats ask for, and the same said to the browser's own. */
const shapes: readonly [Shape, Intl.NumberFormatOptions][] = [
  [{}, {}],
  ...[0, 1, 2, 3, 4].map((most): [Shape, Intl.NumberFormatOptions] => [
    { most },
    { maximumFractionDigits: most },
  ]),
  [
    { least: 2, most: 2 },
    { minimumFractionDigits: 2, maximumFractionDigits: 2 },
  ],
  [
    { least: 2, most: 4 },
    { minimumFractionDigits: 2, maximumFractionDigits: 4 },
  ],
  [{ figures: 3 }, { maximumSignificantDigits: 3 }],
  [
    { figures: 3, scale: short },
    { maximumSignificantDigits: 3, notation: 'compact' },
  ],
  [
    { figures: 3, scale: long },
    { maximumSignificantDigits: 3, notation: 'compact', compactDisplay: 'long' },
  ],
];

const sizes = fc.oneof(
  fc.double({ min: 0, noNaN: true }),
  fc.double({ min: 0, max: 1e7, noNaN: true }),
  fc.integer({ min: 0, max: 1_000_000_000 }),
  // Decimals as people write them, many of them halfway between two.
  fc
    .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: -12, max: 18 }))
    .map(([digits, place]) => Number(`${digits}e${place}`)),
);

describe('digits are written as Intl writes them', () => {
  test.each(shapes)('in the shape %j', (shape, options) => {
    const own = new Intl.NumberFormat('en-US', options);
    fc.assert(
      fc.property(sizes, (size) => {
        expect(writeDigits(size, shape)).toBe(own.format(size));
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    0,
    0.5,
    1.005,
    0.0049,
    9.995,
    999.5,
    999_499.9,
    999_500,
    1e15,
    1e21,
    5e-324,
    Infinity,
  ])('at %d, in every shape', (size) => {
    for (const [shape, options] of shapes) {
      expect(writeDigits(size, shape)).toBe(new Intl.NumberFormat('en-US', options).format(size));
    }
  });
});
