/** Answers kept in this browser, as text: what is in it, and what has changed since. */
import { formatUnitPrice } from '../../format/index.ts';
import { partsOf, type Answers } from './answers.ts';
import type { Money } from './money.ts';
import type { Question } from './schema.ts';

const SCHEMA = 1;

/** What the world is like now, or was then. */
export interface World {
  /** Of the model. */
  readonly edition: number;
  /** YYYY-MM-DD */
  readonly date: string;
  /** Blended list price, $ a million tokens. */
  readonly price: number;
  /** What is asked. */
  readonly parts: readonly string[];
}

export interface Kept extends World {
  readonly schema: number;
  readonly answers: Answers;
  /** What came out, in money a year. */
  readonly worth: number;
}

export const worldOf = (
  questions: readonly Question[],
  { edition, price }: Pick<World, 'edition' | 'price'>,
  now: Date,
): World => ({
  edition,
  price,
  date: now.toISOString().slice(0, 10),
  parts: partsOf(questions).map(({ id }) => id),
});

/** Answers as they are kept. */
export const writeKept = (answers: Answers, worth: number, world: World): string =>
  JSON.stringify({ schema: SCHEMA, ...world, answers, worth } satisfies Kept);

const isText = (value: unknown): value is string => typeof value === 'string';

/** What was kept, as far as it is what we write; `null` where nothing was, or another's. */
export function readKept(text: string): Kept | null {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return null;
    const { schema, edition, date, price, parts, answers, worth } = data as Record<string, unknown>;
    if (schema !== SCHEMA || typeof edition !== 'number' || !isText(date)) return null;
    if (typeof price !== 'number' || typeof worth !== 'number' || !Array.isArray(parts))
      return null;
    if (typeof answers !== 'object' || answers === null) return null;
    const texts = Object.entries(answers).filter(([, value]) => isText(value));
    return {
      ...{ schema, edition, date, price, worth },
      parts: parts.filter(isText),
      answers: Object.fromEntries(texts),
    };
  } catch {
    return null;
  }
}

/** Answers with those left out that are none of the questions' own. */
export function stillAsked(
  answers: Answers,
  questions: readonly Question[],
): { readonly answers: Answers; readonly dropped: number } {
  const known = new Map(partsOf(questions).map((part) => [part.id, part]));
  const left = Object.entries(answers).filter(([id, answer]) => {
    const part = known.get(id);
    if (id === 'unit') return true;
    if (!part) return false;
    if (part.flag) return answer === 'yes' || answer === 'no';
    return !part.choices || part.choices.some((choice) => choice.id === answer);
  });
  return {
    answers: Object.fromEntries(left),
    dropped: Object.keys(answers).length - left.length,
  };
}

/**
 * What has changed since the answers were kept; nothing where nothing has.
 *
 * @param worth what they come to now, in money a year
 * @param about how such a sum is written
 */
export function changesSince(
  kept: Kept,
  now: World,
  worth: number,
  questions: readonly Question[],
  about: Money['about'],
): readonly string[] {
  const said: string[] = [];
  if (about(kept.worth) !== about(worth) || kept.edition !== now.edition)
    said.push(
      `When you kept these answers, on ${kept.date}: ${about(kept.worth)} a year. Now: ${about(worth)}.`,
    );
  if (kept.edition !== now.edition)
    said.push('The model has changed since; the methods page says how.');
  if (Math.abs(kept.price - now.price) > 0.005 * now.price)
    said.push(
      `A million tokens, blended, cost ${formatUnitPrice(kept.price)} then and cost ${formatUnitPrice(now.price)} now.`,
    );
  const added = questions.filter(({ parts }) => !kept.parts.includes(parts[0]?.id ?? ''));
  for (const { title } of added) said.push(`New since then: “${title}”`);
  const { dropped } = stillAsked(kept.answers, questions);
  if (dropped > 0)
    said.push(
      dropped === 1
        ? 'One answer is no longer asked for, and counts as “I don’t know”.'
        : `${dropped} answers are no longer asked for, and count as “I don’t know”.`,
    );
  return said;
}
