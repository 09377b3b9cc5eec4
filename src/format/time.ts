import { vanishes } from './digits.ts';
import { formatNumber, type FormatOptions } from './numbers.ts';
import { counted, spelledOut } from './words.ts';

/** "4 years", "1 year"; less than a year in months. */
export function formatYears(value: number, { digits = 1 }: FormatOptions = {}): string {
  if (value > 0 && value < 0.995) return formatMonths(value * 12);
  return counted(formatNumber(value, { digits }), 'year', 'years');
}

/** A small whole number of years in words: "ten years", "one year"; any other in digits. */
export function spellYears(years: number): string {
  const word = years > 0 ? spelledOut(years) : undefined;
  return word ? `${word} ${years === 1 ? 'year' : 'years'}` : formatYears(years);
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

/** "4 hours", "1 hour" */
export function formatHours(value: number): string {
  return counted(formatNumber(value), 'hour', 'hours');
}
