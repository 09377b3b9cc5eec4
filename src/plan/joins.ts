/** Accounts of one person, by their keys, so that they outlast another reading of the files. */
import { personKey, type Names } from './people.ts';

export class Joins {
  readonly #next = new Map<string, string>();

  /** Takes one account for another; both are names as they stand in the files. */
  add(one: string, other: string): void {
    const [from, to] = [personKey(one), personKey(other)];
    if (from === '' || to === '' || this.#end(from) === this.#end(to)) return;
    this.#next.set(this.#end(from), to);
  }

  /** Of a chain of accounts, the last. */
  #end(key: string): string {
    let end = key;
    for (let next = this.#next.get(end); next !== undefined; next = this.#next.get(end)) end = next;
    return end;
  }

  /** Who counts as whom, by number. */
  numbers(people: Names): Map<number, number> {
    const found = new Map<number, number>();
    for (const key of this.#next.keys()) {
      const [from, to] = [people.find(key), people.find(this.#end(key))];
      if (from !== null && to !== null) found.set(from, to);
    }
    return found;
  }
}
