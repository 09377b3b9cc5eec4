import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headcount, headcountParameters } from '../../../src/model/index.ts';
import { cheapestSpend, nearlyCheapest, unitCostAt } from '../../../src/model/cheapest.ts';
import { hardValues, trackValues, twoOf } from './arbitraries.ts';

/** Two hundred times fifty thousand budgets, on a machine that has other things to do. */
const patience = 30_000;

const settings = trackValues(headcountParameters);
const allowed = hardValues(headcountParameters);

function leastByTryingAll(loadedCost: number, options: Parameters<typeof unitCostAt>[2]): number {
  let least = Infinity;
  for (let tokens = 0; tokens <= 500_000; tokens += 10) {
    const cost = unitCostAt(tokens, loadedCost, options);
    if (cost < least) least = cost;
  }
  return least;
}

describe('headcount', () => {
  it('makes the claim smaller at every step but never loses the order', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const { speedup, afterAmdahl, afterRework, afterReview } = headcount(options);
        expect(afterAmdahl).toBeLessThanOrEqual(speedup);
        expect(afterRework).toBeLessThanOrEqual(afterAmdahl);
        expect(afterReview).toBeLessThanOrEqual(afterRework);
      }),
    );
  });

  it('changes nothing without tokens', () => {
    fc.assert(
      fc.property(settings, (options) => {
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
      fc.property(settings, (options) => {
        const { sameOutput, afterReview, weekLeft } = headcount(options);
        if (sameOutput.heads === null || sameOutput.heads === 1) return;
        const link = options.linkHours / 40;
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
    // A week of 40 hours and 8 a link: 3 people make 1.8, and nobody makes more.
    const options = { tokens: 0, linkHours: 8, teamSize: 3 };
    const { heads, wholeHeads } = headcount({ ...options, demandGrowth: -0.001 }).sameOutput;
    expect(heads).toBeGreaterThan(2);
    expect(wholeHeads).toBe(3);
    const best = 3 / 1.8 - 1 + 0.0001;
    expect(headcount({ ...options, demandGrowth: best }).sameOutput.wholeHeads).toBeNull();
  });

  it('has no ratios to a team that makes nothing today', () => {
    const result = headcount({ teamSize: 200, linkHours: 0.5 });
    expect(result.weekLeft).toBe(0);
    expect(result.sameTeam.output).toBeNull();
    expect(result.sameTeam.unitCost).toBeNull();
    expect(result.sameBudget.output).toBeNull();
    expect(result.sameOutput.heads).toBeNull();
    expect(result.cheapest).toEqual(headcount().cheapest);
  });

  it('adds up what the smaller team costs and saves', () => {
    const { heads, cost, saved } = headcount().sameOutput;
    expect(cost).toBeCloseTo(heads! * 304000, 6);
    expect(saved).toBeCloseTo(8 * 286000 - heads! * 304000, 6);
  });

  it('takes as long to shrink as the leavers take', () => {
    const { attritionMonths, sameOutput } = headcount();
    expect(8 * 0.85 ** (attritionMonths! / 12)).toBeCloseTo(sameOutput.heads!, 9);
    const { hard } = headcountParameters.attrition;
    expect(headcount({ attrition: hard[0] }).attritionMonths).toBeLessThan(12 * 200);
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
      fc.property(settings, (options) => {
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
});

describe('the cheapest spend', () => {
  it(
    'is as cheap as the best of all 50,001, for whatever a control can set',
    () => {
      fc.assert(
        fc.property(settings, (options) => {
          const { levelsOff, keepsRising } = headcount(options).cheapest;
          for (const [shape, found] of [levelsOff, keepsRising].entries()) {
            expect(found.tokens % 10).toBe(0);
            const least = leastByTryingAll(options.loadedCost, { ...options, keepsRising: shape });
            expect(found.unitCost / least).toBeCloseTo(1, 13);
            expect(found.unitCost).toBeLessThanOrEqual(1);
          }
        }),
        { numRuns: 100 },
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

  it('is of both shapes, whichever of them is set', () => {
    expect(headcount({ keepsRising: 1 }).cheapest).toEqual(headcount().cheapest);
    expect(headcount({ keepsRising: 0.4 }).cheapest).toEqual(headcount().cheapest);
  });

  it('is found nearly as cheap in one quick walk, for whatever a control can set', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const exact = headcount(options).cheapest;
        const nearly = nearlyCheapest(options.loadedCost, options);
        for (const [name, keepsRising] of [
          ['levelsOff', 0],
          ['keepsRising', 1],
        ] as const) {
          const cost = unitCostAt(nearly[name], options.loadedCost, { ...options, keepsRising });
          expect(cost / exact[name].unitCost).toBeLessThan(1.001);
          expect(cost).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('is nothing where tokens slow work down', () => {
    const nothing = { tokens: 0, unitCost: 1 };
    for (const options of [{ maxSpeedup: 0.8 }, { addressableShare: 0, reviewHours: 0 }]) {
      expect(headcount(options).cheapest).toEqual({ levelsOff: nothing, keepsRising: nothing });
    }
  });

  it('is everything where engineers cost so much that tokens are free beside them', () => {
    const options = { loadedCost: 1e7, tokenScale: 1e6, maxSpeedup: 100, addressableShare: 0.95 };
    const { levelsOff } = headcount({ ...options, reviewHours: 0, reworkShare: 0 }).cheapest;
    expect(levelsOff.tokens).toBe(500_000);
  });

  it('is the exact one among its neighbours', () => {
    const { levelsOff, keepsRising } = headcount().cheapest;
    for (const [shape, found] of [levelsOff, keepsRising].entries()) {
      const at = (tokens: number) => headcount({ tokens, keepsRising: shape }).sameTeam.unitCost!;
      expect(at(found.tokens)).toBeCloseTo(found.unitCost, 15);
      expect(at(found.tokens - 10)).toBeGreaterThan(found.unitCost);
      expect(at(found.tokens + 10)).toBeGreaterThan(found.unitCost);
    }
  });
});
