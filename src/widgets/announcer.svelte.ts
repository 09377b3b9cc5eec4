/** A reader who listens hears the outcome of a change, not each step towards it. */
const quietMilliseconds = 700;

/**
 * What the polite live region of one widget says. Empty at load, silent while something is dragged,
 * and after that once, when nothing has changed for a moment.
 */
export class Announcer {
  text = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held = false;
  #waiting: (() => string) | undefined;

  /** Says what `words` returns once it has been quiet; a later call replaces an earlier one. */
  say(words: () => string): void {
    this.#waiting = words;
    if (!this.#held) this.#restart();
  }

  /** Silence, while a pointer is down. */
  hold(): void {
    this.#held = true;
    clearTimeout(this.#timer);
  }

  release(): void {
    this.#held = false;
    if (this.#waiting) this.#restart();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  #restart(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const words = this.#waiting;
      this.#waiting = undefined;
      if (words) this.text = words();
    }, quietMilliseconds);
  }
}
