import type { Scenario } from '../parameters.ts';
import { compactDollars, money, number, percent, quantity, spelledYears } from '../words.ts';
import type { Reckoning } from './reckon.ts';
import { barely, beyond } from './sentences.ts';

/** Dollars later on: to three figures, and no further than a trillion. */
export function worth(value: number): string {
  if (value >= beyond) return 'over $1 trillion';
  if (value >= 0.005) return money(value);
  return value > 0 ? 'next to nothing' : 'nothing';
}

/** The same, short enough for the end of a line. */
export function worthLabel(value: number): string {
  if (value >= beyond) return 'over $1T';
  if (value > 0 && value < 0.005) return 'under 1¢';
  return value < 999_500 ? worth(value) : compactDollars(value);
}

/** “3.6 times the tokens”, “58% of the tokens”: short enough to stand under a line’s end. */
export function manyTokens(ratio: number): string {
  if (Math.abs(ratio - 1) < 0.005) return 'as many tokens';
  if (ratio < barely) return 'hardly any tokens';
  if (ratio < 1) return `${percent(ratio)} of the tokens`;
  if (ratio >= 999_500) return 'tokens beyond counting';
  const many = ratio < 100 ? number(ratio, ratio < 1.95 ? 2 : 1) : quantity(ratio);
  return `${many} times the tokens`;
}

/** What a promise in tokens and one in dollars come to when prices move. */
export function promise(
  { allotmentValue, dollarsBuy }: Pick<Reckoning, 'allotmentValue' | 'dollarsBuy'>,
  { tokens, priceChange, horizonYears }: Pick<Scenario, 'tokens' | 'priceChange' | 'horizonYears'>,
): string {
  if (tokens === 0) return 'A promise of nothing stays nothing, in tokens or in dollars.';
  const same = 'a promise in tokens and one in dollars come to the same';
  if (horizonYears === 0) return `With no years to go by, ${same}.`;
  if (Math.abs(priceChange) < barely) return `While token prices stand still, ${same}.`;
  const moves = `${percent(Math.abs(priceChange))} ${priceChange < 0 ? 'cheaper' : 'dearer'}`;
  const what = `what ${money(tokens)} buys today is worth ${worth(tokens * allotmentValue)}`;
  return `If tokens get ${moves} every year, ${what} in ${spelledYears(horizonYears)}: so much is a promise in tokens. A promise in dollars then buys ${manyTokens(dollarsBuy)}.`;
}
