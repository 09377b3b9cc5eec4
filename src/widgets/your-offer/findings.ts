/** What comes of a reader's answers: range, branches, what to ask first, the counter-offer. Pure; draws are handed in. */
import {
  compounding,
  counterOffer,
  counterOfferPlan,
  exchangeRatePlan,
  PARAMETERS,
  type CompoundingOptions,
  type CounterOffer,
  type RatePlan,
  type RateSample,
} from '../../model/index.ts';
import { chosen, isAnswered, withAnswer, type Answers } from './answers.ts';
import { read, TOP_TENTH, type Reading } from './reading.ts';
import type { Choice, Question, QuestionPart, Verdict } from './schema.ts';

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

/** The other reading of what is not said. */
export interface Branch extends Span {
  /** “if taxed” */
  readonly words: string;
}

/** How far the answers to one question lie apart, all else as it stands. */
export interface Difference {
  readonly question: Question;
  /** In money a year. */
  readonly spread: number;
  readonly isAnswered: boolean;
  /** An answer to it changes the verdict. */
  readonly decides: boolean;
}

/** What answers come to at once. */
export interface Answered {
  readonly answers: Answers;
  readonly reading: Reading;
  readonly worth: Worth;
}

/** All that the page says of them, which takes some sixty calls of the model. */
export interface Findings extends Answered {
  readonly branches: readonly Branch[];
  /** Of every question that has answers, the largest first. */
  readonly differences: readonly Difference[];
  /** What to ask the employer first; none where all that it can answer is answered. */
  readonly askFirst: Question | null;
  readonly counter: CounterOffer | null;
  /** The same with the use that is usual, where the ask is so large that the ceiling will not be used up. */
  readonly modest: CounterOffer | null;
  readonly verdict: Verdict;
}

/** An ask above this share of base says that the ceiling is seldom used up. */
const LARGE_ASK = 0.25;

/** Less than this a year is no difference. */
const NOTHING = 0.5;

function pointOf(options: CompoundingOptions): number {
  return compounding(options).equivalentRaise ?? 0;
}

const drawnAt = (options: Reading['options'], draw: Draw): Drawn | null =>
  options.amount > 0 ? draw(exchangeRatePlan(options)) : null;

function spanOf(options: Reading['options'], drawn: Drawn | null): Span {
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
    next: marginalRate,
    firm:
      incidence.firm === null || rising === null
        ? null
        : { levelsOff: incidence.firm, keepsRising: rising },
    better: drawn?.better ?? 0,
    draws: drawn?.draws ?? 0,
    drawn: drawn?.drawn ?? [],
  };
}

/** Whatever came first, the same options have the same key. */
const keyOf = (options: CompoundingOptions): string =>
  JSON.stringify(Object.entries(options).sort(([one], [other]) => one.localeCompare(other)));

function branchesOf(
  answers: Answers,
  questions: readonly Question[],
  { options, sum }: Reading,
  draw: Draw,
): Branch[] {
  if (options.amount === 0) return [];
  const found = new Map<string, { options: Reading['options']; words: string }>();
  const add = (other: Reading['options'], words: string): void => {
    const key = keyOf(other);
    if (key === keyOf(options)) return;
    const before = found.get(key);
    found.set(key, {
      options: other,
      words: before ? `${before.words} or ${words.replace(/^if /, '')}` : words,
    });
  };
  for (const question of questions) {
    const { branch, id } = question;
    if (!branch || isAnswered(question, answers)) continue;
    if (id === 'use' && (sum ?? 0) <= TOP_TENTH) continue;
    add(read(withAnswer(answers, id, branch.answer), questions).options, branch.words);
  }
  add({ ...options, keepsRising: 1 }, 'if gains keep rising');
  const here = pointOf(options);
  return [...found.values()]
    .map((one) => ({ words: one.words, ...spanOf(one.options, drawnAt(one.options, draw)) }))
    .filter(({ point }) => Math.abs(point - here) > NOTHING);
}

/** Answers that set a number by themselves; being paid out is left out while nobody hints at it. */
const counts = ({ set, means, field }: Choice): boolean =>
  field === undefined && means !== 'paidOut' && (set !== undefined || means !== undefined);

/** Without draws: whether tokens cost you, and whether there is something to trade. */
function roughVerdict({ options, counter, heldBack }: Reading, keep: number | undefined): string {
  const trades = heldBack === null && counterOffer({ ...counter, keep }, null).trade !== null;
  return `${Math.sign(Math.round(pointOf(options)))} ${trades}`;
}

/** The part of a question whose answers lie apart: its choices, or the tax on one more dollar. */
const toldPart = ({ parts }: Question): QuestionPart | undefined =>
  parts.find(({ choices }) => choices);

function differencesOf(
  answers: Answers,
  questions: readonly Question[],
  reading: Reading,
  keep: number | undefined,
): Difference[] {
  const verdict = roughVerdict(reading, keep);
  const rows = questions.flatMap((question): Difference[] => {
    const part = toldPart(question);
    if (!part?.choices?.some(counts)) return [];
    if (question.id === 'use' && reading.sum === null) return [];
    // “Mine” and “yes” set nothing: they are what the others are told from.
    const told = part.choices.filter(
      ({ field, means }) => field === undefined && means !== 'paidOut',
    );
    const readings = told.map(({ id }) => read(withAnswer(answers, part.id, id), questions));
    const points = readings.map(({ options }) => pointOf(options));
    const known = chosen(part, answers) !== undefined;
    return [
      {
        question,
        spread: Math.max(...points) - Math.min(...points),
        isAnswered: known,
        decides: !known && readings.some((other) => roughVerdict(other, keep) !== verdict),
      },
    ];
  });
  return rows.sort((one, other) => other.spread - one.spread);
}

/** What some answers are worth: the first that a reader looks for. */
export function answeredBy(answers: Answers, questions: readonly Question[], draw: Draw): Answered {
  const reading = read(answers, questions);
  return { answers, reading, worth: worthOf(reading, draw) };
}

/**
 * All that the page says of some answers.
 *
 * @param keep All the tools that one holds on to, in US$ a year; as the model has it unless said.
 */
export function findingsOf(
  answers: Answers,
  questions: readonly Question[],
  draw: Draw,
  keep?: number,
): Findings {
  const answered = answeredBy(answers, questions, draw);
  const { reading, worth } = answered;
  const counterAt = ({ counter, heldBack }: Reading): CounterOffer | null => {
    if (heldBack !== null) return null;
    const plan = counterOfferPlan({ ...counter, keep });
    return counterOffer({ ...counter, keep }, plan && draw(plan));
  };
  const counter = counterAt(reading);
  const salary = reading.options.salary ?? PARAMETERS.salary.default;
  const isLarge = (counter?.trade?.base.ask ?? 0) > LARGE_ASK * salary;
  const usual = read(withAnswer(answers, 'use', undefined), questions);
  const modest = isLarge && usual.used < reading.used ? counterAt(usual) : null;

  const differences = differencesOf(answers, questions, reading, keep);
  const askable = differences.find(
    ({ question, spread, isAnswered: known }) =>
      !known && spread > NOTHING && question.settles === 'employer',
  );
  const askSum = questions.find(({ id }) => id === 'sum') ?? null;
  return {
    ...answered,
    branches: branchesOf(answers, questions, reading, draw),
    differences,
    askFirst: reading.sum === null ? askSum : (askable?.question ?? null),
    counter,
    modest,
    verdict: verdictOf(reading, worth, counter),
  };
}

function verdictOf(
  { heldBack, options }: Reading,
  { point }: Worth,
  counter: CounterOffer | null,
): Verdict {
  if (heldBack === 'silent' || heldBack === 'pool') return heldBack;
  if (point < 0 && (options.taxedShare ?? 0) > 0) return 'taxed';
  return counter?.trade ? 'trade' : 'keep';
}

/** What the answers to one question have moved, in money a year; `null` where it moves nothing or is not answered. */
export function movedBy(
  question: Question,
  answers: Answers,
  questions: readonly Question[],
): { readonly from: number; readonly to: number } | null {
  if (!isAnswered(question, answers)) return null;
  const without = question.parts.reduce((rest, { id }) => withAnswer(rest, id, undefined), answers);
  const from = pointOf(read(without, questions).options);
  const to = pointOf(read(answers, questions).options);
  return Math.abs(to - from) > NOTHING ? { from, to } : null;
}
