import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightAt, type Heights } from '../../../src/share/reserve.ts';
import { knotsOf, MARGIN, SLACK } from '../../tools/knots.ts';

const measured: fc.Arbitrary<Heights> = fc
  .array(fc.integer({ min: 80, max: 4000 }), { minLength: 2, maxLength: 20 })
  .map((heights) => heights.map((height, index) => [280 + 20 * index, height] as const));

describe('the knots of what was measured', () => {
  test('keep at least what a width and its neighbours need, and little more', () => {
    fc.assert(
      fc.property(measured, (given) => {
        const kept = knotsOf(given);
        given.forEach(([width], index) => {
          const needed =
            MARGIN +
            Math.max(...given.slice(Math.max(0, index - 1), index + 2).map(([, height]) => height));
          expect(heightAt(kept, width)).toBeGreaterThanOrEqual(needed);
          expect(heightAt(kept, width)).toBeLessThanOrEqual(needed + SLACK + 1);
        });
      }),
      { numRuns: 50 },
    );
  });

  test('are two for what is level, and few for steps within the slack', () => {
    const level = [280, 300, 320, 340].map((width) => [width, 500] as const);
    expect(knotsOf(level)).toEqual([
      [280, 500 + MARGIN],
      [340, 500 + MARGIN],
    ]);
    const steps = [280, 300, 320, 340, 360].map(
      (width, index) => [width, 560 - index * 15] as const,
    );
    expect(knotsOf(steps)).toHaveLength(2);
  });
});
