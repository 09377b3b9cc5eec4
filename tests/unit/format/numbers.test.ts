import { describe, expect, it } from 'vitest';
import {
  formatCents,
  formatCompactDollars,
  formatDollars,
  formatExactDollars,
  formatMonths,
  formatNumber,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatSignedPercent,
  formatTimes,
  formatYears,
  formatYearsAndMonths,
} from '../../../src/format/index.ts';

const everyFormat = {
  formatCents,
  formatCompactDollars,
  formatDollars,
  formatExactDollars,
  formatMonths,
  formatNumber,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatSignedPercent,
  formatTimes,
  formatYears,
  formatYearsAndMonths,
};

describe('numbers', () => {
  it.each([
    [0.0174, '1.7 points'],
    [0.01, '1 point'],
    [0.247, '25 points'],
    [0, '0 points'],
    [0.0001, 'less than 0.1 points'],
    [-0.02, '−2 points'],
  ])('of percentage points: %d is %s', (value, text) => {
    expect(formatPoints(value)).toBe(text);
  });

  it.each([
    [0, '$0'],
    [-0, '$0'],
    [1e-12, '$0'],
    [0.004, 'less than 1 cent'],
    [-0.004, 'about $0'],
    [0.19055, '$0.19'],
    [2.5, '$2.50'],
    [137, '$137'],
    [834595.3, '$834,595'],
    [-834595.3, '−$834,595'],
    [999999.4, '$999,999'],
    [999999.6, '$1 million'],
    [1401698, '$1.4 million'],
    [-1401698, '−$1.4 million'],
    [7.872e9, '$7.87 billion'],
  ])('print %d dollars as %s', (value, text) => {
    expect(formatDollars(value)).toBe(text);
  });

  it.each([
    [0, '$0'],
    [137, '$137'],
    [2400, '$2.4k'],
    [20000, '$20k'],
    [999999, '$1M'],
    [1401698, '$1.4M'],
    [-20000, '−$20k'],
  ])('print %d dollars short as %s', (value, text) => {
    expect(formatCompactDollars(value)).toBe(text);
  });

  it.each([
    [1e7, '$10,000,000'],
    [18423.5, '$18,423.50'],
    [0.0036, '$0.0036'],
  ])('print %d dollars exactly as %s', (value, text) => {
    expect(formatExactDollars(value)).toBe(text);
  });

  it.each([
    [0, '0 cents'],
    [0.2366, '24 cents'],
    [0.01, '1 cent'],
    [0.004, 'less than 1 cent'],
    [-0.24, '−24 cents'],
    [0.999, '$1.00'],
    [1.08, '$1.08'],
  ])('print %d dollars in cents as %s', (value, text) => {
    expect(formatCents(value)).toBe(text);
  });

  it.each([
    [0, '0%'],
    [0.035, '3.5%'],
    [0.08, '8%'],
    [0.0999, '10%'],
    [0.2366, '24%'],
    [-0.35, '−35%'],
    [0.0003, 'less than 0.1%'],
    [-0.0003, 'about 0%'],
    [50, '5,000%'],
  ])('print %d as %s', (value, text) => {
    expect(formatPercent(value)).toBe(text);
  });

  it('print as many digits of a percentage as asked for', () => {
    expect(formatPercent(0.0765, { digits: 2 })).toBe('7.65%');
    expect(formatPercent(0.004, { digits: 0 })).toBe('less than 1%');
    expect(formatPercent(0.2366, { digits: 1 })).toBe('23.7%');
  });

  it.each([
    [0.175, '+18%'],
    [-0.35, '−35%'],
    [0, '0%'],
    [0.0244, '+2.4%'],
    [0.0001, 'about 0%'],
  ])('print a change of %d as %s', (value, text) => {
    expect(formatSignedPercent(value)).toBe(text);
  });

  it.each([
    [1.175, '1.18×'],
    [4.226, '4.2×'],
    [3, '3×'],
    [10, '10×'],
    [29.7, '30×'],
    [0.2366, '0.24×'],
    [0.001, 'less than 0.01×'],
  ])('print a ratio of %d as %s', (value, text) => {
    expect(formatTimes(value)).toBe(text);
  });

  it.each([
    [4, '4 years'],
    [1, '1 year'],
    [2.54, '2.5 years'],
    [0.5, '6 months'],
    [0, '0 years'],
  ])('print %d years as %s', (value, text) => {
    expect(formatYears(value)).toBe(text);
  });

  it.each([
    [3.25, '3 years 3 months'],
    [1 / 12, '1 month'],
    [4, '4 years'],
    [1.99, '2 years'],
    [0, '0 years'],
  ])('print a date of %d years as %s', (value, text) => {
    expect(formatYearsAndMonths(value)).toBe(text);
  });

  it('print months, quantities and plain numbers', () => {
    expect([13.2, 1, 0, 0.2].map((value) => formatMonths(value))).toEqual([
      '13 months',
      '1 month',
      '0 months',
      'less than a month',
    ]);
    expect([7.87195e9, 32e6, 999_600, 12_345, 5].map(formatQuantity)).toEqual([
      '7.87 billion',
      '32 million',
      '1 million',
      '12,300',
      '5',
    ]);
    expect([6.688, -0.25, 1234567, -0.001].map((value) => formatNumber(value))).toEqual([
      '6.69',
      '−0.25',
      '1,234,567',
      '0',
    ]);
  });

  it.each(Object.entries(everyFormat))(
    '%s prints anything, without a hyphen for a minus',
    (_, print) => {
      for (const value of [
        0,
        -0,
        1,
        -1,
        0.5,
        -12345.678,
        1e-15,
        -1e-15,
        1e15,
        Infinity,
        -Infinity,
      ]) {
        const text = print(value);
        expect(text).not.toMatch(/-|NaN|undefined|−0(?![.\d])/);
        expect(text).toMatch(/[\d∞]|month/);
      }
      expect(print(NaN)).toBe('—');
    },
  );
});
