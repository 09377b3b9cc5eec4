import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dodge } from '../../../src/picture/dodge.ts';
import { figures } from '../../../src/picture/figures.ts';

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

  it('has somebody missing only where somebody was: a part of one more is no gap', () => {
    const missing = (count: number, before: number) => {
      const { fills, wereThere } = figures(count, before);
      return fills.filter((fill, index) => fill < 1 && index < wereThere).length;
    };
    expect(missing(8.3, 8)).toBe(0);
    expect(missing(7.2, 8)).toBe(1);
    expect(missing(0, 8)).toBe(8);
    expect(missing(90, 80)).toBe(0);
  });
});
