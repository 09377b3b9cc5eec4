import { describe, expect, it } from 'vitest';
import { headcount, type HeadcountOptions } from '../../../../src/model/index.ts';
import { printed, rowsOf } from './printed.ts';

const cases: Readonly<Record<string, HeadcountOptions>> = {
  defaults: {},
  'tokens 0': { tokens: 0 },
  'tokens 2400': { tokens: 2400 },
  'tokens 100000': { tokens: 100000 },
  'tokens 100000, keepsRising 1': { tokens: 100000, keepsRising: 1 },
  'maxSpeedup 10': { maxSpeedup: 10 },
  'maxSpeedup .8': { maxSpeedup: 0.8 },
  'addressableShare .8, maxSpeedup 10': { addressableShare: 0.8, maxSpeedup: 10 },
  'demandGrowth .3': { demandGrowth: 0.3 },
  'linkHours 0': { linkHours: 0 },
  'linkHours 10': { linkHours: 10 },
  'teamSize 1': { teamSize: 1 },
  'teamSize 40, linkHours 1, demandGrowth .5': { teamSize: 40, linkHours: 1, demandGrowth: 0.5 },
};

const rows = rowsOf(
  [
    ...(['case', 'afterAmdahl', 'afterRework', 'afterReview', 'pays', 'heads', 'whole'] as const),
    ...(['budgetHeads', 'budgetOutput', 'months'] as const),
    ...(['levelTokens', 'levelCost', 'risingTokens', 'risingCost'] as const),
  ],
  [
    'defaults | 1.2500 | 1.2000 | 1.1483 | true | 6.8596 | 7 | 7.5263 | 1.0873 | 11.355 | 6140 | .89565 | 11990 | .84510',
    'tokens 0 | 1 | 1 | 1 | true | 8 | 8 | 8 | 1 | null | 6140 | .89565 | 11990 | .84510',
    'tokens 2400 | 1.1625 | 1.1318 | 1.0992 | true | 7.1989 | 8 | 7.9334 | 1.0911 | 7.791 | 6140 | .89565 | 11990 | .84510',
    'tokens 100000 | 1.2500 | 1.2000 | 1.1483 | false | 6.8595 | 7 | 5.9275 | 0.8750 | 11.357 | 6140 | .89565 | 11990 | .84510',
    'tokens 100000, keepsRising 1 | 1.3859 | 1.3722 | 1.3050 | false | 5.9637 | 6 | 5.9275 | 0.9944 | 21.690 | 6140 | .89565 | 11990 | .84510',
    'maxSpeedup 10 | 1.3698 | 1.3513 | 1.2861 | true | 6.0591 | 7 | 7.5263 | 1.2178 | 20.518 | 7460 | .80326 | 8860 | .78585',
    'maxSpeedup .8 | 0.9302 | 0.8334 | 0.8081 | false | 10.2086 | 11 | 7.5263 | 0.7652 | null | 0 | 1 | 0 | 1',
    'addressableShare .8, maxSpeedup 10 | 3.5703 | 3.2600 | 2.9049 | true | 2.5631 | 3 | 7.5263 | 2.7506 | 84.044 | 11280 | .36016 | 20940 | .29641',
    'demandGrowth .3 | 1.2500 | 1.2000 | 1.1483 | true | 9.2094 | 10 | 7.5263 | 1.0873 | null | 6140 | .89565 | 11990 | .84510',
    'linkHours 0 | 1.2500 | 1.2000 | 1.1483 | true | 6.9668 | 7 | 7.5263 | 1.0803 | 10.211 | 6140 | .89565 | 11990 | .84510',
    'linkHours 10 | 1.2500 | 1.2000 | 1.1483 | true | null | null | 7.5263 | null | null | 6140 | .89565 | 11990 | .84510',
    'teamSize 1 | 1.2500 | 1.2000 | 1.1483 | true | 1 | 1 | 0.9408 | 1.0803 | null | 6140 | .89565 | 11990 | .84510',
    'teamSize 40, linkHours 1, demandGrowth .5 | 1.2500 | 1.2000 | 1.1483 | true | 1.3167 | 2 | 37.6316 | 3.6389 | 252.063 | 6140 | .89565 | 11990 | .84510',
  ],
);

describe('headcount gives the check values', () => {
  it('of every case', () => {
    expect(rows.map((row) => row.case)).toEqual(Object.keys(cases));
  });

  it.each(rows)('for $case', ({ case: name, pays, ...texts }) => {
    const result = headcount(cases[name]);
    expect(String(result.pays)).toBe(pays);
    const { levelsOff, keepsRising } = result.cheapest;
    const values = {
      afterAmdahl: result.afterAmdahl,
      afterRework: result.afterRework,
      afterReview: result.afterReview,
      heads: result.sameOutput.heads,
      whole: result.sameOutput.wholeHeads,
      budgetHeads: result.sameBudget.heads,
      budgetOutput: result.sameBudget.output,
      months: result.attritionMonths,
      levelTokens: levelsOff.tokens,
      levelCost: levelsOff.unitCost,
      risingTokens: keepsRising.tokens,
      risingCost: keepsRising.unitCost,
    };
    for (const [part, text] of Object.entries(texts)) {
      const value = values[part as keyof typeof values];
      expect(printed(value, text).replace(/^0\./, '.'), part).toBe(text.replace(/^0\./, '.'));
    }
  });

  it('for less work than anybody is needed for', () => {
    const { sameOutput, attritionMonths } = headcount({ demandGrowth: -1 });
    expect(sameOutput.heads).toBe(1);
    expect(printed(attritionMonths, '153.541')).toBe('153.541');
  });

  it('for an engineer who costs three times as much', () => {
    const { levelsOff, keepsRising } = headcount({ loadedCost: 858000 }).cheapest;
    expect([levelsOff.tokens, keepsRising.tokens]).toEqual([8320, 25710]);
  });
});
