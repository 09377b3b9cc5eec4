import { withoutDust } from '../format/index.ts';
import type { PlacedFigure } from '../evidence/schema.ts';
import { printAs } from '../prose/print.ts';
import type { Writer } from '../prose/writer.ts';
import type { ParameterName } from '../model/index.ts';
import { optionsFrom, type Numbers } from '../prose/model-calls.ts';
import { formatParameterCompact } from '../scenario/describe.ts';
import { DEFAULT_SCENARIO } from '../scenario/schema.ts';
import { askModel } from './ask.ts';
import { rightChoices } from './choices.ts';
import type { ExerciseSource } from './schema.ts';

/**
 * One guess: places on a scale or choices of a list. Everything that a page can come to say of it is
 * printed while the site is built, so that its script formats no number.
 */
export interface Guess {
  /** The exercise and, for a line, the anchor. */
  id: string;
  exercise: string;
  /** Names the guess in a table or a chart, in plain words. */
  name: string;
  /** For a line, where on it: “after three years”, “3 years”, and how far along, from 0 to 1. */
  anchor: string;
  mark: string;
  along: number;
  kind: 'scale' | 'choice';
  /** What is said of each place: “$60,000”, or the choice. */
  labels: readonly string[];
  /** How far each place is from the answer: “$63,000 below”. Empty for a choice. */
  gaps: readonly string[];
  /** Where the answer is, in places and parts of one; for a choice, its number. */
  answerAt: number;
  answer: string;
}

export interface Reason {
  id: string;
  text: string;
  reply: string;
}

export interface Exercise {
  id: string;
  kind: ExerciseSource['kind'];
  /** HTML of the question, the hint and the answer. */
  ask: string;
  hint: string;
  text: string;
  /** The question in plain words. */
  plain: string;
  /** The number that the model gives, as it is printed; empty for an open question. */
  answer: string;
  /** The call that gives it: compounding({ leaveYear: 3 }).exchangeRate */
  calls: readonly string[];
  guesses: readonly Guess[];
  reasons: readonly Reason[];
  /** Words that give the answer away. */
  givenAwayBy: readonly string[];
  /** What a weak, a fair and a strong answer to an open question say, as HTML. */
  levels: readonly { name: string; text: string }[];
}

interface Surroundings {
  file: string;
  place: string;
  /** What the model is asked with, unless an answer names a variant of its own. */
  numbersOf: (variant: string | undefined) => Numbers;
  figures: ReadonlyMap<string, PlacedFigure>;
  writer: Writer;
}

/** The call as anyone can type it into Node: what is at its default is left out. */
function writeCall(model: string, numbers: Numbers): string {
  const [name, ...path] = model.split('.');
  const isDefault = (key: string, value: number): boolean =>
    (DEFAULT_SCENARIO as Readonly<Record<string, unknown>>)[key] === value;
  const options = Object.entries(optionsFrom(model, numbers));
  const given = options
    .filter(([key, value]) => !isDefault(key, value))
    .map(([key, value]) => `${key}: ${value}`);
  const inside = given.length > 0 ? `{ ${given.join(', ')} }` : '';
  return `${name}(${inside})${path.map((key) => `.${key}`).join('')}`;
}

type Scale = Extract<ExerciseSource, { kind: 'number' }>['scale'];

const valuesOf = ({ low, high, step }: Scale): number[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) =>
    withoutDust(low + at * step),
  );

/** A distance on a scale: of percentages in points, of ratios without their sign. */
function printGap(distance: number, as: string): string {
  if (as === 'percent') return `${printAs(distance * 100, 'people')} points`;
  return printAs(distance, as === 'times' ? 'number' : as);
}

function scaleGuess(scale: Scale, answer: number): Pick<Guess, 'labels' | 'gaps' | 'answerAt'> {
  const { low, step, as } = scale;
  const values = valuesOf(scale);
  return {
    labels: values.map((value) => printAs(value, as)),
    gaps: values.map((value) => {
      if (Math.abs(value - answer) <= step / 2) return 'as near as the scale goes';
      return `${printGap(Math.abs(value - answer), as)} too ${value > answer ? 'high' : 'low'}`;
    }),
    answerAt: (answer - low) / step,
  };
}

/** Where each anchor of a line stands, by the first of its options. */
function spread({
  anchors,
  spacing,
}: Extract<ExerciseSource, { kind: 'line' }>): { mark: string; along: number }[] {
  const firsts = anchors.map(({ options }) => Object.entries(options)[0] ?? ['', 0]);
  const places = firsts.map(([, value], index) => {
    if (spacing === 'even') return index;
    return spacing === 'linear' ? Number(value) : Math.log(Number(value));
  });
  const [low, high] = [Math.min(...places), Math.max(...places)];
  return firsts.map(([name, value], index) => ({
    mark: formatParameterCompact(name as ParameterName, Number(value)),
    along: ((places[index] ?? low) - low) / (high - low || 1),
  }));
}

export function buildExercise(
  exercise: ExerciseSource,
  { file, place, numbersOf, figures, writer }: Surroundings,
): Exercise {
  const inline = (markdown: string, name: string): string =>
    writer.inline(markdown, `${file} › ${place}.${name}`);
  const plainly = (markdown: string, name: string): string =>
    writer.plain(markdown, `${file} › ${place}.${name}`);
  const plain = plainly(exercise.ask, 'ask');
  const shared = {
    id: exercise.id,
    kind: exercise.kind,
    ask: inline(exercise.ask, 'ask'),
    hint: exercise.hint ? inline(exercise.hint, 'hint') : '',
    text: inline(exercise.answer.text, 'answer.text'),
    plain,
    reasons: (exercise.reasons ?? []).map(({ id, text, reply }, index) => ({
      id,
      text: inline(text, `reasons.${index}.text`),
      reply: inline(reply, `reasons.${index}.reply`),
    })),
    givenAwayBy: exercise.givenAwayBy,
    levels: Object.entries(exercise.kind === 'open' ? exercise.levels : {}).map(([name, text]) => ({
      name,
      text: inline(text, `levels.${name}`),
    })),
  };
  const own = {
    id: exercise.id,
    exercise: exercise.id,
    name: plain,
    anchor: '',
    mark: '',
    along: 0,
  };

  switch (exercise.kind) {
    case 'open':
      return {
        ...shared,
        answer: '',
        calls: (exercise.answer.checks ?? []).map(({ model, variant }) =>
          writeCall(model, numbersOf(variant)),
        ),
        guesses: [],
      };
    case 'number': {
      const { model, variant } = exercise.answer;
      const numbers = numbersOf(variant);
      const answer = askModel(model, numbers, figures);
      const printed = printAs(answer, exercise.scale.as);
      return {
        ...shared,
        answer: printed,
        calls: [writeCall(model, numbers)],
        guesses: [
          { ...own, kind: 'scale', ...scaleGuess(exercise.scale, answer), answer: printed },
        ],
      };
    }
    case 'choice': {
      const { model, variant, as } = exercise.answer;
      const numbers = numbersOf(variant);
      const answer = askModel(model, numbers, figures);
      const [right] = rightChoices(exercise.choices, answer);
      const labels = exercise.choices.map(({ text }, at) => plainly(text, `choices.${at}.text`));
      const answerAt = exercise.choices.findIndex((choice) => choice === right);
      return {
        ...shared,
        answer: printAs(answer, as),
        calls: [writeCall(model, numbers)],
        guesses: [
          { ...own, kind: 'choice', labels, gaps: [], answerAt, answer: labels[answerAt] ?? '' },
        ],
      };
    }
    case 'line': {
      const { model, variant } = exercise.answer;
      const numbers = numbersOf(variant);
      const along = spread(exercise);
      const guesses = exercise.anchors.map(({ at, options: more }, index): Guess => {
        const answer = askModel(model, { ...numbers, ...more }, figures);
        const anchor = plainly(at, `anchors.${index}.at`);
        return {
          ...own,
          id: `${exercise.id}-${index + 1}`,
          anchor,
          ...along[index],
          name: `${plain} (${anchor})`,
          kind: 'scale',
          ...scaleGuess(exercise.scale, answer),
          answer: printAs(answer, exercise.scale.as),
        };
      });
      return {
        ...shared,
        answer: guesses.map(({ anchor, answer }) => `${anchor} ${answer}`).join(', '),
        calls: exercise.anchors.map((anchor) =>
          writeCall(model, { ...numbers, ...anchor.options }),
        ),
        guesses,
      };
    }
  }
}
