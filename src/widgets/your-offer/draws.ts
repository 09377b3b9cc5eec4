/** Samples as they are wanted: a few draws at once, so that nothing waits, then all of them, off the main thread. */
import { rateSampleOf } from '../../model/rate-sample.ts';
import type { RatePlan, RateSample } from '../../model/index.ts';
import { sampler, type Sampler } from '../sampler.ts';
import type { Drawn } from './worth.ts';

/** Draws that are made at once: their ends are near those of all. */
const FEW = 250;

/** More than the readings of a few answers; the oldest go. */
const MOST_KEPT = 200;

export const keyOf = ({ options, drawn }: RatePlan): string =>
  JSON.stringify([options, drawn.map(({ name }) => name)]);

export const drawnOf = (sample: RateSample | null): Drawn | null =>
  sample && {
    p10: sample.p10,
    p90: sample.p90,
    better: sample.better,
    draws: sample.draws,
    drawn: sample.drawn,
  };

export class Draws {
  readonly #all: Map<string, Drawn | null>;
  readonly #few = new Map<string, Drawn | null>();
  #wanted: RatePlan[] = [];
  #sampler: Sampler | undefined;
  readonly #tell: () => void;

  /**
   * @param first those that were made with the page
   * @param tell called when a sample has come
   */
  constructor(first: readonly (readonly [key: string, drawn: Drawn | null])[], tell: () => void) {
    this.#all = new Map(first);
    this.#tell = tell;
  }

  /** What is there of a sample. */
  get(plan: RatePlan): Drawn | null {
    const key = keyOf(plan);
    const all = this.#all.get(key);
    if (all !== undefined) return all;
    const few = this.#few.get(key);
    if (few !== undefined) return few;
    const made = drawnOf(rateSampleOf({ ...plan, draws: Math.min(FEW, plan.draws) }));
    this.#few.set(key, made);
    return made;
  }

  /** Has the rest of these drawn, in their order; what was wanted before is not any more. */
  want(plans: readonly RatePlan[]): void {
    this.#wanted = plans.filter((plan) => !this.#all.has(keyOf(plan)));
    this.#next();
  }

  stop(): void {
    this.#wanted = [];
    this.#sampler?.stop();
  }

  #next(): void {
    const [plan] = this.#wanted;
    if (!plan) return;
    this.#sampler ??= sampler((sample, { plan: drawn }) => {
      if (this.#all.size > MOST_KEPT) this.#all.clear();
      this.#all.set(keyOf(drawn as RatePlan), drawnOf(sample as RateSample | null));
      this.#tell();
      this.#wanted = this.#wanted.filter((other) => !this.#all.has(keyOf(other)));
      this.#next();
    });
    this.#sampler.ask({ of: 'rate', plan });
  }
}
