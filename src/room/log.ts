/**
 * What the server says while it runs: counts, a line a minute in which something happened. No address, no key and no
 * room’s code is in it.
 */
export class CountingLog {
  readonly #write: (line: string) => void;
  readonly #counts = new Map<string, number>();
  readonly #timer: ReturnType<typeof setInterval>;

  constructor(write: (line: string) => void, now: () => string, every = 60_000) {
    this.#write = write;
    this.#timer = setInterval(() => {
      if (this.#counts.size === 0) return;
      const counts = [...this.#counts].map(([what, count]) => `${count} ${what}`);
      write(`${now()}  ${counts.join(', ')}`);
      this.#counts.clear();
    }, every);
    this.#timer.unref();
  }

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** A fault of the server itself, at once. */
  fault({ stack, message }: Error): void {
    this.#write(stack ?? message);
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
