import type { Guess } from '../stage/guess.ts';
import { guesses } from './guesses.ts';

let followed = $state.raw(guesses.values);
guesses.addEventListener('change', () => {
  followed = guesses.values;
});

/** The reader's guess; a component that reads it here is drawn again whenever it changes. */
export const readGuesses = (): Guess => followed;
