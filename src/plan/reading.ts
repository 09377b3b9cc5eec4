/** Reads the rows of one file into sums: every row is counted, found again in another file, or set aside. */
import { shortened, type Aside, type Problem } from './aside.ts';
import { firstDayOf, monthOf } from './calendar.ts';
import type { Layout } from './layout.ts';
import { noMoney, type MoneyRead, type RowsRead } from './money-read.ts';
import { hashOf, RowCounts } from './pair-table.ts';
import { NOBODY, type Names } from './people.ts';
import { RowParts, type CostRead, type Ways } from './row-parts.ts';
import { ExactSum } from './sums.ts';

export interface ReadingContext {
  readonly headers: readonly string[];
  readonly layout: Layout;
  readonly ways: Ways;
  /** Minutes east of UTC in which stamps count. */
  readonly zone: number;
  readonly people: Names;
  readonly teams: Names;
  readonly tools: Names;
  /** Rows of files of the same format that were read before. */
  readonly before: RowCounts;
}

/** Asides kept with their lines; what is above is counted alone. */
const KEPT_ASIDES = 200_000;

/** So far two sums of cents are the same. */
const SAME_SUM = 0.005;

export class FileReading {
  readonly counts: RowsRead = {
    ...{ rows: 0, counted: 0, again: 0, aside: 0 },
    ...{ equal: 0, refunds: 0, unpriced: 0, nobody: 0 },
  };
  readonly byCurrency = new Map<string, MoneyRead>();
  readonly asides: Aside[] = [];
  readonly seen = new RowCounts();
  readonly parts: RowParts;
  /** The first and last day of a row, counted or not. */
  first = Infinity;
  last = -Infinity;

  readonly #context: ReadingContext;
  readonly #hash = new Uint32Array(2);
  readonly #all = new ExactSum();
  #totalled = 0;
  #above = 0;

  constructor(context: ReadingContext) {
    this.#context = context;
    this.parts = new RowParts(context.layout, context.ways, context.zone);
  }

  /**
   * Takes a row.
   *
   * @param cells as many as the header has
   * @param line where the row begins
   */
  add(cells: readonly string[], line: number): void {
    const { headers, layout } = this.#context;
    this.counts.rows += 1;
    if (cells.length !== headers.length && !isPadded(cells, headers.length)) {
      this.#setAside(line, String(headers.length), 'cells', String(cells.length), null);
      return;
    }
    const costText = (cells[layout.use] ?? '').trim();
    const costColumn = headers[layout.use] ?? '';
    const read = this.parts.cost(costText);
    const date = this.parts.day(cells);
    const who = this.parts.person(cells);
    const amount = read?.amount ?? null;
    const currency = this.#currencyOf(cells, read?.currency);
    if (this.parts.isTotal(cells, who, date, () => this.#isSumAbove(amount))) {
      this.#setAside(line, costColumn, 'total', this.parts.totalWord(cells), amount, currency);
      this.#totalled = this.#all.value;
      return;
    }
    if (read === null) {
      this.#see(date);
      const problem = costText === '' ? 'empty-cost' : 'cost';
      this.#setAside(line, costColumn, problem, costText, null);
      return;
    }
    if (typeof date === 'string') {
      const text = (cells[layout.date] ?? '').trim();
      this.#setAside(line, headers[layout.date] ?? 'date', date, text, amount, currency);
      return;
    }
    this.#see(date);
    this.#count(cells, who, date, read, currency);
  }

  /** Sets a row aside that could not be taken apart. */
  refuse(line: number, cells: number): void {
    this.counts.rows += 1;
    this.#setAside(line, String(this.#context.headers.length), 'quotes', String(cells), null);
  }

  /** Whether a cost is the sum of all rows above, or of those since the last total. */
  #isSumAbove(amount: number | null): boolean {
    if (amount === null || amount === 0 || this.#above < 2) return false;
    return [this.#all.value, this.#all.value - this.#totalled].some(
      (sum) => Math.abs(sum - amount) < SAME_SUM,
    );
  }

  #see(date: number | string): void {
    if (typeof date === 'string') return;
    this.first = Math.min(this.first, date);
    this.last = Math.max(this.last, date);
    const { date: column, span } = this.#context.layout;
    if (column < 0 && span) this.last = Math.max(this.last, span.last);
  }

  #currencyOf(cells: readonly string[], named: string | null | undefined): string {
    const { layout } = this.#context;
    const column = layout.currency < 0 ? '' : (cells[layout.currency] ?? '').trim().toUpperCase();
    return column || named || layout.fixedCurrency;
  }

  #moneyIn(currency: string): MoneyRead {
    let found = this.byCurrency.get(currency);
    if (!found) this.byCurrency.set(currency, (found = noMoney()));
    return found;
  }

  #count(
    cells: readonly string[],
    who: string,
    day: number,
    read: CostRead,
    currency: string,
  ): void {
    const { layout, people, teams, tools, before } = this.#context;
    const use = read.amount;
    const bill = this.parts.bill(cells, use);
    this.#all.add(use);
    this.#above += 1;
    const into = this.#moneyIn(currency);
    hashOf(layout.key >= 0 ? [cells[layout.key] ?? ''] : cells, this.#hash);
    const [high, low] = [this.#hash[0]!, this.#hash[1]!];
    const times = this.seen.count(high, low);
    if (times <= before.of(high, low)) {
      this.counts.again += 1;
      into.sums.again.add(use);
      return;
    }
    const person = who.trim() === '' ? NOBODY : people.number(who);
    const toolName = layout.tool < 0 ? '' : (cells[layout.tool] ?? '').trim();
    const tool = tools.number(toolName || layout.fixedTool);
    this.counts.counted += 1;
    into.sums.use.add(use);
    into.sums.bill.add(bill);
    if (person === NOBODY) this.counts.nobody += 1;
    if (!read.isPriced) this.counts.unpriced += 1;
    if (use < 0) {
      this.counts.refunds += 1;
      into.sums.refunds.add(use);
    }
    const isRange = layout.date < 0 && this.parts.hasRanges;
    const at = layout.date < 0 && !isRange ? firstDayOf(monthOf(day)) : day;
    const to = isRange ? into.ranged : into.cells;
    to.add(person, at, tool, use, bill);
    if (times > 1 && !layout.equalRowsAreUsual) {
      this.counts.equal += 1;
      into.sums.equal.add(use);
      if (!isRange) into.equals.add(person, at, tool, use, bill);
    }
    const team = layout.team < 0 ? '' : (cells[layout.team] ?? '').trim();
    if (team !== '' && person !== NOBODY) into.teamUse.add(person, teams.number(team), use);
  }

  #setAside(
    line: number,
    column: string,
    problem: Problem,
    value: string,
    amount: number | null,
    currency?: string | null,
  ): void {
    this.counts.aside += 1;
    if (amount !== null) {
      this.#moneyIn(currency ?? this.#context.layout.fixedCurrency).sums.aside.add(amount);
    }
    if (this.asides.length >= KEPT_ASIDES) return;
    this.asides.push({ line, column, problem, value: shortened(value), amount });
  }
}

/** Whether what a row has too many is empty. */
const isPadded = (cells: readonly string[], wanted: number): boolean =>
  cells.length > wanted && cells.slice(wanted).every((cell) => cell.trim() === '');
