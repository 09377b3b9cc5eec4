import { onMount } from 'svelte';
import { FIRST_SEED } from '../model/index.ts';
import type { WidgetState } from './widget-state.svelte.ts';
import type { Ranged, RangeView } from './range.ts';
import { sampler } from './sampler.ts';
import type { Sample } from './samples.ts';

/** Milliseconds that the numbers rest before their range is drawn. */
const rest = 120;

/**
 * How sure an answer is, wherever its numbers stand: drawn anew when they rest, off the main thread. Made while a
 * component begins.
 */
export class RangeDraws {
  view: RangeView | null = $state.raw(null);
  #seed: number = $state.raw(FIRST_SEED);
  #asked: string = $derived.by(() => JSON.stringify(this.#plan));
  /** What the view that is shown was drawn for. */
  #shown: string = $state.raw('');
  #mayAnnounce = false;
  readonly #range: Ranged;
  readonly #widgetState: WidgetState;

  /**
   * @param first the draws at the numbers that the page begins with, made while it was built; none on a slide
   */
  constructor(widgetState: WidgetState, range: Ranged, first: Sample) {
    this.#widgetState = widgetState;
    this.#range = range;
    this.view = range.view(first);
    if (first) this.#shown = JSON.stringify(this.#plan);
    const draws = sampler((sample, drawn) => {
      this.view = range.view(sample);
      this.#shown = JSON.stringify(drawn);
      if (this.#mayAnnounce && this.view) widgetState.say(this.view.words);
      this.#mayAnnounce = false;
    });
    onMount(() => draws.stop);
    $effect(() => {
      if (!this.isLate) return undefined;
      const next = this.#plan;
      const timer = setTimeout(() => draws.ask(next), rest);
      return () => clearTimeout(timer);
    });
  }

  get #plan() {
    return this.#range.plan(this.#widgetState.values, this.#seed);
  }

  /** Whether what is shown belongs to other numbers. */
  get isLate(): boolean {
    return this.#asked !== this.#shown;
  }

  /** Draws from the next seed, and says aloud what comes of it. */
  again(): void {
    this.#mayAnnounce = true;
    this.#seed += 1;
  }
}
