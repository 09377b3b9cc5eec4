import { readFigures } from '../evidence/read.ts';
import type { PlacedFigure } from '../evidence/schema.ts';
import { Notes } from '../prose/notes.ts';
import { printAs } from '../prose/print.ts';
import { Writer } from '../prose/writer.ts';
import { DEFAULT_SCENARIO, WIDGET_PARAMETERS } from '../scenario/schema.ts';
import { serialise } from '../scenario/serialise.ts';
import { askModel } from './ask.ts';
import { buildExercise, type Exercise } from './exercise.ts';
import { readLessons, type PlacedLesson } from './read.ts';
import { agendas, type Agenda, type ExerciseSource, type PartSource } from './schema.ts';

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
  steps: readonly string[];
  widget:
    | {
        name: string;
        /** Its own page with these numbers, and these numbers as in an address. */
        href: string;
        numbers: string;
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
  objectives: readonly string[];
  keyPoints: readonly string[];
  ready: readonly string[];
  lengths: PlacedLesson['agendas'];
  code: readonly string[];
  cards: readonly { title: string; html: string }[];
  parts: readonly Part[];
}

/** The answer of every exercise that has one, as it is printed. */
function printAnswers(
  { parts }: PlacedLesson,
  figures: ReadonlyMap<string, PlacedFigure>,
): Map<string, string> {
  const answers = new Map<string, string>();
  for (const exercise of parts.flatMap((part) => part.exercises ?? [])) {
    if (exercise.kind === 'open' || exercise.kind === 'line') continue;
    const { model, options } = exercise.answer;
    const as = exercise.kind === 'number' ? exercise.scale.as : exercise.answer.as;
    answers.set(exercise.id, printAs(askModel(model, options, figures), as));
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
  writer: Writer,
): Part {
  const place = `parts.${index}`;
  const inline = field(writer, lesson.file);
  return {
    id: part.id,
    title: inline(part.title, `${place}.title`),
    minutes: part.minutes,
    agendas: agendas.filter((agenda) => part.minutes[agenda] !== undefined),
    points: (part.points ?? []).map((point, at) => inline(point, `${place}.points.${at}`)),
    steps: part.steps ?? [],
    widget: part.widget && {
      name: part.widget.name,
      href: widgetAddress(part.widget),
      numbers: widgetNumbers(part.widget),
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
        figures,
        writer,
      }),
    ),
  };
}

type WidgetSource = NonNullable<PartSource['widget']>;

/** What a part sets in its widget, as in an address; empty for the site's own numbers. */
const widgetNumbers = ({ name, scenario }: WidgetSource): string =>
  serialise({ ...DEFAULT_SCENARIO, ...scenario }, WIDGET_PARAMETERS[name]);

/** The widget's own page, with these numbers in its address. */
export function widgetAddress(widget: WidgetSource): string {
  const query = widgetNumbers(widget);
  return `/widgets/${widget.name}/${query && `?${query}`}`;
}

/** A lesson with every number looked up in the figures or asked of the model, and its sources. */
export function buildLesson(
  source: PlacedLesson,
  notes = new Notes(),
  figures: ReadonlyMap<string, PlacedFigure> = readFigures(),
): Lesson {
  const answers = printAnswers(source, figures);
  const writer = new Writer({ given: source.given, answers }, notes, new Map(figures));
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
    objectives: lines(source.objectives, 'objectives'),
    keyPoints: lines(source.keyPoints, 'keyPoints'),
    ready: lines(source.ready, 'ready'),
    lengths: source.agendas,
    code: source.code,
    cards: source.cards.map(({ title, text }, index) => ({
      title: inline(title, `cards.${index}.title`),
      html: writer.html(text, `${source.file} › cards.${index}.text`),
    })),
    parts: source.parts.map((part, index) => buildPart(part, index, source, figures, writer)),
  };
}

export interface WithNotes {
  lesson: Lesson;
  notes: Notes;
}

/** Every lesson, each with its own list of sources. */
export function loadLessons(): WithNotes[] {
  const figures = readFigures();
  return readLessons('content/lessons', figures).map((source) => {
    const notes = new Notes();
    return { lesson: buildLesson(source, notes, figures), notes };
  });
}
