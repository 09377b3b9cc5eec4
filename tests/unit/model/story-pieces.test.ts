import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cheapestMix,
  compounding,
  headline,
  isoquant,
  substitution,
  unvestedValue,
} from '../../../src/model/index.ts';

describe('headline', () => {
  test('doubles a budget each year by default, beside a flat salary', () => {
    const result = headline({ salary: 200_000, tokens: 2400, years: 5 });
    expect(result.years.map((year) => year.tokens)).toEqual([
      2400, 4800, 9600, 19_200, 38_400, 76_800,
    ]);
    expect(result.growth).toBeCloseTo(276_800 / 202_400 - 1, 12);
  });

  test('does not grow where the budget does not', () => {
    expect(headline({ budgetGrowth: 0 }).growth).toBe(0);
  });

  test('has no growth rate where there is nothing today', () => {
    expect(headline({ salary: 0, tokens: 0 }).growth).toBeNull();
  });
});

describe('unvestedValue', () => {
  const still = { raise: 0, promotionRate: 0, discountRate: 0 };

  test.each([
    [null, 0],
    [0, 80_000],
    [0.5, 80_000],
    [3, 20_000],
    [4, 0],
    [5, 60_000],
  ])('after %s years of $20,000 a year is $%s where nothing grows or waits', (leaveYear, value) => {
    expect(unvestedValue({ ...still, amount: 20_000, leaveYear })).toBeCloseTo(value, 6);
  });

  test('is what has not been spent of a grant when you leave within it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 47 }), (month) => {
        const { outlay } = compounding({ leaveYear: month / 12, years: 4 });
        const left = unvestedValue({ leaveYear: month / 12 });
        expect(left + outlay.equity).toBeCloseTo(compounding({ years: 4 }).outlay.equity, 4);
      }),
    );
  });
});

describe('the isoquant', () => {
  const options = fc.record({
    tokens: fc.double({ min: 1000, max: 500_000, noNaN: true }),
    sigma: fc.double({ min: 0.2, max: 3, noNaN: true }),
  });

  test('passes through today’s mix at today’s prices', () => {
    fc.assert(
      fc.property(options, (given) => {
        const mix = cheapestMix(given);
        expect(mix.labor).toBeCloseTo(1, 9);
        expect(mix.tokenQuantity).toBeCloseTo(1, 9);
      }),
    );
  });

  test('trades engineers for tokens all along', () => {
    fc.assert(
      fc.property(options, (given) => {
        const mixes = isoquant(given);
        for (const [index, mix] of mixes.slice(1).entries()) {
          expect(mix.tokenQuantity).toBeGreaterThan(mixes[index]!.tokenQuantity);
          expect(mix.labor).toBeLessThanOrEqual(mixes[index]!.labor);
        }
      }),
    );
  });

  test('is what substitution chooses where demand does not react', () => {
    fc.assert(
      fc.property(options, (given) => {
        const chosen = substitution({ ...given, demandElasticity: 0, wageGrowth: 0 });
        const mix = cheapestMix({ ...given, priceRatio: chosen.priceRatio });
        expect(mix.labor).toBeCloseTo(chosen.laborRatio, 9);
        expect(mix.tokenQuantity).toBeCloseTo(chosen.tokenQuantityRatio, 9);
      }),
    );
  });
});
