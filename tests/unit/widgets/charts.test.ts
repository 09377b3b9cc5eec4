import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge } from '../../../src/picture/dodge.ts';
import { figures } from '../../../src/picture/figures.ts';
import { linearScale, logScale } from '../../../src/picture/scale.ts';
import { substitutionOptions } from '../../../src/scenario/options.ts';
import { DEFAULT_SCENARIO } from '../../../src/widgets/parameters.ts';
import { mapOf } from '../../../src/widgets/substitution/contours.ts';

describe('dodge', () => {
  it('leaves labels alone that do not touch', () => {
    const wishes = [
      { at: 50, height: 20 },
      { at: 200, height: 20 },
    ];
    expect(dodge(wishes, 0, 300)).toEqual([50, 200]);
  });

  it('keeps any labels apart, in order and inside', () => {
    const wish = fc.record({
      at: fc.integer({ min: -50, max: 350 }),
      height: fc.integer({ min: 10, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 6 }), (wishes) => {
        const placed = dodge(wishes, 0, 300)
          .map((centre, index) => ({ centre, ...wishes[index]! }))
          .sort((a, b) => a.centre - b.centre);
        placed.forEach((label, index) => {
          expect(label.centre - label.height / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(label.centre + label.height / 2).toBeLessThanOrEqual(300 + 1e-9);
          const next = placed[index + 1];
          if (!next) return;
          expect(next.at).toBeGreaterThanOrEqual(label.at);
          expect(next.centre - next.height / 2).toBeGreaterThanOrEqual(
            label.centre + label.height / 2 - 1e-9,
          );
        });
      }),
    );
  });
});

describe('a row of people', () => {
  it('cuts the last person off at a part', () => {
    const { fills, each } = figures(6.5, 8);
    expect(each).toBe(1);
    expect(fills).toEqual([1, 1, 1, 1, 1, 1, 0.5, 0]);
  });

  it('lets a figure stand for more people in large teams', () => {
    for (const team of [41, 100, 999, 10_000]) {
      const { fills, each } = figures(team, team);
      expect(fills.length).toBeLessThanOrEqual(40);
      expect(fills.length * each).toBeGreaterThanOrEqual(team);
    }
  });

  it('grows beyond the team where more are needed, and stands empty for none', () => {
    expect(figures(9.5, 8).fills).toHaveLength(10);
    expect(figures(0, 8).fills).toEqual(Array.from({ length: 8 }, () => 0));
  });
});

describe('a scale', () => {
  it('goes there and back', () => {
    expect(linearScale([0, 10], [100, 0])(2.5)).toBe(75);
    expect(logScale([1, 100], [0, 100])(10)).toBe(50);
    expect(logScale([1, 100], [0, 100]).invert(50)).toBeCloseTo(10);
  });
});

describe('the map of σ and ε', () => {
  const map = (change = {}) => mapOf(substitutionOptions({ ...DEFAULT_SCENARIO, ...change }));

  it('has the line of no change where σ equals ε', () => {
    for (const line of map().boundary) {
      for (const { x, y } of line) expect(x + y).toBeCloseTo(100, 1);
    }
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
