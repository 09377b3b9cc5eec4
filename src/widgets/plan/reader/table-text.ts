/** A table's text as rows, wherever it is cut: Papa Parse's core, continued at the place that it came to. */
import Papa from 'papaparse';
import { UnreadableFile } from './bytes.ts';

export interface Row {
  readonly cells: string[];
  /** Where it begins, the first line of the file being 1. */
  readonly line: number;
  /** Whether its quotation marks do not match. */
  readonly isMangled: boolean;
}

/** A row that is open for longer than this has a quotation mark that is never closed. */
const LONGEST_ROW = 1024 * 1024;

/** So many characters, and so many rows of them, tell the delimiter. */
export const PEEK_CHARACTERS = 64 * 1024;
const PEEK_ROWS = 50;

interface ParserResult {
  readonly data: string[][];
  readonly errors: readonly { code: string; row: number; index: number }[];
  readonly meta: { readonly cursor: number };
}

const declared = /^\uFEFF?sep=(.)\r?\n/i;

/** What stands between the cells of a table, by its own word or by its first rows. */
export function delimiterOf(text: string): string {
  const own = declared.exec(text)?.[1];
  if (own !== undefined) return own;
  const { meta } = Papa.parse<string[]>(text.slice(0, PEEK_CHARACTERS), { preview: PEEK_ROWS });
  return meta.delimiter || ',';
}

const breaksIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
};

export class TableText {
  readonly #delimiter: string;
  #rest = '';
  /** A carriage return at the end of a slice may be the first half of a line's end. */
  #hasReturn = false;
  #line = 1;
  #isBegun = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /**
   * Takes the next slice and gives the rows that it completes; empty lines are no rows.
   *
   * @throws {UnreadableFile} for a quotation mark that is never closed
   */
  push(text: string, isLast: boolean): Row[] {
    let input = this.#rest + this.#normalised(text, isLast);
    const rows: Row[] = [];
    for (let isMangled = true; isMangled && input !== '';) {
      const parsed = new Papa.Parser({ delimiter: this.#delimiter, newline: '\n' }).parse(
        input,
        0,
        !isLast,
      ) as ParserResult;
      const mangled = parsed.errors.find(({ code }) => code === 'InvalidQuotes');
      const open = parsed.errors.find(({ code }) => code === 'MissingQuotes');
      isMangled = mangled !== undefined;
      const whole = mangled ? parsed.data.slice(0, mangled.row) : parsed.data;
      const end = mangled ? input.indexOf('\n', mangled.index) + 1 : parsed.meta.cursor;
      // The rest of its line is still to come.
      if (mangled && end === 0 && !isLast) break;
      const consumed = mangled && end === 0 ? input : input.slice(0, end);
      input = input.slice(consumed.length);
      const hasBreaks = isMangled || breaksIn(consumed) > whole.length - (isLast ? 1 : 0);
      if (!mangled && isLast && open) this.#refuse(this.#lineAfter(whole.slice(0, open.row)));
      this.#take(whole, hasBreaks, rows);
      if (!mangled) continue;
      rows.push({ cells: [], line: this.#line, isMangled: true });
      // Its other lines are rows of their own: nothing is swallowed.
      this.#line += 1;
    }
    this.#rest = isLast ? '' : input;
    if (this.#rest.length > LONGEST_ROW) this.#refuse(this.#line);
    return rows;
  }

  /** Numbers rows by their lines; empty lines are no rows. */
  #take(data: readonly string[][], hasBreaks: boolean, rows: Row[]): void {
    for (const cells of data) {
      const line = this.#line;
      this.#line += 1;
      if (hasBreaks) for (const cell of cells) this.#line += breaksIn(cell);
      if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line, isMangled: false });
    }
  }

  /** Line ends alike, without a mark at the beginning of the file and what says its delimiter. */
  #normalised(text: string, isLast: boolean): string {
    let next = (this.#hasReturn ? '\r' : '') + text;
    if (!this.#isBegun && next !== '') {
      this.#isBegun = true;
      const own = declared.exec(next);
      if (own) this.#line = 2;
      next = own ? next.slice(own[0].length) : next.replace(/^\uFEFF/, '');
    }
    this.#hasReturn = !isLast && next.endsWith('\r');
    if (this.#hasReturn) next = next.slice(0, -1);
    return next.includes('\r') ? next.replace(/\r\n?/g, '\n') : next;
  }

  #lineAfter(data: readonly string[][]): number {
    return data.flat().reduce((line, cell) => line + breaksIn(cell), this.#line + data.length);
  }

  #refuse(line: number): never {
    throw new UnreadableFile(
      `The quotation mark of line ${line} is never closed; a second one was expected at the end of its cell.`,
    );
  }
}
