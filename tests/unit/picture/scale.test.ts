import { ticks } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundTicks } from '../../../src/picture/scale.ts';

test('round ticks are those of d3', () => {
  const size = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(size, fc.integer({ min: 2, max: 8 }), (high, count) => {
      const ours = roundTicks(0, high, count);
      const theirs = ticks(0, high, count);
      expect(ours).toHaveLength(theirs.length);
      for (const [index, tick] of theirs.entries()) expect(ours[index]).toBeCloseTo(tick, 6);
    }),
  );
});

test('there are no ticks on a scale without length', () => {
  expect(roundTicks(0, 0, 4)).toEqual([]);
});
