import { csvFormatRow } from 'd3';

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

/** A table as RFC 4180 wants it: lines end with CR LF, the last one too. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${csvFormatRow(row.map(guardCell))}\r\n`).join('');
