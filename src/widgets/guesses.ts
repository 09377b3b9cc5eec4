import { noGuess, type Guess } from '../stage/guess.ts';

/** The three ways to be given the same money, in the order of the story. */
export const ways = [
  { id: 'raise', name: 'As a raise', role: 'cash' },
  { id: 'equity', name: 'As stock', role: 'equity' },
  { id: 'tokens', name: 'As AI tokens', role: 'tokens' },
] as const;

export type Way = (typeof ways)[number]['id'];

/** Without Svelte, which the story's own script does not wait for; components read it by `read-guesses.svelte.ts`. */
class Guesses extends EventTarget {
  values: Guess = noGuess;

  set(way: Way, dollars: number): void {
    this.values = { ...this.values, [way]: dollars };
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * The reader's guess, held in the page's memory only. Readers of the opening and of the ending
 * share it; nothing else does, and a reload forgets it.
 */
export const guesses = new Guesses();

export const isBegun = (guess: Guess): boolean => ways.some(({ id }) => guess[id] !== null);

export const isComplete = (guess: Guess): boolean => ways.every(({ id }) => guess[id] !== null);

/** Tells of the guess, now and whenever it changes, for as long as the page is there. */
export function hearGuesses(heard: (guess: Guess) => void): void {
  if (isBegun(guesses.values)) heard(guesses.values);
  guesses.addEventListener('change', () => heard(guesses.values));
}
