import { createSubscriber } from 'svelte/reactivity';
import type { Guess } from '../stage/guess.ts';
import { guesses } from './guesses.ts';

const follow = createSubscriber((update) => {
  guesses.addEventListener('change', update);
  return () => guesses.removeEventListener('change', update);
});

/** The reader's guess; a component that reads it here is drawn again whenever it changes. */
export function readGuesses(): Guess {
  follow();
  return guesses.values;
}
