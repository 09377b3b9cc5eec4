import { extend, isRunning, newTimer, pause, start, type Timer } from './timer.ts';

/** All that two windows have to agree on. Plain data: it is sent and stored as it is. */
export interface Session {
  lesson: string;
  agenda: string;
  /** Which slide of the agenda, from 0. */
  slide: number;
  /** Whether the slide’s answer is shown. */
  revealed: boolean;
  blank: boolean;
  /** Larger text, thicker strokes and light colours, for a bright room. */
  projector: boolean;
  /** Whether single keys do anything. */
  keys: boolean;
  /** The part that the clock is for, and the clock. */
  part: string;
  timer: Timer;
  /** What was set in the widget of a part, as in an address; a part that is not here has its own numbers. */
  numbers: Readonly<Record<string, string>>;
}

/** What the session needs to know of a slide. */
export interface SlideFacts {
  part: string;
  minutes: number;
  /** There is something to reveal on it. */
  hasAnswer: boolean;
}

export type Action =
  | { do: 'next' | 'back' | 'reveal' | 'blank' | 'projector' | 'keys' | 'timer' }
  | { do: 'go'; slide: number }
  | { do: 'extend'; minutes: number }
  /** What somebody set in a part's widget; null puts the lesson's own numbers back. */
  | { do: 'set'; part: string; numbers: string | null };

export function newSession(lesson: string, agenda: string, slides: readonly SlideFacts[]): Session {
  const [first] = slides;
  return {
    lesson,
    agenda,
    slide: 0,
    revealed: false,
    blank: false,
    projector: false,
    keys: true,
    part: first?.part ?? '',
    timer: newTimer(first?.minutes ?? 0),
    numbers: {},
  };
}

function goTo(session: Session, wanted: number, slides: readonly SlideFacts[]): Session {
  const slide = Math.min(slides.length - 1, Math.max(0, wanted));
  const facts = slides[slide];
  if (!facts || slide === session.slide) return { ...session, blank: false };
  const moved = { ...session, slide, revealed: false, blank: false };
  // A clock belongs to its part: it goes on while the part does, and starts afresh with the next one.
  return facts.part === session.part
    ? moved
    : { ...moved, part: facts.part, timer: newTimer(facts.minutes) };
}

/** What an action makes of a session. It never changes the one it is given. */
export function act(
  session: Session,
  action: Action,
  slides: readonly SlideFacts[],
  now: number,
): Session {
  switch (action.do) {
    case 'next':
      return goTo(session, session.slide + 1, slides);
    case 'back':
      return goTo(session, session.slide - 1, slides);
    case 'go':
      return goTo(session, action.slide, slides);
    case 'reveal':
      return slides[session.slide]?.hasAnswer
        ? { ...session, revealed: !session.revealed }
        : session;
    case 'timer':
      return {
        ...session,
        timer: isRunning(session.timer) ? pause(session.timer, now) : start(session.timer, now),
      };
    case 'extend':
      return { ...session, timer: extend(session.timer, action.minutes) };
    case 'set': {
      const { part, numbers } = action;
      const others = Object.entries(session.numbers).filter(([name]) => name !== part);
      const set = numbers === null ? [] : [[part, numbers] as const];
      return { ...session, numbers: Object.fromEntries([...others, ...set]) };
    }
    case 'blank':
    case 'projector':
    case 'keys':
      return { ...session, [action.do]: !session[action.do] };
  }
}

const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null;

const isTimer = (given: unknown): given is Timer =>
  isRecord(given) &&
  Number.isFinite(given['planned']) &&
  Number.isFinite(given['used']) &&
  (given['startedAt'] === null || Number.isFinite(given['startedAt']));

/** Far longer than all settings of a widget at once. */
const longestNumbers = 500;

const areNumbers = (given: unknown): boolean =>
  isRecord(given) &&
  Object.values(given).every((text) => typeof text === 'string' && text.length <= longestNumbers);

/** A session that was stored or sent; undefined for anything that is none. */
export function readSession(given: unknown): Session | undefined {
  if (!isRecord(given)) return undefined;
  const words = ['lesson', 'agenda', 'part'].every((key) => typeof given[key] === 'string');
  const switches = ['revealed', 'blank', 'projector', 'keys'].every(
    (key) => typeof given[key] === 'boolean',
  );
  const slide = given['slide'];
  const isPlace = typeof slide === 'number' && Number.isInteger(slide) && slide >= 0;
  return words && switches && isPlace && isTimer(given['timer']) && areNumbers(given['numbers'])
    ? (given as unknown as Session)
    : undefined;
}
