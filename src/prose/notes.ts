import type { PlacedFigure } from '../evidence/schema.ts';

export interface Note {
  /** 1, 2, 3 … in the order in which the prose first calls for them. */
  number: number;
  id: string;
  placed: PlacedFigure;
}

/** Numbers the sources as the prose meets them; a figure that is met again keeps its number. */
export class Notes {
  readonly #notes = new Map<string, Note>();

  number(placed: PlacedFigure): Note {
    const known = this.#notes.get(placed.id);
    if (known) return known;
    const note = { number: this.#notes.size + 1, id: placed.id, placed };
    this.#notes.set(placed.id, note);
    return note;
  }

  all(): Note[] {
    return [...this.#notes.values()];
  }
}
