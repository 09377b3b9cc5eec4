import { listAll, withoutDust } from '../../format/index.ts';
import type { AskedExercise } from '../asked.ts';
import type { Exercise } from '../exercise.ts';
import type { Lesson, Part } from '../lesson.ts';
import { pickStills, type Still } from '../stills.ts';
import { linesOf } from './words.ts';

/** A question as a course’s software takes it: plain words, and what counts as right. */
export interface Question {
  /** Of the exercise and, for a point of a line, of the point; unique in the lesson. */
  id: string;
  title: string;
  /** A line for each paragraph: what is given, and what is asked. */
  lines: readonly string[];
  /** What is said once it has been answered, a line for each paragraph. */
  answer: readonly string[];
  /** What counts: a number within so much of it, one of some choices, or whatever a person reads. */
  right:
    | { kind: 'number'; value: number; within: number }
    | { kind: 'choice'; choices: readonly string[]; at: number }
    | { kind: 'open' };
}

/** In which unit a number is typed that we print in some way, and what it is there. */
const units: Readonly<
  Record<string, { words: string; from: (value: number) => number; each: number }>
> = {
  thousands: { words: 'in dollars', from: (value) => value, each: 1 },
  hundreds: { words: 'in dollars', from: (value) => value, each: 1 },
  percent: { words: 'in percent', from: (value) => value * 100, each: 100 },
  change: { words: 'as a change in percent', from: (value) => (value - 1) * 100, each: 100 },
  cents: { words: 'in cents', from: (value) => value * 100, each: 100 },
  times: { words: 'so many times', from: (value) => value, each: 1 },
  people: { words: 'in people', from: (value) => value, each: 1 },
};

/** @throws when a scale is printed in a way that has no unit to type it in */
function typed(asked: AskedExercise, answerAt: number) {
  const unit = units[asked.as];
  if (!unit || !asked.scale)
    throw new Error(
      `Exercise “${asked.id}” is printed as “${asked.as}”; a number to type is one of ${listAll(Object.keys(units))}.`,
    );
  const { low, step } = asked.scale;
  const tidy = (value: number): number => withoutDust(Math.round(value * 100) / 100);
  return {
    unit: unit.words,
    value: tidy(unit.from(low + answerAt * step)),
    // As near as the lesson’s own scale goes, either way.
    within: tidy(step * unit.each),
  };
}

function questionsOf(
  exercise: Exercise,
  part: Part,
  lesson: Lesson,
  given: readonly string[],
): Question[] {
  const asked = lesson.source.asked.find(({ id }) => id === exercise.id);
  const ask = linesOf(exercise.ask);
  const answer = [
    ...linesOf(exercise.text),
    ...exercise.levels.flatMap(({ name, text }) => linesOf(`A ${name} answer: ${text}`)),
  ];
  const shared = {
    id: exercise.id,
    title: linesOf(part.title).join(' '),
    lines: [...given, ...ask],
    answer,
  };
  const [guess] = exercise.guesses;
  if (exercise.kind === 'open' || !guess || !asked) return [{ ...shared, right: { kind: 'open' } }];
  if (exercise.kind === 'choice')
    return [{ ...shared, right: { kind: 'choice', choices: guess.labels, at: guess.answerAt } }];
  return exercise.guesses.map(({ id, anchor, answerAt, answer: printed }) => {
    const { unit, value, within } = typed(asked, answerAt);
    const point = anchor ? ` ${anchor[0]?.toUpperCase()}${anchor.slice(1)},` : ' Answer';
    return {
      ...shared,
      id,
      lines: [...given, `${ask.join(' ')}${point} ${unit}.`],
      answer: [`The model: ${printed}.`, ...answer],
      right: { kind: 'number', value, within },
    };
  });
}

/** Every question of a lesson in its order, each with what it needs: a list that its part shows, or the cards. */
export const questionsIn = (lesson: Lesson, stills: ReadonlyMap<string, Still>): Question[] =>
  lesson.parts.flatMap((part) => {
    const list = pickStills(stills, part.steps).find((still) => still.list)?.list ?? '';
    const cards = part.show.some(({ kind }) => kind === 'cards') ? lesson.cards : [];
    const given = [
      ...linesOf(list),
      ...cards.flatMap(({ title, html }) => [`${linesOf(title).join(' ')}:`, ...linesOf(html)]),
    ];
    return part.exercises.flatMap((exercise) => questionsOf(exercise, part, lesson, given));
  });

/** Who made a file of questions, under which licence, and where it is from. */
export const madeBy = (address: string): string => `Perk or pay? · ${address} · CC BY 4.0`;
