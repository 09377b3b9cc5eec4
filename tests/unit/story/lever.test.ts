import { describe, expect, test } from 'vitest';
import { compounding } from '../../../src/model/index.ts';
import { leavingFinding, leavingWords } from '../../../src/story/lever.ts';

describe('the leaving day', () => {
  test.each([
    [0, 'Leave at once: raise '],
    [1, 'Leave after 1 year: raise '],
    [2.5, 'Leave after 2.5 years: raise '],
    [10, 'Leave after 10 years: raise '],
  ])('after %s years begins its finding with words that fit', (year, words) => {
    expect(leavingFinding(year)).toContain(words);
    expect(leavingFinding(year)).not.toMatch(/NaN|null|undefined/);
  });

  test('says the model’s exchange rate in cents', () => {
    const rate = compounding({ leaveYear: 3 }).exchangeRate as number;
    expect(leavingWords(3)).toBe(
      `A token dollar is then worth ${Math.round(rate * 100)} cents of a raise.`,
    );
  });

  test('a token dollar is worth no less the longer you stay, year by year', () => {
    const rates = [0, 1, 2, 3, 5, 8, 10].map(
      (leaveYear) => compounding({ leaveYear }).exchangeRate,
    );
    for (const [index, rate] of rates.slice(1).entries()) {
      expect(rate).toBeGreaterThanOrEqual(rates[index] as number);
    }
  });
});
