/** What some answers are worth to whoever holds the letter: the first that is looked for. Pure; draws are handed in. */
import {
  compounding,
  exchangeRatePlan,
  PARAMETERS,
  type CompoundingOptions,
  type RatePlan,
  type RateSample,
} from '../../model/index.ts';
import type { Answers } from './answers.ts';
import { read, type Reading } from './reading.ts';
import type { Question } from './schema.ts';

/** What is needed of a sample. */
export type Drawn = Pick<RateSample, 'p10' | 'p90' | 'better' | 'draws' | 'drawn'>;

/** Makes a sample, or has it already; `null` where the exchange rate has no answer. */
export type Draw = (plan: RatePlan) => Drawn | null;

/** In money a year: what the tokens are worth to you as a raise, and where eight draws in ten lie. */
export interface Span {
  readonly point: number;
  readonly low: number;
  readonly high: number;
}

export interface Worth extends Span {
  /** What a token dollar is worth in raise dollars, on average and the next one; `null` where there are none. */
  readonly average: number | null;
  readonly next: number | null;
  /** What comes back to the firm of a token dollar, in $; `null` where there are none. */
  readonly firm: { readonly levelsOff: number; readonly keepsRising: number } | null;
  /** Draws in which a token dollar is worth more to you than a raise dollar, and how many there are. */
  readonly better: number;
  readonly draws: number;
  /** What was drawn, because it is not said. */
  readonly drawn: readonly string[];
}

/** What answers come to at once. */
export interface Answered {
  readonly answers: Answers;
  readonly reading: Reading;
  readonly worth: Worth;
}

/** Less than this a year is no difference. */
export const NOTHING = 0.5;

/** More than the answers to all questions, each by itself, for some letters; the oldest go. */
const MOST_KEPT = 500;
const points = new Map<string, number>();

/** What tokens are worth as a raise, in money a year: asked some sixty times for one letter, of the same few options. */
export function pointOf(options: CompoundingOptions): number {
  const key = JSON.stringify(options);
  const known = points.get(key);
  if (known !== undefined) return known;
  if (points.size >= MOST_KEPT) points.clear();
  const point = compounding(options).equivalentRaise ?? 0;
  points.set(key, point);
  return point;
}

export const drawnAt = (options: Reading['options'], draw: Draw): Drawn | null =>
  options.amount > 0 ? draw(exchangeRatePlan(options)) : null;

export function spanOf(options: Reading['options'], drawn: Drawn | null): Span {
  return {
    point: pointOf(options),
    low: options.amount * (drawn?.p10 ?? 0),
    high: options.amount * (drawn?.p90 ?? 0),
  };
}

function worthOf({ options }: Reading, draw: Draw): Worth {
  const { exchangeRate, marginalRate, incidence } = compounding(options);
  const drawn = drawnAt(options, draw);
  const rising = compounding({ ...options, keepsRising: 1 }).incidence.firm;
  return {
    ...spanOf(options, drawn),
    average: options.amount > 0 ? exchangeRate : null,
    // Nothing is counted beyond the largest sum, so there is no next dollar there.
    next: options.amount < PARAMETERS.amount.hard[1] ? marginalRate : null,
    firm:
      incidence.firm === null || rising === null
        ? null
        : { levelsOff: incidence.firm, keepsRising: rising },
    better: drawn?.better ?? 0,
    draws: drawn?.draws ?? 0,
    drawn: drawn?.drawn ?? [],
  };
}

/** What some answers are worth: the first that a reader looks for. */
export function answeredBy(answers: Answers, questions: readonly Question[], draw: Draw): Answered {
  const reading = read(answers, questions);
  return { answers, reading, worth: worthOf(reading, draw) };
}
