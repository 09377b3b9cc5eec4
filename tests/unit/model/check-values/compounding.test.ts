import { describe, expect, it } from 'vitest';
import {
  compounding,
  unvestedValue,
  type CompoundingOptions,
} from '../../../../src/model/index.ts';
import { printed, rowsOf } from './printed.ts';

const cases: Readonly<Record<string, CompoundingOptions>> = {
  defaults: {},
  'leaveYear 3': { leaveYear: 3 },
  'leaveYear .5': { leaveYear: 0.5 },
  'leaveYear 0': { leaveYear: 0 },
  'years 0': { years: 0 },
  'amount 0': { amount: 0 },
  'amount 2400': { amount: 2400 },
  'amount 100000': { amount: 100000 },
  'baseline 0': { baseline: 0 },
  'taxedShare 1': { taxedShare: 1 },
  'budgetEnds .1': { budgetEnds: 0.1 },
  'budgetEnds 1': { budgetEnds: 1 },
  'raiseFades .03': { raiseFades: 0.03 },
  'keepsRising 1': { keepsRising: 1 },
  'careerEffect 20, maxSpeedup .5': { careerEffect: 20, maxSpeedup: 0.5 },
  'promotionRate 1, careerEffect 3': { promotionRate: 1, careerEffect: 3 },
  'baseline 0, personalCap 1e7, taxRate .6': { baseline: 0, personalCap: 1e7, taxRate: 0.6 },
  'salary 150000, discountRate 0': { salary: 150000, discountRate: 0 },
};

const rows = rowsOf(
  [
    ...(['case', 'raise', 'equityMean', 'tokensUse', 'tokensCareer', 'exchangeRate'] as const),
    ...(['marginalRate', 'useToTie', 'breakEven', 'firm', 'firmNext', 'you'] as const),
  ],
  [
    'defaults | 124128 | 124128 | 15277 | 2453 | 0.1428 | 0.1231 | 12743 | null | 0.7022 | 0.0003 | 0.0928',
    'leaveYear 3 | 80973 | 37819 | 4655 | 548.64 | 0.0643 | 0.0575 | 27646 | null | 0.7022 | 0.0003 | 0.0894',
    'leaveYear .5 | 65268 | 0 | 788.72 | 0 | 0.0121 | 0.0121 | 132404 | null | 0.7022 | 0.0003 | 0.0800',
    'leaveYear 0 | 62064 | 0 | 0 | 0 | 0 | 0 | null | null | null | null | null',
    'years 0 | 0 | 0 | 0 | 0 | null | null | null | null | null | null | null',
    'amount 0 | 0 | 0 | 0 | 0 | null | 0.3120 | 0 | null | null | null | null',
    'amount 2400 | 14895 | 14895 | 1833 | 1691 | 0.2366 | 0.1836 | 1383 | null | 4.0351 | 2.1508 | 0.1538',
    'amount 100000 | 620640 | 620640 | 21083 | 2453 | 0.0379 | 0 | 64743 | null | 0.1404 | 0 | 0.0246',
    'baseline 0 | 124128 | 124128 | 15277 | 8168 | 0.1889 | 0.1231 | 12145 | null | 2.1209 | 0.0011 | 0.1228',
    'taxedShare 1 | 124128 | 124128 | -51561 | 2453 | -0.3956 | -0.4154 | 19743 | null | 0.7022 | 0.0003 | -0.2572',
    'budgetEnds .1 | 124128 | 124128 | 9988 | 1903 | 0.0958 | 0.0805 | 19579 | null | 0.7022 | 0.0003 | 0.0952',
    'budgetEnds 1 | 124128 | 124128 | 1558 | 493.02 | 0.0165 | 0.0126 | 126933 | null | 0.7022 | 0.0003 | 0.1053',
    'raiseFades .03 | 108764 | 124128 | 15277 | 2453 | 0.1630 | 0.1405 | 11134 | null | 0.7022 | 0.0003 | 0.0928',
    'keepsRising 1 | 124128 | 124128 | 15277 | 8046 | 0.1879 | 0.1370 | 12157 | null | 2.2967 | 0.4905 | 0.1221',
    'careerEffect 20, maxSpeedup .5 | 124128 | 124128 | 15277 | -53437 | -0.3074 | 0.1231 | 18596 | null | -1.0945 | -0.0004 | -0.1998',
    'promotionRate 1, careerEffect 3 | 187207 | 187207 | 23041 | 0 | 0.1231 | 0.1231 | 13000 | null | 0.7022 | 0.0003 | 0.0800',
    'baseline 0, personalCap 1e7, taxRate .6 | 76386 | 76386 | 15277 | 5026 | 0.2658 | 0.2000 | 7474 | 0.3737 | 2.1209 | 0.0011 | 0.1063',
    'salary 150000, discountRate 0 | 160007 | 175689 | 19693 | 2585 | 0.1392 | 0.1231 | 12790 | null | 0.7022 | 0.0003 | 0.0905',
  ],
);

describe('compounding gives the check values', () => {
  it('of every case', () => {
    expect(rows.map((row) => row.case)).toEqual(Object.keys(cases));
  });

  it.each(rows)('for $case', ({ case: name, ...texts }) => {
    const { end, incidence, ...result } = compounding(cases[name]);
    const values = {
      ...end,
      ...incidence,
      exchangeRate: result.exchangeRate,
      marginalRate: result.marginalRate,
      useToTie: result.useToTie,
      breakEven: result.breakEvenPersonalValue,
    };
    for (const [part, text] of Object.entries(texts)) {
      expect(printed(values[part as keyof typeof values], text), part).toBe(text);
    }
  });

  it('for the lines of the share', () => {
    const { end } = compounding();
    expect(printed(end.equityP10, '57299')).toBe('57299');
    expect(printed(end.equityP50, '107164')).toBe('107164');
    expect(printed(end.equityP90, '210204')).toBe('210204');
    const { equityMean } = compounding({ equityGrowth: 0.08, liquidity: 0.3 }).end;
    expect(printed(equityMean, '39286')).toBe('39286');
  });

  it('for what the employer spends', () => {
    const { outlay } = compounding();
    for (const dollars of Object.values(outlay)) {
      expect(printed(dollars, '190966.17')).toBe('190966.17');
    }
    const { tokens } = compounding({ budgetEnds: 0.1 }).outlay;
    expect(printed(tokens, '124851.84')).toBe('124851.84');
  });

  it.each([
    [{}, '2769.01', '0'],
    [{ salary: 180000 }, '5432.99', '0'],
    [{ salary: 150000 }, '14608.91', '0'],
    [{ taxedShare: 1 }, '2769.01', '2769.01'],
  ])('for payroll tax with %j', (options, onWages, onTokens) => {
    const { payrollTax } = compounding(options);
    expect(printed(payrollTax.raise, onWages)).toBe(onWages);
    expect(printed(payrollTax.equity, onWages)).toBe(onWages);
    expect(printed(payrollTax.tokens, onTokens)).toBe(onTokens);
  });
});

describe('unvestedValue gives the check values', () => {
  it.each([
    [null, '0'],
    [3.99, '0'],
    [4, '0'],
    [8, '0'],
    [0, '77405'],
    [0.5, '77405'],
    [1, '57925'],
    [1.5, '48109'],
    [2, '38531'],
    [3, '19223'],
    [5, '69169'],
    [9.25, '75555'],
  ])('for leaveYear %s', (leaveYear, value) => {
    expect(printed(unvestedValue({ leaveYear }), value)).toBe(value);
  });

  it('where nothing grows or waits', () => {
    const still = { raise: 0, promotionRate: 0, promotionRaise: 0, discountRate: 0 };
    expect(unvestedValue({ ...still, leaveYear: 3 })).toBeCloseTo(20000, 8);
  });
});
