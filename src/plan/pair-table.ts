/**
 * Numbers pairs of whole numbers from 0 to 4,294,967,295 in the order in which they come: a table of open addresses in
 * typed arrays, a tenth of what a Map of objects takes. Two million pairs are 50 MB.
 */
export class PairTable {
  #keys: Uint32Array = new Uint32Array(2048);
  #slots: Int32Array = new Int32Array(2048).fill(-1);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** The first and the second of a pair, by its number. */
  first(index: number): number {
    return this.#keys[2 * index]!;
  }

  second(index: number): number {
    return this.#keys[2 * index + 1]!;
  }

  /** The number of a pair; −1 if it is not there. */
  find(first: number, second: number): number {
    return this.#slots[this.#slotOf(first, second)]!;
  }

  /** The number of a pair, which is put in if it is not there. */
  put(first: number, second: number): number {
    const slot = this.#slotOf(first, second);
    const found = this.#slots[slot]!;
    if (found !== -1) return found;
    const index = this.#count;
    if (2 * index >= this.#keys.length) {
      const keys = new Uint32Array(this.#keys.length * 2);
      keys.set(this.#keys);
      this.#keys = keys;
    }
    this.#keys[2 * index] = first;
    this.#keys[2 * index + 1] = second;
    this.#slots[slot] = index;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#spread();
    return index;
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#slots.length - 1;
    let mixed = Math.imul(first ^ (second >>> 15), 0x2c1b3c6d) ^ Math.imul(second, 0x297a2d39);
    mixed ^= mixed >>> 15;
    let slot = mixed & mask;
    for (;;) {
      const index = this.#slots[slot]!;
      if (index === -1) return slot;
      if (this.#keys[2 * index] === first && this.#keys[2 * index + 1] === second) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    for (let index = 0; index < this.#count; index += 1) {
      this.#slots[this.#slotOf(this.first(index), this.second(index))] = index;
    }
  }
}

/** How often each row came, by a hash of 64 bits. */
export class RowCounts {
  readonly #table = new PairTable();
  #counts: Uint32Array = new Uint32Array(1024);

  /** Counts a row once more, and says how often it came now. */
  count(high: number, low: number): number {
    const index = this.#table.put(high, low);
    this.#make(index);
    return (this.#counts[index]! += 1);
  }

  /** How often it came. */
  of(high: number, low: number): number {
    const index = this.#table.find(high, low);
    return index === -1 ? 0 : this.#counts[index]!;
  }

  /** Takes over from another file what came more often in it. */
  raise(other: RowCounts): void {
    for (let index = 0; index < other.#table.size; index += 1) {
      const mine = this.#table.put(other.#table.first(index), other.#table.second(index));
      this.#make(mine);
      this.#counts[mine] = Math.max(this.#counts[mine]!, other.#counts[index]!);
    }
  }

  #make(index: number): void {
    if (index < this.#counts.length) return;
    const counts = new Uint32Array(this.#counts.length * 2);
    counts.set(this.#counts);
    this.#counts = counts;
  }
}

/** A hash of 64 bits of a row's cells, as two whole numbers: FNV-1a twice, from two beginnings. */
export function hashOf(cells: readonly string[], into: Uint32Array): void {
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (const cell of cells) {
    for (let at = 0; at < cell.length; at += 1) {
      const code = cell.charCodeAt(at);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x85ebca6b);
      low ^= low >>> 13;
    }
    // A cell's end is no letter.
    high = Math.imul(high ^ 0x1ffff, 0x01000193);
    low = Math.imul(low ^ 0x1ffff, 0x85ebca6b);
  }
  into[0] = high;
  into[1] = low;
}
