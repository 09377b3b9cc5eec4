/** Rows that are not counted, with line, column and what was expected. */

export type Problem =
  'cost' | 'empty-cost' | 'date' | 'empty-date' | 'far-date' | 'cells' | 'quotes' | 'total';

export interface Aside {
  /** In the file, its header being line 1; of JSON, the record. */
  readonly line: number;
  readonly column: string;
  readonly problem: Problem;
  /** What stood there, cut short. */
  readonly value: string;
  /** $ (or what the currency is) of the row, where its cost could be read. */
  readonly amount: number | null;
}

/** A value is shown as far as this. */
const SHOWN = 24;

export const shortened = (value: string): string =>
  value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;

const expected: Readonly<Record<Problem, (aside: Aside, value: string) => string>> = {
  cost: ({ column }, value) =>
    `${column} “${value}” is not a number; a number such as 12.50 was expected`,
  'empty-cost': ({ column }) => `${column} is empty; a number such as 12.50 was expected`,
  date: ({ column }, value) =>
    `${column} “${value}” is not a date of this column; a date such as 2026-07-31 was expected`,
  'empty-date': ({ column }) => `${column} is empty; a date such as 2026-07-31 was expected`,
  'far-date': ({ column }, value) =>
    `${column} “${value}” is not within 1970 to 2149; a date such as 2026-07-31 was expected`,
  cells: ({ column }, value) => `${value} cells; ${column} were expected, as in the header`,
  quotes: () => 'its quotation marks do not match; one at each end of a cell was expected',
  total: (_, value) =>
    `a total${value === '' ? '' : ` (“${value}”)`}, which would count its rows twice`,
};

/**
 * An aside as a sentence.
 *
 * @param isName tells whether a value is somebody's name, which is never shown
 */
export function sayAside(aside: Aside, isName: (value: string) => boolean): string {
  const isHidden = aside.value.includes('@') || isName(aside.value);
  return `line ${aside.line}: ${expected[aside.problem](aside, isHidden ? 'a name' : aside.value)}`;
}
