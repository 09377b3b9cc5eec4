import { LIMITS, type Aggregate } from './contract.ts';

/**
 * The answers to one question in one round. What may be seen of them lags while they come in: nothing below five, then a
 * new state after three more, so that nobody can watch a single answer arrive.
 */
export class Spread {
  readonly #places = new Map<string, number>();
  #counts: number[];
  readonly #before: Spread | undefined;
  #seen: readonly number[] | null;
  #unseen = 0;

  /**
   * @param places how many the scale has
   * @param before the first round, of which everybody keeps the answer until they give another
   */
  constructor(places: number, before?: Spread) {
    this.#before = before;
    this.#counts = Array.from({ length: places }, () => 0);
    this.#seen = null;
    if (!before) return;
    this.#counts = [...before.#counts];
    this.#seen = before.#seen;
    for (const [device, place] of before.#places) this.#places.set(device, place);
  }

  placeOf(device: string): number | undefined {
    return this.#places.get(device);
  }

  put(device: string, place: number): void {
    const old = this.#places.get(device);
    if (old === place) return;
    if (old !== undefined) this.#counts[old] = (this.#counts[old] ?? 0) - 1;
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    this.#places.set(device, place);
    this.#unseen += 1;
    if (this.#seen === null || this.#unseen >= LIMITS.stepOfAnswers) this.show();
  }

  /** Nothing comes in any more: all of it may be seen, from five on. */
  show(): void {
    if (this.#places.size < LIMITS.fewest) return;
    this.#seen = [...this.#counts];
    this.#unseen = 0;
  }

  get aggregate(): Aggregate {
    let changed = 0;
    if (this.#before)
      for (const [device, place] of this.#places) {
        const first = this.#before.placeOf(device);
        if (first !== undefined && first !== place) changed += 1;
      }
    return { answers: this.#places.size, counts: this.#seen, changed };
  }
}
