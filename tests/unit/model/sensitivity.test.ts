import { describe, expect, it } from 'vitest';
import {
  compounding,
  compoundingParameters,
  PARAMETERS,
  plausibleRanges,
  sensitivity,
  substitution,
  substitutionParameters,
} from '../../../src/model/index.ts';

describe('sensitivity', () => {
  it('gives the answer at each end of each range, the largest swing first', () => {
    const ranges = { raise: [0.025, 0.05], personalValue: [0, 0.4] } as const;
    const rows = sensitivity(compounding, {}, ranges, ({ exchangeRate }) => exchangeRate);
    expect(rows.map(({ parameter }) => parameter)).toEqual(['personalValue', 'raise']);
    expect(rows[0]).toEqual({
      parameter: 'personalValue',
      low: 0,
      high: 0.4,
      atLow: compounding({ personalValue: 0 }).exchangeRate,
      atHigh: compounding({ personalValue: 0.4 }).exchangeRate,
      swing:
        compounding({ personalValue: 0.4 }).exchangeRate! -
        compounding({ personalValue: 0 }).exchangeRate!,
    });
  });

  it('holds all else as it stands', () => {
    const rows = sensitivity(
      compounding,
      { leaveYear: 3 },
      { raise: [0, 0.1] },
      ({ end }) => end.raise,
    );
    expect(rows[0]?.atHigh).toBe(compounding({ leaveYear: 3, raise: 0.1 }).end.raise);
  });

  it('knows a range of every parameter of a function: what is plausible, or the track of what is known', () => {
    const ranges = plausibleRanges(compoundingParameters);
    expect(ranges.careerEffect).toEqual(PARAMETERS.careerEffect.plausible);
    expect(ranges.personalCap).toEqual(PARAMETERS.personalCap.track);
    const rows = sensitivity(compounding, {}, ranges, ({ exchangeRate }) => exchangeRate);
    expect(rows).toHaveLength(Object.keys(compoundingParameters).length);
    rows
      .slice(1)
      .forEach((row, index) => expect(row.swing).toBeLessThanOrEqual(rows[index]!.swing!));
  });

  it('calls an option by the name that the function has for it', () => {
    const ranges = plausibleRanges(substitutionParameters);
    const rows = sensitivity(substitution, {}, ranges, ({ laborRatio }) => laborRatio);
    expect(rows.map(({ parameter }) => parameter)).toContain('years');
  });

  it('puts an end that has no answer, or does not go together, last', () => {
    const ranges = { cliffMonths: [0, 12], raise: [0.02, 0.06] } as const;
    const options = { vestingYears: 0.5, cliffMonths: 6 };
    const rows = sensitivity(compounding, options, ranges, ({ end }) => end.equityMean);
    expect(rows.map(({ parameter }) => parameter)).toEqual(['raise', 'cliffMonths']);
    expect(rows[1]).toMatchObject({ atHigh: null, swing: null });
  });

  it('keeps the order of the ranges between equals', () => {
    const ranges = { equityGrowth: [0, 0.1], anchor: [0, 1] } as const;
    const rows = sensitivity(compounding, {}, ranges, ({ exchangeRate }) => exchangeRate);
    expect(rows.map(({ parameter }) => parameter)).toEqual(['equityGrowth', 'anchor']);
  });

  it('does not hide options that are wrong as they stand', () => {
    expect(() => sensitivity(compounding, { raise: 9 }, {}, () => 0)).toThrow(RangeError);
  });
});
