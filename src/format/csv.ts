import { csvFormatRow } from 'd3';

/** What a cell can hold; null is an empty one. */
export type Cell = string | number | null;

interface CsvOptions {
  /** CR LF, as RFC 4180 wants it, unless told otherwise. */
  lineEnd?: '\r\n' | '\n';
  /** Text stands in quotes also where it need not, so that no program takes “3 years” or “$3,000” for a number. */
  quoteText?: boolean;
}

/**
 * A cell that begins like a formula is run by spreadsheets. An apostrophe in front makes it text; so
 * that it can be taken off again without a doubt, one is also put before apostrophes that stand there
 * already. A plain negative number is no formula.
 */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/;

export const guardCell = (cell: string): string =>
  formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;

/** What the cell was before it was guarded. */
export const unguardCell = (cell: string): string =>
  /^'/.test(cell) && formula.test(cell) ? cell.slice(1) : cell;

const textOf = (cell: Cell): string => guardCell(cell === null ? '' : String(cell));

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const quotedRow = (row: readonly Cell[]): string =>
  row.map((cell) => (typeof cell === 'string' ? quote(textOf(cell)) : textOf(cell))).join(',');

/** A table as text: a line for each row, the last one ended too, and no cell that a spreadsheet would run. */
export function csv(
  rows: readonly (readonly Cell[])[],
  { lineEnd = '\r\n', quoteText = false }: CsvOptions = {},
): string {
  return rows
    .map((row) => (quoteText ? quotedRow(row) : csvFormatRow(row.map(textOf))) + lineEnd)
    .join('');
}

/** Without it spreadsheets take “ and ’ for letters of another alphabet. */
const byteOrderMark = '\uFEFF';

/** Tables one after the other as a whole file, which a spreadsheet reads with all of its signs. */
export const csvFile = (...tables: readonly string[]): string => byteOrderMark + tables.join('');
