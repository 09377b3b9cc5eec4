import type { Session } from './session.ts';
import { stages } from './stages.ts';
import type { Timer } from './timer.ts';

const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const isTimer = (given: unknown): given is Timer =>
  isRecord(given) &&
  Number.isFinite(given['planned']) &&
  Number.isFinite(given['used']) &&
  (given['startedAt'] === null || Number.isFinite(given['startedAt']));

/** Far longer than all settings of a widget at once. */
const longestNumbers = 500;
/** More people than any room holds. */
const mostCodes = 5000;

const areNumbers = (given: unknown): boolean =>
  typeof given === 'string' && given.length <= longestNumbers;

const areCodes = (given: unknown): boolean =>
  Array.isArray(given) &&
  given.length <= mostCodes &&
  given.every((code) => typeof code === 'string' && /^[0-9A-Z]{10,12}$/.test(code));

const isStage = (given: unknown): boolean => (stages as readonly unknown[]).includes(given);

const isRecordOf = (given: unknown, is: (value: unknown) => boolean): boolean =>
  isRecord(given) && Object.values(given).every(is);

/** A session that was stored or sent; undefined for anything that is none. */
export function readSession(given: unknown): Session | undefined {
  if (!isRecord(given)) return undefined;
  const words = ['id', 'lesson', 'agenda', 'part'].every((key) => typeof given[key] === 'string');
  const switches = ['blank', 'projector', 'keys'].every((key) => typeof given[key] === 'boolean');
  const slide = given['slide'];
  const isPlace = typeof slide === 'number' && Number.isInteger(slide) && slide >= 0;
  const isWhole =
    isRecordOf(given['timers'], isTimer) &&
    isRecordOf(given['numbers'], areNumbers) &&
    isRecordOf(given['questions'], isStage) &&
    isRecordOf(given['before'], areCodes) &&
    areCodes(given['codes']) &&
    (given['room'] === undefined || typeof given['room'] === 'string') &&
    areNumbers(given['given']);
  return words && switches && isPlace && isWhole ? (given as unknown as Session) : undefined;
}
