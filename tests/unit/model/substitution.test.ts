import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { substitution, substitutionParameters } from '../../../src/model/index.ts';
import { hardValues, trackValues, twoOf } from './arbitraries.ts';

const settings = trackValues(substitutionParameters);

describe('substitution', () => {
  it('cuts engineers when tokens get cheaper exactly if σ is above ε', () => {
    fc.assert(
      fc.property(settings, fc.double({ min: -0.9, max: -0.05, noNaN: true }), (options, fall) => {
        fc.pre(Math.abs(options.sigma - options.demandElasticity) > 1e-3);
        const { laborRatio } = substitution({ ...options, priceChange: fall, wageGrowth: 0 });
        expect(Math.sign(1 - laborRatio)).toBe(Math.sign(options.sigma - options.demandElasticity));
      }),
    );
  });

  it('leaves engineers alone at any price when σ equals ε and wages are flat', () => {
    fc.assert(
      fc.property(settings, fc.double({ min: 0, max: 5, noNaN: true }), (options, elasticity) => {
        const { laborRatio } = substitution({
          ...options,
          wageGrowth: 0,
          sigma: elasticity,
          demandElasticity: elasticity,
        });
        expect(laborRatio).toBeCloseTo(1, 9);
      }),
    );
  });

  it('employs fewer engineers, the easier tokens replace them, once that is easier than selling more', () => {
    fc.assert(
      fc.property(settings, twoOf(0.2, 3), (options, [harder, easier]) => {
        const at = (sigma: number) =>
          substitution({
            ...options,
            years: 3,
            priceChange: -0.35,
            wageGrowth: 0,
            demandElasticity: Math.min(harder, options.demandElasticity),
            sigma,
          }).laborRatio;
        expect(at(easier)).toBeLessThan(at(harder));
      }),
    );
  });

  it('can employ more engineers the easier tokens replace them, while demand still outruns that', () => {
    const options = { tokens: 8275, loadedCost: 212000, years: 6, demandElasticity: 2.44 };
    expect(substitution({ ...options, sigma: 1.85 }).laborRatio).toBeGreaterThan(
      substitution({ ...options, sigma: 0.31 }).laborRatio,
    );
  });

  it('passes through σ = 1 without a jump, from both sides', () => {
    fc.assert(
      fc.property(
        settings,
        fc.double({ min: 1e-12, max: 1e-7, noNaN: true }),
        (options, distance) => {
          const at = (sigma: number) => substitution({ ...options, sigma });
          const one = at(1);
          for (const near of [at(1 - distance), at(1 + distance)]) {
            expect(near.laborRatio / one.laborRatio).toBeCloseTo(1, 5);
            expect(near.unitCostRatio / one.unitCostRatio).toBeCloseTo(1, 5);
            expect(near.tokenSpendRatio / one.tokenSpendRatio).toBeCloseTo(1, 5);
          }
        },
      ),
    );
  });

  it('pays each input its share: what is spent on both is the unit cost times output', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const result = substitution(options);
        const { tokenShare, laborRatio, wageRatio, tokenSpendRatio } = result;
        const spent = (1 - tokenShare) * laborRatio * wageRatio + tokenShare * tokenSpendRatio;
        expect(spent / (result.unitCostRatio * result.outputRatio)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('agrees with the formula as it is written down', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const { sigma, demandElasticity, tokens, loadedCost, years } = options;
        fc.pre(Math.abs(sigma - 1) > 1e-3);
        const share = tokens / (tokens + loadedCost);
        const p = (1 + options.priceChange) ** years;
        const w = (1 + options.wageGrowth) ** years;
        const c = ((1 - share) * w ** (1 - sigma) + share * p ** (1 - sigma)) ** (1 / (1 - sigma));
        const Y = c ** -demandElasticity;
        const result = substitution(options);
        expect(result.unitCostRatio / c).toBeCloseTo(1, 8);
        expect(result.outputRatio / Y).toBeCloseTo(1, 8);
        expect(result.laborRatio / (Y * c ** sigma * w ** -sigma)).toBeCloseTo(1, 8);
        expect(result.tokenQuantityRatio / (Y * c ** sigma * p ** -sigma)).toBeCloseTo(1, 8);
      }),
    );
  });

  it('has the cross-price elasticity that a small price change shows', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const change = 1e-6;
        const result = substitution({ ...options, priceChange: change, years: 1, wageGrowth: 0 });
        expect(Math.log(result.laborRatio) / Math.log1p(change)).toBeCloseTo(
          result.crossPriceElasticity,
          3,
        );
      }),
    );
  });

  it('changes nothing when no tokens are used, whatever their price does', () => {
    fc.assert(
      fc.property(hardValues(substitutionParameters), (options) => {
        const result = substitution({ ...options, tokens: 0, wageGrowth: 0 });
        expect(result.tokenShare).toBe(0);
        expect(result.unitCostRatio).toBe(1);
        expect(result.outputRatio).toBe(1);
        expect(result.laborRatio).toBe(1);
        expect(result.crossPriceElasticity).toBeCloseTo(0, 12);
        expect(result.yearsUntilTokensEqualLabor).toBeNull();
      }),
    );
  });

  it('changes nothing in no time', () => {
    const { laborRatio, outputRatio, tokenSpendRatio, priceRatio } = substitution({ years: 0 });
    expect([laborRatio, outputRatio, tokenSpendRatio, priceRatio]).toEqual([1, 1, 1, 1]);
  });

  it('is finite for whatever a control can set, and never NaN for whatever is allowed', () => {
    fc.assert(
      fc.property(settings, (options) => {
        for (const [name, value] of Object.entries(substitution(options))) {
          expect(value === null || Number.isFinite(value), name).toBe(true);
        }
      }),
    );
    fc.assert(
      fc.property(hardValues(substitutionParameters), (options) => {
        for (const [name, value] of Object.entries(substitution(options))) {
          expect(value, name).not.toBeNaN();
        }
      }),
    );
  });

  it('counts the years until tokens cost what an engineer costs', () => {
    const at = (options: Parameters<typeof substitution>[0]) =>
      substitution(options).yearsUntilTokensEqualLabor;
    expect(at({ tokens: 71500, budgetGrowth: 1 })).toBeCloseTo(2, 12);
    expect(at({ tokens: 286000 })).toBe(0);
    expect(at({ tokens: 400000, budgetGrowth: -0.5 })).toBe(0);
    expect(at({ budgetGrowth: 0 })).toBeNull();
    expect(at({ budgetGrowth: 0.03, wageGrowth: 0.03 })).toBeNull();
    expect(at({ budgetGrowth: 5e-324 })).toBeNull();
  });

  it('says what share of all cost tokens have at the end', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const { tokenShare, tokenShareThen, tokenSpendRatio, laborRatio, wageRatio } =
          substitution(options);
        const spent = tokenShare * tokenSpendRatio;
        const paid = (1 - tokenShare) * laborRatio * wageRatio;
        expect(tokenShareThen).toBeCloseTo(spent / (spent + paid), 9);
      }),
    );
  });

  it('grows that share as tokens get cheaper exactly if σ is above 1', () => {
    fc.assert(
      fc.property(settings, (options) => {
        fc.pre(Math.abs(options.sigma - 1) > 1e-3 && options.years > 0.01);
        const { tokenShare, tokenShareThen } = substitution({
          ...options,
          priceChange: -0.35,
          wageGrowth: 0,
        });
        expect(Math.sign(tokenShareThen - tokenShare)).toBe(Math.sign(options.sigma - 1));
      }),
    );
  });

  it('finds the σ at which the price alone would explain how bills grow', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const { sigmaFromBills } = substitution(options);
        fc.pre(sigmaFromBills !== null && sigmaFromBills > 0 && sigmaFromBills < 20);
        // Engineers and output stand still where demand does not react: spend for each then grows by the bill.
        const { tokenSpendRatio, laborRatio, priceRatio, wageRatio } = substitution({
          ...options,
          sigma: sigmaFromBills,
          years: 1,
        });
        const perEngineer = tokenSpendRatio / laborRatio;
        expect(perEngineer).toBeCloseTo(
          wageRatio * (priceRatio / wageRatio) ** (1 - sigmaFromBills),
          9,
        );
        expect(perEngineer / (1 + options.budgetGrowth)).toBeCloseTo(1, 6);
      }),
    );
  });

  it('finds no such σ where the price does not change against wages', () => {
    expect(substitution({ priceChange: 0.02, wageGrowth: 0.02 }).sigmaFromBills).toBeNull();
  });

  it('states the bar twice: as a ratio and as the uplift that pays for it', () => {
    const { tokenToLaborRatio, breakEvenUplift } = substitution();
    expect(tokenToLaborRatio).toBeCloseTo(18000 / 286000, 12);
    expect(breakEvenUplift).toBe(tokenToLaborRatio);
  });
});
