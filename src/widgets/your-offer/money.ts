/** Sums as this page prints them: no finer than is known, and without the sign where they are in other money. */
import { formatDollars, formatNumber, toFigures } from '../../format/index.ts';

export interface Money {
  /** To two digits, for what is a range: “$1,100”. */
  readonly about: (value: number) => string;
  /** To the hundred, for what is asked: “$10,900”. */
  readonly asked: (value: number) => string;
}

/** List prices are in US$ wherever one is paid. */
export const listPrice = (value: number): string => formatDollars(value);

/** @param isAbroad paid in other money, whose sign is not known */
export function moneyOf(isAbroad: boolean): Money {
  const write = isAbroad ? (value: number) => formatNumber(value) : formatDollars;
  return {
    about: (value) => (Math.abs(value) < 1 ? write(0) : write(toFigures(value, 2))),
    asked: (value) => write(Math.round(value / 100) * 100),
  };
}

/** “800 to $1,400”: one sign for both ends, unless one lies below nothing. */
export function between({ about }: Money, low: number, high: number): string {
  const [from, to] = [about(low), about(high)];
  return from === to ? from : `${from} to ${to}`;
}
