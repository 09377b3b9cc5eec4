/**
 * Days and months as whole numbers, without time zones: a day counts from 1 January 1970, a month is twelve times its
 * year plus its place in it, January being 0.
 */

const MS_A_DAY = 86_400_000;

/**
 * The day of a date.
 *
 * @param month from 1 to 12
 * @returns days since 1 January 1970; `null` where there is no such date
 */
export function dayOf(year: number, month: number, date: number): number | null {
  const stamp = new Date(Date.UTC(2000, month - 1, date));
  stamp.setUTCFullYear(year, month - 1, date);
  const isReal = stamp.getUTCMonth() === month - 1 && stamp.getUTCDate() === date;
  return isReal && month >= 1 && month <= 12 ? Math.floor(stamp.getTime() / MS_A_DAY) : null;
}

export interface CivilDate {
  readonly year: number;
  /** From 1 to 12. */
  readonly month: number;
  /** From 1 to 31. */
  readonly date: number;
}

/** Year, month and date of a day. */
export function dateOf(day: number): CivilDate {
  const stamp = new Date(day * MS_A_DAY);
  return {
    year: stamp.getUTCFullYear(),
    month: stamp.getUTCMonth() + 1,
    date: stamp.getUTCDate(),
  };
}

/** The month of a day. */
export function monthOf(day: number): number {
  const { year, month } = dateOf(day);
  return year * 12 + month - 1;
}

/** The first day of a month. */
export const firstDayOf = (month: number): number =>
  Date.UTC(Math.floor(month / 12), month % 12, 1) / MS_A_DAY;

/** The last day of a month. */
export const lastDayOf = (month: number): number => firstDayOf(month + 1) - 1;

/** Whether a day is one of Monday to Friday; 1 January 1970 was a Thursday. */
export const isWorkday = (day: number): boolean => (((day + 3) % 7) + 7) % 7 < 5;

/** Working days, Monday to Friday, from one day to another, both counted. */
export function workdaysBetween(first: number, last: number): number {
  let count = 0;
  for (let day = first; day <= last; day += 1) if (isWorkday(day)) count += 1;
  return count;
}

/** Working days of a month. */
export const workdaysOf = (month: number): number =>
  workdaysBetween(firstDayOf(month), lastDayOf(month));

export interface Period {
  /** First and last day, both within. */
  readonly first: number;
  readonly last: number;
}

/**
 * What a bill's first and last rows say of its period: to the ends of their months where only a weekend is missing,
 * else no further than the rows go.
 */
export function likelyPeriod({ first, last }: Period): Period {
  const start = firstDayOf(monthOf(first));
  const end = lastDayOf(monthOf(last));
  return {
    first: workdaysBetween(start, first - 1) === 0 ? start : first,
    last: workdaysBetween(last + 1, end) === 0 ? end : last,
  };
}

/** The months that lie wholly within a period, in their order. */
export function completeMonths({ first, last }: Period): number[] {
  const from = monthOf(first);
  const months = Array.from({ length: monthOf(last) - from + 1 }, (_, index) => from + index);
  return months.filter((month) => firstDayOf(month) >= first && lastDayOf(month) <= last);
}
