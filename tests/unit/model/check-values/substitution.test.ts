import { describe, expect, it } from 'vitest';
import { substitution, type SubstitutionOptions } from '../../../../src/model/index.ts';
import { printed, rowsOf } from './printed.ts';

const easy = { sigma: 2.6, demandElasticity: 0.3 };
const cases: Readonly<Record<string, SubstitutionOptions>> = {
  defaults: {},
  'sigma .25, tokens 100000': { sigma: 0.25, tokens: 100000 },
  'sigma 1, tokens 100000': { sigma: 1, tokens: 100000 },
  'sigma 2.6, demandElasticity .3, tokens 100000': { ...easy, tokens: 100000 },
  'the same, tokens 2400': { ...easy, tokens: 2400 },
  'the same, tokens 2400, years 10': { ...easy, tokens: 2400, years: 10 },
  'tokens 0': { tokens: 0 },
  'sigma 0': { sigma: 0 },
  'years 0': { years: 0 },
  'priceChange 0': { priceChange: 0 },
  'priceChange .2, sigma 2': { priceChange: 0.2, sigma: 2 },
  'wageGrowth .03, sigma 1.5': { wageGrowth: 0.03, sigma: 1.5 },
  'tokens 400000': { tokens: 400000 },
};

const rows = rowsOf(
  [
    ...(['case', 'laborRatio', 'outputRatio', 'tokenSpendRatio', 'tokenShareThen'] as const),
    ...(['crossPriceElasticity', 'sigmaFromBills', 'yearsUntilTokensEqualLabor'] as const),
  ],
  [
    'defaults | 1.0245 | 1.0623 | 0.6109 | 0.0362 | -0.02368 | 2.6090 | 3.9899',
    'sigma .25, tokens 100000 | 1.1916 | 1.2633 | 0.4520 | 0.1171 | -0.19430 | 2.6090 | 1.5160',
    'sigma 1, tokens 100000 | 1.0000 | 1.3977 | 1.0000 | 0.2591 | 0 | 2.6090 | 1.5160',
    'sigma 2.6, demandElasticity .3, tokens 100000 | 0.2289 | 1.2121 | 1.8097 | 0.7344 | 0.59585 | 2.6090 | 1.5160',
    'the same, tokens 2400 | 0.9228 | 1.0105 | 7.2967 | 0.0622 | 0.01914 | 2.6090 | 6.8968',
    'the same, tokens 2400, years 10 | 0.0412 | 1.5157 | 40.6235 | 0.8921 | 0.01914 | 2.6090 | 6.8968',
    'tokens 0 | 1 | 1 | 0.5963 | 0 | 0 | 2.6090 | null',
    'sigma 0 | 1.0449 | 1.0449 | 0.2869 | 0.0170 | -0.05921 | 2.6090 | 3.9899',
    'years 0 | 1 | 1 | 1 | 0.0592 | -0.02368 | 2.6090 | 3.9899',
    'priceChange 0 | 1 | 1 | 1 | 0.0592 | -0.02368 | null | 3.9899',
    'priceChange .2, sigma 2 | 1.0256 | 0.9751 | 0.5935 | 0.0351 | 0.05921 | -2.8018 | 3.9899',
    'wageGrowth .03, sigma 1.5 | 0.8642 | 1.0261 | 1.8838 | 0.1115 | 0.02961 | 2.4415 | 4.1677',
    'tokens 400000 | 1.3078 | 1.9560 | 0.7799 | 0.4548 | -0.23324 | 2.6090 | 0',
  ],
);

describe('substitution gives the check values', () => {
  it('of every case', () => {
    expect(rows.map((row) => row.case)).toEqual(Object.keys(cases));
  });

  it.each(rows)('for $case', ({ case: name, ...texts }) => {
    const result = substitution(cases[name]);
    for (const [part, text] of Object.entries(texts)) {
      expect(printed(result[part as keyof typeof texts], text), part).toBe(text);
    }
  });

  it('that the words on small budgets rest on', () => {
    for (const sigma of [0, 0.25, 0.6, 1]) {
      for (const demandElasticity of [0.3, 1, 2.5]) {
        const { laborRatio } = substitution({ tokens: 2400, sigma, demandElasticity });
        expect(Math.abs(laborRatio - 1)).toBeLessThan(0.025);
      }
    }
  });
});
