/** What rows come to, in numbers. */
import { Cells, PairSums } from './cells.ts';
import { ExactSum } from './sums.ts';

/** What the rows of one currency come to. */
export interface MoneyRead {
  readonly cells: Cells;
  /** The rows that equal an earlier one of their file. */
  readonly equals: Cells;
  /** Use by person and day of rows that a file has one sum for of more than a month: its first and last day beside it. */
  readonly ranged: Cells;
  readonly teamUse: PairSums;
  readonly sums: Readonly<
    Record<'use' | 'bill' | 'refunds' | 'aside' | 'again' | 'equal', ExactSum>
  >;
}

/** Rows of each kind; counted + again + aside = rows. */
export interface RowsRead {
  rows: number;
  counted: number;
  /** In a file that was read before. */
  again: number;
  aside: number;
  /** Of the counted: equal to an earlier row of the file, refunds, without a price, without a person. */
  equal: number;
  refunds: number;
  unpriced: number;
  nobody: number;
}

/** Nothing read yet. */
export const noMoney = (): MoneyRead => ({
  cells: new Cells(),
  equals: new Cells(),
  ranged: new Cells(),
  teamUse: new PairSums(),
  sums: {
    use: new ExactSum(),
    bill: new ExactSum(),
    refunds: new ExactSum(),
    aside: new ExactSum(),
    again: new ExactSum(),
    equal: new ExactSum(),
  },
});
