import { describe, expect, it } from 'vitest';
import {
  formatBounds,
  formatCompactInUnit,
  formatInUnit,
  formatSpan,
  formatWithUnit,
  unitEntry,
  unitName,
  unitRest,
} from '../../../src/format/index.ts';
import { PARAMETER_NAMES, PARAMETERS, type Unit } from '../../../src/model/index.ts';

const units = [...new Set(PARAMETER_NAMES.map((name): Unit => PARAMETERS[name].unit))];

describe('a value in its unit', () => {
  it.each([
    ['dollars-a-year', 200000, '$200,000', '$200,000 a year', '$200k'],
    ['dollars-a-million-tokens', 0.1, '$0.10', '$0.10 a million tokens', '$0.10'],
    ['rate', 0.0765, '7.65%', '7.65%', '7.65%'],
    ['rate-of-change-a-year', 0.52, '+52%', '+52% a year', '+52%'],
    ['years', 3.25, '3 years 3 months', '3 years 3 months', '3 years 3 months'],
    ['months', 12, '12 months', '12 months', '12 months'],
    ['hours-a-week', 0.5, '0.5 hours', '0.5 hours a week', '0.5 hours'],
    ['tokens-a-week', 32e6, '32 million', '32 million tokens a week', '32 million'],
    ['people', 1, '1', '1 person', '1'],
    ['people', 8, '8', '8 people', '8'],
    ['times', 3, '3×', '3×', '3×'],
    ['ratio', 0.6, '0.6', '0.6', '0.6'],
  ] as const)('of %s: %d', (unit, value, short, full, compact) => {
    expect(formatInUnit(unit, value)).toBe(short);
    expect(formatWithUnit(unit, value)).toBe(full);
    expect(formatCompactInUnit(unit, value)).toBe(compact);
  });

  it('has its unit once in the bounds of a range', () => {
    expect(formatBounds('dollars-a-year', [0, 1e7])).toBe('between $0 and $10,000,000 a year');
    expect(formatBounds('months', [0, 12])).toBe('between 0 and 12 months');
    expect(formatBounds('years', [0, 0])).toBe('0 years');
  });

  it('has its unit once from one end to the other', () => {
    expect(formatSpan('years', [1, 20])).toBe('1 to 20 years');
    expect(formatSpan('years', [1 / 12, 10])).toBe('1 month to 10 years');
    expect(formatSpan('dollars-a-year', [80000, 500000])).toBe('$80,000 to $500,000');
  });
});

describe('a unit', () => {
  it.each([
    ['dollars-a-year', 'dollars a year', 'a year'],
    ['dollars', 'dollars', ''],
    ['people', 'people', 'people'],
    ['ratio', 'plain number', ''],
  ] as const)('%s has the name “%s” and leaves “%s” to say', (unit, name, rest) => {
    expect(unitName(unit)).toBe(name);
    expect(unitRest(unit)).toBe(rest);
  });

  it.each(units)('%s gives back what is typed into its field', (unit) => {
    const { toField, fromField, units: words } = unitEntry(unit);
    for (const value of [0, 0.07, 0.29, 1, 1234.5]) expect(fromField(toField(value))).toBe(value);
    expect(words).toMatch(/^[a-z ]+$/);
  });

  it('of a rate is typed in percent, without the tails of binary fractions', () => {
    expect(unitEntry('rate').toField(0.07)).toBe(7);
    expect(unitEntry('rate').fromField(7)).toBe(0.07);
  });
});
