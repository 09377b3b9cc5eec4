import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headcount, headcountParameters, type HeadcountOptions } from '../../../src/model/index.ts';
import { cheapestSpend, workTime } from '../../../src/model/work.ts';
import { hardValues, plausibleValues, twoOf } from './arbitraries.ts';

/** Two hundred times fifty thousand budgets, on a machine that has other things to do. */
const patience = 30_000;

const plausible = plausibleValues(headcountParameters);
const allowed = hardValues(headcountParameters).map((options) => ({
  ...options,
  reviewShare: options.reviewShare * (1 - options.addressableShare),
}));

function leastByTryingAll(loadedCost: number, options: Parameters<typeof workTime>[1]): number {
  let least = Infinity;
  for (let tokens = 0; tokens <= 500_000; tokens += 10) {
    const cost = (1 + tokens / loadedCost) * workTime(tokens, options).afterReview;
    if (cost < least) least = cost;
  }
  return least;
}

describe('headcount', () => {
  it('makes the claim smaller at every step but never loses the order', () => {
    fc.assert(
      fc.property(plausible, (options) => {
        const { speedup, afterAmdahl, afterRework, afterReview } = headcount(options);
        expect(afterAmdahl).toBeLessThanOrEqual(speedup);
        expect(afterRework).toBeLessThanOrEqual(afterAmdahl);
        expect(afterReview).toBeLessThanOrEqual(afterRework);
      }),
    );
  });

  it('changes nothing without tokens', () => {
    fc.assert(
      fc.property(plausible, (options) => {
        const teamSize = Math.min(options.teamSize, 20);
        const result = headcount({
          ...options,
          teamSize,
          tokens: 0,
          demandGrowth: 0,
          linkHours: 0.5,
        });
        expect(result.afterReview).toBe(1);
        expect(result.netUplift).toBe(0);
        expect(result.breakEvenUplift).toBe(0);
        expect(result.sameTeam).toEqual({ output: 1, cost: 1, unitCost: 1 });
        expect(result.sameOutput.heads).toBeCloseTo(teamSize, 9);
        expect(result.sameOutput.saved).toBeCloseTo(0, 3);
        expect(result.sameBudget.heads).toBe(teamSize);
        expect(result.sameBudget.output).toBe(1);
        expect(result.attritionMonths).toBeNull();
      }),
    );
  });

  it('finds a team that makes exactly what is wanted', () => {
    fc.assert(
      fc.property(plausible, (options) => {
        const { sameOutput, afterReview, weekLeft } = headcount(options);
        if (sameOutput.heads === null || sameOutput.heads === 1) return;
        const link = options.linkHours / options.weekHours;
        const made = sameOutput.heads * (1 - link * (sameOutput.heads - 1)) * afterReview;
        const wanted = options.teamSize * weekLeft * (1 + options.demandGrowth);
        expect(made / wanted).toBeCloseTo(1, 9);
        expect(sameOutput.heads).toBeLessThanOrEqual((1 + link) / (2 * link) + 1e-9);
      }),
    );
  });

  it('rounds that team up to whole people', () => {
    expect(headcount().sameOutput.wholeHeads).toBe(7);
    expect(headcount({ tokens: 0 }).sameOutput.wholeHeads).toBe(8);
  });

  it('keeps at least one engineer', () => {
    expect(headcount({ demandGrowth: -1 }).sameOutput).toMatchObject({ heads: 1, wholeHeads: 1 });
  });

  it('finds no team for more than any team can make', () => {
    const { sameOutput, attritionMonths } = headcount({ teamSize: 40, demandGrowth: 1 });
    expect(sameOutput).toEqual({ heads: null, wholeHeads: null, cost: null, saved: null });
    expect(attritionMonths).toBeNull();
  });

  it('finds no whole team where only a fraction of a person would do', () => {
    // A week of 10 hours and 2 a link: 3 people make 1.8, and nobody makes more.
    const options = { tokens: 0, linkHours: 2, weekHours: 10, teamSize: 3 };
    const { heads, wholeHeads } = headcount({ ...options, demandGrowth: -0.001 }).sameOutput;
    expect(heads).toBeGreaterThan(2);
    expect(wholeHeads).toBe(3);
    const best = 3 / 1.8 - 1 + 0.0001;
    expect(headcount({ ...options, demandGrowth: best }).sameOutput.wholeHeads).toBeNull();
  });

  it('has no ratios to a team that makes nothing today', () => {
    const result = headcount({ teamSize: 200 });
    expect(result.weekLeft).toBe(0);
    expect(result.sameTeam.output).toBeNull();
    expect(result.sameTeam.unitCost).toBeNull();
    expect(result.sameBudget.output).toBeNull();
    expect(result.sameOutput.heads).toBeNull();
    expect(result.bestTokens).toBe(6710);
  });

  it('adds up what the smaller team costs and saves', () => {
    const { heads, cost, saved } = headcount().sameOutput;
    expect(cost).toBeCloseTo(heads! * 304000, 6);
    expect(saved).toBeCloseTo(8 * 286000 - heads! * 304000, 6);
  });

  it('takes as long to shrink as the leavers take', () => {
    const { attritionMonths, sameOutput } = headcount();
    expect(8 * 0.85 ** (attritionMonths! / 12)).toBeCloseTo(sameOutput.heads!, 9);
    expect(headcount({ attrition: 0 }).attritionMonths).toBeNull();
    expect(headcount({ demandGrowth: 0.5 }).attritionMonths).toBeNull();
  });

  it('gives a lone engineer no links to save', () => {
    const { sameBudget } = headcount({ teamSize: 1, tokens: 286000 });
    expect(sameBudget.heads).toBeCloseTo(0.5, 12);
    expect(sameBudget.output).toBeCloseTo(0.5 * headcount({ tokens: 286000 }).afterReview, 12);
  });

  it('pays exactly when the uplift reaches the bar', () => {
    expect(headcount({ tokens: 18000 }).pays).toBe(true);
    expect(headcount({ tokens: 100000 }).pays).toBe(false);
    fc.assert(
      fc.property(plausible, (options) => {
        const { pays, sameTeam } = headcount(options);
        if (sameTeam.unitCost === null || Math.abs(sameTeam.unitCost - 1) < 1e-9) return;
        expect(pays).toBe(sameTeam.unitCost < 1);
      }),
    );
  });

  it('needs fewer people, the faster the work goes', () => {
    fc.assert(
      fc.property(twoOf(1.2, 10), ([slower, faster]) => {
        const at = (maxSpeedup: number) => headcount({ maxSpeedup }).sameOutput.heads!;
        expect(at(faster)).toBeLessThan(at(slower));
      }),
    );
  });

  it('never throws, and never gives NaN, for whatever is allowed', () => {
    const check = (value: unknown, path: string): void => {
      if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) check(inner, `${path}.${key}`);
      } else if (value !== null) expect(value, path).not.toBeNaN();
    };
    fc.assert(fc.property(allowed, (options) => check(headcount(options), 'headcount')));
  });

  it('refuses more review than there is work left for', () => {
    const options: HeadcountOptions = { addressableShare: 0.9, reviewShare: 0.2 };
    expect(() => headcount(options)).toThrow(RangeError);
    expect(() => headcount(options)).toThrow(/reviewShare is 0.2.*addressableShare \(0.9\)/);
    expect(() => headcount({ addressableShare: 0.7, reviewShare: 0.3 })).not.toThrow();
  });
});

describe('the cheapest spend', () => {
  it(
    'is as cheap as the best of all 50,001, for whatever is plausible',
    () => {
      fc.assert(
        fc.property(plausible, (options) => {
          const { bestTokens, bestUnitCost } = headcount(options);
          expect(bestTokens % 10).toBe(0);
          const least = leastByTryingAll(options.loadedCost, options);
          expect(bestUnitCost / least).toBeCloseTo(1, 13);
          expect(bestUnitCost).toBeLessThanOrEqual(1);
        }),
        { numRuns: 200 },
      );
    },
    patience,
  );

  it(
    'is as cheap as the best of all 50,001, for whatever is allowed',
    () => {
      fc.assert(
        fc.property(allowed, (options) => {
          const { tokens, unitCost } = cheapestSpend(options.loadedCost, options);
          expect(tokens).toBeGreaterThanOrEqual(0);
          expect(tokens).toBeLessThanOrEqual(500_000);
          expect(unitCost / leastByTryingAll(options.loadedCost, options)).toBeCloseTo(1, 13);
        }),
        { numRuns: 200 },
      );
    },
    patience,
  );

  it('is nothing where tokens slow work down', () => {
    expect(headcount({ maxSpeedup: 0.8 })).toMatchObject({ bestTokens: 0, bestUnitCost: 1 });
    expect(headcount({ addressableShare: 0, reviewGrowth: 0 }).bestTokens).toBe(0);
  });

  it('is everything where engineers cost so much that tokens are free beside them', () => {
    const options = { loadedCost: 1e7, tokenScale: 1e6, maxSpeedup: 100, addressableShare: 0.95 };
    expect(headcount({ ...options, reviewGrowth: 0, reworkShare: 0 }).bestTokens).toBe(500_000);
  });

  it('is the exact one among its neighbours', () => {
    const { bestTokens, bestUnitCost } = headcount();
    const at = (tokens: number) => headcount({ tokens }).sameTeam.unitCost!;
    expect(at(bestTokens)).toBeCloseTo(bestUnitCost, 15);
    expect(at(bestTokens - 10)).toBeGreaterThan(bestUnitCost);
    expect(at(bestTokens + 10)).toBeGreaterThan(bestUnitCost);
  });
});
