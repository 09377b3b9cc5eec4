import type { CompoundingResult } from '../../model/index.ts';
import { formatCents, formatThousands, formatTimes } from '../../format/index.ts';
import { condition } from '../rate-condition.ts';
import type { Guess } from '../../stage/guess.ts';
import type { Scenario } from '../parameters.ts';

/** Within this share of each other, two sums are called close. */
const closeShare = 0.1;

/** A guess is no finer than that. */
export const rounded = formatThousands;

/** What the reader's guess at the tokens was against the model's answer; empty without a guess. */
export function verdict(guess: number | null, value: number): string {
  if (guess === null) return '';
  if (value <= 0)
    return guess <= 0 ? 'You and the model agree: nothing.' : 'The model says: nothing.';
  const gap = guess / value - 1;
  if (Math.abs(gap) <= closeShare) return 'Your guess at the tokens was close.';
  if (guess === 0) return 'You gave the tokens nothing; the model gives them something.';
  const [larger, smaller] = guess > value ? [guess, value] : [value, guess];
  const times = formatTimes(larger / smaller, { digits: 1 });
  return guess > value
    ? `You put the tokens at ${times} what the model does.`
    : `The model puts the tokens at ${times} what you did.`;
}

/** The exchange rate in words, with its condition and its degenerate cases. */
export function rateSentence(answer: CompoundingResult, setting: Scenario): string {
  const { exchangeRate, end } = answer;
  if (exchangeRate === null) {
    return end.tokens > 0
      ? 'A raise is worth nothing here, so there is no rate between the two.'
      : 'Neither a raise nor tokens are worth anything here.';
  }
  const when = `${condition(setting)}, `;
  if (exchangeRate >= 1) return `${when}a token dollar is worth at least a raise dollar to you.`;
  if (exchangeRate < 0)
    return `${when}each token dollar costs you what ${formatCents(-exchangeRate)} of raise would bring.`;
  return `${when}a dollar of tokens is worth to you what ${formatCents(exchangeRate)} of raise would be.`;
}

/** The next dollar beside the average, where there is one. */
export function nextDollar({ exchangeRate, marginalRate }: CompoundingResult): string {
  if (exchangeRate === null || marginalRate === null) return '';
  return marginalRate < 0
    ? `The next token dollar costs you ${formatCents(-marginalRate)}.`
    : `The next token dollar is worth ${formatCents(marginalRate)}.`;
}

/** The card in words, to be passed on: the rate with its condition, and the reader's guess at the tokens if there is one. */
export function passedOn(answer: CompoundingResult, setting: Scenario, guess: Guess): string {
  const guessed =
    guess.tokens === null
      ? ''
      : ` I had put the tokens at ${rounded(guess.tokens)}; the model puts them at ${rounded(answer.end.tokens)}.`;
  return `${rateSentence(answer, setting)}${guessed} What is it on your numbers?`;
}
