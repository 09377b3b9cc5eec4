import type { Exercise } from './exercise.ts';
import type { Lesson, Part } from './lesson.ts';
import type { Agenda, QuestionSlide } from './schema.ts';
import { pickStills, type Still } from './stills.ts';

/** One slide: the room sees it, and the notes know its part. */
export interface Slide {
  part: Part;
  /** In which agendas it is shown. */
  in: readonly Agenda[];
  /** Plain words, for the list of slides and for those who listen. */
  name: string;
  content:
    | { kind: 'title' }
    | { kind: 'points' }
    | { kind: 'still' | 'list'; still: Still }
    | { kind: 'cards'; cards: Lesson['cards'] }
    | { kind: 'join' }
    | { kind: 'widget'; widget: NonNullable<Part['widget']> }
    | { kind: 'exercise'; slide: QuestionSlide; exercise: Exercise };
}

export const plain = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** References open a list of sources that a slide and a sheet of paper have not. */
export const withoutReferences = (html: string): string =>
  html
    .replace(/<button[^>]*class="source-ref"[^>]*>.*?<\/button>/g, '')
    .replace(/<span class="kept">(.*?)<\/span>/g, '$1');

/** How the list of slides tells the slides of one exercise apart. */
const questionNames: Readonly<Record<QuestionSlide, (ask: string) => string>> = {
  ask: (ask) => ask,
  exercise: (ask) => ask,
  again: (ask) => `Again: ${ask}`,
  answer: (ask) => `The answer: ${ask}`,
};

/** So many cards stand beside each other on one slide and can be read from the last row; of more each has its own. */
const mostCards = 2;

function slidesOf(part: Part, lesson: Lesson, stills: ReadonlyMap<string, Still>): Slide[] {
  const title = plain(part.title);
  const exercises = lesson.parts.flatMap((one) => one.exercises);
  return part.show.flatMap((shown): Slide[] => {
    const slide = (name: string, content: Slide['content']): Slide[] => [
      { part, in: shown.in, name, content },
    ];
    switch (shown.kind) {
      case 'step':
        return pickStills(stills, [shown.step]).flatMap((still) =>
          slide(still.finding, { kind: still.list ? 'list' : 'still', still }),
        );
      case 'points':
        return slide(title, { kind: 'points' });
      case 'cards':
        return lesson.cards.length <= mostCards
          ? slide(`${title}: the cards`, { kind: 'cards', cards: lesson.cards })
          : lesson.cards.flatMap((card) =>
              slide(`Card: ${plain(card.title)}`, { kind: 'cards', cards: [card] }),
            );
      case 'join':
        return slide('Guess on your phone', { kind: 'join' });
      case 'widget': {
        const { widget } = part;
        return widget ? slide(`The ${widget.name} widget`, { kind: 'widget', widget }) : [];
      }
      case 'ask':
      case 'again':
      case 'answer':
      case 'exercise': {
        const exercise = exercises.find(({ id }) => id === shown.exercise);
        if (!exercise) return [];
        const name = questionNames[shown.kind](exercise.plain);
        return slide(name, { kind: 'exercise', slide: shown.kind, exercise });
      }
    }
  });
}

/** The slides of a lesson, from the story's own steps where it shows its pictures. */
export function buildDeck(lesson: Lesson, stills: ReadonlyMap<string, Still>): Slide[] {
  const [first] = lesson.parts;
  if (!first) return [];
  return [
    { part: first, in: first.agendas, name: plain(lesson.title), content: { kind: 'title' } },
    ...lesson.parts.flatMap((part) => slidesOf(part, lesson, stills)),
  ];
}
