import { describe, expect, it } from 'vitest';
import { compounding, headcount, substitution } from '../../../src/model/index.ts';
import { formatDollars, formatSignedPercent } from '../../../src/format/index.ts';
import {
  compoundingOptions,
  headcountOptions,
  substitutionOptions,
} from '../../../src/scenario/options.ts';
import { table as compoundingTable } from '../../../src/widgets/compounding/table.ts';
import { table as headcountTable } from '../../../src/widgets/headcount/table.ts';
import { DEFAULT_SCENARIO } from '../../../src/widgets/parameters.ts';
import { table as substitutionTable } from '../../../src/widgets/substitution/table.ts';

describe('the table of compounding', () => {
  const answer = compounding(compoundingOptions(DEFAULT_SCENARIO));

  it('ends with the ends of the model’s lines', () => {
    const { rows, columns } = compoundingTable(answer);
    const { end } = answer;
    expect(rows.at(-1)).toEqual({
      name: 'Ten years',
      cells: [
        end.raise,
        end.equityMean,
        end.equityP10,
        end.equityP90,
        end.tokens,
        end.tokensUse,
        end.tokensCareer,
      ].map(formatDollars),
    });
    expect(columns).toHaveLength(8);
  });

  it('has a row for each year, and fewer for many years', () => {
    expect(compoundingTable(answer).rows).toHaveLength(11);
    for (const years of [0, 1, 2.5, 37, 40]) {
      const { rows } = compoundingTable(compounding({ years }));
      expect(rows.length).toBeLessThanOrEqual(22);
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    }
  });
});

describe('the table of substitution', () => {
  it('ends with the model’s answer at the horizon', () => {
    const options = substitutionOptions(DEFAULT_SCENARIO);
    const answer = substitution(options);
    const last = substitutionTable(options).rows.at(-1);
    expect(last?.name).toBe('Three years');
    expect(last?.cells).toEqual(
      [
        answer.priceRatio,
        answer.laborRatio,
        answer.outputRatio,
        answer.tokenQuantityRatio,
        answer.tokenSpendRatio,
      ].map((ratio) => formatSignedPercent(ratio - 1)),
    );
  });

  it('starts from no change', () => {
    const first = substitutionTable(substitutionOptions(DEFAULT_SCENARIO)).rows[0];
    expect(first).toEqual({ name: 'Today', cells: ['0%', '0%', '0%', '0%', '0%'] });
  });
});

describe('the table of headcount', () => {
  const cell = (name: string, change = {}) => {
    const setting = { ...DEFAULT_SCENARIO, ...change };
    const { rows } = headcountTable(headcount(headcountOptions(setting)), setting);
    return rows.find((row) => row.name === name)?.cells[0];
  };

  it('has the steps from the claim to what is left', () => {
    expect(cell('Claimed speed-up')).toBe('3×');
    expect(cell('Over all of the work')).toBe('1.25×');
    expect(cell('After rework')).toBe('1.2×');
    expect(cell('After checking')).toBe('1.15×');
  });

  it('has the three doors', () => {
    expect(cell('Same output: engineers')).toBe('6.9');
    expect(cell('Same budget: engineers')).toBe('7.5');
    expect(cell('Same output: engineers', { teamSize: 1000 })).toBe('none');
  });
});
