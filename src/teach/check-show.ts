import { agendasOf, shownIn, type Shown } from './show.ts';
import {
  agendas,
  questionSlides,
  type Agenda,
  type ExerciseSource,
  type LessonSource,
} from './schema.ts';

type Placed = Shown & { place: string; part: string };

type QuestionShown = Extract<Placed, { exercise: string }>;

const isQuestion = (shown: Placed): shown is QuestionShown =>
  (questionSlides as readonly string[]).includes(shown.kind);

const placed = ({ parts }: LessonSource): Placed[] =>
  parts.flatMap((part, index) =>
    shownIn(part).map((shown, at) => ({
      ...shown,
      place: `parts.${index}.show.${at}`,
      part: part.id,
    })),
  );

const asks = new Set<Shown['kind']>(['ask', 'exercise']);
const answers = new Set<Shown['kind']>(['answer', 'exercise']);

/** A slide of what the part has not, and what the part has and never shows. */
function faultsOfOwn({ parts }: LessonSource): string[] {
  return parts.flatMap((part, index) => {
    const place = `parts.${index}`;
    const kinds = part.show.filter((entry) => typeof entry === 'string');
    const faults: string[] = [];
    for (const name of ['points', 'widget'] as const) {
      const isShown = kinds.includes(name);
      if (isShown && part[name] === undefined)
        faults.push(`${place}.show: shows “${name}”; the part has none`);
      if (!isShown && part[name] !== undefined)
        faults.push(`${place}.${name}: is shown nowhere; add “${name}” to the part’s show`);
    }
    return faults;
  });
}

/** What one agenda asks and never answers, or answers and never asks. */
function faultsOfAgenda(
  agenda: Agenda,
  shown: readonly QuestionShown[],
  expected: readonly ExerciseSource[],
  code: readonly string[],
): string[] {
  const faults: string[] = [];
  const asked = new Set<string>();
  const answered = new Set<string>();
  for (const { kind, exercise, place } of shown) {
    if (asks.has(kind)) {
      if (asked.has(exercise))
        faults.push(`${place}: asks “${exercise}” a second time in ${agenda} minutes; use “again”`);
      asked.add(exercise);
    } else if (!asked.has(exercise) && !code.includes(exercise))
      faults.push(`${place}: “${exercise}” was not asked before in ${agenda} minutes`);
    if (answered.has(exercise))
      faults.push(`${place}: “${exercise}” was answered before in ${agenda} minutes`);
    if (answers.has(kind)) answered.add(exercise);
  }
  for (const { id } of expected)
    if (!asked.has(id))
      faults.push(`agendas.${agenda}: “${id}” is in a part of it and asked on no slide`);
  for (const id of new Set([...asked, ...code]))
    if (!answered.has(id)) faults.push(`agendas.${agenda}: “${id}” is guessed and never answered`);
  return faults;
}

/**
 * What is wrong with the order of a lesson’s slides: "field: what is wrong". In every agenda each exercise is asked
 * before it is answered, and nothing that is guessed, on a slide or in a code, is left open.
 *
 * @param steps the ids of the story’s steps
 */
export function faultsOfShow(lesson: LessonSource, steps: ReadonlySet<string>): string[] {
  const faults = faultsOfOwn(lesson);
  const exercises = new Set(
    lesson.parts.flatMap((part) => (part.exercises ?? []).map(({ id }) => id)),
  );
  const all = placed(lesson);
  for (const shown of all) {
    if (shown.in.length === 0)
      faults.push(`${shown.place}.in: the part is in none of these agendas`);
    if (shown.kind === 'step' && !steps.has(shown.step))
      faults.push(`${shown.place}.step: the story has no step “${shown.step}”`);
    if (isQuestion(shown) && !exercises.has(shown.exercise))
      faults.push(`${shown.place}.${shown.kind}: there is no exercise “${shown.exercise}”`);
  }
  for (const agenda of agendas) {
    const questions = all.filter(isQuestion).filter((one) => one.in.includes(agenda));
    const expected = lesson.parts
      .filter((part) => agendasOf(part).includes(agenda))
      .flatMap((part) => part.exercises ?? []);
    faults.push(...faultsOfAgenda(agenda, questions, expected, lesson.code));
  }
  return faults;
}
