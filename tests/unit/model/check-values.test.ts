/** The check values of the specification, each to the last digit that is printed there. */
import { describe, expect, it } from 'vitest';
import {
  adoption,
  budget,
  compareOffers,
  compounding,
  headcount,
  substitution,
  walkAway,
} from '../../../src/model/index.ts';

/** A number as it is printed there: rounded to as many decimals as the text has. */
function printed(value: number | null, text: string): string {
  const [, decimals = ''] = text.split('.');
  return value === null ? 'null' : value.toFixed(decimals.length);
}

describe('compounding gives the check values', () => {
  it.each([
    {
      leaveYear: null,
      raise: '122603',
      equityMean: '118740',
      equityP10: '53412',
      equityP50: '101798',
      equityP90: '203225',
      tokens: '29014',
      tokensCareer: '13220',
      exchangeRate: '0.2366',
      breakEven: '0.6926',
    },
    {
      leaveYear: 3,
      raise: '101381',
      equityMean: '40914',
      equityP10: '18828',
      equityP50: '35743',
      equityP90: '69031',
      tokens: '9552',
      tokensCareer: '3982',
      exchangeRate: '0.0942',
      breakEven: '1.7486',
    },
  ])('when you leave after $leaveYear years', (row) => {
    const { leaveYear, exchangeRate, breakEven, ...ends } = row;
    const result = compounding({ leaveYear });
    for (const [name, text] of Object.entries(ends)) {
      expect(printed(result.end[name as keyof typeof ends], text), name).toBe(text);
    }
    expect(printed(result.exchangeRate, exchangeRate)).toBe(exchangeRate);
    expect(printed(result.breakEvenPersonalValue, breakEven)).toBe(breakEven);
  });
});

describe('substitution gives the check values', () => {
  it.each([
    { sigma: 0.25, demandElasticity: 1, labor: '1.1916', output: '1.2633', spend: '0.4520' },
    { sigma: 1, demandElasticity: 1, labor: '1.0000', output: '1.3977', spend: '1.0000' },
    { sigma: 2.6, demandElasticity: 0.3, labor: '0.2289', output: '1.2121', spend: '1.8097' },
  ])('at σ $sigma and ε $demandElasticity', (row) => {
    const { sigma, demandElasticity, labor, output, spend } = row;
    const result = substitution({ tokens: 100000, sigma, demandElasticity });
    expect(printed(result.laborRatio, labor)).toBe(labor);
    expect(printed(result.outputRatio, output)).toBe(output);
    expect(printed(result.tokenSpendRatio, spend)).toBe(spend);
  });

  it('at the defaults that they assume', () => {
    expect(substitution({ tokens: 100000, sigma: 0.25 })).toEqual(
      substitution({
        loadedCost: 286000,
        tokens: 100000,
        priceChange: -0.35,
        years: 3,
        wageGrowth: 0,
        sigma: 0.25,
        demandElasticity: 1,
      }),
    );
  });
});

describe('headcount gives the check values', () => {
  it.each([
    {
      tokens: 18000,
      afterAmdahl: '1.2976',
      afterRework: '1.2372',
      afterReview: '1.1750',
      breakEvenUplift: '0.0629',
      sameOutput: '6.688',
      sameBudget: '7.526',
    },
    {
      tokens: 100000,
      afterAmdahl: '1.3043',
      afterRework: '1.2414',
      afterReview: '1.1757',
      breakEvenUplift: '0.3497',
      sameOutput: '6.684',
      sameBudget: '5.927',
    },
  ])('at $tokens dollars of tokens', (row) => {
    const result = headcount({ tokens: row.tokens });
    expect(printed(result.afterAmdahl, row.afterAmdahl)).toBe(row.afterAmdahl);
    expect(printed(result.afterRework, row.afterRework)).toBe(row.afterRework);
    expect(printed(result.afterReview, row.afterReview)).toBe(row.afterReview);
    expect(printed(result.breakEvenUplift, row.breakEvenUplift)).toBe(row.breakEvenUplift);
    expect(printed(result.sameOutput.heads, row.sameOutput)).toBe(row.sameOutput);
    expect(printed(result.sameBudget.heads, row.sameBudget)).toBe(row.sameBudget);
    expect(result.bestTokens).toBe(6710);
  });
});

describe('budget gives the check values', () => {
  it('at $1,500 a month', () => {
    const result = budget();
    expect(printed(result.blendedPrice, '0.19055')).toBe('0.19055');
    expect(printed((result.tokensPerMonth ?? 0) / 1e9, '7.872')).toBe('7.872');
    expect(printed(result.medianUsers, '56.8')).toBe('56.8');
    expect(printed(result.heavyUsers, '8.07')).toBe('8.07');
  });

  it('and what a fixed number of tokens is worth after three years', () => {
    expect(budget().allotmentValue).toBeCloseTo(0.65 ** 3, 12);
    expect(budget().dollarsBuy).toBeCloseTo(1 / 0.65 ** 3, 12);
    expect(budget({ priceChange: 1, years: 2 }).dollarsBuy).toBe(0.25);
  });
});

describe('compareOffers gives the check values', () => {
  const { a, b, better, raiseToMatch } = compareOffers(
    { salary: 220000, bonusRate: 0.1, equity: 60000, signOn: 0, tokens: 50000 },
    { salary: 240000, bonusRate: 0.1, equity: 60000, signOn: 10000, tokens: 2400 },
  );

  it('of what each offer is worth to you and costs the employer', () => {
    expect(printed(a.toYou.total, '790242')).toBe('790242');
    expect(printed(a.toEmployer.total, '1401698')).toBe('1401698');
    expect(printed(b.toYou.total, '834595')).toBe('834595');
    expect(printed(b.toEmployer.total, '1331122')).toBe('1331122');
  });

  it('of the raise that makes the worse one as good', () => {
    expect(better).toBe('b');
    expect(printed(raiseToMatch, '16095')).toBe('16095');
  });
});

describe('walkAway gives the check values', () => {
  it.each([
    { month: 11, cash: '127935', vested: '0', unvested: '240000', tokensSpent: '16104' },
    { month: 12, cash: '139284', vested: '40114', unvested: '180000', tokensSpent: '17532' },
    { month: 18, cash: '209269', vested: '60337', unvested: '150000', tokensSpent: '25983' },
  ])('when you leave after $month months', ({ month, ...row }) => {
    const result = walkAway({}, { month });
    for (const [name, text] of Object.entries(row)) {
      expect(printed(result[name as keyof typeof row], text), name).toBe(text);
    }
  });

  it('of which the stock of the cliff can be done by hand', () => {
    // Twelve months of $5,000, grown 8%, taxed 35%, waited for a year at 5%.
    expect(walkAway({}, { month: 12 }).vested).toBeCloseTo((60000 * 1.08 * 0.65) / 1.05, 6);
  });
});

describe('adoption', () => {
  it('is 63% of the way at a budget of its scale', () => {
    expect(adoption({ tokens: 6000, tokenScale: 6000 }).toFixed(2)).toBe('0.63');
  });
});
