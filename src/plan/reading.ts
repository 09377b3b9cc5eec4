/** Reads the rows of one file into sums: every row is counted, found again in another file, or set aside. */
import { readAmount, type DecimalSign } from './amounts.ts';
import { shortened, type Aside, type Problem } from './aside.ts';
import { HIGHEST_DAY } from './cells.ts';
import { firstDayOf, monthOf } from './calendar.ts';
import { readDate, type DateOrder, type DateReadings } from './dates.ts';
import { Evidence } from './evidence.ts';
import type { Layout } from './layout.ts';
import { noMoney, type MoneyRead, type RowsRead } from './money-read.ts';
import { hashOf, RowCounts } from './pair-table.ts';
import { NOBODY, type Names } from './people.ts';
import { ExactSum } from './sums.ts';

/** How the columns of a file are written. */
export interface Ways {
  readonly decimal: DecimalSign;
  readonly order: DateOrder;
}

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

const isTotalWord = /^(?:grand[ -]?|sub[ -]?)?totals?:?$|^sum:?$|^summe:?$|^gesamt(?:summe)?:?$/i;

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
  readonly decimals: Evidence<DecimalSign> = new Evidence<DecimalSign>(['.', ','], '.');
  readonly orders: Evidence<DateOrder> = new Evidence<DateOrder>(
    ['day first', 'month first'],
    'month first',
  );
  /** The first and last day of a row, counted or not. */
  first = Infinity;
  last = -Infinity;
  /** Whether some rows name a month alone, or have one sum for longer. */
  hasMonths = false;
  hasRanges = false;

  readonly #context: ReadingContext;
  readonly #hash = new Uint32Array(2);
  readonly #dates = new Map<string, DateReadings>();
  readonly #all = new ExactSum();
  #totalled = 0;
  #above = 0;

  constructor(context: ReadingContext) {
    this.#context = context;
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
    const read = this.#readCost(costText);
    const date = this.#readDay(cells);
    const who = this.#readPerson(cells);
    if (this.#isTotal(cells, who, date, read?.amount ?? null)) {
      const word = cells.find((cell) => isTotalWord.test(cell.trim())) ?? '';
      this.#setAside(
        line,
        headers[layout.use] ?? '',
        'total',
        word,
        read?.amount ?? null,
        read?.currency,
      );
      this.#totalled = this.#all.value;
      return;
    }
    if (read === null) {
      const problem = costText === '' ? 'empty-cost' : 'cost';
      this.#see(date);
      this.#setAside(line, headers[layout.use] ?? '', problem, costText, null);
      return;
    }
    if (typeof date === 'string') {
      const text = (cells[layout.date] ?? '').trim();
      this.#setAside(
        line,
        headers[layout.date] ?? 'date',
        date,
        text,
        read.amount,
        this.#currencyOf(cells, read.currency),
      );
      return;
    }
    this.#see(date);
    this.#count(cells, who, date, read);
  }

  /** Sets a row aside that could not be taken apart. */
  refuse(line: number, cells: number): void {
    this.counts.rows += 1;
    this.#setAside(line, String(this.#context.headers.length), 'quotes', String(cells), null);
  }

  /** What a cost cell comes to, at its factor; `null` if it is none. A row without a price costs 0. */
  #readCost(text: string): { amount: number; currency: string | null; isPriced: boolean } | null {
    const { layout, ways } = this.#context;
    const isEmpty = text === '' && layout.emptyIsNothing;
    if (isEmpty || layout.unpriced.has(text.toLowerCase())) {
      return { amount: 0, currency: null, isPriced: isEmpty };
    }
    const readings = readAmount(text);
    this.decimals.see(readings['.'], readings[',']);
    const amount = readings[ways.decimal];
    return amount === null
      ? null
      : { amount: amount * layout.factor, currency: readings.currency, isPriced: true };
  }

  /** The day of a row, or what is wrong with it. */
  #readDay(cells: readonly string[]): number | 'date' | 'empty-date' | 'far-date' {
    const { layout, ways, zone } = this.#context;
    if (layout.date < 0) {
      const { first, last } = layout.span ?? { first: -1, last: -1 };
      if (first < 0) return 'empty-date';
      this.last = Math.max(this.last, last);
      if (monthOf(first) === monthOf(last)) this.hasMonths = true;
      else this.hasRanges = true;
      return first;
    }
    const text = cells[layout.date] ?? '';
    if (text.trim() === '') return 'empty-date';
    let readings = this.#dates.get(text);
    if (!readings) {
      readings = readDate(text, zone);
      if (this.#dates.size < 20_000) this.#dates.set(text, readings);
    }
    this.orders.see(readings['day first'], readings['month first']);
    const day = readings[ways.order];
    if (day === null) return 'date';
    if (day < 0 || day > HIGHEST_DAY) return 'far-date';
    if (readings.isMonth) this.hasMonths = true;
    return day;
  }

  /** Who a row is of: a name, or nothing for nobody. */
  #readPerson(cells: readonly string[]): string {
    const { layout } = this.#context;
    if (layout.personIf >= 0 && (cells[layout.personIf] ?? '').trim() === '') return '';
    for (const place of layout.person) {
      const name = cells[place] ?? '';
      if (name.trim() !== '') return layout.nobody.has(name.trim().toLowerCase()) ? '' : name;
    }
    return layout.person.length === 0 ? (layout.fixedPerson ?? '') : '';
  }

  /** Whether a row sums up those above it: it says so, or it lacks a day or a person and its cost is their sum. */
  #isTotal(
    cells: readonly string[],
    who: string,
    date: number | string,
    amount: number | null,
  ): boolean {
    const { layout } = this.#context;
    const lacksDay = layout.date >= 0 && date === 'empty-date';
    const lacks = lacksDay || (layout.person.length > 0 && who.trim() === '');
    if (isTotalWord.test(who.trim())) return true;
    if (typeof date === 'string' && cells.some((cell) => isTotalWord.test(cell.trim())))
      return true;
    if (!lacks) return false;
    if (cells.some((cell) => isTotalWord.test(cell.trim()))) return true;
    if (amount === null || amount === 0 || this.#above < 2) return false;
    return [this.#all.value, this.#all.value - this.#totalled].some(
      (sum) => Math.abs(sum - amount) < SAME_SUM,
    );
  }

  #see(date: number | string): void {
    if (typeof date === 'string') return;
    this.first = Math.min(this.first, date);
    this.last = Math.max(this.last, date);
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
    read: { amount: number; currency: string | null; isPriced: boolean },
  ): void {
    const { layout, people, teams, tools, before } = this.#context;
    const use = read.amount;
    const bill = this.#billOf(cells, use);
    this.#all.add(use);
    this.#above += 1;
    const into = this.#moneyIn(this.#currencyOf(cells, read.currency));
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
    const isRange = layout.date < 0 && this.hasRanges;
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

  /** What is invoiced of a row: nothing of what is included, what the bill's own column says, else its use. */
  #billOf(cells: readonly string[], use: number): number {
    const { layout, ways } = this.#context;
    const { place, says } = layout.included;
    if (place >= 0 && says.has((cells[place] ?? '').trim().toLowerCase())) return 0;
    if (layout.bill === layout.use) return use;
    const readings = readAmount((cells[layout.bill] ?? '').trim());
    this.decimals.see(readings['.'], readings[',']);
    return (readings[ways.decimal] ?? 0) * layout.factor;
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
