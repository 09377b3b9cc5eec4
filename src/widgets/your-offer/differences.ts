/** What would change the answer most: how far the answers to each question lie apart. Without draws. */
import { counterOffer } from '../../model/index.ts';
import { chosen, isAnswered, withAnswer, type Answers } from './answers.ts';
import { read, type Reading } from './reading.ts';
import type { Choice, Question, QuestionPart } from './schema.ts';
import { NOTHING, pointOf } from './worth.ts';

/** How far the answers to one question lie apart, all else as it stands. */
export interface Difference {
  readonly question: Question;
  /** In money a year. */
  readonly spread: number;
  readonly isAnswered: boolean;
  /** An answer to it changes the verdict. */
  readonly decides: boolean;
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

/**
 * How far the answers to each question that has some lie apart, the largest first.
 *
 * @param keep All the tools that one holds on to, in US$ a year; as the model has it unless said.
 */
export function differencesOf(
  answers: Answers,
  questions: readonly Question[],
  keep?: number,
): readonly Difference[] {
  const reading = read(answers, questions);
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
