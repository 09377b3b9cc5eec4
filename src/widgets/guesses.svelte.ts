/** The three ways to be given the same money, in the order of the story. */
export const ways = [
  { id: 'raise', name: 'As a raise', role: 'cash' },
  { id: 'equity', name: 'As stock', role: 'equity' },
  { id: 'tokens', name: 'As AI tokens', role: 'tokens' },
] as const;

export type Way = (typeof ways)[number]['id'];

class Guesses {
  /** Dollars over the years of the story; null until the reader has moved that handle. */
  values: Readonly<Record<Way, number | null>> = $state.raw({
    raise: null,
    equity: null,
    tokens: null,
  });

  set(way: Way, dollars: number): void {
    this.values = { ...this.values, [way]: dollars };
  }

  get complete(): boolean {
    return ways.every(({ id }) => this.values[id] !== null);
  }

  get begun(): boolean {
    return ways.some(({ id }) => this.values[id] !== null);
  }
}

/**
 * The reader's guess, held in the page's memory only. Readers of the opening and of the ending
 * share it; nothing else does, and a reload forgets it.
 */
export const guesses = new Guesses();

/** Tells of the guess, now and whenever it changes, for as long as the page is there. */
export function hearGuesses(heard: (values: Guesses['values']) => void): void {
  $effect.root(() => {
    $effect(() => {
      if (guesses.begun) heard(guesses.values);
    });
  });
}
