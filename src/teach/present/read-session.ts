import type { Session } from './session.ts';
import { stages } from './stages.ts';
import type { Timer } from './timer.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTimer = (value: unknown): value is Timer =>
  isRecord(value) &&
  Number.isFinite(value['planned']) &&
  Number.isFinite(value['used']) &&
  (value['startedAt'] === null || Number.isFinite(value['startedAt']));

/** Far longer than all settings of a widget at once. */
const longestNumbers = 500;
/** More people than any room holds. */
const mostCodes = 5000;

const areNumbers = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= longestNumbers;

const areCodes = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length <= mostCodes &&
  value.every((code) => typeof code === 'string' && /^[0-9A-Z]{10,12}$/.test(code));

const isStage = (value: unknown): boolean => (stages as readonly unknown[]).includes(value);

const isRecordOf = (value: unknown, is: (value: unknown) => boolean): boolean =>
  isRecord(value) && Object.values(value).every(is);

/** A session that was stored or sent; undefined for anything that is none. */
export function readSession(value: unknown): Session | undefined {
  if (!isRecord(value)) return undefined;
  const words = ['id', 'lesson', 'agenda', 'part'].every((key) => typeof value[key] === 'string');
  const switches = ['blank', 'projector', 'keys'].every((key) => typeof value[key] === 'boolean');
  const slide = value['slide'];
  const isPlace = typeof slide === 'number' && Number.isInteger(slide) && slide >= 0;
  const isWhole =
    isRecordOf(value['timers'], isTimer) &&
    isRecordOf(value['numbers'], areNumbers) &&
    isRecordOf(value['questions'], isStage) &&
    isRecordOf(value['before'], areCodes) &&
    areCodes(value['codes']) &&
    (value['room'] === undefined || typeof value['room'] === 'string') &&
    areNumbers(value['given']);
  return words && switches && isPlace && isWhole ? (value as unknown as Session) : undefined;
}
