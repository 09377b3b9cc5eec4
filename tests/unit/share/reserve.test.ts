import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import heights from '../../../src/embed/heights.json' with { type: 'json' };
import { widgetNames } from '../../../src/widgets/all.ts';
import { reservedHeight } from '../../../src/share/reserve.ts';
import { heightsOfAny } from './arbitraries.ts';

/** What a browser makes of the length in a box of this width. */
function reckon(length: string, width: number): number {
  const form =
    /^(?:(?<alone>\d+)px|clamp\((?<least>\d+)px, (?:(?<choice>max|min)\()?(?<lines>[^()]+)\)?, (?<most>\d+)px\))$/;
  const parts = form.exec(length)?.groups;
  expect(parts, `${length} is a length of ours`).toBeDefined();
  const { alone, least, choice = 'max', lines = '', most } = parts!;
  if (alone) return Number(alone);
  const heights = lines.split(', ').map((line) => {
    const [, start, sign, share] = /^(-?[\d.]+)px ([+-]) ([\d.]+)cqi$/.exec(line) ?? [];
    return Number(start) + (sign === '-' ? -1 : 1) * Number(share) * (width / 100);
  });
  const height = choice === 'max' ? Math.max(...heights) : Math.min(...heights);
  return Math.max(Number(least), Math.min(height, Number(most)));
}

describe('the room that is kept', () => {
  test('is what was measured, at each width that was measured', () => {
    fc.assert(
      fc.property(heightsOfAny, (given) => {
        const length = reservedHeight(given);
        for (const width of [320, 480, 720] as const)
          expect(Math.abs(reckon(length, width) - given[width])).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('lies between two measured heights in between, and is never beyond them', () => {
    fc.assert(
      fc.property(heightsOfAny, fc.integer({ min: 1, max: 3000 }), (given, width) => {
        const kept = reckon(reservedHeight(given), width);
        const all = [given['320'], given['480'], given['720']];
        expect(kept).toBeGreaterThanOrEqual(Math.min(...all));
        expect(kept).toBeLessThanOrEqual(Math.max(...all));
      }),
    );
  });
});

test('every widget was measured, with all controls, the first and none', () => {
  expect(Object.keys(heights).sort()).toEqual([...widgetNames].sort());
  for (const { full, min, none } of Object.values(heights))
    for (const width of ['320', '480', '720'] as const) {
      expect(none[width]).toBeLessThanOrEqual(min[width]);
      expect(min[width]).toBeLessThanOrEqual(full[width]);
      expect(none[width]).toBeGreaterThan(80);
      expect(full[width]).toBeLessThanOrEqual(4000);
    }
});
