interface Options {
  steps: readonly HTMLElement[];
  /** Where a step counts as read, in pixels from the top of the window. */
  readingLine: () => number;
}

export interface HeldPlace {
  /** Notes where in a step the reader is, while nothing moves. */
  note: (index: number) => void;
  /**
   * Scrolls back to where the reader was, if the page has been laid out for another width or size of text: by a turn of
   * the screen, a zoom, a setting. Then every step is as high as it never was, and what was read is elsewhere.
   */
  restore: () => void;
}

/** What the height of every step hangs on. */
const layout = (): string =>
  [
    document.documentElement.clientWidth,
    getComputedStyle(document.documentElement).fontSize,
    devicePixelRatio,
  ].join();

/** Keeps the reader in the step that is read, and at the same share of it, however the page is laid out. */
export function holdPlace({ steps, readingLine }: Options): HeldPlace {
  let held: { step: HTMLElement; share: number; beyond: number } | undefined;
  let known = layout();

  return {
    note(index) {
      const step = steps[index];
      if (!step || layout() !== known) return;
      const { top, height } = step.getBoundingClientRect();
      const passed = readingLine() - top;
      const within = Math.max(0, Math.min(passed, height));
      // Before the first step, or in what stands after one, it is pixels that count.
      held = { step, share: within / height, beyond: passed - within };
    },
    restore() {
      const now = layout();
      if (now === known) return;
      known = now;
      if (!held) return;
      const { top, height } = held.step.getBoundingClientRect();
      const from = top + held.share * height + held.beyond;
      window.scrollBy({ top: from - readingLine(), behavior: 'instant' });
    },
  };
}
