import type { QuestionSlide } from '../schema.ts';
import { closed, nextStage, stageOf, withStage, type Stage } from './stages.ts';
import { extend, isRunning, newTimer, pause, start, type Timer } from './timer.ts';

/** All that the windows have to agree on. Plain data: it is sent and stored as it is. */
export interface Session {
  /** Tells it from another one of the same lesson. */
  id: string;
  lesson: string;
  agenda: string;
  /** The room's own numbers that the lesson is asked with, as in an address; empty for the lesson's. */
  given: string;
  /** The code of the live room that it is led in; left out without one. */
  room?: string;
  /** Which slide of the agenda, from 0. */
  slide: number;
  /** How far each question has come, by its key; one that is not here has only been asked. */
  questions: Readonly<Record<string, Stage>>;
  /** The codes of this lesson that the leader pasted, each person once, by the last guess. */
  codes: readonly string[];
  /** The codes as they stood when a question was asked for the second time, by the exercise. */
  before: Readonly<Record<string, readonly string[]>>;
  blank: boolean;
  /** Larger text, thicker strokes and light colours, for a bright room. */
  projector: boolean;
  /** Whether single keys do anything. */
  keys: boolean;
  /** The part that is shown, and a clock for each part that has been. */
  part: string;
  timers: Readonly<Record<string, Timer>>;
  /** What was set in the widget of a part, as in an address; a part that is not here has its own numbers. */
  numbers: Readonly<Record<string, string>>;
}

/** What the session needs to know of a slide. */
export interface SlideFacts {
  part: string;
  minutes: number;
  /** What the slide does with which exercise, and whether a code holds its guess. */
  question: { kind: QuestionSlide; exercise: string; coded: boolean } | undefined;
}

export type Action =
  | { do: 'next' | 'back' | 'reveal' | 'blank' | 'show' | 'projector' | 'keys' | 'timer' }
  | { do: 'go'; slide: number }
  | { do: 'extend'; minutes: number }
  /** The log was read anew. */
  | { do: 'codes'; codes: readonly string[] }
  /** The question of the slide is asked for the second time, or no longer. */
  | { do: 'again' }
  /** What somebody set in a part's widget; null puts the lesson's own numbers back. */
  | { do: 'set'; part: string; numbers: string | null };

export function newSession(
  begun: Pick<Session, 'id' | 'lesson' | 'agenda' | 'given' | 'room'>,
  slides: readonly SlideFacts[],
): Session {
  const [first] = slides;
  const part = first?.part ?? '';
  return {
    ...begun,
    slide: 0,
    questions: {},
    codes: [],
    before: {},
    blank: false,
    projector: false,
    keys: true,
    part,
    timers: { [part]: newTimer(first?.minutes ?? 0) },
    numbers: {},
  };
}

/** What stood before the second round is kept the first time that it begins. */
const withBefore = (session: Session, exercise: string): Session =>
  Object.hasOwn(session.before, exercise)
    ? session
    : { ...session, before: { ...session.before, [exercise]: session.codes } };

const timerOf = ({ timers }: Session, { part, minutes }: SlideFacts): Timer =>
  timers[part] ?? newTimer(minutes);

/** Each part has a clock of its own, which waits while another part is shown. */
function withPart(session: Session, facts: SlideFacts, now: number): Session {
  if (facts.part === session.part) return session;
  const before = session.timers[session.part];
  const isOn = before !== undefined && isRunning(before);
  const timer = timerOf(session, facts);
  return {
    ...session,
    part: facts.part,
    timers: {
      ...session.timers,
      ...(before && { [session.part]: pause(before, now) }),
      [facts.part]: isOn ? start(timer, now) : timer,
    },
  };
}

function goTo(
  session: Session,
  wanted: number,
  slides: readonly SlideFacts[],
  now: number,
): Session {
  const slide = Math.min(slides.length - 1, Math.max(0, wanted));
  const facts = slides[slide];
  if (!facts || slide === session.slide) return { ...session, blank: false };
  const moved = withPart({ ...session, slide, blank: false }, facts, now);
  return facts.question?.kind === 'again' ? withBefore(moved, facts.question.exercise) : moved;
}

const withTimer = (session: Session, change: (timer: Timer) => Timer): Session => {
  const timer = session.timers[session.part];
  return timer
    ? { ...session, timers: { ...session.timers, [session.part]: change(timer) } }
    : session;
};

/** What an action makes of a session. It never changes the one it is given. */
export function act(
  session: Session,
  action: Action,
  slides: readonly SlideFacts[],
  now: number,
): Session {
  const facts = slides[session.slide];
  switch (action.do) {
    case 'next': {
      const stage = facts && nextStage(facts, session);
      return facts && stage
        ? { ...withStage(session, facts, stage), blank: false }
        : goTo(session, session.slide + 1, slides, now);
    }
    case 'back':
      return goTo(session, session.slide - 1, slides, now);
    case 'go':
      return goTo(session, action.slide, slides, now);
    case 'reveal': {
      const stage = facts && nextStage(facts, session);
      if (!facts || (!stage && !stageOf(facts, session))) return session;
      return stage ? withStage(session, facts, stage) : closed(session, facts);
    }
    case 'timer':
      return withTimer(session, (timer) =>
        isRunning(timer) ? pause(timer, now) : start(timer, now),
      );
    case 'extend':
      return withTimer(session, (timer) => extend(timer, action.minutes));
    case 'codes':
      return { ...session, codes: action.codes };
    case 'again': {
      const exercise = facts?.question?.exercise;
      if (exercise === undefined) return session;
      if (!Object.hasOwn(session.before, exercise)) return withBefore(session, exercise);
      const rest = Object.entries(session.before).filter(([key]) => key !== exercise);
      return { ...session, before: Object.fromEntries(rest) };
    }
    case 'set': {
      const { part, numbers } = action;
      const others = Object.entries(session.numbers).filter(([name]) => name !== part);
      const set = numbers === null ? [] : [[part, numbers] as const];
      return { ...session, numbers: Object.fromEntries([...others, ...set]) };
    }
    case 'show':
      return session.blank ? { ...session, blank: false } : session;
    case 'blank':
    case 'projector':
    case 'keys':
      return { ...session, [action.do]: !session[action.do] };
  }
}
