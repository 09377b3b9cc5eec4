import { describe, expect, test } from 'vitest';
import { printFigure, type PrintedFigure } from '../../../src/format/index.ts';

const figure = (
  value: PrintedFigure['value'],
  format: PrintedFigure['format'],
  more: Partial<PrintedFigure> = {},
): PrintedFigure => ({ value, format, ...more });

describe('a figure in prose', () => {
  test.each([
    ['dollars with separators', 1500, 'dollars', '$1,500'],
    ['cents where there are any', 11.38, 'dollars', '$11.38'],
    ['both digits of the cents', 0.1, 'dollars', '$0.10'],
    ['a price under a cent', 0.0036, 'dollars', '$0.0036'],
    ['large sums in words', 2e9, 'dollars', '$2 billion'],
    ['a percentage to its tenth', 0.558, 'percent', '55.8%'],
    ['a percentage without binary dust', 0.07, 'percent', '7%'],
    ['a percentage above one hundred', 4.415, 'percent', '441.5%'],
    ['a small percentage', 0.0066, 'percent', '0.66%'],
    ['a fall with a true minus', -0.19, 'percent', '−19%'],
    ['times', 4.6, 'times', '4.6×'],
    ['counts with separators', 16223, 'number', '16,223'],
    ['large counts in words', 60.2e12, 'number', '60.2 trillion'],
    ['a negative elasticity', -0.43, 'number', '−0.43'],
    ['zero', 0, 'number', '0'],
    ['percentage points', 0.019, 'points', '1.9 points'],
    ['one percentage point', 0.01, 'points', '1 point'],
  ] as const)('prints %s', (_what, value, format, expected) => {
    expect(printFigure(figure(value, format))).toBe(expected);
  });

  test.each([
    ['times', { low: 9, high: 900 }, 'times', '9–900×'],
    ['dollars', { low: 250, high: 500 }, 'dollars', '$250–$500'],
    ['large sums', { low: 125e9, high: 145e9 }, 'dollars', '$125–$145 billion'],
    ['percentages', { low: 0.15, high: 0.2 }, 'percent', '15–20%'],
    ['falls, in words', { low: -0.12, high: -0.077 }, 'percent', '−12% to −7.7%'],
    ['a range across zero, in words', { low: -0.1, high: 0.2 }, 'percent', '−10% to 20%'],
    ['different large units', { low: 900000, high: 2e6 }, 'dollars', '$900,000 to $2 million'],
  ] as const)('prints a range of %s', (_what, value, format, expected) => {
    expect(printFigure(figure(value, format))).toBe(expected);
  });

  test('prints a quotation in its marks', () => {
    expect(printFigure(figure(null, 'words', { quote: 'AI washing' }))).toBe('“AI washing”');
  });

  test('prints the words of an event', () => {
    expect(printFigure(figure(null, 'words', { words: 'caps spread' }))).toBe('caps spread');
  });
});
