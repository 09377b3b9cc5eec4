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
import { plausibleValues } from './arbitraries.ts';

const terms = plausibleValues(offerParameters);
const assumptions = plausibleValues(offerAssumptionParameters);

const leaving = plausibleValues(walkAwayParameters);

const sum = ({ salary, bonus, equity, signOn, tokens }: OfferParts): number =>
  salary + bonus + equity + signOn + tokens;

describe('an offer', () => {
  it('is the sum of its parts, on both sides', () => {
    fc.assert(
      fc.property(terms, assumptions, (given, assumed) => {
        const { toYou, toEmployer } = offer(given, assumed);
        expect(toYou.total).toBeCloseTo(sum(toYou), 4);
        expect(toEmployer.total).toBeCloseTo(sum(toEmployer), 4);
      }),
    );
  });

  it('counts the flows as compounding does', () => {
    const { toYou } = offer({ salary: 20000, bonusRate: 0, equity: 20000, tokens: 20000 });
    const { end } = compounding({ amount: 20000, years: 4 });
    expect(toYou.salary).toBeCloseTo(end.raise, 6);
    expect(toYou.equity).toBeCloseTo(end.equityMean, 6);
    expect(toYou.tokens).toBeCloseTo(end.tokensUse, 6);
  });

  it('costs what it pays when nobody taxes, waits or speculates', () => {
    const plain = {
      taxRate: 0,
      discountRate: 0,
      equityGrowth: 0,
      payrollLoad: 0,
      personalValue: 1,
    };
    const { toYou, toEmployer } = offer({ signOn: 5000 }, plain);
    expect(toEmployer.total).toBeCloseTo(toYou.total, 6);
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
