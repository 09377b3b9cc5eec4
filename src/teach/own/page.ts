import type { PlacedFigure } from '../../evidence/schema.ts';
import type { RoomLesson } from '../room/tally.ts';
import type { LessonNumbers } from './recompute.ts';

/** The lessons of a page, asked with the numbers that its address brings. */
export interface TakenNumbers {
  /** What each lesson’s codes hold, with the answers as they are now; none on the page for guesses. */
  lessons: readonly RoomLesson[];
  /** The numbers as in an address; empty where the lessons keep their own. */
  query: string;
}

/** What an address of the presenter says beside numbers. */
const ofThePage: readonly string[] = ['lesson', 'minutes'];

const read = <Data>(page: Document, name: string, otherwise: Data): Data => {
  const text = page.querySelector(`script[data-${name}]`)?.textContent;
  return text ? (JSON.parse(text) as Data) : otherwise;
};

/** The pictures of the story are drawn with the story's numbers; whoever has others has to be told. */
function labelPictures(part: ParentNode): void {
  for (const kicker of part.querySelectorAll<HTMLElement>('.slide-still > .kicker'))
    kicker.append(' · with the story’s numbers, not yours');
}

function addToAddresses(part: ParentNode, query: string): void {
  for (const place of part.querySelectorAll<HTMLElement>('[data-join]')) {
    const address = new URL(place.dataset['join'] ?? '', location.href);
    address.search = query;
    place.dataset['join'] = address.href;
  }
}

/**
 * Asks the lessons of a page anew where its address brings a room's own numbers, such as “?amount=30000”. What is
 * needed for it is loaded then only.
 */
export async function takeOwnNumbers(page: Document, search: string): Promise<TakenNumbers> {
  const rooms = read<RoomLesson[]>(page, 'room-lessons', []);
  const names = [...new URLSearchParams(search).keys()];
  if (names.every((name) => ofThePage.includes(name))) return { lessons: rooms, query: '' };
  const { ownNumbersIn } = await import('./numbers.ts');
  const { numbers, query, faults } = ownNumbersIn(search);
  const said = page.querySelector('[data-own-said]');
  const say = (...lines: string[]): void => {
    if (said) said.textContent = lines.join(' ');
  };
  if (query === '') {
    say(...faults);
    return { lessons: rooms, query };
  }
  const { ownLesson, sayNumbers } = await import('./recompute.ts');
  const data = read<{ lessons: LessonNumbers[]; figures: [string, PlacedFigure][] }>(
    page,
    'lesson-numbers',
    { lessons: [], figures: [] },
  );
  const figures = new Map(data.figures);
  const lessons = data.lessons.map((lesson) => {
    const own = ownLesson(lesson, numbers, figures);
    const parts = [
      ...[...page.querySelectorAll<HTMLTemplateElement>(`template[data-deck="${lesson.id}"]`)].map(
        ({ content }) => content,
      ),
      ...page.querySelectorAll(`[data-lesson="${lesson.id}"]`),
    ];
    for (const part of parts) {
      own.rewrite(part);
      labelPictures(part);
      addToAddresses(part, query);
    }
    const room = rooms.find(({ id }) => id === lesson.id);
    return room ? [own.guesses(room)] : [];
  });
  say(
    `With your numbers: ${sayNumbers(numbers)}. The words around the answers were written for the lesson’s own.`,
    ...faults,
  );
  return { lessons: lessons.flat(), query };
}
