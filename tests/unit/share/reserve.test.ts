import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEIGHTS } from '../../../src/share/heights.ts';
import { heightAt, keptRoom, reservedHeight } from '../../../src/share/reserve.ts';
import { widgetNames } from '../../../src/widgets/all.ts';
import { heightsOfAny } from './arbitraries.ts';

/** What a browser makes of the length in a box of this width. */
function reckon(length: string, width: number): number {
  const [, alone, start, stretches = ''] =
    /^(?:(\d+)px|calc\((\d+)px((?: [+-] [\d.]+\*clamp\([^()]+\))+)\))$/.exec(length) ?? [];
  expect(alone ?? start, `${length} is a length of ours`).toBeDefined();
  return [...stretches.matchAll(/ ([+-]) ([\d.]+)\*clamp\(0px,100cqi - (\d+)px,(\d+)px\)/g)].reduce(
    (height, [, sign, factor, from, most]) => {
      const along = Math.max(0, Math.min(width - Number(from), Number(most)));
      return height + (sign === '-' ? -1 : 1) * Number(factor) * along;
    },
    Number(alone ?? start),
  );
}

const widths = fc.integer({ min: 1, max: 3000 });

describe('the room that is kept', () => {
  test('is the height at each knot, and in CSS the same as in numbers at any width', () => {
    fc.assert(
      fc.property(heightsOfAny, widths, (given, width) => {
        for (const [knot, height] of given) expect(heightAt(given, knot)).toBe(height);
        expect(
          Math.abs(reckon(reservedHeight(given), width) - heightAt(given, width)),
        ).toBeLessThanOrEqual(1.5);
      }),
    );
  });

  test('lies between two knots in between, and is level beyond the first and the last', () => {
    fc.assert(
      fc.property(heightsOfAny, widths, (given, width) => {
        const right = given.findIndex(([knot]) => knot >= width);
        const around = [given.at(right), given[right - 1] ?? given.at(right)].map(
          (knot) => knot![1],
        );
        if (right <= 0) expect(heightAt(given, width)).toBe(given.at(right)![1]);
        expect(heightAt(given, width)).toBeGreaterThanOrEqual(Math.min(...around));
        expect(heightAt(given, width)).toBeLessThanOrEqual(Math.max(...around));
      }),
    );
  });

  test('is the most of all widths where a browser cannot reckon with a box', () => {
    expect(
      keptRoom([
        [320, 900],
        [480, 1200],
        [720, 600],
      ]),
    ).toMatch(/^min-height:1200px;min-height:calc\(900px \+ 1\.875\*clamp/);
  });
});

test('every widget was measured, with all controls, the first and none', () => {
  expect(Object.keys(HEIGHTS).sort()).toEqual([...widgetNames].sort());
  for (const { full, min, none } of Object.values(HEIGHTS))
    for (const width of [320, 480, 720]) {
      // Each may be kept a little higher than it was measured.
      expect(heightAt(none, width)).toBeLessThanOrEqual(heightAt(min, width) + 80);
      expect(heightAt(min, width)).toBeLessThanOrEqual(heightAt(full, width) + 80);
      expect(heightAt(none, width)).toBeGreaterThan(80);
      expect(heightAt(full, width)).toBeLessThanOrEqual(4000);
    }
});
