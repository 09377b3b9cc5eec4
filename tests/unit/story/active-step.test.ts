import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activeStep } from '../../../src/story/active-step.ts';

const heights = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 40 });

/** Tops of steps below each other, scrolled by so many pixels. */
function topsOf(sizes: number[], scrolled: number): number[] {
  let top = 400 - scrolled;
  return sizes.map((height) => {
    const own = top;
    top += height;
    return own;
  });
}

const active = (tops: readonly number[], line: number) =>
  activeStep(tops.length, (index) => tops[index]!, line);

describe('the active step', () => {
  test('is the first before any step has reached the reading line', () => {
    expect(active([500, 900, 1300], 400)).toBe(0);
  });

  test('is the last one that has passed the reading line', () => {
    expect(active([-900, -100, 390, 800], 400)).toBe(2);
  });

  test('is the same as one finds by asking every step', () => {
    fc.assert(
      fc.property(heights, fc.nat(20_000), (sizes, scrolled) => {
        const tops = topsOf(sizes, scrolled);
        expect(active(tops, 400)).toBe(
          Math.max(
            0,
            tops.findLastIndex((top) => top <= 400),
          ),
        );
      }),
    );
  });

  test('never goes back while the reader scrolls down', () => {
    fc.assert(
      fc.property(heights, fc.nat(20_000), fc.nat(2000), (sizes, scrolled, more) => {
        const before = active(topsOf(sizes, scrolled), 400);
        expect(active(topsOf(sizes, scrolled + more), 400)).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('depends on where the reader is, not on how they came there', () => {
    fc.assert(
      fc.property(heights, fc.array(fc.nat(20_000), { minLength: 1 }), (sizes, walk) => {
        let last = 0;
        for (const place of walk) last = active(topsOf(sizes, place), 400);
        expect(last).toBe(active(topsOf(sizes, walk[walk.length - 1] as number), 400));
      }),
    );
  });
});
