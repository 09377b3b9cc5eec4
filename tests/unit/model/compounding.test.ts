import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compounding,
  compoundingParameters,
  payrollTax,
  type CompoundingOptions,
} from '../../../src/model/index.ts';
import { trackValues, twoOf } from './arbitraries.ts';

const settings = trackValues(compoundingParameters);
/** Nobody leaves, nothing ends, nothing is taxed: the streams as they are meant. */
const staying = settings.map((options) => ({
  ...options,
  leaveYear: null,
  budgetEnds: 0,
  raiseFades: 0,
  taxedShare: 0,
}));

describe('compounding', () => {
  it('returns eight lines that start at 0, one number a month, and end where it says', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const { months, series, end } = compounding(options);
        expect(months).toBe(Math.round(12 * options.years));
        expect(Object.keys(series)).toEqual(Object.keys(end));
        for (const [name, line] of Object.entries(series)) {
          expect(line).toHaveLength(months + 1);
          expect(line[0]).toBe(0);
          expect(line[months]).toBe(end[name as keyof typeof end]);
          expect(line.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it('never takes back what it has counted, as long as tokens are untaxed and help', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const helpful = { ...options, taxedShare: 0, careerEffect: 0 };
        const lines: (readonly number[])[] = Object.values(compounding(helpful).series);
        for (const line of lines) {
          expect(line.every((value, month) => value >= (line[month - 1] ?? 0))).toBe(true);
        }
      }),
    );
  });

  it('is the sum of use and career', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const { tokens, tokensUse, tokensCareer } = compounding(options).end;
        expect(tokens).toBe(tokensUse + tokensCareer);
      }),
    );
  });

  it('makes the raise worth more, the more pay grows', () => {
    fc.assert(
      fc.property(settings, twoOf(0, 0.2), (options, [slower, faster]) => {
        const years = Math.max(2, options.years);
        const at = (raise: number) =>
          compounding({ ...options, years, anchor: 0.5, raise }).end.raise;
        expect(at(faster)).toBeGreaterThan(at(slower));
      }),
    );
  });

  it('makes the raise worth less, the more of it wears off', () => {
    fc.assert(
      fc.property(settings, twoOf(0, 1), (options, [less, more]) => {
        const years = Math.max(2, options.years);
        const at = (raiseFades: number) =>
          compounding({ ...options, leaveYear: null, years, raiseFades }).end.raise;
        expect(at(more)).toBeLessThan(at(less));
      }),
    );
  });

  it('makes tokens worth less, the likelier they end', () => {
    fc.assert(
      fc.property(settings, twoOf(0, 1), (options, [less, more]) => {
        const at = (budgetEnds: number) =>
          Math.abs(
            compounding({ ...options, years: 5, leaveYear: null, budgetEnds }).end.tokensUse,
          );
        expect(at(more)).toBeLessThanOrEqual(at(less));
      }),
    );
  });

  it('makes using tokens worth more, the more a person values them, up to the cap', () => {
    fc.assert(
      fc.property(settings, twoOf(0, 2), (options, [less, more]) => {
        const at = (personalValue: number, personalCap: number) =>
          compounding({ ...options, leaveYear: null, personalValue, personalCap }).end.tokensUse;
        expect(at(more, 1e7)).toBeGreaterThan(at(less, 1e7));
      }),
    );
  });

  it('never pays more for use than the most that a person would spend', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 0, max: 12000 }), (options, personalCap) => {
        const { end, outlay } = compounding({ ...options, taxedShare: 0, personalCap });
        const most = (personalCap * outlay.tokens) / options.amount;
        expect(end.tokensUse).toBeLessThanOrEqual(most * (1 + 1e-12));
      }),
    );
  });

  it('counts no use at all where nothing would be spent', () => {
    expect(compounding({ personalCap: 0 }).end.tokensUse).toBe(0);
    expect(compounding({ personalCap: 0, taxedShare: 1 }).end.tokensUse).toBeLessThan(0);
  });

  it('makes tokens worth less, the more of them is taxed', () => {
    fc.assert(
      fc.property(settings, twoOf(0, 1), (options, [less, more]) => {
        const at = (taxedShare: number) =>
          compounding({ ...options, leaveYear: null, taxedShare }).end.tokens;
        expect(at(more)).toBeLessThan(at(less));
      }),
    );
  });

  it('brings careers forward where output rises, and back where it falls', () => {
    fc.assert(
      fc.property(staying, (options) => {
        const { end, incidence } = compounding({ ...options, years: 5, careerEffect: 1 });
        fc.pre(Math.abs(incidence.firm!) > 1e-6 && Math.abs(end.tokensCareer) > 1e-6);
        expect(Math.sign(end.tokensCareer)).toBe(Math.sign(incidence.firm!));
      }),
    );
  });

  it('orders the fan, and puts the median below the mean', () => {
    fc.assert(
      fc.property(staying, (options) => {
        const { end } = compounding(options);
        expect(end.equityP10).toBeLessThan(end.equityP50);
        expect(end.equityP50).toBeLessThan(end.equityP90);
        expect(end.equityP50).toBeLessThan(end.equityMean);
      }),
    );
  });

  it('closes the fan onto the mean when the price does not swing', () => {
    const { end } = compounding({ equityVolatility: 0 });
    expect(end.equityP10).toBeCloseTo(end.equityMean, 6);
    expect(end.equityP90).toBeCloseTo(end.equityMean, 6);
  });

  it('counts leaving at the very end as staying', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const stays = compounding({ ...options, leaveYear: null });
        const leaves = compounding({ ...options, leaveYear: options.years });
        expect({ ...leaves, leaveMonth: null }).toEqual(stays);
      }),
    );
  });

  it('leaves nothing of tokens and stock, and some of the raise, on leaving at once', () => {
    const { end, exchangeRate, useToTie, breakEvenPersonalValue } = compounding({ leaveYear: 0 });
    expect(end.tokens).toBe(0);
    expect(end.equityMean).toBe(0);
    expect(end.raise).toBeCloseTo(0.5 * compounding().end.raise, 6);
    expect(exchangeRate).toBe(0);
    expect(useToTie).toBeNull();
    expect(breakEvenPersonalValue).toBeNull();
  });

  it('keeps the raise going, and the tokens not, after leaving', () => {
    const { series } = compounding({ leaveYear: 3 });
    expect(series.raise[48]).toBeGreaterThan(series.raise[36]!);
    expect(series.tokensUse[48]).toBe(series.tokensUse[36]);
    expect(series.equityMean[48]).toBe(series.equityMean[36]);
    expect(series.tokensCareer[48]).toBeGreaterThan(series.tokensCareer[36]!);
  });

  it('is the sum of the dollars when nothing grows, is taxed or waits', () => {
    const still = { raise: 0, promotionRate: 0, taxRate: 0, discountRate: 0, equityGrowth: 0 };
    const { end } = compounding({ ...still, personalCap: 1e7 });
    expect(end.raise).toBeCloseTo(200000, 6);
    expect(end.equityMean).toBeCloseTo(200000, 6);
    expect(end.tokensUse).toBeCloseTo(16000, 6);
    expect(end.tokensCareer).toBe(0);
  });

  it('says that a raise of the equivalent size is worth as much as the tokens', () => {
    const { equivalentRaise, end } = compounding();
    expect(compounding({ amount: equivalentRaise! }).end.raise).toBeCloseTo(end.tokens, 6);
  });

  it.each([{ amount: 0 }, { years: 0 }, { leaveYear: 0, anchor: 0 }])(
    'has no exchange rate where no raise is paid: %o',
    (options) => {
      const result = compounding(options);
      expect(result.exchangeRate).toBeNull();
      expect(result.equivalentRaise).toBeNull();
      expect(result.breakEvenPersonalValue).toBeNull();
    },
  );

  it('rounds the leaving year to a month', () => {
    expect(compounding({ leaveYear: 3.02 }).leaveMonth).toBe(36);
    expect(compounding({ leaveYear: 3.05 }).leaveMonth).toBe(37);
    expect(compounding().leaveMonth).toBeNull();
  });
});

describe('a grant of stock', () => {
  const still = { discountRate: 0, equityGrowth: 0, taxRate: 0, raise: 0, promotionRate: 0 };

  it('vests nothing before the cliff, and the missed months at once on it', () => {
    const { equityMean } = compounding(still).series;
    expect(equityMean[11]).toBe(0);
    expect(equityMean[12]).toBeCloseTo(20000, 6);
    expect(equityMean[13]).toBeCloseTo(20000 + 20000 / 12, 6);
  });

  it('has a cliff in the first one only', () => {
    const { equityMean } = compounding(still).series;
    expect(equityMean[49]! - equityMean[48]!).toBeCloseTo(20000 / 12, 6);
    expect(equityMean[60]! - equityMean[59]!).toBeCloseTo(20000 / 12, 6);
  });

  it('starts at its own price', () => {
    const { equityMean } = compounding({ ...still, equityGrowth: 0.08, cliffMonths: 0 }).series;
    expect(equityMean[49]! - equityMean[48]!).toBeCloseTo(equityMean[1]!, 6);
  });

  it('is worth a dollar for a dollar where the price grows as fast as you discount', () => {
    fc.assert(
      fc.property(staying, (options) => {
        fc.pre(options.years * 12 >= Math.round(options.cliffMonths));
        const { end } = compounding({
          ...options,
          equityGrowth: options.discountRate,
          liquidity: 1,
        });
        expect(end.equityMean / end.raise).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('the outlay', () => {
  it('is the same for all three to the dollar, whatever is set, while you stay', () => {
    fc.assert(
      fc.property(staying, (options) => {
        const { outlay } = compounding(options);
        expect(Math.abs(outlay.raise - outlay.tokens)).toBeLessThan(0.5);
        expect(Math.abs(outlay.raise - outlay.equity)).toBeLessThan(0.5);
      }),
    );
  });

  it('is the same when you leave after the cliff, and of stock nothing before it', () => {
    const { outlay } = compounding({ leaveYear: 1.5 });
    expect(outlay.equity).toBeCloseTo(outlay.raise, 6);
    expect(outlay.tokens).toBeCloseTo(outlay.raise, 6);
    expect(compounding({ leaveYear: 0.5 }).outlay.equity).toBe(0);
  });

  it('falls only for what may end or wear off', () => {
    const before = compounding().outlay;
    const ends = compounding({ budgetEnds: 0.2 }).outlay;
    expect(ends.tokens).toBeLessThan(before.tokens);
    expect({ ...ends, tokens: 0 }).toEqual({ ...before, tokens: 0 });
    const fades = compounding({ raiseFades: 0.03 }).outlay;
    expect(fades.raise).toBeLessThan(before.raise);
    expect({ ...fades, raise: 0 }).toEqual({ ...before, raise: 0 });
  });

  it('bears payroll tax as wages do, and on tokens only as far as they are taxed', () => {
    fc.assert(
      fc.property(staying, twoOf(0, 1), (options, [taxedShare]) => {
        const { outlay, payrollTax: tax } = compounding({ ...options, taxedShare });
        const { salary, amount } = options;
        const onWages = (payrollTax(salary + amount) - payrollTax(salary)) / amount;
        expect(tax.raise).toBeCloseTo(outlay.raise * onWages, 4);
        expect(tax.equity).toBeCloseTo(outlay.equity * onWages, 4);
        expect(tax.tokens).toBeLessThanOrEqual(tax.raise + 1e-6);
        if (taxedShare === 0) expect(tax.tokens).toBe(0);
      }),
    );
  });
});

describe('the tie', () => {
  it('is reached when use is worth what it says', () => {
    fc.assert(
      fc.property(settings, (options) => {
        const { useToTie, end, outlay } = compounding(options);
        if (useToTie === null) return;
        const use =
          (useToTie - options.taxedShare * options.taxRate * options.amount) *
          (outlay.tokens / options.amount);
        expect((use + end.tokensCareer) / end.raise).toBeCloseTo(1, 6);
      }),
    );
  });

  it('is reached at the break-even value of a token, where there is one', () => {
    const generous: CompoundingOptions = { personalCap: 1e7, taxRate: 0.55 };
    fc.assert(
      fc.property(staying, (options) => {
        const given = { ...options, ...generous };
        const { breakEvenPersonalValue: value } = compounding(given);
        if (value === null || value > 2) return;
        const { end } = compounding({ ...given, personalValue: value });
        expect(end.tokens / end.raise).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is out of reach where the cap holds back what more tokens are worth', () => {
    const { useToTie, breakEvenPersonalValue } = compounding();
    expect(useToTie).toBeGreaterThan(2400);
    expect(breakEvenPersonalValue).toBeNull();
    for (const personalValue of [0, 0.05, 0.107, 0.5, 2]) {
      expect(compounding({ personalValue }).exchangeRate).toBeLessThan(1);
    }
  });
});

describe('the next dollar', () => {
  it('is worth nothing for use once a private plan would cost less', () => {
    expect(compounding({ amount: 40000, careerEffect: 0 }).marginalRate).toBeCloseTo(0, 9);
  });

  it('is worth less than the average one, where both are at all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 250000 }), (amount) => {
        const { exchangeRate, marginalRate } = compounding({ amount });
        expect(marginalRate).toBeLessThanOrEqual(exchangeRate! + 1e-9);
      }),
    );
  });

  it('is what the average one comes to for the first', () => {
    const { marginalRate } = compounding({ amount: 0 });
    expect(compounding({ amount: 1 }).exchangeRate).toBeCloseTo(marginalRate!, 9);
  });
});

describe('incidence', () => {
  it('is of a dollar that is spent: none is without one', () => {
    const none = { firm: null, firmNext: null, you: null };
    for (const options of [{ amount: 0 }, { years: 0 }, { leaveYear: 0 }]) {
      expect(compounding(options).incidence).toEqual(none);
    }
  });

  it('gives the firm less of each further dollar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 250000 }), (amount) => {
        const { firm, firmNext } = compounding({ amount }).incidence;
        expect(firmNext).toBeLessThan(firm!);
      }),
    );
  });
});
