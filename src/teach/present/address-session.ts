import type { Session } from './session.ts';

/** What the address of a window asks for; either may be left out. */
export interface Wanted {
  lesson: string | null;
  agenda: string | null;
  /** The room's own numbers, as in an address. */
  given: string;
}

const stateKey = 'lessonSession';

export function wantedIn(search: string): Pick<Wanted, 'lesson' | 'agenda'> {
  const choices = new URLSearchParams(search);
  return { lesson: choices.get('lesson'), agenda: choices.get('minutes') };
}

const idInHistory = (): unknown =>
  (history.state as Readonly<Record<string, unknown>> | null)?.[stateKey];

/** Whether a session is of the lesson and length that are asked for. */
export const isWanted = (
  { lesson, agenda, given }: Pick<Session, 'lesson' | 'agenda' | 'given'>,
  wanted: Wanted,
): boolean =>
  (wanted.lesson === null || wanted.given === given) &&
  (wanted.lesson === null || wanted.lesson === lesson) &&
  (wanted.agenda === null || wanted.agenda === agenda);

/**
 * Whether a session belongs to this window. A window whose address names a lesson goes on with a session that it began
 * itself, before it was loaded again; another one that was kept, of this lesson too, is an hour that is over.
 */
export const isOfWindow = (session: Session, wanted: Wanted): boolean =>
  wanted.lesson === null || (isWanted(session, wanted) && idInHistory() === session.id);

/** The window is this session's from now on, and its address says which lesson. */
export function belongTo({ id, lesson, agenda }: Session): void {
  const state = { ...(history.state as object | null), [stateKey]: id };
  const address = new URL(location.href);
  address.searchParams.set('lesson', lesson);
  address.searchParams.set('minutes', agenda);
  try {
    history.replaceState(state, '', address);
  } catch {
    // The address of a file may not be changed; what belongs to it may.
    history.replaceState(state, '');
  }
}
