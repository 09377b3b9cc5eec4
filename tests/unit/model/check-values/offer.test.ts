import { describe, expect, it } from 'vitest';
import {
  compareOffers,
  walkAway,
  type Offer,
  type OfferAssumptions,
} from '../../../../src/model/index.ts';
import { printed, rowsOf } from './printed.ts';

const A = { salary: 220000, bonusRate: 0.1, equity: 60000, signOn: 0, tokens: 50000 };
const B = { salary: 240000, bonusRate: 0.1, equity: 60000, signOn: 10000, tokens: 2400 };
const C = { salary: 200000, bonusRate: 0, equity: 0, signOn: 0, tokens: 22400 };
const D = { ...C, tokens: 2400 };

const cases: Readonly<Record<string, readonly [Offer, Offer, OfferAssumptions]>> = {
  'A, B': [A, B, {}],
  'B, A': [B, A, {}],
  'A, A': [A, A, {}],
  'A, B, taxedShare 1': [A, B, { taxedShare: 1 }],
  'A, B, budgetEnds .1': [A, B, { budgetEnds: 0.1 }],
  'A, B, personalValue .5, personalCap 1e7': [A, B, { personalValue: 0.5, personalCap: 1e7 }],
  'A, B, equityGrowth .08': [A, B, { equityGrowth: 0.08 }],
  'A, B, years 6': [A, B, { years: 6 }],
  'A, B, years .5': [A, B, { years: 0.5 }],
  'A, B, years 0': [A, B, { years: 0 }],
  'C, D': [C, D, {}],
  'C, D, years 10': [C, D, { years: 10 }],
  defaults: [{}, {}, {}],
};

const rows = rowsOf(
  [
    ...(['case', 'aToYou', 'aTokens', 'aToEmployer', 'aPayrollTax'] as const),
    ...(['bToYou', 'bToEmployer', 'better', 'raiseToMatch'] as const),
  ],
  [
    'A, B | 774079 | 9289 | 1431333 | 61220 | 827378 | 1343634 | b | 19260.81',
    'B, A | 827378 | 743.09 | 1343634 | 62599 | 774079 | 1431333 | a | 19260.81',
    'A, A | 774079 | 9289 | 1431333 | 61220 | 774079 | 1431333 | null | 0',
    'A, B, taxedShare 1 | 706350 | -58441 | 1434139 | 64026 | 824127 | 1343769 | b | 42562',
    'A, B, budgetEnds .1 | 772781 | 7991 | 1404290 | 61220 | 827274 | 1342336 | b | 19692',
    'A, B, personalValue .5, personalCap 1e7 | 861547 | 96756 | 1431333 | 61220 | 831280 | 1343634 | a | 10938',
    'A, B, equityGrowth .08 | 783915 | 9289 | 1431333 | 61220 | 837214 | 1343634 | b | 19260.81',
    'A, B, years 6 | 1155656 | 13871 | 2137003 | 91424 | 1232044 | 2001030 | b | 18485',
    'A, B, years .5 | 78724 | 1183 | 151738 | 7797 | 91184 | 149421 | b | 35354',
    'A, B, years 0 | 0 | 0 | 0 | 0 | 6500 | 10765 | b | null',
    'C, D | 510068 | 6935 | 916240 | 55496 | 503876 | 838834 | a | 2461.54',
    'C, D, years 10 | 1258391 | 17111 | 2260457 | 136913 | 1243113 | 2069491 | a | 2461.54',
    'defaults | 715019 | 5573 | 1221105 | 59985 | 715019 | 1221105 | null | 0',
  ],
);

describe('compareOffers gives the check values', () => {
  it('of every case', () => {
    expect(rows.map((row) => row.case)).toEqual(Object.keys(cases));
  });

  it.each(rows)('for $case', ({ case: name, better, ...texts }) => {
    const { a, b, ...result } = compareOffers(...cases[name]!);
    expect(String(result.better)).toBe(better);
    const values = {
      aToYou: a.toYou.total,
      aTokens: a.toYou.tokens,
      aToEmployer: a.toEmployer.total,
      aPayrollTax: a.toEmployer.payrollTax,
      bToYou: b.toYou.total,
      bToEmployer: b.toEmployer.total,
      raiseToMatch: result.raiseToMatch,
    };
    for (const [part, text] of Object.entries(texts)) {
      expect(printed(values[part as keyof typeof values], text), part).toBe(text);
    }
  });
});

describe('walkAway gives the check values', () => {
  it.each([
    { month: 0, cash: '0', vested: '0', unvested: '240000', tokensSpent: '0' },
    { month: 11, cash: '127935', vested: '0', unvested: '240000', tokensSpent: '16104' },
    { month: 12, cash: '139284', vested: '39000', unvested: '180000', tokensSpent: '17532' },
    { month: 18, cash: '209463', vested: '58500', unvested: '150000', tokensSpent: '26366' },
    { month: 48, cash: '553446', vested: '156000', unvested: '0', tokensSpent: '69665' },
    { month: 60, cash: '690279', vested: '194314', unvested: '214941', tokensSpent: '86888' },
  ])('when you leave after $month months', ({ month, ...row }) => {
    const result = walkAway({}, { month });
    for (const [name, text] of Object.entries(row)) {
      expect(printed(result[name as keyof typeof row], text), name).toBe(text);
    }
  });
});
