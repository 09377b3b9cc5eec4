/** What goes between the reader and the page: plain data without a name of anybody. */
import type { Bill } from '../../../plan/bill.ts';
import type { Period } from '../../../plan/calendar.ts';
import type { Question } from '../../../plan/formats.ts';
import type { Answers, ColumnChoice } from '../../../plan/layout.ts';
import type { RowsRead } from '../../../plan/money-read.ts';
import type { Ways } from '../../../plan/row-parts.ts';

/** What a reader says of one file. */
export interface FileAnswers extends Answers {
  readonly ways?: Partial<Ways>;
}

/** Sums of one currency over the files, in it. */
export interface CurrencySums {
  readonly currency: string;
  readonly use: number;
  readonly bill: number;
  readonly refunds: number;
  readonly aside: number;
  readonly again: number;
  readonly equal: number;
}

/** What is shown of one file, on the screen alone. */
export interface FileReceipt {
  readonly name: string;
  readonly bytes: number;
  /** What it is, or nothing for a table that is none of ours. */
  readonly format: string | null;
  readonly note: string;
  /** Why it is not read, in a sentence. */
  readonly refused: string | null;
  readonly questions: readonly (Question | 'decimal' | 'order')[];
  readonly headers: readonly string[];
  /** Three rows, for whoever chooses columns. */
  readonly sample: readonly (readonly string[])[];
  readonly columns: ColumnChoice | null;
  readonly counts: RowsRead | null;
  readonly encoding: string;
  /** Above it stands what is no row. */
  readonly headerLine: number;
  readonly near: {
    readonly name: string;
    readonly missing: readonly string[];
    readonly unknown: readonly string[];
  } | null;
  readonly hasMore: boolean;
  /** Of a list of people. */
  readonly list: ListReceipt | null;
}

export interface ListReceipt {
  readonly people: number;
  /** Those of them who have no row in any file. */
  readonly withoutRow: number;
  readonly nameless: number;
  readonly costless: number;
  /** $ a year. */
  readonly meanLoadedCost: number | null;
}

export interface Receipt {
  readonly files: readonly FileReceipt[];
  readonly counts: RowsRead;
  readonly sums: readonly CurrencySums[];
  readonly period: Period | null;
  readonly people: number;
  /** The first hundred rows set aside, as sentences without names. */
  readonly asides: readonly string[];
}

export interface SettleOptions {
  /** $ a person and month: the cap whose pool of the same money is asked for. */
  readonly cap: number;
  readonly rates: Readonly<Record<string, number>>;
  readonly period?: Period;
  readonly dropEqual?: boolean;
  readonly withoutUse?: boolean;
  /** Two accounts of one person, by the numbers from 0 on under which people are shown now. */
  readonly join?: readonly [number, number];
}

export interface Settled {
  readonly bill: Bill;
  readonly period: Period | null;
  readonly partial: readonly number[];
  readonly withoutUse: number;
  /** From lists of people, $ a year; `null` where none says so. */
  readonly loadedCost: number | null;
  /** The pool of the same money as the cap, and a floor, $ a month. */
  readonly beside: { readonly pool: number; readonly floor: number };
}
