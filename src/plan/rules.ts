/** What a cap or a pool would have let through, on the days on which it was wanted. */
import type { Bill } from './bill.ts';

/** Every person may use `cap` $ a month; with `eachTool`, that much of each tool. */
export interface PersonalCap {
  readonly kind: 'personal';
  readonly cap: number;
  readonly eachTool?: boolean;
}

/** All may use `pool` $ a month together; the first `floor` $ of everyone's month are theirs. */
export interface Pool {
  readonly kind: 'pool';
  readonly pool: number;
  readonly floor?: number;
}

export type Rule = PersonalCap | Pool;

/** Of each person and month, at person × months + month. */
export interface Applied {
  /** $ wanted, and $ let through. */
  readonly want: Float64Array;
  readonly let: Float64Array;
  /** Days with use above 0. */
  readonly active: Uint16Array;
  /** Days lost, as the sum over active days of the share that was refused. */
  readonly lost: Float64Array;
  /** The first day on which something was refused; −1 if none. */
  readonly firstRefused: Int32Array;
  /** How many accounts were refused anything: one, or with a cap for each tool as many as tools. */
  readonly stops: Uint16Array;
}

export interface RuleResult {
  readonly rule: Rule;
  readonly applied: Applied;
  /** Who is refused anything: people, and their months; with a cap for each tool a month counts once a tool. */
  readonly stopped: { readonly people: number; readonly personMonths: number };
  /** $ over all months. */
  readonly wanted: number;
  readonly allowed: number;
  /** $ a year, before anyone moves to a private account. */
  readonly saved: number;
  readonly lostDays: number;
}

/** A refusal smaller than this share is rounding. */
const DUST = 1e-9;

/** Where a group of uses begins and ends. */
type Visit = (from: number, to: number) => void;

/** Calls `visit` for each stretch of uses from `start` to `end` that are alike in a column. */
function eachGroup(column: ArrayLike<number>, start: number, end: number, visit: Visit): void {
  let from = start;
  while (from < end) {
    let to = from + 1;
    while (to < end && column[to] === column[from]) to += 1;
    visit(from, to);
    from = to;
  }
}

interface Notebook extends Applied {
  readonly bill: Bill;
}

function notebook(bill: Bill): Notebook {
  const size = bill.people * bill.months.length;
  return {
    bill,
    want: new Float64Array(size),
    let: new Float64Array(size),
    active: new Uint16Array(size),
    lost: new Float64Array(size),
    firstRefused: new Int32Array(size).fill(-1),
    stops: new Uint16Array(size),
  };
}

const cellOf = ({ uses, months }: Bill, index: number): number =>
  uses.person[index]! * months.length + uses.month[index]!;

/** Writes down what a person wanted and got on a day. */
function note(book: Notebook, index: number, want: number, got: number): void {
  const cell = cellOf(book.bill, index);
  book.want[cell]! += want;
  book.let[cell]! += got;
  book.active[cell]! += 1;
  if (want - got <= DUST * want) return;
  book.lost[cell]! += 1 - got / want;
  if (book.stops[cell] === 0) book.stops[cell] = 1;
  if (book.firstRefused[cell] === -1) book.firstRefused[cell] = book.bill.uses.day[index]!;
}

function sumOf(amounts: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += amounts[index]!;
  return sum;
}

function applyCap(bill: Bill, { cap, eachTool = false }: PersonalCap): Applied {
  const book = notebook(bill);
  const { uses, tools } = bill;
  const accounts = eachTool ? tools.length : 1;
  const used = new Float64Array(book.want.length * accounts);
  const stopped = new Uint8Array(eachTool ? used.length : 0);
  const take = (cell: number, account: number, want: number): number => {
    const at = cell * accounts + account;
    const got = Math.min(want, Math.max(0, cap - used[at]!));
    used[at]! += got;
    return got;
  };
  eachGroup(uses.day, 0, uses.day.length, (day, dayEnd) => {
    eachGroup(uses.person, day, dayEnd, (from, to) => {
      const cell = cellOf(bill, from);
      const want = sumOf(uses.amount, from, to);
      let got = 0;
      if (eachTool) {
        for (let index = from; index < to; index += 1) {
          const part = take(cell, uses.tool[index]!, uses.amount[index]!);
          if (uses.amount[index]! - part > DUST * part) {
            stopped[cell * accounts + uses.tool[index]!] = 1;
          }
          got += part;
        }
      } else got = take(cell, 0, want);
      note(book, from, want, got);
    });
  });
  stopped.forEach((isStopped, account) => {
    // The first of a month's tools is noted already.
    const cell = Math.floor(account / accounts);
    if (account % accounts === 0) book.stops[cell] = 0;
    book.stops[cell]! += isStopped;
  });
  return book;
}

function applyPool(bill: Bill, { pool, floor = 0 }: Pool): Applied {
  const book = notebook(bill);
  const { uses, people } = bill;
  const own = new Float64Array(people);
  eachGroup(uses.month, 0, uses.month.length, (month, monthEnd) => {
    own.fill(floor);
    let common = pool - people * floor;
    eachGroup(uses.day, month, monthEnd, (day, dayEnd) => {
      const wants: { index: number; want: number; own: number }[] = [];
      let asked = 0;
      eachGroup(uses.person, day, dayEnd, (from, to) => {
        const want = sumOf(uses.amount, from, to);
        const person = uses.person[from]!;
        const fromOwn = Math.min(want, own[person]!);
        own[person]! -= fromOwn;
        asked += want - fromOwn;
        wants.push({ index: from, want, own: fromOwn });
      });
      const part = asked > common ? Math.max(0, common) / asked : 1;
      common -= Math.min(asked, Math.max(0, common));
      for (const { index, want, own: fromOwn } of wants) {
        note(book, index, want, part === 1 ? want : fromOwn + (want - fromOwn) * part);
      }
    });
  });
  return book;
}

/**
 * Whether a rule can be kept, said as a sentence where not.
 *
 * @param people who share a pool
 */
export function whyImpossible(rule: Rule, people: number): string | null {
  const amounts = rule.kind === 'personal' ? [rule.cap] : [rule.pool, rule.floor ?? 0];
  if (!amounts.every((amount) => amount >= 0)) {
    return 'A cap, a pool and a floor are sums of 0 or more.';
  }
  if (rule.kind === 'personal' || !rule.floor || people * rule.floor <= rule.pool) return null;
  return `A floor of $${rule.floor} for ${people} people is $${people * rule.floor}, more than the pool of $${rule.pool}.`;
}

/**
 * Applies a rule to the days of a bill.
 *
 * @throws {RangeError} for a rule that cannot be kept, as `whyImpossible` says it
 */
export function applyRule(bill: Bill, rule: Rule): RuleResult {
  const why = whyImpossible(rule, bill.people);
  if (why !== null) throw new RangeError(why);
  const applied = rule.kind === 'personal' ? applyCap(bill, rule) : applyPool(bill, rule);
  const months = bill.months.length;
  let personMonths = 0;
  const people = new Set<number>();
  applied.firstRefused.forEach((day, cell) => {
    if (day === -1) return;
    personMonths += applied.stops[cell]!;
    people.add(Math.floor(cell / months));
  });
  const all = (amounts: Float64Array): number => sumOf(amounts, 0, amounts.length);
  const [wanted, allowed] = [all(applied.want), all(applied.let)];
  return {
    ...{ rule, applied, wanted, allowed },
    stopped: { people: people.size, personMonths },
    saved: months > 0 ? (12 / months) * (wanted - allowed) : 0,
    lostDays: all(applied.lost),
  };
}

/** So often halved, a pool is known to far less than a cent. */
const HALVINGS = 60;

/**
 * The pool that lets the same money through as another rule did, in $ a month: the smallest one, or the smallest that
 * the floor allows.
 *
 * @param allowed $ over all months
 */
export function sameMoneyPool(bill: Bill, allowed: number, floor = 0): number {
  let low = bill.people * floor;
  let high = low + sumOf(bill.uses.amount, 0, bill.uses.amount.length);
  const letBy = (pool: number): number => applyRule(bill, { kind: 'pool', pool, floor }).allowed;
  const enough = allowed - DUST * Math.abs(allowed);
  if (letBy(low) >= enough) return low;
  for (let halving = 0; halving < HALVINGS && high - low > 1e-4; halving += 1) {
    const middle = (low + high) / 2;
    if (letBy(middle) < enough) low = middle;
    else high = middle;
  }
  return high;
}

/** A pool that lets the same money through as a cap does, and a floor of at most $100 that it can keep, $ a month. */
export function poolBeside(bill: Bill, cap: number): { pool: number; floor: number } {
  const { allowed } = applyRule(bill, { kind: 'personal', cap });
  const each = Math.floor(allowed / Math.max(1, bill.months.length * bill.people));
  return { pool: Math.round(sameMoneyPool(bill, allowed)), floor: Math.min(100, each) };
}
