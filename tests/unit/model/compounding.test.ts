import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adoption,
  compounding,
  compoundingParameters,
  discountFactor,
  growthFactor,
  PARAMETERS,
  addedUplift,
  uplift,
} from '../../../src/model/index.ts';
import { plausibleValues, twoOf } from './arbitraries.ts';

const plausible = plausibleValues(compoundingParameters);

describe('compounding', () => {
  it('returns eight lines that start at 0, one number a month, and end where it says', () => {
    fc.assert(
      fc.property(plausible, (options) => {
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

  it('never takes back what it has counted', () => {
    fc.assert(
      fc.property(plausible, (options) => {
        const lines: (readonly number[])[] = Object.values(compounding(options).series);
        for (const line of lines) {
          expect(line.every((value, month) => value >= (line[month - 1] ?? 0))).toBe(true);
        }
      }),
    );
  });

  it('makes the raise worth more, the more pay grows', () => {
    fc.assert(
      fc.property(plausible, twoOf(0, 0.2), (options, [slower, faster]) => {
        const years = Math.max(2, options.years);
        const at = (raise: number) =>
          compounding({ ...options, years, anchor: 0.5, raise }).end.raise;
        expect(at(faster)).toBeGreaterThan(at(slower));
      }),
    );
  });

  it('makes using tokens worth more, the more a person values them', () => {
    fc.assert(
      fc.property(plausible, twoOf(0, 2), (options, [less, more]) => {
        const at = (personalValue: number) =>
          compounding({ ...options, leaveYear: null, personalValue }).end.tokensUse;
        expect(at(more)).toBeGreaterThan(at(less));
      }),
    );
  });

  it('orders the fan, and puts the median below the mean', () => {
    fc.assert(
      fc.property(plausible, (options) => {
        const { end } = compounding({ ...options, leaveYear: null });
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
      fc.property(plausible, (options) => {
        const stays = compounding({ ...options, leaveYear: null });
        const leaves = compounding({ ...options, leaveYear: options.years });
        expect(leaves.series).toEqual(stays.series);
        expect(leaves.exchangeRate).toBe(stays.exchangeRate);
      }),
    );
  });

  it('leaves nothing of tokens and stock, and some of the raise, on leaving at once', () => {
    const { end, exchangeRate, breakEvenPersonalValue } = compounding({ leaveYear: 0 });
    expect(end.tokens).toBe(0);
    expect(end.equityMean).toBe(0);
    expect(end.raise).toBeCloseTo(0.75 * compounding().end.raise, 6);
    expect(exchangeRate).toBe(0);
    expect(breakEvenPersonalValue).toBeNull();
  });

  it('keeps the raise going, and the tokens not, after leaving', () => {
    const { series } = compounding({ leaveYear: 3 });
    expect(series.raise[48]).toBeGreaterThan(series.raise[36]!);
    expect(series.tokensUse[48]).toBe(series.tokensUse[36]);
    expect(series.equityMean[48]).toBe(series.equityMean[36]);
    expect(series.tokensCareer[48]).toBeGreaterThan(series.tokensCareer[36]!);
  });

  it('vests nothing before the cliff, and the missed months at once on it', () => {
    const { equityMean } = compounding({ discountRate: 0, equityGrowth: 0, taxRate: 0 }).series;
    expect(equityMean[11]).toBe(0);
    expect(equityMean[12]).toBeCloseTo(20000, 6);
    expect(equityMean[13]).toBeCloseTo(20000 + 20000 / 12, 6);
  });

  it('has a cliff in the first grant only', () => {
    const { equityMean } = compounding({ discountRate: 0, equityGrowth: 0, taxRate: 0 }).series;
    expect(equityMean[49]! - equityMean[48]!).toBeCloseTo(20000 / 12, 6);
    expect(equityMean[60]! - equityMean[59]!).toBeCloseTo(20000 / 12, 6);
  });

  it('starts each grant at its own price', () => {
    const { equityMean } = compounding({ discountRate: 0, taxRate: 0, cliffMonths: 0 }).series;
    expect(equityMean[49]! - equityMean[48]!).toBeCloseTo(equityMean[1]!, 6);
  });

  it('is the sum of the dollars when nothing grows, is taxed or waits', () => {
    const { end } = compounding({ raise: 0, promotionRate: 0, taxRate: 0, discountRate: 0 });
    expect(end.raise).toBeCloseTo(200000, 6);
    expect(end.tokensUse).toBeCloseTo(20000, 6);
    expect(end.tokensCareer).toBe(0);
  });

  it('ties tokens and raise when a person values tokens at break-even', () => {
    fc.assert(
      fc.property(plausible, (options) => {
        const { breakEvenPersonalValue } = compounding({ ...options, leaveYear: null });
        if (breakEvenPersonalValue === null || breakEvenPersonalValue < 0) return;
        if (breakEvenPersonalValue > 2) return;
        const { end } = compounding({
          ...options,
          leaveYear: null,
          personalValue: breakEvenPersonalValue,
        });
        expect(end.tokens / end.raise).toBeCloseTo(1, 9);
      }),
    );
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

  it('is quick enough for every movement of a slider', () => {
    const batch = 200;
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      for (let index = 0; index < batch; index += 1) compounding({ amount: 20000 + index });
      return (performance.now() - start) / batch;
    });
    expect(Math.min(...times)).toBeLessThan(0.2);
  });
});

describe('the shared pieces', () => {
  it('lift output from nothing towards the ceiling, ever more slowly', () => {
    const { upliftCeiling } = PARAMETERS;
    expect(uplift({ tokens: 0 })).toBe(0);
    fc.assert(
      fc.property(twoOf(0, 50000), ([less, more]) => {
        const [low, middle, high] = [less, (less + more) / 2, more].map((tokens) =>
          uplift({ tokens }),
        ) as [number, number, number];
        expect(middle).toBeGreaterThan(low);
        expect(high).toBeGreaterThan(middle);
        expect(middle - low).toBeGreaterThan(high - middle);
        expect(high).toBeLessThan(upliftCeiling.default);
      }),
    );
  });

  it('add with more money what the two budgets differ by', () => {
    fc.assert(
      fc.property(twoOf(0, 50000), ([less, more]) => {
        expect(addedUplift({ tokens: less, more: more - less })).toBeCloseTo(
          uplift({ tokens: more }) - uplift({ tokens: less }),
          12,
        );
      }),
    );
    expect(addedUplift({ tokens: 0, more: 6000 })).toBe(uplift({ tokens: 6000 }));
    // Where the two budgets have nearly the same uplift, their difference has still all its digits.
    expect(addedUplift({ tokens: 240000, more: 240000 })).toBeCloseTo(0.35 * Math.exp(-40), 28);
    expect(addedUplift({ tokens: 1e7, more: 1e7 })).toBe(0);
    for (const more of [-1, NaN, Infinity]) {
      expect(() => addedUplift({ more })).toThrow(/addedUplift: more is .*at least 0/);
    }
  });

  it('have their plain formulas', () => {
    expect(adoption({ tokens: 0 })).toBe(0);
    expect(growthFactor()).toBeCloseTo(1.035 * 1.0072, 12);
    expect(discountFactor({ month: 12 })).toBeCloseTo(1 / 1.05, 12);
    expect(discountFactor({ month: 500, discountRate: 0 })).toBe(1);
  });

  it('refuse a month that is not one', () => {
    expect(() => discountFactor({ month: -1 })).toThrow(/month is -1/);
    expect(() => discountFactor({ month: NaN })).toThrow(RangeError);
  });
});
