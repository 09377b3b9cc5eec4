import type { Exercise } from './exercise.ts';
import type { Lesson, Part } from './lesson.ts';
import type { Agenda } from './schema.ts';
import { pickStills, type Still } from './stills.ts';

/** One slide: the room sees it, and the notes know its part. */
export interface Slide {
  part: Part;
  /** Plain words, for the list of slides and for those who listen. */
  name: string;
  content:
    | { kind: 'title' }
    | { kind: 'points' }
    | { kind: 'still' | 'list'; still: Still }
    | { kind: 'cards' }
    | { kind: 'join' }
    | { kind: 'widget'; widget: NonNullable<Part['widget']> }
    | { kind: 'exercise'; exercise: Exercise };
}

const plain = (html: string): string => html.replace(/<[^>]*>/g, '');

/** References open a list of sources that a slide and a sheet of paper have not. */
export const withoutReferences = (html: string): string =>
  html
    .replace(/<button[^>]*class="note-ref"[^>]*>.*?<\/button>/g, '')
    .replace(/<span class="kept">(.*?)<\/span>/g, '$1');

function slidesOf(part: Part, lesson: Lesson, stills: ReadonlyMap<string, Still>): Slide[] {
  const title = plain(part.title);
  const slides: Slide[] = [];
  for (const still of pickStills(stills, part.steps))
    slides.push({
      part,
      name: still.finding,
      content: { kind: still.list ? 'list' : 'still', still },
    });
  if (part.points.length > 0) slides.push({ part, name: title, content: { kind: 'points' } });
  if (part.cards) slides.push({ part, name: `${title}: the cards`, content: { kind: 'cards' } });
  const coded = part.exercises.some(({ id }) => lesson.code.includes(id));
  if (coded && part.exercises[0]?.id === lesson.code[0])
    slides.push({ part, name: 'Guess on your phone', content: { kind: 'join' } });
  for (const exercise of part.exercises)
    slides.push({ part, name: exercise.plain, content: { kind: 'exercise', exercise } });
  // After the guesses of its part: it would give their answer away.
  if (part.widget)
    slides.push({
      part,
      name: `The ${part.widget.name} widget`,
      content: { kind: 'widget', widget: part.widget },
    });
  return slides;
}

/** The slides of a lesson, from the story's own steps where it shows its pictures. */
export function buildDeck(lesson: Lesson, stills: ReadonlyMap<string, Still>): Slide[] {
  const [first] = lesson.parts;
  if (!first) return [];
  return [
    { part: first, name: plain(lesson.title), content: { kind: 'title' } },
    ...lesson.parts.flatMap((part) => slidesOf(part, lesson, stills)),
  ];
}

/** As the notes say it: “part 3 of 5”. */
export const partsOf = ({ parts }: Lesson, agenda: Agenda): Part[] =>
  parts.filter((part) => part.agendas.includes(agenda));
