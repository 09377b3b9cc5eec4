import type { PlacedFigure } from '../evidence/schema.ts';

export interface Reference {
  /** 1, 2, 3 … in the order in which the prose first calls for them. */
  number: number;
  id: string;
  placed: PlacedFigure;
}

/** Numbers the sources as the prose meets them; a figure that is met again keeps its number. */
export class References {
  readonly #references = new Map<string, Reference>();

  number(placed: PlacedFigure): Reference {
    const cached = this.#references.get(placed.id);
    if (cached) return cached;
    const reference = { number: this.#references.size + 1, id: placed.id, placed };
    this.#references.set(placed.id, reference);
    return reference;
  }

  all(): Reference[] {
    return [...this.#references.values()];
  }
}
