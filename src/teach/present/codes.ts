import { takeFiles } from '../room/drop.ts';
import { startLogField } from '../room/log-field.ts';
import { sayFound, type RoomLesson } from '../room/tally.ts';
import type { Session } from './session.ts';

/** The field for the chat on the leader’s view. */
export interface Codes {
  /** Shows what the session has; null when there is none. */
  follow(session: Session | null): void;
}

/**
 * Starts the field that takes the chat of a lesson that is on. Of the log the session gets the codes and nothing else.
 *
 * @param put called with the codes of the session's lesson, each person once, by the last
 */
export function startCodes(
  box: HTMLElement,
  lessons: readonly RoomLesson[],
  put: (codes: readonly string[]) => void,
): Codes {
  const area = box.querySelector<HTMLTextAreaElement>('[data-log]') as HTMLTextAreaElement;
  const report = box.querySelector<HTMLElement>('[data-found]') as HTMLElement;
  const said = box.querySelector<HTMLElement>('[data-file-said]') as HTMLElement;
  const numbers = new Set(lessons.map(({ number }) => number));
  let session: Session | null = null;
  /** The field is being filled with what the session has already. */
  let isFilling = false;

  const lessonOf = (): RoomLesson | undefined => lessons.find(({ id }) => id === session?.lesson);
  const tell = (): void => {
    const lesson = lessonOf();
    report.textContent = lesson
      ? sayFound(field.text(), field.found(), lesson, lessons).join(' ')
      : '';
  };
  const field = startLogField(
    area,
    (lesson) => numbers.has(lesson),
    () => {
      const lesson = lessonOf();
      if (!lesson) return;
      const own = field.found().ballots.filter(({ ballot }) => ballot.lesson === lesson.number);
      if (!isFilling) put(own.map(({ code }) => code));
      tell();
    },
  );
  takeFiles([field], [...box.querySelectorAll<HTMLInputElement>('[data-file]')], (words) => {
    said.textContent = words;
  });

  return {
    follow(next) {
      const isOther = session?.id !== next?.id;
      session = next;
      if (!isOther) return;
      // Loaded again, the field has the codes that the session kept; the talk around them is gone.
      area.value = '';
      isFilling = true;
      if (next && next.codes.length > 0) field.add(next.codes.join('\n'));
      isFilling = false;
      tell();
    },
  };
}
