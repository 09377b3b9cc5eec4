import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addedUplift,
  adoption,
  AVERAGE_BUDGET,
  discountFactor,
  growthFactor,
  impliedSigma,
  netUplift,
  payrollTax,
  upliftParameters,
  WAGE_BASE,
} from '../../../src/model/index.ts';
import { hardValues, trackValues, twoOf } from './arbitraries.ts';

const settings = trackValues(upliftParameters);

describe('the output curve', () => {
  it('starts at nothing', () => {
    fc.assert(
      fc.property(hardValues(upliftParameters), (options) => {
        expect(netUplift({ ...options, tokens: 0 })).toBe(0);
      }),
    );
  });

  it('never falls with more tokens where they help at all, in either shape', () => {
    fc.assert(
      fc.property(settings, twoOf(0, 250000), (options, [less, more]) => {
        fc.pre(netUplift(options) > 0);
        const at = (tokens: number) => netUplift({ ...options, tokens });
        fc.pre(at(less) > 0);
        expect(at(more)).toBeGreaterThanOrEqual(at(less) - 1e-12);
      }),
    );
  });

  it('is the same in every shape up to the average budget, and forks there', () => {
    fc.assert(
      fc.property(settings, twoOf(0, 1), (options, [flatter, steeper]) => {
        const at = (keepsRising: number, tokens: number) =>
          netUplift({ ...options, tokens, keepsRising });
        const studied = Math.min(options.tokens, AVERAGE_BUDGET);
        expect(at(steeper, studied)).toBe(at(flatter, studied));
        fc.pre(options.maxSpeedup > 1 && options.tokens > 1.1 * AVERAGE_BUDGET);
        expect(at(steeper, options.tokens)).toBeGreaterThan(at(flatter, options.tokens));
      }),
    );
  });

  it('rises with speed and reach, falls with rework and checking', () => {
    fc.assert(
      fc.property(settings, twoOf(0, 1), (options, [less, more]) => {
        const at = (changed: object) => netUplift({ ...options, ...changed });
        expect(at({ maxSpeedup: 1 + 9 * more })).toBeGreaterThanOrEqual(
          at({ maxSpeedup: 1 + 9 * less }),
        );
        expect(at({ reworkShare: 0.9 * more })).toBeLessThanOrEqual(
          at({ reworkShare: 0.9 * less }),
        );
        expect(at({ reviewHours: 8 * more })).toBeLessThanOrEqual(at({ reviewHours: 8 * less }));
      }),
    );
  });

  it('never saves more time than there is work that the tools can do', () => {
    fc.assert(
      fc.property(hardValues(upliftParameters), (options) => {
        const saved = 1 - 1 / (1 + netUplift(options));
        expect(saved).toBeLessThanOrEqual(options.addressableShare + 1e-9);
      }),
    );
  });

  it('is a number for whatever is allowed', () => {
    fc.assert(
      fc.property(hardValues(upliftParameters), (options) => {
        expect(Number.isFinite(netUplift(options))).toBe(true);
        expect(impliedSigma(options)).not.toBeNaN();
      }),
    );
  });
});

describe('what more tokens add', () => {
  it('is what the two budgets differ by', () => {
    fc.assert(
      fc.property(settings, twoOf(0, 50000), (options, [tokens, then]) => {
        const difference =
          netUplift({ ...options, tokens: then }) - netUplift({ ...options, tokens });
        expect(addedUplift({ ...options, tokens, more: then - tokens })).toBeCloseTo(difference, 9);
      }),
    );
  });

  it('has all its digits where the curve is flat', () => {
    const added = addedUplift({ tokens: 80000, more: 80000 });
    expect(added / Math.exp(-40)).toBeCloseTo((1 - Math.exp(-40)) * 0.12916667 * 1.31867, 4);
    expect(addedUplift({ tokens: 1e7, more: 1e7 })).toBe(0);
  });

  it.each([-1, NaN, Infinity])('is refused for %d', (more) => {
    expect(() => addedUplift({ more })).toThrow(/addedUplift: more is .*at least 0/);
  });
});

describe('the shared pieces', () => {
  it('have their plain formulas', () => {
    expect(adoption({ tokens: 0 })).toBe(0);
    expect(growthFactor()).toBeCloseTo(1.035 * 1.01, 12);
    expect(discountFactor({ month: 12 })).toBeCloseTo(1 / 1.05, 12);
    expect(discountFactor({ month: 500, discountRate: 0 })).toBe(1);
  });

  it('tax wages more slowly above the wage base, without a jump', () => {
    expect(payrollTax(WAGE_BASE + 100) - payrollTax(WAGE_BASE)).toBeCloseTo(1.45, 9);
    expect(payrollTax(WAGE_BASE) - payrollTax(WAGE_BASE - 100)).toBeCloseTo(7.65, 9);
  });

  it.each([-1, NaN, Infinity, '3' as never])(
    'take no wages or months that are none: %s',
    (value) => {
      expect(() => payrollTax(value)).toThrow(/payrollTax: pay is .*; it must be a finite number/);
      expect(() => payrollTax(value)).toThrow(RangeError);
      expect(() => discountFactor({ month: value })).toThrow(/discountFactor: month is /);
    },
  );
});
