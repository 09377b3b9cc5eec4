import { toDigits } from '../format/index.ts';

/** One number behind a widget, unrounded, in the units of the model. */
export interface Datum {
  /** What it belongs to: a year, a budget, an offer, a step. */
  readonly row: string;
  readonly name: string;
  /** None where there is none, or none that can be counted. */
  readonly value: number | null;
  readonly unit: string;
}

export const datum = (row: string, name: string, value: number | null, unit: string): Datum => ({
  row,
  name,
  value: value !== null && Number.isFinite(value) ? value : null,
  unit,
});

/** Whole years up to an end, and the end itself. */
export function yearsUpTo(end: number): number[] {
  const years = Array.from({ length: Math.floor(end) + 1 }, (_, year) => year);
  return years.at(-1) === end ? years : [...years, end];
}

/** So many rows of years that no more than `most` are read, and the last year in any case. */
export function yearsShown(end: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(end / (most - 1)));
  return yearsUpTo(end).filter((year) => year === end || year % every === 0);
}

/** The row of what holds after so many years. */
export const afterYears = (years: number): string => `after ${toDigits(years, 4)} years`;

/**
 * Looks numbers up by row and name.
 *
 * @throws an Error that names what is missing: a table may print no number that the files do not have
 */
export function lookUp(numbers: readonly Datum[]): (row: string, name: string) => number | null {
  const values = new Map(numbers.map(({ row, name, value }) => [`${row}\n${name}`, value]));
  return (row, name) => {
    const value = values.get(`${row}\n${name}`);
    if (value === undefined) throw new Error(`There is no number “${name}” in the row “${row}”.`);
    return value;
  };
}
