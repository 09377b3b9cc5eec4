/** A sum that keeps what rounding would lose (Neumaier 1974): the order of what is added changes next to nothing. */
export class ExactSum {
  #sum = 0;
  #lost = 0;

  add(value: number): void {
    const next = this.#sum + value;
    this.#lost +=
      Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum;
    this.#sum = next;
  }

  get value(): number {
    return this.#sum + this.#lost;
  }
}

/** Many such sums in typed arrays, by a number from 0 on. */
export class ExactSums {
  #sums: Float64Array = new Float64Array(1024);
  #lost: Float64Array = new Float64Array(1024);

  add(index: number, value: number): void {
    if (index >= this.#sums.length) this.#grow(index);
    const before = this.#sums[index]!;
    const next = before + value;
    this.#lost[index]! +=
      Math.abs(before) >= Math.abs(value) ? before - next + value : value - next + before;
    this.#sums[index] = next;
  }

  at(index: number): number {
    return (this.#sums[index] ?? 0) + (this.#lost[index] ?? 0);
  }

  #grow(index: number): void {
    const size = Math.max(index + 1, this.#sums.length * 2);
    const [sums, lost] = [new Float64Array(size), new Float64Array(size)];
    sums.set(this.#sums);
    lost.set(this.#lost);
    [this.#sums, this.#lost] = [sums, lost];
  }
}
