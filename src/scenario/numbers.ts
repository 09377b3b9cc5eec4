/**
 * How numbers are written, everywhere on the site: US English, a true minus, and no more digits than are known.
 * Nothing printable (no number, not a number) is a dash.
 */

import { writeDigits, type Shape } from './digits.ts';

export interface FormatOptions {
  /** The most digits after the point. */
  readonly digits?: number;
}

const NOTHING = '—';

/** Less than this is what binary fractions leave over, not an amount. */
const NOISE = 1e-9;

function format(value: number, shape: Shape, before = ''): string {
  if (Number.isNaN(value)) return NOTHING;
  const size = Math.abs(value);
  const text = before + writeDigits(size < NOISE ? 0 : size, shape);
  // What rounds to nothing has no sign.
  return value < 0 && /[1-9∞]/.test(text) ? `−${text}` : text;
}

/** True where rounding to so many digits leaves nothing of something. */
function vanishes(value: number, digits: number): boolean {
  const size = Math.abs(value);
  return size > NOISE && size < 0.5 * 10 ** -digits;
}

const toTheCent: Shape = { least: 2, most: 2 };

/** 12.345 is "12.35"; two digits after the point unless told otherwise. */
export function formatNumber(value: number, { digits = 2 }: FormatOptions = {}): string {
  return format(value, { most: digits });
}

/** Large counts, to three figures: "7.87 billion", "32 million", "12,300". */
export function formatQuantity(value: number): string {
  return Math.abs(value) < 999_500
    ? format(value, { figures: 3 })
    : format(value, { figures: 3, scale: ['', ' thousand', ' million', ' billion', ' trillion'] });
}

/** To the dollar, from a million on to three figures: "$834,595", "$1.4 million"; small prices in cents: "$0.19". */
export function formatDollars(value: number): string {
  const size = Math.abs(value);
  if (vanishes(value, 2)) return value > 0 ? 'less than 1 cent' : 'about $0';
  if (size >= 999_999.5) return `${value < 0 ? '−' : ''}$${formatQuantity(size)}`;
  return NOISE < size && size < 9.995 && !Number.isInteger(value)
    ? format(value, toTheCent, '$')
    : format(value, { most: 0 }, '$');
}

/** Every digit: "$10,000,000", "$18,423.50", "$0.0036". */
export function formatExactDollars(value: number): string {
  return format(value, Number.isInteger(value) ? {} : { least: 2, most: 4 }, '$');
}

/** For labels in a picture: "$20k", "$1.4M", "$137". */
export function formatCompactDollars(value: number): string {
  return format(value, { figures: 3, scale: ['', 'k', 'M', 'B', 'T'] }, '$');
}

/** Dollars in cents: 0.2366 is "24 cents", 1.08 is "$1.08". */
export function formatCents(value: number): string {
  const cents = Math.round(Math.abs(value) * 100);
  if (vanishes(value, 2)) return value > 0 ? 'less than 1 cent' : 'about 0 cents';
  if (Number.isNaN(value) || cents >= 100) return format(value, toTheCent, '$');
  return `${format(Math.sign(value) * cents, {})} ${cents === 1 ? 'cent' : 'cents'}`;
}

/** 0.035 is "3.5%", 0.2366 is "24%": one digit after the point below 10%, unless told otherwise. */
export function formatPercent(value: number, { digits }: FormatOptions = {}): string {
  const percent = value * 100;
  const shown = digits ?? (Math.abs(percent) < 9.95 ? 1 : 0);
  if (vanishes(percent, shown)) {
    return value > 0 ? `less than ${format(10 ** -shown, { most: shown })}%` : 'about 0%';
  }
  const text = format(percent, { most: shown });
  return text === NOTHING ? text : `${text}%`;
}

/** A change, with its sign: "+18%", "−35%", "0%". */
export function formatSignedPercent(value: number, { digits }: FormatOptions = {}): string {
  const shown = digits ?? (Math.abs(value) < 0.0995 ? 1 : 0);
  if (vanishes(value * 100, shown)) return 'about 0%';
  const text = formatPercent(value, { digits: shown });
  return value > NOISE ? `+${text}` : text;
}

/** A change of a share, in percentage points: "1.7 points", "1 point". */
export function formatPoints(value: number): string {
  const points = value * 100;
  const digits = Math.abs(points) < 9.95 ? 1 : 0;
  if (vanishes(points, digits)) return 'less than 0.1 points';
  return counted(formatNumber(points, { digits }), 'point', 'points');
}

/** A ratio: "4.2×", "3×", and two digits below 2, where they matter: "1.18×". */
export function formatTimes(value: number, { digits }: FormatOptions = {}): string {
  const size = Math.abs(value);
  const shown = digits ?? (size < 1.995 ? 2 : size < 19.95 ? 1 : 0);
  if (vanishes(value, shown) && value > 0) return `less than ${formatNumber(10 ** -shown)}×`;
  const text = format(value, { most: shown });
  return text === NOTHING ? text : `${text}×`;
}

function counted(text: string, one: string, many: string): string {
  return text === NOTHING ? text : `${text} ${text === '1' ? one : many}`;
}

/** "4 years", "1 year"; less than a year in months. */
export function formatYears(value: number, { digits = 1 }: FormatOptions = {}): string {
  if (value > 0 && value < 0.995) return formatMonths(value * 12);
  return counted(formatNumber(value, { digits }), 'year', 'years');
}

/** "13 months", "1 month". */
export function formatMonths(value: number, { digits = 0 }: FormatOptions = {}): string {
  if (vanishes(value, digits)) return 'less than a month';
  return counted(formatNumber(value, { digits }), 'month', 'months');
}

/** A date in a plan: "3 years 3 months", rounded to a month. */
export function formatYearsAndMonths(value: number): string {
  const months = Math.round(value * 12);
  if (!Number.isFinite(months) || months % 12 === 0) return formatYears(Math.round(months / 12));
  const rest = formatMonths(months % 12);
  return months < 12 ? rest : `${formatYears(Math.floor(months / 12))} ${rest}`;
}

export function formatHours(value: number): string {
  return counted(formatNumber(value), 'hour', 'hours');
}

export function formatPeople(value: number): string {
  return counted(formatNumber(value, { digits: 1 }), 'person', 'people');
}
