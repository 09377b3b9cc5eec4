/** What stands in one row: its cost, its day, whose it is, and whether it sums up the rows above it. */
import { readAmount, type DecimalSign } from './amounts.ts';
import { monthOf } from './calendar.ts';
import { HIGHEST_DAY } from './cells.ts';
import { readDate, type DateOrder, type DateReadings } from './dates.ts';
import { Evidence } from './evidence.ts';
import type { Layout } from './layout.ts';

/** How the columns of a file are written. */
export interface Ways {
  readonly decimal: DecimalSign;
  readonly order: DateOrder;
}

/** A cost as it was read. */
export interface CostRead {
  readonly amount: number;
  /** ISO 4217, where the cell names one. */
  readonly currency: string | null;
  /** Without a price it counts as use of $0. */
  readonly isPriced: boolean;
}

/** Why a row has no day. */
export type DayProblem = 'date' | 'empty-date' | 'far-date';

/** So many dates, as they are written, are read once. */
const KEPT_DATES = 20_000;

const isTotalWord =
  /^(?:(?:grand|sub)[ -]?)?totals?(?:$|[ :(])|^sum:?$|^summe:?$|^gesamt(?:summe)?:?$/i;

const saysTotal = (cell: string): boolean => isTotalWord.test(cell.trim());

export class RowParts {
  readonly decimals: Evidence<DecimalSign> = new Evidence<DecimalSign>(['.', ','], '.');
  readonly orders: Evidence<DateOrder> = new Evidence<DateOrder>(
    ['day first', 'month first'],
    'month first',
  );
  /** Whether some rows name a month alone, or have one sum for longer. */
  hasMonths = false;
  hasRanges = false;

  readonly #layout: Layout;
  readonly #ways: Ways;
  readonly #zone: number;
  readonly #dates = new Map<string, DateReadings>();

  /** @param zone minutes east of UTC in which stamps count */
  constructor(layout: Layout, ways: Ways, zone: number) {
    this.#layout = layout;
    this.#ways = ways;
    this.#zone = zone;
  }

  /** What a cost cell comes to, at its factor; `null` if it is none. A row without a price costs 0. */
  cost(text: string): CostRead | null {
    const { factor, emptyIsNothing, unpriced } = this.#layout;
    const isEmpty = text === '' && emptyIsNothing;
    if (isEmpty || unpriced.has(text.toLowerCase())) {
      return { amount: 0, currency: null, isPriced: isEmpty };
    }
    const readings = readAmount(text);
    this.decimals.see(readings['.'], readings[',']);
    const amount = readings[this.#ways.decimal];
    return amount === null
      ? null
      : { amount: amount * factor, currency: readings.currency, isPriced: true };
  }

  /** What is invoiced of a row: nothing of what is included, what the bill's own column says, else its use. */
  bill(cells: readonly string[], use: number): number {
    const { included, bill, use: useAt, factor } = this.#layout;
    const said = (cells[included.place] ?? '').trim().toLowerCase();
    if (included.place >= 0 && included.says.has(said)) return 0;
    if (bill === useAt) return use;
    const readings = readAmount((cells[bill] ?? '').trim());
    this.decimals.see(readings['.'], readings[',']);
    return (readings[this.#ways.decimal] ?? 0) * factor;
  }

  /** The day of a row, or what is wrong with it. */
  day(cells: readonly string[]): number | DayProblem {
    const { date, span } = this.#layout;
    if (date < 0) {
      if (!span) return 'empty-date';
      if (monthOf(span.first) === monthOf(span.last)) this.hasMonths = true;
      else this.hasRanges = true;
      return span.first;
    }
    const text = cells[date] ?? '';
    if (text.trim() === '') return 'empty-date';
    let readings = this.#dates.get(text);
    if (!readings) {
      readings = readDate(text, this.#zone);
      if (this.#dates.size < KEPT_DATES) this.#dates.set(text, readings);
    }
    this.orders.see(readings['day first'], readings['month first']);
    const day = readings[this.#ways.order];
    if (day === null) return 'date';
    if (day < 0 || day > HIGHEST_DAY) return 'far-date';
    if (readings.isMonth) this.hasMonths = true;
    return day;
  }

  /** Who a row is of: a name, or nothing for nobody. */
  person(cells: readonly string[]): string {
    const { personIf, person, nobody, fixedPerson } = this.#layout;
    if (personIf >= 0 && (cells[personIf] ?? '').trim() === '') return '';
    for (const place of person) {
      const name = cells[place] ?? '';
      if (name.trim() !== '') return nobody.has(name.trim().toLowerCase()) ? '' : name;
    }
    return person.length === 0 ? (fixedPerson ?? '') : '';
  }

  /** The word by which a row says that it is a total; nothing where none does. */
  totalWord = (cells: readonly string[]): string => cells.find(saysTotal) ?? '';

  /**
   * Whether a row sums up those above it: it says so, or it lacks a day or a person and its cost is their sum.
   *
   * @param isSumAbove whether a cost is the sum of the rows above
   */
  isTotal(
    cells: readonly string[],
    who: string,
    day: number | DayProblem,
    isSumAbove: () => boolean,
  ): boolean {
    if (this.#layout.person.length > 0 && saysTotal(who)) return true;
    if (typeof day === 'string' && cells.some(saysTotal)) return true;
    const lacksDay = this.#layout.date >= 0 && day === 'empty-date';
    const lacks = lacksDay || (this.#layout.person.length > 0 && who.trim() === '');
    return lacks && (cells.some(saysTotal) || isSumAbove());
  }
}
