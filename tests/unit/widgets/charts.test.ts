import { describe, expect, it } from 'vitest';
import { substitutionOptions } from '../../../src/scenario/options.ts';
import { DEFAULT_SCENARIO } from '../../../src/widgets/parameters.ts';
import { across, mapOf, up } from '../../../src/widgets/substitution/contours.ts';

describe('the map of σ and ε', () => {
  const map = (change = {}) => mapOf(substitutionOptions({ ...DEFAULT_SCENARIO, ...change }));

  it('has the line of no change where σ equals ε', () => {
    const points = map().boundary.flat();
    expect(points.length).toBeGreaterThan(10);
    for (const { x, y } of points) expect(across.invert(x)).toBeCloseTo(up.invert(y), 6);
  });

  it('has lines on both sides, and none that a label would run into', () => {
    const { contours } = map();
    expect(contours.some(({ change }) => change > 0)).toBe(true);
    expect(contours.some(({ change }) => change < 0)).toBe(true);
  });

  it('turns around when tokens get dearer', () => {
    expect(map().appetiteAdds).toBe(true);
    expect(map({ priceChange: 0.2 }).appetiteAdds).toBe(false);
  });

  it('is still without tokens, and finite at the ends of every range', () => {
    expect(map({ tokens: 0 }).still).toBe(true);
    for (const priceChange of [-0.99, 0, 5]) {
      for (const wageGrowth of [-0.5, 0, 1]) {
        for (const tokens of [0, 1e7]) {
          const { contours, boundary, added } = map({ priceChange, wageGrowth, tokens });
          const numbers = [...contours.flatMap(({ lines }) => lines), ...boundary]
            .flat()
            .flatMap(({ x, y }) => [x, y])
            .concat(added.flatMap(({ x, low, high }) => [x, low, high]));
          expect(numbers.every(Number.isFinite)).toBe(true);
        }
      }
    }
  });
});
