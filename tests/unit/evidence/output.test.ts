import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outputPerHour } from '../../../src/evidence/output.ts';

const shares = fc.double({ min: -5, max: 0.99, noNaN: true });

describe('what a study measured, as output per hour', () => {
  test.each([
    [0.558, 1.2624],
    [0.21, 0.2658],
    [0.18, 0.2195],
    [-0.19, -0.1597],
    [0.5, 1],
    [0, 0],
  ])('of %d of the time saved is %d', (saved, output) => {
    expect(outputPerHour(saved, 'time')).toBeCloseTo(output, 4);
  });

  test('is itself where output was measured', () => {
    fc.assert(fc.property(shares, (change) => outputPerHour(change, 'output') === change));
  });

  test('times the time that is left is what was done before', () => {
    fc.assert(
      fc.property(shares, (saved) => {
        expect((1 + outputPerHour(saved, 'time')) * (1 - saved)).toBeCloseTo(1, 9);
      }),
    );
  });

  test.each([1, 1.5, NaN, Infinity])('is refused where %d of the time is saved', (saved) => {
    expect(() => outputPerHour(saved, 'time')).toThrow(RangeError);
  });
});
