/** What a reader has answered: plain data, as little of it as they like. */
import type { Choice, Question, QuestionPart } from './schema.ts';

/** By part of a question: the id of an answer, or what was typed into a field. What is not there is not known. */
export type Answers = Readonly<Record<string, string>>;

/** In what the letter states the sum. */
export const units = ['year', 'month', 'tokens', 'none'] as const;
export type SumUnit = (typeof units)[number];

/** The part of the answers that says so. */
export const UNIT = 'unit';

export const unitOf = (answers: Answers): SumUnit =>
  units.find((unit) => unit === answers[UNIT]) ?? 'year';

export const partsOf = (questions: readonly Question[]): readonly QuestionPart[] =>
  questions.flatMap(({ parts }) => parts);

/** The choice that was made of a part, if one that there is was. */
export const chosen = ({ id, choices }: QuestionPart, answers: Answers): Choice | undefined =>
  choices?.find((choice) => choice.id === answers[id]);

/** Whether anything of a question is answered. */
export const isAnswered = ({ parts }: Question, answers: Answers): boolean =>
  parts.some(({ id }) => (answers[id] ?? '').trim() !== '');

/** Some answers with one more, or without it. */
export function withAnswer(answers: Answers, part: string, answer: string | undefined): Answers {
  const rest = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== part));
  return answer === undefined || answer === '' ? rest : { ...rest, [part]: answer };
}

/** What a fragment with answers begins with. */
export const BEGIN = '#q=';
