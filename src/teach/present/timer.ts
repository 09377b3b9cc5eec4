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
