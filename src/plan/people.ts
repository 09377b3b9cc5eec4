/** Names to numbers. Names stay where this is; everything else knows numbers alone. */

/** Whose rows have no person. */
export const NOBODY = 0;

/** Spaces and capitals make no other person. */
export const personKey = (name: string): string => name.trim().toLowerCase();

/** Names as they were first written, each with a number from 0 on. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #keyOf: (name: string) => string;

  constructor(keyOf: (name: string) => string = (name) => name.trim()) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#names.length;
  }

  /** The number of a name, which gets the next one if it is new. */
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const key = this.#keyOf(name);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#names.length;
      this.#names.push(name.trim());
      this.#numbers.set(key, number);
    }
    // As it is written, too: it comes again.
    this.#numbers.set(name, number);
    return number;
  }

  find(name: string): number | null {
    return this.#numbers.get(this.#keyOf(name)) ?? null;
  }

  name(number: number): string {
    return this.#names[number] ?? '';
  }
}

/** The people of a bill: number 0 is nobody. */
export function peopleNames(): Names {
  const names = new Names(personKey);
  names.number('');
  return names;
}

/**
 * An order that says nothing of names or sums: by a hash of each name and a salt.
 *
 * @param keys in any order
 * @returns the places of the keys, shuffled, the same for the same keys and salt in any order of them
 */
export function shuffled(keys: readonly string[], salt: number): number[] {
  const hash = (key: string): number => {
    let mixed = salt | 0;
    for (let at = 0; at < key.length; at += 1) {
      mixed = Math.imul(mixed ^ key.charCodeAt(at), 0x9e3779b1);
      mixed ^= mixed >>> 15;
    }
    return Math.imul(mixed ^ (mixed >>> 13), 0x85ebca6b) >>> 0;
  };
  return keys
    .map((key, place) => ({ key, place, hash: hash(key) }))
    .sort((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : 1))
    .map(({ place }) => place);
}
