/** What rows come to: sums by person, day and tool, in typed arrays. */
import { PairTable } from './pair-table.ts';
import { ExactSums } from './sums.ts';

/** Days and tools share a whole number of 32 bits. */
export const HIGHEST_DAY = 65_535;
const HIGHEST_TOOL = 65_535;

export type CellVisit = (
  person: number,
  day: number,
  tool: number,
  use: number,
  bill: number,
) => void;

export class Cells {
  readonly #table = new PairTable();
  readonly #use = new ExactSums();
  readonly #bill = new ExactSums();

  /** Adds to what a person used of a tool on a day. Tools past 65,535 count as the last. */
  add(person: number, day: number, tool: number, use: number, bill: number): void {
    const index = this.#table.put(person, day * 65_536 + Math.min(tool, HIGHEST_TOOL));
    this.#use.add(index, use);
    this.#bill.add(index, bill);
  }

  get size(): number {
    return this.#table.size;
  }

  /** Calls for each sum. */
  each(visit: CellVisit): void {
    for (let index = 0; index < this.#table.size; index += 1) {
      const second = this.#table.second(index);
      visit(
        this.#table.first(index),
        Math.floor(second / 65_536),
        second % 65_536,
        this.#use.at(index),
        this.#bill.at(index),
      );
    }
  }
}

/** Sums by two numbers. */
export class PairSums {
  readonly #table = new PairTable();
  readonly #sums = new ExactSums();

  add(first: number, second: number, amount: number): void {
    this.#sums.add(this.#table.put(first, second), amount);
  }

  each(visit: (first: number, second: number, sum: number) => void): void {
    for (let index = 0; index < this.#table.size; index += 1) {
      visit(this.#table.first(index), this.#table.second(index), this.#sums.at(index));
    }
  }
}
