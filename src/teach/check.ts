import type { PlacedFigure } from '../evidence/schema.ts';
import { PARAMETERS } from '../model/index.ts';
import { SCENARIO_NAMES } from '../scenario/schema.ts';
import { askModel, isModels, numbersOf } from './ask.ts';
import { faultsOfShow } from './check-show.ts';
import { rightChoices } from './choices.ts';
import {
  agendas,
  mostGuesses,
  type ExerciseSource,
  type LessonSource,
  type PartSource,
} from './schema.ts';

type Figures = ReadonlyMap<string, PlacedFigure>;

/** How many of a code's guesses an exercise takes. */
export const guessesOf = (exercise: ExerciseSource): number => {
  if (exercise.kind === 'open') return 0;
  return exercise.kind === 'line' ? exercise.anchors.length : 1;
};

function faultsOfMinutes({ agendas: lengths, parts }: LessonSource): string[] {
  return agendas.flatMap((agenda) => {
    const sum = (wanted: boolean): number =>
      parts
        .filter(({ exercises }) => (exercises !== undefined) === wanted)
        .reduce((minutes, part) => minutes + (part.minutes[agenda] ?? 0), 0);
    const { teaching, exercises } = lengths[agenda];
    const faults: string[] = [];
    const compare = (field: string, said: number, found: number): void => {
      if (said !== found)
        faults.push(`agendas.${agenda}.${field}: is ${said}; the parts add up to ${found}`);
    };
    compare('teaching', teaching, sum(false));
    compare('exercises', exercises, sum(true));
    if (teaching + exercises !== Number(agenda))
      faults.push(
        `agendas.${agenda}: teaching and exercises come to ${teaching + exercises} minutes; expected ${agenda}`,
      );
    return faults;
  });
}

function faultsOfExercise(
  exercise: ExerciseSource,
  place: string,
  figures: Figures,
  lesson: LessonSource,
  part: PartSource,
): string[] {
  const faults: string[] = [];
  /** The model's answer, after comparing it with the number that the author expects. */
  const compare = (
    field: string,
    { model: call, variant }: { model: string; variant?: string | undefined },
    typed: number,
    changed: Readonly<Record<string, number>> = {},
  ): number | undefined => {
    try {
      const numbers = numbersOf(lesson, variant, exercise.variant, part.variant);
      const answer = askModel(call, { ...numbers, ...changed }, figures);
      if (!isModels(typed, answer))
        faults.push(`${place}.${field}: is ${typed}; the model’s ${call} gives ${answer}`);
      return answer;
    } catch (error) {
      faults.push(`${place}.${field}: ${(error as Error).message}`);
      return undefined;
    }
  };
  const within = (field: string, answer: number | undefined, low: number, high: number): void => {
    if (answer !== undefined && (answer < low || answer > high))
      faults.push(`${place}.${field}: ${answer} is not on the scale from ${low} to ${high}`);
  };

  if (exercise.kind === 'open') {
    (exercise.answer.checks ?? []).forEach((asked, index) => {
      compare(`answer.checks.${index}.number`, asked, asked.number);
    });
  } else if (exercise.kind === 'line') {
    const { scale, answer } = exercise;
    exercise.anchors.forEach(({ options, number }, index) => {
      const field = `anchors.${index}.number`;
      const found = compare(field, answer, number, options);
      within(field, found, scale.low, scale.high);
    });
  } else {
    const found = compare('answer.number', exercise.answer, exercise.answer.number);
    if (exercise.kind === 'number')
      within('answer.number', found, exercise.scale.low, exercise.scale.high);
    else if (found !== undefined) {
      const right = rightChoices(exercise.choices, found).length;
      if (right !== 1)
        faults.push(`${place}.choices: ${right} of them hold the answer ${found}; expected one`);
    }
  }
  return faults;
}

function faultsOfCode({ code, parts }: LessonSource): string[] {
  const exercises = new Map(
    parts.flatMap((part) => part.exercises ?? []).map((one) => [one.id, one]),
  );
  const faults: string[] = [];
  let guesses = 0;
  code.forEach((id, index) => {
    const exercise = exercises.get(id);
    if (!exercise) faults.push(`code.${index}: there is no exercise “${id}”`);
    else if (exercise.kind === 'open')
      faults.push(`code.${index}: “${id}” is an open question; a code holds guesses only`);
    else guesses += guessesOf(exercise);
  });
  if (guesses > mostGuesses)
    faults.push(`code: has ${guesses} guesses; a code holds ${mostGuesses} at most`);
  return faults;
}

function faultsOfObjectives({ objectives, parts }: LessonSource): string[] {
  const known = new Set(parts.map(({ id }) => id));
  return objectives.flatMap(({ parts: named }, index) =>
    named
      .filter((id) => !known.has(id))
      .map((id) => `objectives.${index}.parts: there is no part “${id}”`),
  );
}

const isName = (name: string): boolean =>
  Object.hasOwn(PARAMETERS, name) || (SCENARIO_NAMES as readonly string[]).includes(name);

/** Names that are none, variants that change nothing, and places that name a variant in vain. */
function faultsOfNumbers({ scenario, variants, cards, parts }: LessonSource): string[] {
  const faults: string[] = [];
  const sets = Object.entries(variants).map(([name, own]) => [`variants.${name}`, own] as const);
  for (const [place, numbers] of [['scenario', scenario] as const, ...sets])
    for (const name of Object.keys(numbers))
      if (!isName(name)) faults.push(`${place}: there is no “${name}”`);
  for (const [place, own] of sets)
    for (const [name, value] of Object.entries(own))
      if (scenario[name] === value)
        faults.push(`${place}.${name}: is ${value} in the lesson’s scenario already; leave it out`);
  const places = [
    ...cards.map(({ variant }, index) => ({ place: `cards.${index}`, variant })),
    ...parts.map(({ variant }, index) => ({ place: `parts.${index}`, variant })),
  ];
  for (const { place, variant } of places)
    if (variant !== undefined && !Object.hasOwn(variants, variant))
      faults.push(
        `${place}.variant: there is no variant “${variant}”; there is ${Object.keys(variants).join(', ')}`,
      );
  return faults;
}

/** What is wrong with a lesson that no single field can tell: "field: what is wrong". */
export function faultsOfLesson(
  lesson: LessonSource,
  figures: Figures,
  steps: ReadonlySet<string>,
): string[] {
  const faults = [
    ...faultsOfMinutes(lesson),
    ...faultsOfCode(lesson),
    ...faultsOfNumbers(lesson),
    ...faultsOfObjectives(lesson),
    ...faultsOfShow(lesson, steps),
  ];
  const taken = new Set<string>();
  const take = (id: string, place: string): void => {
    if (taken.has(id)) faults.push(`${place}.id: “${id}” is taken already`);
    taken.add(id);
  };
  lesson.parts.forEach((part, index) => {
    const place = `parts.${index}`;
    take(part.id, place);
    if (agendas.every((agenda) => part.minutes[agenda] === undefined))
      faults.push(`${place}.minutes: is in none of the agendas ${agendas.join(', ')}`);
    (part.exercises ?? []).forEach((exercise, at) => {
      const here = `${place}.exercises.${at}`;
      take(exercise.id, here);
      faults.push(...faultsOfExercise(exercise, here, figures, lesson, part));
    });
  });
  return faults;
}
