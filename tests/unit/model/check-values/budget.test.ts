import { describe, expect, it } from 'vitest';
import { budget, type BudgetOptions } from '../../../../src/model/index.ts';
import { printed, rowsOf } from './printed.ts';

const free = { freshInputPrice: 0, cacheReadPrice: 0, cacheWritePrice: 0, outputPrice: 0 };
const cases: Readonly<Record<string, BudgetOptions>> = {
  defaults: {},
  'monthlyBudget 200': { monthlyBudget: 200 },
  'monthlyBudget 0': { monthlyBudget: 0 },
  'all four prices 0': free,
  'baseline 0': { baseline: 0 },
  'cacheReadPrice .2': { cacheReadPrice: 0.2 },
  'cacheReadShare .95, outputShare .0159': { cacheReadShare: 0.95, outputShare: 0.0159 },
  'priceChange .2': { priceChange: 0.2 },
  'priceChange -.9': { priceChange: -0.9 },
  'years 0': { years: 0 },
  'medianTokensPerWeek 1e8, heavyTokensPerWeek 1e9': {
    medianTokensPerWeek: 1e8,
    heavyTokensPerWeek: 1e9,
  },
};

const rows = rowsOf(
  [
    ...(['case', 'blendedPrice', 'billionTokens', 'medianUsers', 'heavyUsers'] as const),
    ...(['averageUsers', 'allotmentValue'] as const),
  ],
  [
    'defaults | 0.19055 | 7.8719 | 56.7689 | 8.0738 | 7.5 | 0.274625',
    'monthlyBudget 200 | 0.19055 | 1.0496 | 7.5692 | 1.0765 | 1 | 0.274625',
    'monthlyBudget 0 | 0.19055 | 0 | 0 | 0 | 0 | 0.274625',
    'all four prices 0 | 0 | null | null | null | 7.5 | 0.274625',
    'baseline 0 | 0.19055 | 7.8719 | 56.7689 | 8.0738 | null | 0.274625',
    'cacheReadPrice .2 | 0.28705 | 5.2256 | 37.6844 | 5.3596 | 7.5 | 0.274625',
    'cacheReadShare .95, outputShare .0159 | 0.33905 | 4.4241 | 31.9048 | 4.5376 | 7.5 | 0.274625',
    'priceChange .2 | 0.19055 | 7.8719 | 56.7689 | 8.0738 | 7.5 | 1.728',
    'priceChange -.9 | 0.19055 | 7.8719 | 56.7689 | 8.0738 | 7.5 | 0.001',
    'years 0 | 0.19055 | 7.8719 | 56.7689 | 8.0738 | 7.5 | 1',
    'medianTokensPerWeek 1e8, heavyTokensPerWeek 1e9 | 0.19055 | 7.8719 | 18.1660 | 1.8166 | 7.5 | 0.274625',
  ],
);

describe('budget gives the check values', () => {
  it('of every case', () => {
    expect(rows.map((row) => row.case)).toEqual(Object.keys(cases));
  });

  it.each(rows)('for $case', ({ case: name, ...texts }) => {
    const { tokensPerMonth, ...result } = budget(cases[name]);
    const values = {
      ...result,
      billionTokens: tokensPerMonth === null ? null : tokensPerMonth / 1e9,
    };
    for (const [part, text] of Object.entries(texts)) {
      expect(printed(values[part as keyof typeof texts], text), part).toBe(text);
    }
  });
});
