import { describe, expect, it } from 'vitest';
import {
  describeParameter,
  describeRange,
  formatParameter,
  formatParameterCompact,
} from '../../../src/scenario/describe.ts';

describe('values of parameters', () => {
  it.each([
    ['salary', 200000, '$200,000', '$200,000 a year', '$200k'],
    ['raise', 0.035, '3.5%', '3.5% a year', '3.5%'],
    ['taxedShare', 0.0765, '7.65%', '7.65%', '7.65%'],
    ['budgetEnds', 0.1, '10%', '10% a year', '10%'],
    ['reviewHours', 1.5, '1.5 hours', '1.5 hours a week', '1.5 hours'],
    ['priceChange', -0.35, '−35%', '−35% a year', '−35%'],
    ['priceChange', 0.52, '+52%', '+52% a year', '+52%'],
    ['priceChange', 0, '0%', '0% a year', '0%'],
    ['years', 10, '10 years', '10 years', '10 years'],
    ['leaveYear', null, 'you stay', 'you stay', 'you stay'],
    ['leaveYear', 3.25, '3 years 3 months', '3 years 3 months', '3 years 3 months'],
    ['cliffMonths', 12, '12 months', '12 months', '12 months'],
    ['sigma', 0.6, '0.6', '0.6', '0.6'],
    ['maxSpeedup', 3, '3×', '3×', '3×'],
    ['teamSize', 8, '8', '8 people', '8'],
    ['teamSize', 1, '1', '1 person', '1'],
    ['linkHours', 0.5, '0.5 hours', '0.5 hours a week', '0.5 hours'],
    ['monthlyBudget', 1500, '$1,500', '$1,500 a month', '$1.5k'],
    ['cacheReadPrice', 0.1, '$0.10', '$0.10 a million tokens', '$0.10'],
    ['medianTokensPerWeek', 32e6, '32 million', '32 million tokens a week', '32 million'],
    ['otherSalary', 220000, '$220,000', '$220,000 a year', '$220k'],
  ] as const)('of %s: %d', (name, value, short, full, compact) => {
    expect(formatParameter(name, value)).toBe(short);
    expect(describeParameter(name, value)).toBe(full);
    expect(formatParameterCompact(name, value)).toBe(compact);
  });

  it('say the bounds of a range', () => {
    expect(describeRange('salary', [0, 1e7])).toBe('between $0 and $10,000,000 a year');
    expect(describeRange('leaveYear', [0, 0])).toBe('0 years');
  });
});
