import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compounding,
  counterOffer,
  counterOfferPlan,
  exchangeRateSample,
  payrollTax,
  PARAMETERS,
  WAGE_BASE,
  type CompoundingOptions,
  type CounterOfferOptions,
} from '../../../src/model/index.ts';
import { rateSampleOf } from '../../../src/model/rate-sample.ts';

const maybe = <Value>(...values: readonly Value[]) => fc.constantFrom(undefined, ...values);

/** Answers as a reader may give them, and as few as they like. */
const letters = fc
  .record({
    amount: fc.integer({ min: 0, max: 250_000 }),
    salary: fc.integer({ min: 20_000, max: 600_000 }),
    baseline: maybe(0, 2400),
    worth: maybe(
      { personalValue: 0, personalCap: 0 },
      { personalValue: 0.123, personalCap: 240 },
      { personalValue: 0.074, personalCap: 2400 },
      { personalValue: 1, personalCap: 1e7 },
    ),
    taxedShare: maybe(0, 0.5, 1),
    budgetEnds: maybe(0, 0.1, 0.3),
    careerEffect: maybe(0, 1, 1.75, 3),
    leaveYear: maybe(1.5, 3, 5, null),
    taxRate: maybe(0.25, 0.35, 0.48),
    liquidity: maybe(0.3, 1),
    keep: fc.integer({ min: 0, max: 20_000 }),
    bonusRate: maybe(0.1, 0.15),
    employerRate: maybe(0, 0.21),
  })
  .map(({ worth, keep, bonusRate, employerRate, ...rest }) => ({
    own: { ...rest, ...worth } satisfies CompoundingOptions,
    beside: { keep, bonusRate, employerRate },
  }));

/** Few draws: what holds of the sums holds at any floor. */
const draws = 40;

const few = (options: CounterOfferOptions) => {
  const plan = counterOfferPlan(options, { draws });
  return counterOffer(options, plan && rateSampleOf(plan));
};

describe('a counter-offer', () => {
  it('costs the employer what the tokens would, on 2,000 random letters', () => {
    fc.assert(
      fc.property(letters, ({ own, beside }) => {
        const { employerRate } = beside;
        const { traded, kept, ask } = few({ ...own, ...beside });
        if (traded === 0) return;
        const baseline = (own.baseline ?? PARAMETERS.baseline.default) + kept;
        const firm = compounding({
          ...{ ...own, amount: traded, baseline, years: 4, leaveYear: null },
        });
        const years = firm.outlay.raise / traded;
        const taxed = (own.taxedShare ?? 0) * (employerRate ?? 0) * firm.outlay.tokens;
        const tokens =
          firm.outlay.tokens + (employerRate === undefined ? firm.payrollTax.tokens : taxed);
        const charge = employerRate ?? firm.payrollTax.raise / firm.outlay.raise;
        expect(Math.abs(ask * years * (1 + charge) - tokens)).toBeLessThanOrEqual(1);
        if (employerRate !== undefined) return;
        // With the law itself in place of one rate for the whole: apart only where the wage base lies between.
        const { salary } = own;
        const paid = years * (ask + payrollTax(salary + ask) - payrollTax(salary));
        const crosses = salary < WAGE_BASE && salary + Math.max(traded, ask) > WAGE_BASE;
        const usual = traded <= salary / 2 && !own.taxedShare;
        const slack = crosses ? (usual ? 0.01 : 0.05) * tokens : 1;
        expect(Math.abs(paid - tokens)).toBeLessThanOrEqual(slack);
      }),
      { numRuns: 2000 },
    );
  });

  it('lies in order, leaves you half of what there is to share, and is none where no trade is fair', () => {
    fc.assert(
      fc.property(letters, ({ own, beside }) => {
        const { traded, trade, why, floor, ask, even } = few({ ...own, ...beside });
        if (trade === null) {
          const best = Math.min((floor + ask) / 2, even.levelsOff);
          expect(traded === 0 || best <= floor).toBe(true);
          expect(why).not.toBeNull();
          return;
        }
        const slack = 1e-6;
        for (const { ask: high, settle, floor: low } of [
          ...[trade.pay, trade.base],
          ...[trade.once, trade.stock].filter((terms) => terms !== null),
        ]) {
          expect(settle).toBeGreaterThanOrEqual(low - slack);
          expect(settle).toBeLessThanOrEqual(high + slack);
        }
        expect(floor).toBeGreaterThanOrEqual(0);
        expect(trade.pay.settle).toBeLessThanOrEqual(even.levelsOff + slack);
        const share = (Math.min(ask, even.levelsOff) - floor) / 2;
        expect(trade.pay.settle - floor).toBeGreaterThanOrEqual(share - slack);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes its own draws where none are given, and they are those of the plan', () => {
    const options = { amount: 20000, baseline: 2400, salary: 200000 };
    const sample = exchangeRateSample({ ...options, amount: 16400, baseline: 6000 })!;
    expect(counterOffer(options).floor).toBeCloseTo(16400 * sample.p90, 6);
    expect(counterOffer(options)).toEqual(counterOffer(options, sample));
  });

  it('trades nothing where all of the tokens are kept', () => {
    expect(counterOffer({ amount: 3600 })).toMatchObject({
      ...{ kept: 3600, traded: 0, trade: null, why: 'nothing-to-trade' },
    });
    expect(counterOfferPlan({ amount: 3600 })).toBeNull();
  });

  it('knows no US payroll tax outside the US: the salary makes no difference to what is asked', () => {
    const elsewhere = { amount: 30000, baseline: 2400, employerRate: 0.21, taxedShare: 0.5 };
    const asked = [20000, 180000, 400000].map((salary) => few({ ...elsewhere, salary }).ask);
    expect(new Set(asked).size).toBe(1);
    const inside = [20000, 400000].map(
      (salary) => few({ ...elsewhere, employerRate: null, salary }).ask,
    );
    expect(new Set(inside).size).toBe(2);
  });

  it('is not in stock where stock cannot make up for the tokens', () => {
    const { trade } = few({ amount: 30000, baseline: 2400, liquidity: 0, salary: 200000 });
    expect(trade).not.toBeNull();
    expect(trade?.stock).toBeNull();
  });

  it('is not paid once where one sum of four years cannot make up for what lasts for ten', () => {
    const { trade } = few({ amount: 1e7, personalValue: 1, personalCap: 1e7, taxedShare: 1 });
    expect(trade).not.toBeNull();
    expect(trade?.once).toBeNull();
  });

  it.each<readonly [CounterOfferOptions, RegExp]>([
    [{ keep: -1 }, /keep is -1; it must be a finite number, at least 0/],
    [{ employerRate: NaN }, /employerRate is NaN/],
    [{ bonusRate: 6 }, /bonusRate is 6; it must be a number between 0 and 5/],
    [{ amount: -1 }, /amount is -1; it must be a number between 0 and/],
  ])('refuses %j and says what is allowed', (options, message) => {
    expect(() => counterOffer(options)).toThrow(message);
  });

  it('refuses an option that it does not have', () => {
    expect(() => counterOffer({ wage: 1 } as CounterOfferOptions)).toThrow(TypeError);
  });
});
