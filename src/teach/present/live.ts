import type { RoomLesson, Tally } from '../room/tally.ts';
import type { Session } from './session.ts';
import type { Deck } from './slides.ts';

/** Answers that come in by themselves, beside the codes: there only where the address names a room. */
export interface LiveAnswers {
  readonly room: string;
  /** Codes and answers of the room in one tally, for each guess of the lesson; whoever sent both counts once. */
  tallies(codes: readonly string[], lesson: RoomLesson, isSecond: boolean): Tally[];
  /** “23 of 30 in”, and of a second round how many changed their guess. */
  sayIn(session: Session, lesson: RoomLesson, exercise: string): string;
  /** Tells the room where the lesson is. */
  follow(session: Session | null, deck: Deck | undefined): void;
  /** Writes the room’s address on a slide, or draws it in its corner. */
  showAddress(slide: HTMLElement): void;
  /** Something came in. */
  onChange(listener: () => void): void;
}

/** What the address of a leader’s window names, if it names a room; nothing is loaded otherwise. */
export const liveNamed = (
  hash: string,
  page: Document,
  lessons: readonly RoomLesson[],
): Promise<LiveAnswers | undefined> =>
  hash.startsWith('#room=')
    ? import('../live/lead.ts').then(({ openLead }) => openLead(hash, page, lessons))
    : Promise.resolve(undefined);
