/** Which of two ways a column is written in, by all of its cells. */

export interface Verdict<Way extends string> {
  readonly way: Way;
  /** Cells that read under both ways, differently, and no cell that settles it: to be asked. */
  readonly isOpen: boolean;
}

/** Counts the cells that read under one way alone, and those that would read differently. */
export class Evidence<Way extends string> {
  readonly ways: readonly [Way, Way];
  /** The one that counts where nothing speaks for either. */
  readonly #usual: Way;
  readonly #alone: [number, number] = [0, 0];
  #both = 0;

  constructor(ways: readonly [Way, Way], usual: Way) {
    this.ways = ways;
    this.#usual = usual;
  }

  /** Takes a cell's reading under each way. */
  see(first: number | null, second: number | null): void {
    if (first === second) return;
    if (second === null) this.#alone[0] += 1;
    else if (first === null) this.#alone[1] += 1;
    else this.#both += 1;
  }

  verdict(): Verdict<Way> {
    const [first, second] = this.#alone;
    if (first === second) return { way: this.#usual, isOpen: this.#both > 0 || first > 0 };
    return { way: this.ways[first > second ? 0 : 1], isOpen: false };
  }
}
