/** Answers in the fragment of an address, which no server sees: a letter for each answer, then the sums. */
import { readTyped, writeTyped } from '../../scenario/typed/typed.ts';
import { BEGIN, partsOf, UNIT, units, withAnswer, type Answers } from './answers.ts';
import type { Question, QuestionPart } from './schema.ts';

const VERSION = '1';
const UNKNOWN = '-';
const BETWEEN = '_';

/** The longest fragment that is written. */
export const LONGEST = 120;

const unitKeys = units.map((unit) => unit.charAt(0));

const lettersOf = (questions: readonly Question[]): readonly QuestionPart[] =>
  partsOf(questions).filter(({ field }) => !field);

const fieldsOf = (questions: readonly Question[]): readonly QuestionPart[] =>
  partsOf(questions).filter(({ field }) => field);

function letterOf({ id, choices, flag }: QuestionPart, answers: Answers): string {
  const answer = answers[id];
  if (answer === undefined) return UNKNOWN;
  if (flag) return answer.charAt(0);
  return choices?.find((choice) => choice.id === answer)?.key ?? UNKNOWN;
}

function numberOf({ id, field }: QuestionPart, answers: Answers): string {
  const text = answers[id];
  if (!field || text === undefined) return '';
  const value = readTyped(field.parameter as 'amount', text);
  return typeof value === 'number' ? String(value) : '';
}

/** What “without my pay” leaves out of a link. */
const pay = ['salary', 'bonus', 'tax', 'ownTax', 'employerRate'];

/** The answers that go into a link. */
export const shared = (answers: Answers, withPay: boolean): Answers =>
  withPay ? answers : pay.reduce((rest, part) => withAnswer(rest, part, undefined), answers);

/** “#q=1y-ap…_18000”: at most 120 characters. */
export function fragmentOf(answers: Answers, questions: readonly Question[]): string {
  const letters = lettersOf(questions).map((part) => letterOf(part, answers));
  const unit = unitKeys[units.findIndex((one) => one === answers[UNIT])] ?? UNKNOWN;
  const numbers = fieldsOf(questions).map((part) => numberOf(part, answers));
  const whole = [VERSION + unit + letters.join(''), ...numbers].join(BETWEEN);
  return (BEGIN + whole.replace(/[_-]+$/, '')).slice(0, LONGEST);
}

/** What a fragment holds, and what of it could not be used. */
export interface Asked {
  readonly answers: Answers;
  readonly notes: readonly string[];
}

/** `null` where the fragment is none of ours. */
export function readFragment(fragment: string, questions: readonly Question[]): Asked | null {
  if (!fragment.startsWith(BEGIN)) return null;
  const [head = '', ...numbers] = fragment.slice(BEGIN.length, LONGEST).split(BETWEEN);
  const notes: string[] = [];
  if (!head.startsWith(VERSION))
    return {
      answers: {},
      notes: ['This link is of another edition of this page, so we begin anew.'],
    };
  const [unit = UNKNOWN, ...letters] = head.slice(VERSION.length);
  const parts = lettersOf(questions);
  let answers: Answers = {};
  const named = units[unitKeys.indexOf(unit)];
  if (named && named !== 'year') answers = withAnswer(answers, UNIT, named);
  let unusable = Math.max(0, letters.length - parts.length);
  letters.slice(0, parts.length).forEach((letter, index) => {
    const part = parts[index];
    if (!part || letter === UNKNOWN) return;
    const answer = part.flag
      ? { y: 'yes', n: 'no' }[letter]
      : part.choices?.find(({ key }) => key === letter)?.id;
    if (answer) answers = withAnswer(answers, part.id, answer);
    else unusable += 1;
  });
  const fields = fieldsOf(questions);
  numbers.slice(0, fields.length).forEach((text, index) => {
    const part = fields[index];
    if (!part?.field || text === '') return;
    if (/^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(text))
      answers = withAnswer(
        answers,
        part.id,
        writeTyped(part.field.parameter as 'amount', Number(text)),
      );
    else unusable += 1;
  });
  unusable += Math.max(0, numbers.length - fields.length);
  if (unusable > 0)
    notes.push(
      unusable === 1
        ? 'One answer of this link is no longer asked here, so it counts as “I don’t know”.'
        : `${unusable} answers of this link are no longer asked here, so they count as “I don’t know”.`,
    );
  return { answers, notes };
}
