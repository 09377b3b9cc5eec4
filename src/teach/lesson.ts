import { readFigures, refuse } from '../evidence/read.ts';
import type { PlacedFigure } from '../evidence/schema.ts';
import { References } from '../prose/references.ts';
import { printAs } from '../prose/print.ts';
import { Writer } from '../prose/writer.ts';
import { askModel, numbersOf } from './ask.ts';
import { askedOf, type AskedExercise } from './asked.ts';
import { buildDeck } from './deck.ts';
import { buildExercise, type Exercise } from './exercise.ts';
import { sayChanged, widgetAddress, widgetNumbers } from './lesson-widget.ts';
import { readLessons, type PlacedLesson } from './read.ts';
import { agendasOf, shownIn, stepsIn, type Shown } from './show.ts';
import type { Agenda, ExerciseSource, PartSource } from './schema.ts';
import { faultsOfDeck } from './spoilers.ts';
import { loadStills } from './stills.ts';

// Runs in Node only, while the site is built or tested.

export interface Saying {
  says: string;
  reply: string;
}

export interface Part {
  id: string;
  title: string;
  minutes: PartSource['minutes'];
  agendas: readonly Agenda[];
  points: readonly string[];
  /** What the room sees, in order. */
  show: readonly Shown[];
  /** Steps of the story whose pictures it shows. */
  steps: readonly string[];
  widget:
    | {
        name: string;
        /** Its own page with these numbers, and these numbers as in an address. */
        href: string;
        numbers: string;
        /** What is not as on the site, in words: “claimed speed-up 10×”. */
        changed: string;
        /** The variant of the lesson's numbers that it is opened with, or "". */
        variant: string;
        why: string;
      }
    | undefined;
  exercises: readonly Exercise[];
  say: string;
  people: readonly Saying[];
}

export interface Lesson {
  id: string;
  number: number;
  title: string;
  audience: string;
  lead: string;
  forWhom: string;
  questions: readonly string[];
  objectives: readonly { html: string; parts: readonly string[] }[];
  keyPoints: readonly string[];
  ready: readonly string[];
  lengths: PlacedLesson['agendas'];
  code: readonly string[];
  cards: readonly { title: string; html: string }[];
  parts: readonly Part[];
  /** What its numbers are asked with, and what each exercise asks: for a page that asks anew. */
  source: Pick<PlacedLesson, 'scenario' | 'variants'> & { asked: readonly AskedExercise[] };
}

/** The answer of every exercise that has one, as it is printed. */
function printAnswers(
  lesson: PlacedLesson,
  figures: ReadonlyMap<string, PlacedFigure>,
): Map<string, string> {
  const answers = new Map<string, string>();
  for (const part of lesson.parts)
    for (const exercise of part.exercises ?? []) {
      if (exercise.kind === 'open' || exercise.kind === 'line') continue;
      const { model, variant } = exercise.answer;
      const numbers = numbersOf(lesson, variant, exercise.variant, part.variant);
      const as = exercise.kind === 'number' ? exercise.scale.as : exercise.answer.as;
      answers.set(exercise.id, printAs(askModel(model, numbers, figures), as));
    }
  return answers;
}

/** Names the place in front of whatever went wrong there. */
export const field =
  (writer: Writer, file: string) =>
  (markdown: string, name: string): string =>
    writer.inline(markdown, `${file} › ${name}`);

function buildPart(
  part: PartSource,
  index: number,
  lesson: PlacedLesson,
  figures: ReadonlyMap<string, PlacedFigure>,
  page: Writer,
): Part {
  const place = `parts.${index}`;
  const numbers = numbersOf(lesson, part.variant);
  const given = (variant: string | undefined) => ({
    given: numbersOf(lesson, variant),
    ...(page.isMarked && { markedAs: variant ?? '' }),
  });
  const writer = page.with(given(part.variant));
  const inline = field(writer, lesson.file);
  return {
    id: part.id,
    title: inline(part.title, `${place}.title`),
    minutes: part.minutes,
    agendas: agendasOf(part),
    points: (part.points ?? []).map((point, at) => inline(point, `${place}.points.${at}`)),
    show: shownIn(part),
    steps: stepsIn(part),
    widget: part.widget && {
      name: part.widget.name,
      href: widgetAddress(part.widget.name, numbers),
      numbers: widgetNumbers(part.widget.name, numbers),
      changed: sayChanged(part.widget.name, numbers),
      variant: part.variant ?? '',
      why: inline(part.widget.why, `${place}.widget.why`),
    },
    say: writer.html(part.say, `${lesson.file} › ${place}.say`),
    people: part.people.map(({ says, reply }, at) => ({
      says: inline(says, `${place}.people.${at}.says`),
      reply: inline(reply, `${place}.people.${at}.reply`),
    })),
    exercises: (part.exercises ?? []).map((exercise: ExerciseSource, at) =>
      buildExercise(exercise, {
        file: lesson.file,
        place: `${place}.exercises.${at}`,
        numbersOf: (variant) => numbersOf(lesson, variant, exercise.variant, part.variant),
        figures,
        writer: page.with(given(exercise.variant ?? part.variant)),
      }),
    ),
  };
}

/**
 * A lesson with every number looked up in the figures or asked of the model, and its sources.
 *
 * @param marked whether each number has its directive on it, for a page that can ask it anew
 */
export function buildLesson(
  source: PlacedLesson,
  references = new References(),
  figures: ReadonlyMap<string, PlacedFigure> = readFigures(),
  marked = false,
): Lesson {
  const answers = printAnswers(source, figures);
  const variants = Object.fromEntries(
    Object.keys(source.variants).map((name) => [name, numbersOf(source, name)]),
  );
  const own = {
    given: source.scenario,
    variants,
    answers,
    ...(marked && { markedAs: '' }),
  };
  const writer = new Writer(own, references, new Map(figures));
  const inline = field(writer, source.file);
  const lines = (list: readonly string[], name: string): string[] =>
    list.map((line, index) => inline(line, `${name}.${index}`));
  return {
    id: source.id,
    number: source.number,
    title: inline(source.title, 'title'),
    audience: inline(source.audience, 'audience'),
    lead: inline(source.lead, 'lead'),
    forWhom: inline(source.forWhom, 'forWhom'),
    questions: lines(source.questions, 'questions'),
    objectives: source.objectives.map(({ text, parts }, index) => ({
      html: inline(text, `objectives.${index}.text`),
      parts,
    })),
    keyPoints: lines(source.keyPoints, 'keyPoints'),
    ready: lines(source.ready, 'ready'),
    lengths: source.agendas,
    code: source.code,
    cards: source.cards.map(({ title, variant, text }, index) => ({
      title: inline(title, `cards.${index}.title`),
      html: writer
        .with({ given: numbersOf(source, variant), ...(marked && { markedAs: variant ?? '' }) })
        .html(text, `${source.file} › cards.${index}.text`),
    })),
    source: {
      scenario: source.scenario,
      variants: source.variants,
      asked: source.parts.flatMap((part) =>
        (part.exercises ?? []).map((exercise) => askedOf(exercise, part.variant)),
      ),
    },
    parts: source.parts.map((part, index) => buildPart(part, index, source, figures, writer)),
  };
}

export interface WithReferences {
  lesson: Lesson;
  references: References;
}

/**
 * Every lesson, each with its own list of sources.
 *
 * @param options the folder of their files, and whether each number has its directive on it
 * @throws one Error that lists each fault as "file › field: what is wrong", spoiled answers too
 */
export function loadLessons({ folder = 'content/lessons', marked = false } = {}): WithReferences[] {
  const figures = readFigures();
  const stills = loadStills();
  const problems: string[] = [];
  const lessons = readLessons(folder, figures).map((source) => {
    const references = new References();
    const lesson = buildLesson(source, references, figures, marked);
    const faults = faultsOfDeck(lesson, buildDeck(lesson, stills));
    problems.push(...faults.map((fault) => `${source.file} › ${fault}`));
    return { lesson, references };
  });
  refuse('The lessons', problems);
  return lessons;
}
