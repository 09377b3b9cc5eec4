/**
 * A guess at one number, on a native slider, before the model answers: the opening of the story and the lessons make
 * theirs with these.
 */

export interface GuessScale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Dollars that the opening's guesses may take: up to half as much again as the plain sum. */
export const storyScale: GuessScale = { low: 0, high: 300_000, step: 5000 };

/** Where the handle waits before anyone has guessed: in the middle, which leans to no answer. */
export const middleOf = ({ low, high, step }: GuessScale): number =>
  low + Math.floor((high - low) / step / 2) * step;

/** A guess as it is printed; nobody's guess is a question mark, and is not the handle's place. */
export const showGuess = (words: string | null): string => words ?? '?';

export const sayGuess = (words: string | null): string => words ?? 'no guess yet';

/**
 * Hears a guess. Whoever means where the handle waits has it without moving: a tap, or Space, on the handle as it stands is a
 * guess too.
 */
export function hearGuess(slider: HTMLInputElement, guess: (value: number) => void): void {
  const make = (): void => guess(slider.valueAsNumber);
  slider.addEventListener('input', make);
  slider.addEventListener('pointerup', make);
  slider.addEventListener('keydown', ({ key }) => {
    if (key === ' ') make();
  });
}
