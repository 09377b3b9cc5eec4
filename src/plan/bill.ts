/**
 * The bill of some people over some months, without names: what every calculation takes. Money is in US$; *use* is
 * what was used at its price, *bill* what is invoiced.
 */

/** Uses above 0, sorted by day, then person, then tool. */
export interface Uses {
  readonly person: Uint32Array;
  /** Place in the bill's months. */
  readonly month: Uint16Array;
  /** Days since 1 January 1970. */
  readonly day: Int32Array;
  /** Place in the bill's tools. */
  readonly tool: Uint16Array;
  readonly amount: Float64Array;
}

export interface Bill {
  /** How many people; each is a number from 0 on. */
  readonly people: number;
  /** Of each person: a place in `teams`, or −1. */
  readonly team: Int32Array;
  readonly teams: readonly string[];
  readonly tools: readonly string[];
  /** Complete months, one after the other. */
  readonly months: readonly number[];
  /** Whether uses have days; where not, each stands on the first of its month. */
  readonly hasDays: boolean;
  readonly uses: Uses;
  /** By person, then month, refunds taken off. */
  readonly use: Float64Array;
  readonly billed: Float64Array;
  /** Use of each person over the whole period, partial months included. */
  readonly total: Float64Array;
  /** Use of each person a year where a file had one sum for longer than a month. */
  readonly yearly: Float64Array;
  /** What rows without a person were billed, by month. */
  readonly nobody: Float64Array;
}

/** What each person uses in a year: twelve times the mean month, at least 0. */
export function yearlyUse({ people, months, use, yearly }: Bill): Float64Array {
  const result = new Float64Array(people);
  for (let person = 0; person < people; person += 1) {
    let sum = 0;
    for (let month = 0; month < months.length; month += 1) {
      sum += use[person * months.length + month]!;
    }
    const fromMonths = months.length > 0 ? (12 * sum) / months.length : 0;
    result[person] = Math.max(0, fromMonths + yearly[person]!);
  }
  return result;
}

/** What was billed in each month, rows without a person included. */
export function billedByMonth({ people, months, billed, nobody }: Bill): number[] {
  return months.map((_, month) => {
    let sum = nobody[month]!;
    for (let person = 0; person < people; person += 1) {
      sum += billed[person * months.length + month]!;
    }
    return sum;
  });
}

/** Uses in the order in which they come, to be sorted once. */
export class UseList {
  readonly #person: Uint32Array;
  readonly #month: Uint16Array;
  readonly #day: Int32Array;
  readonly #tool: Uint16Array;
  readonly #amount: Float64Array;
  #count = 0;

  /** @param most how many there can be */
  constructor(most: number) {
    this.#person = new Uint32Array(most);
    this.#month = new Uint16Array(most);
    this.#day = new Int32Array(most);
    this.#tool = new Uint16Array(most);
    this.#amount = new Float64Array(most);
  }

  add(person: number, month: number, day: number, tool: number, amount: number): void {
    const at = this.#count;
    this.#person[at] = person;
    this.#month[at] = month;
    this.#day[at] = day;
    this.#tool[at] = tool;
    this.#amount[at] = amount;
    this.#count += 1;
  }

  /** By day, then person, then tool. */
  sorted(): Uses {
    const order = Uint32Array.from({ length: this.#count }, (_, index) => index);
    order.sort(
      (a, b) =>
        this.#day[a]! - this.#day[b]! ||
        this.#person[a]! - this.#person[b]! ||
        this.#tool[a]! - this.#tool[b]!,
    );
    return {
      person: Uint32Array.from(order, (at) => this.#person[at]!),
      month: Uint16Array.from(order, (at) => this.#month[at]!),
      day: Int32Array.from(order, (at) => this.#day[at]!),
      tool: Uint16Array.from(order, (at) => this.#tool[at]!),
      amount: Float64Array.from(order, (at) => this.#amount[at]!),
    };
  }
}
