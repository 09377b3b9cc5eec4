import { counted } from '../../format/index.ts';

/**
 * The leader's clock. It counts down, can be paused and given more, and ends nothing: past zero it says by how
 * much. Plain data with times of the system's clock, so that two windows show the same.
 */
export interface Timer {
  /** Milliseconds that were planned, with all that was added. */
  planned: number;
  /** Milliseconds used up to the last pause. */
  used: number;
  /** When it was last started, in milliseconds since 1970; null while it is paused. */
  startedAt: number | null;
}

const minute = 60_000;

export const newTimer = (minutes: number): Timer => ({
  planned: minutes * minute,
  used: 0,
  startedAt: null,
});

export const isRunning = ({ startedAt }: Timer): boolean => startedAt !== null;

export function start(timer: Timer, now: number): Timer {
  return timer.startedAt === null ? { ...timer, startedAt: now } : timer;
}

export function pause(timer: Timer, now: number): Timer {
  return { ...timer, used: usedAt(timer, now), startedAt: null };
}

/** More minutes, or fewer: never less than none. */
export function extend(timer: Timer, minutes: number): Timer {
  return { ...timer, planned: Math.max(0, timer.planned + minutes * minute) };
}

/** A clock that was set back counts nothing twice. */
const usedAt = ({ used, startedAt }: Timer, now: number): number =>
  used + (startedAt === null ? 0 : Math.max(0, now - startedAt));

/** Milliseconds left; below zero when the time is over. */
export const left = (timer: Timer, now: number): number => timer.planned - usedAt(timer, now);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "4:05", and past the end "+0:30". */
export function showTimer(timer: Timer, now: number): string {
  const milliseconds = left(timer, now);
  const seconds =
    milliseconds >= 0 ? Math.ceil(milliseconds / 1000) : Math.floor(-milliseconds / 1000);
  const sign = milliseconds < 0 && seconds > 0 ? '+' : '';
  return `${sign}${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}`;
}

/** The clock in words, for those who do not see it. */
export function sayTimer(timer: Timer, now: number): string {
  const minutes = Math.ceil(left(timer, now) / minute);
  const state = isRunning(timer) ? '' : ', paused';
  if (minutes > 0) return `${counted(minutes, 'minute', 'minutes')} left${state}`;
  return `time is up${state}; carry on`;
}

/** A part as it was planned, in the order of the lesson. */
export interface PlannedPart {
  part: string;
  minutes: number;
}

/** Where the lesson stands against its plan, in milliseconds. */
export interface Pace {
  /** Since the clock was first started, without its pauses. */
  elapsed: number;
  /** Later than planned; below zero it is earlier. */
  behind: number;
}

/**
 * How a lesson goes: a part that is over has had its planned time, one that is shown has had so much of it as it used.
 *
 * @param present the part that is shown
 */
export function paceOf(
  timers: Readonly<Record<string, Timer>>,
  plan: readonly PlannedPart[],
  present: string,
  now: number,
): Pace {
  const elapsed = Object.values(timers).reduce((sum, timer) => sum + usedAt(timer, now), 0);
  const at = plan.findIndex(({ part }) => part === present);
  const before = plan.slice(0, Math.max(0, at)).reduce((sum, { minutes }) => sum + minutes, 0);
  const timer = timers[present];
  const used = timer ? usedAt(timer, now) : 0;
  const planned = (plan[at]?.minutes ?? 0) * minute;
  return { elapsed, behind: elapsed - before * minute - Math.min(used, planned) };
}

/** "12 of 45 minutes, 2 minutes behind"; less than half a minute is on time. */
export function sayPace({ elapsed, behind }: Pace, minutes: number): string {
  const gone = `${Math.floor(elapsed / minute)} of ${counted(minutes, 'minute', 'minutes')}`;
  const late = Math.round(Math.abs(behind) / minute);
  if (late === 0) return `${gone}, on time`;
  return `${gone}, ${counted(late, 'minute', 'minutes')} ${behind > 0 ? 'behind' : 'ahead'}`;
}
