import { describe, expect, it } from 'vitest';
import {
  chainDraws,
  chainHere,
  headcountSample,
  netUplift,
  PARAMETERS,
  quantile,
  upliftAt,
} from '../../../src/model/index.ts';

describe('the chains drawn', () => {
  it('are those of headcountSample, for both guesses', () => {
    const sampling = { seed: 7, draws: 2000 };
    const draws = chainDraws(sampling);
    for (const keepsRising of [0, 1]) {
      const shape = keepsRising === 0 ? 'levelsOff' : 'keepsRising';
      const uplifts = draws.map((draw) => upliftAt(18_000, draw[shape])).sort((a, b) => a - b);
      const { p10, p90 } = headcountSample({ tokens: 18_000, keepsRising }, sampling).netUplift;
      expect([quantile(uplifts, 0.1), quantile(uplifts, 0.9)]).toEqual([p10, p90]);
    }
  });

  it('leave what is given as it is', () => {
    const draws = chainDraws({ draws: 50, given: { maxSpeedup: 4, reviewHours: 0 } });
    for (const { levelsOff, keepsRising } of draws) {
      expect(levelsOff).toMatchObject({ maxSpeedup: 4, reviewHours: 0, keepsRising: 0 });
      expect(keepsRising).toEqual({ ...levelsOff, keepsRising: 1 });
    }
    expect(new Set(draws.map(({ levelsOff }) => levelsOff.tokenScale)).size).toBe(50);
  });

  it('refuse what is no part of the chain, and values out of range', () => {
    expect(() => chainDraws({ given: { linkHours: 1 } as never })).toThrow(TypeError);
    expect(() => chainDraws({ given: { reworkShare: 2 } })).toThrow(RangeError);
    expect(() => chainDraws({ draws: 0 })).toThrow(RangeError);
  });

  it('begin at the defaults, where the curve is that of netUplift', () => {
    const { levelsOff } = chainHere();
    expect(levelsOff.tokenScale).toBe(PARAMETERS.tokenScale.default);
    expect(upliftAt(2400, levelsOff)).toBe(netUplift({ tokens: 2400 }));
  });
});
