import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  budget,
  compareOffers,
  compounding,
  offer,
  offerAssumptionParameters,
  offerParameters,
  walkAway,
  walkAwayParameters,
  type OfferParts,
} from '../../../src/model/index.ts';
import { trackValues, twoOf } from './arbitraries.ts';

const terms = trackValues(offerParameters);
const assumptions = trackValues(offerAssumptionParameters);

const leaving = trackValues(walkAwayParameters);

const sum = ({ salary, bonus, equity, signOn, tokens }: OfferParts): number =>
  salary + bonus + equity + signOn + tokens;

describe('an offer', () => {
  it('is the sum of its parts, on both sides', () => {
    fc.assert(
      fc.property(terms, assumptions, (given, assumed) => {
        const { toYou, toEmployer } = offer(given, assumed);
        expect(toYou.total).toBeCloseTo(sum(toYou), 4);
        expect(toEmployer.total).toBeCloseTo(sum(toEmployer) + toEmployer.payrollTax, 4);
      }),
    );
  });

  it('counts salary and tokens as compounding does where nothing is had anyway', () => {
    fc.assert(
      fc.property(assumptions, ({ years, ...assumed }) => {
        const { toYou, toEmployer } = offer(
          { salary: 20000, bonusRate: 0, equity: 0, signOn: 0, tokens: 20000 },
          { ...assumed, years },
        );
        const { liquidity, ...given } = assumed;
        const { end, outlay } = compounding({
          ...given,
          liquidity,
          years,
          amount: 20000,
          baseline: 0,
          salary: 0,
        });
        expect(toYou.salary).toBeCloseTo(end.raise, 4);
        expect(toYou.tokens).toBeCloseTo(end.tokensUse, 4);
        expect(toEmployer.tokens).toBeCloseTo(outlay.tokens, 4);
      }),
    );
  });

  it('counts stock as it is granted: a fixed sum over the vesting, at the price of its first day', () => {
    const still = { discountRate: 0, equityGrowth: 0, taxRate: 0, years: 8 };
    const { toYou, toEmployer } = offer({ equity: 60000 }, still);
    const growth = (1.035 * 1.01) ** 4;
    expect(toEmployer.equity).toBeCloseTo(240000 * (1 + growth), 4);
    expect(toYou.equity).toBeCloseTo(240000 * (1 + growth), 4);
  });

  it('costs what it pays, and payroll tax, when nobody taxes you, waits or speculates', () => {
    const plain = { taxRate: 0, discountRate: 0, equityGrowth: 0, personalValue: 1 };
    const { toYou, toEmployer } = offer({ signOn: 5000 }, { ...plain, personalCap: 1e7 });
    expect(toEmployer.total - toEmployer.payrollTax).toBeCloseTo(toYou.total, 6);
  });

  it('bears more payroll tax, the more of the tokens is taxed', () => {
    fc.assert(
      fc.property(terms, assumptions, twoOf(0, 1), (given, assumed, [less, more]) => {
        const at = (taxedShare: number) =>
          offer(given, { ...assumed, taxedShare }).toEmployer.payrollTax;
        expect(at(more)).toBeGreaterThanOrEqual(at(less));
      }),
    );
  });

  it('pays the sign-on at once: taxed, not discounted, even in no years', () => {
    const { toYou, toEmployer } = offer({ signOn: 10000 }, { years: 0 });
    expect(toYou.total).toBeCloseTo(6500, 9);
    expect(toEmployer.total).toBeCloseTo(10765, 9);
  });

  it('takes no cliff longer than its vesting', () => {
    expect(() => offer({}, { cliffMonths: 24, vestingYears: 1 })).toThrow(/cliffMonths is 24/);
  });
});

describe('two offers', () => {
  it('tie once the worse one has the raise to match', () => {
    fc.assert(
      fc.property(terms, terms, assumptions, (a, b, assumed) => {
        const { better, raiseToMatch } = compareOffers(a, b, assumed);
        fc.pre(better !== null && raiseToMatch !== null);
        const lift = (side: 'a' | 'b', given: typeof a) =>
          better === side ? given : { ...given, salary: given.salary + raiseToMatch };
        fc.pre(lift('a', a).salary <= 1e7 && lift('b', b).salary <= 1e7);
        const after = compareOffers(lift('a', a), lift('b', b), assumed);
        expect(after.a.toYou.total / after.b.toYou.total).toBeCloseTo(1, 9);
      }),
    );
  });

  it('turn round with their order', () => {
    fc.assert(
      fc.property(terms, terms, (a, b) => {
        const there = compareOffers(a, b);
        const back = compareOffers(b, a);
        expect(there.difference).toBe(-back.difference + 0);
        expect(there.raiseToMatch).toBe(back.raiseToMatch);
      }),
    );
  });

  it('need no raise when they are the same', () => {
    expect(compareOffers()).toMatchObject({ better: null, difference: 0, raiseToMatch: 0 });
  });

  it('cannot be matched by a base that is never paid', () => {
    const { better, raiseToMatch } = compareOffers({}, { signOn: 1 }, { years: 0 });
    expect(better).toBe('b');
    expect(raiseToMatch).toBeNull();
  });
});

describe('the match', () => {
  const more = { salary: 200000, bonusRate: 0, equity: 0, signOn: 0, tokens: 22400 };
  const less = { ...more, tokens: 2400 };

  it('is the use part of the exchange rate: no career, since everyone has the budget', () => {
    const { raiseToMatch } = compareOffers(more, less, { years: 10 });
    const { end } = compounding();
    expect(raiseToMatch! / 20000).toBeCloseTo(end.tokensUse / end.raise, 9);
  });

  it('is smaller where base carries a bonus', () => {
    const withBonus = (given: typeof more) => ({ ...given, bonusRate: 0.1 });
    const { raiseToMatch } = compareOffers(withBonus(more), withBonus(less));
    expect(raiseToMatch).toBeCloseTo(compareOffers(more, less).raiseToMatch! / 1.1, 6);
  });
});

describe('a budget', () => {
  it('buys twice as much at half the price', () => {
    const prices = {
      freshInputPrice: 1,
      cacheReadPrice: 0.05,
      cacheWritePrice: 1.25,
      outputPrice: 5,
    };
    expect(budget(prices).tokensPerMonth! / budget().tokensPerMonth!).toBeCloseTo(2, 12);
  });

  it('has no end where tokens cost nothing', () => {
    const free = { freshInputPrice: 0, cacheReadPrice: 0, cacheWritePrice: 0, outputPrice: 0 };
    expect(budget(free)).toMatchObject({
      blendedPrice: 0,
      tokensPerMonth: null,
      medianUsers: null,
    });
  });

  it('is of tokens that are all accounted for', () => {
    expect(() => budget({ cacheReadShare: 0.9 })).toThrow(/add up to 0\.93.*add up to 1/);
  });
});

describe('walking away', () => {
  it('takes along what the offer has paid by then, and no tokens', () => {
    fc.assert(
      fc.property(terms, leaving, (given, options) => {
        const { month, ...assumed } = options;
        const { toYou } = offer(given, { ...assumed, years: Math.round(month) / 12 });
        const away = walkAway(given, options);
        expect(away.cash).toBeCloseTo(toYou.salary + toYou.bonus + toYou.signOn, 4);
        expect(away.vested).toBeCloseTo(toYou.equity, 4);
        expect(away.total).toBe(away.cash + away.vested);
        const without = walkAway({ ...given, tokens: 0 }, options);
        expect(without).toEqual({ ...away, tokensSpent: 0 });
      }),
    );
  });

  it('takes more along for each month that is worked', () => {
    fc.assert(
      fc.property(terms, leaving, (given, options) => {
        fc.pre(options.month >= 1);
        const before = walkAway(given, { ...options, month: options.month - 1 });
        expect(walkAway(given, options).total).toBeGreaterThanOrEqual(before.total);
      }),
    );
  });

  it('splits the first grant between what vested and what stays behind', () => {
    const plain = { taxRate: 0, discountRate: 0, equityGrowth: 0, liquidity: 1 };
    for (const month of [0, 1, 11, 12, 13, 30, 48]) {
      const { vested, unvested } = walkAway({ equity: 60000 }, { ...plain, month });
      expect(vested + unvested, `month ${month}`).toBeCloseTo(240000, 6);
    }
  });

  it('leaves all of the stock behind before the cliff, and none on the last day of a grant', () => {
    expect(walkAway({}, { month: 11 })).toMatchObject({ vested: 0, unvested: 240000 });
    expect(walkAway({}, { month: 12 }).unvested).toBe(180000);
    expect(walkAway({}, { month: 48 }).unvested).toBe(0);
  });

  it('takes the sign-on and nothing else on the first day', () => {
    expect(walkAway({ signOn: 10000 }, { month: 0 })).toMatchObject({
      cash: 6500,
      vested: 0,
      tokensSpent: 0,
    });
  });

  it('is refused beyond the years that an offer can be added up for', () => {
    expect(() => walkAway({}, { month: 481 })).toThrow(/month is 481.*between 0 and 480/);
  });
});
