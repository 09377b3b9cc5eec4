import { printAs } from '../../prose/print.ts';
import type { Numbers } from '../../prose/model-calls.ts';
import { givenText, modelValue, type Context } from '../../prose/values.ts';
import { listAll, lowerFirst } from '../../format/index.ts';
import { formatParameter, parameterOf } from '../../scenario/describe.ts';
import type { ParameterName } from '../../model/index.ts';
import { DEFAULT_SCENARIO } from '../../scenario/schema.ts';
import { serialise } from '../../scenario/serialise.ts';
import { firstState } from '../../stage/state.ts';
import { widgetNamed } from '../../widgets/all.ts';
import type { PlacedFigure } from '../../evidence/schema.ts';
import type { AskedExercise } from '../asked.ts';
import { rightChoices } from '../choices.ts';
import { heightOf, moveLine } from '../line.ts';
import type { RoomGuess, RoomLesson } from '../room/tally.ts';

/** What the page knows of a lesson's numbers. */
export interface LessonNumbers {
  id: string;
  scenario: Numbers;
  variants: Readonly<Record<string, Numbers>>;
  asked: readonly AskedExercise[];
}

/** A lesson that is asked with a room's own numbers. */
export interface OwnLesson {
  /** Prints every marked number in a part of the page anew, and what hangs on it. */
  rewrite(part: ParentNode): void;
  /** The lesson's guesses with their answers as they are now. */
  guesses(lesson: RoomLesson): RoomLesson;
}

/** “yearly amount $30,000 and base salary $95,000” */
export const sayNumbers = (numbers: Numbers): string =>
  listAll(
    Object.entries(numbers).map(
      ([name, value]) =>
        `${lowerFirst(parameterOf(name as ParameterName).label)} ${formatParameter(name as ParameterName, value)}`,
    ),
  );

/** Where an answer is, in places; one that is off the scale stands at its end. */
function placeOf(answer: number, { scale, choices }: AskedExercise): number {
  if (choices) return choices.indexOf(rightChoices(choices, answer)[0] ?? {});
  if (!scale) return 0;
  return (Math.min(scale.high, Math.max(scale.low, answer)) - scale.low) / scale.step;
}

/**
 * @param own the room's numbers, by the names of the scenario
 * @param figures what a directive of the lesson may refer to
 */
export function ownLesson(
  lesson: LessonNumbers,
  own: Numbers,
  figures: ReadonlyMap<string, PlacedFigure>,
): OwnLesson {
  const scenario = { ...lesson.scenario, ...own };
  const variants = Object.fromEntries(
    Object.entries(lesson.variants).map(([name, numbers]) => [name, { ...scenario, ...numbers }]),
  );
  const numbersOf = (variant: string): Numbers => variants[variant] ?? scenario;
  const contextOf = (variant: string, more: Numbers = {}): Context => ({
    figures,
    state: firstState,
    given: { ...numbersOf(variant), ...more },
    variants,
  });

  /** What the model answers to each guess of an exercise; nothing for an open one. */
  const answersOf = ({ model, variant, anchors = [{}] }: AskedExercise): number[] =>
    model === ''
      ? []
      : anchors.flatMap((more) => modelValue(model, {}, contextOf(variant, more)) ?? []);
  const printed = (asked: AskedExercise): string[] =>
    answersOf(asked).map((answer) => printAs(answer, asked.as));
  const known = new Map(lesson.asked.map((asked) => [asked.id, asked]));

  const wordsOf = ({ dataset, textContent }: HTMLElement): string => {
    const { of = '', directive, asked: name = '', with: given = '{}' } = dataset;
    const attributes = JSON.parse(given) as Record<string, string>;
    switch (directive ?? '') {
      case 'model': {
        const value = modelValue(name, attributes, contextOf(of));
        return printAs(value, attributes['as'] ?? 'number');
      }
      case 'given':
        return givenText(name, attributes, contextOf(of));
      case 'answer': {
        const asked = known.get(name);
        return asked ? printed(asked).join(', ') : textContent;
      }
      default: {
        const value = own[name];
        if (value === undefined) return textContent;
        return attributes['as']
          ? printAs(value, attributes['as'])
          : formatParameter(name as ParameterName, value);
      }
    }
  };

  return {
    rewrite(part) {
      for (const element of part.querySelectorAll<HTMLElement>('[data-directive]'))
        element.textContent = wordsOf(element);
      for (const element of part.querySelectorAll<HTMLElement>('[data-answer-of]')) {
        const asked = known.get(element.dataset['answerOf'] ?? '');
        const at = Number(element.dataset['answerAt'] ?? 0);
        if (asked) element.textContent = printed(asked)[at] ?? '';
      }
      for (const list of part.querySelectorAll<HTMLElement>('[data-choices-of]')) {
        const asked = known.get(list.dataset['choicesOf'] ?? '');
        const [answer] = asked ? answersOf(asked) : [];
        if (!asked || answer === undefined) continue;
        [...list.children].forEach((choice, at) =>
          choice.toggleAttribute('data-right', at === placeOf(answer, asked)),
        );
      }
      for (const asked of lesson.asked) {
        if (!asked.anchors || !asked.scale) continue;
        const { low, high, step } = asked.scale;
        const places = (high - low) / step + 1;
        const heights = answersOf(asked).map((answer) => heightOf(placeOf(answer, asked), places));
        moveLine(part, asked.id, heights);
      }
      for (const place of part.querySelectorAll<HTMLElement>('[data-widget-place]')) {
        const { widgetPlace: name = '', of = '' } = place.dataset;
        const numbers = { ...DEFAULT_SCENARIO, ...numbersOf(of) };
        place.dataset['numbers'] = serialise(numbers, widgetNamed(name).parameters);
      }
      for (const slide of part.querySelectorAll<HTMLElement>('[data-exercise]')) {
        const ask = slide.querySelector('h2')?.textContent.trim() ?? '';
        const prefix = /^(Again|The answer): /.exec(slide.dataset['name'] ?? '')?.[0] ?? '';
        slide.dataset['name'] = prefix + ask;
      }
    },
    guesses(room) {
      const seen = new Map<string, number>();
      const guesses = room.guesses.map((guess): RoomGuess => {
        const asked = known.get(guess.exercise);
        const at = seen.get(guess.exercise) ?? 0;
        seen.set(guess.exercise, at + 1);
        const answer = asked && answersOf(asked)[at];
        if (!asked || answer === undefined) return guess;
        const place = placeOf(answer, asked);
        const words = printAs(answer, asked.as);
        return {
          ...guess,
          answerAt: place,
          answer: guess.kind === 'choice' ? (guess.labels[place] ?? words) : words,
        };
      });
      return { ...room, guesses };
    },
  };
}
