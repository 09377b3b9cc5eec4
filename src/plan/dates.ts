/** Dates as exports and spreadsheets write them. Which of two numbers is the month is a matter of the column. */
import { dayOf } from './calendar.ts';

/** Which comes first in a date such as 03/04/2026. */
export type DateOrder = 'day first' | 'month first';

/** What a cell says under each order: a day, or `null` where it is none under it. */
export interface DateReadings {
  readonly 'day first': number | null;
  readonly 'month first': number | null;
  /** Whether it names a month alone, and the day is its first. */
  readonly isMonth: boolean;
}

const nothing: DateReadings = { 'day first': null, 'month first': null, isMonth: false };
const MINUTES_A_DAY = 1440;

const iso =
  /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?(?: [A-Z]{3,4})?)?)?$/i;
const twoNumbers =
  /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2})?\s*(AM|PM)?)?$/i;
const named =
  /^(?:(\d{1,2})\.?[ -]([a-z]{3,9})\.?|([a-z]{3,9})\.?[ -](\d{1,2})),?[ -](\d{4}|\d{2})(?:,?[T ]+(\d{1,2}):(\d{2})(?::\d{2})?\s*(AM|PM)?(?: (?:Z|UTC|GMT))?)?$/i;
const monthAlone = /^([a-z]{3,9})\.?[ -](\d{4})$|^(\d{4})[ -]([a-z]{3,9})$/i;
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +/i;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const epoch = /^\d{10}(?:\d{3})?$/;

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function monthNamed(name: string): number {
  const low = name.toLowerCase();
  return (
    monthNames.findIndex((month) => month === low || month.slice(0, 3) === low.slice(0, 3)) + 1
  );
}

const alike = (day: number | null, isMonth = false): DateReadings => ({
  'day first': day,
  'month first': day,
  isMonth,
});

/** Minutes east of UTC, of a stamp's own zone. */
function offsetOf(zone: string | undefined): number {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '');
  if (!parts) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0));
}

/** The year of two digits is one of this century. */
const fullYear = (digits: string): number =>
  digits.length === 2 ? 2000 + Number(digits) : Number(digits);

/** The day of a stamp in the zone that is counted in: minutes since its date began in its own zone. */
const shifted = (day: number | null, minutes: number, zone: number): number | null =>
  day === null ? null : day + Math.floor((minutes + zone) / MINUTES_A_DAY);

function clock(hours: string | undefined, minutes: string | undefined, half?: string): number {
  const hour = Number(hours ?? 0);
  const ofDay = half === undefined ? hour : (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  return ofDay * 60 + Number(minutes ?? 0);
}

/**
 * Reads a date. A bare day is that day; a stamp counts in the zone, UTC unless told otherwise, and is taken for UTC
 * where it names no zone of its own.
 *
 * @param text of one cell
 * @param zone minutes east of UTC
 */
export function readDate(text: string, zone = 0): DateReadings {
  const trimmed = text.trim().replace(weekday, '');
  const asIso = iso.exec(trimmed);
  if (asIso) {
    const [, year, month, date, hours, minutes, own] = asIso;
    if (date === undefined) return alike(dayOf(Number(year), Number(month), 1), true);
    const day = dayOf(Number(year), Number(month), Number(date));
    if (hours === undefined) return alike(day);
    return alike(shifted(day, clock(hours, minutes) - offsetOf(own), zone));
  }
  const pair = twoNumbers.exec(trimmed);
  if (pair) {
    const [, first, sign, second, years = '', hours, minutes, half] = pair;
    const year = fullYear(years);
    const at = (month: string | undefined, date: string | undefined): number | null => {
      const day = dayOf(year, Number(month), Number(date));
      return hours === undefined ? day : shifted(day, clock(hours, minutes, half), zone);
    };
    const dayFirst = at(second, first);
    // With points the day comes first wherever dates are written so.
    if (sign === '.') return alike(dayFirst);
    return { 'day first': dayFirst, 'month first': at(first, second), isMonth: false };
  }
  const words = named.exec(trimmed);
  if (words) {
    const [, dayA, monthA, monthB, dayB, year, hours, minutes, half] = words;
    const day = dayOf(
      fullYear(year ?? ''),
      monthNamed(monthA ?? monthB ?? ''),
      Number(dayA ?? dayB),
    );
    return alike(hours === undefined ? day : shifted(day, clock(hours, minutes, half), zone));
  }
  const month = monthAlone.exec(trimmed);
  if (month) {
    const [, nameA, yearA, yearB, nameB] = month;
    return alike(dayOf(Number(yearA ?? yearB), monthNamed(nameA ?? nameB ?? ''), 1), true);
  }
  const bare = compact.exec(trimmed);
  if (bare) return alike(dayOf(Number(bare[1]), Number(bare[2]), Number(bare[3])));
  if (epoch.test(trimmed)) {
    const seconds = Number(trimmed.slice(0, 10));
    return alike(Math.floor((seconds / 60 + zone) / MINUTES_A_DAY));
  }
  return nothing;
}
