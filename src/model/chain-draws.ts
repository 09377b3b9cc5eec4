/** The output curve over the draws of `headcountSample`: for sums of many spends, which ask the curve themselves. */
import { timeAt, type Chain } from './curve.ts';
import { readOptions, type Options } from './range.ts';
import { drawsOf } from './sample.ts';
import { headcountPlan, type Sampling } from './uncertainty.ts';
import { chainParameters } from './uplift.ts';

/** What the curve is made of but for the fork: both of its guesses are drawn. */
export type ChainOptions = Omit<Options<typeof chainParameters>, 'keepsRising'>;

export interface ChainDraw {
  /** The drawn chain with gains that level off above the average budget. */
  readonly levelsOff: Chain;
  /** The same with gains that keep rising. */
  readonly keepsRising: Chain;
}

/**
 * The chains that `headcountSample` draws with the same seed, each with both guesses above the average budget.
 *
 * @param sampling `given` is what a reader knows of the chain: it is not drawn; so pass only what differs from the
 *   defaults. Seed and number of draws as for `headcountSample`.
 * @returns One chain a draw, in the order drawn.
 * @throws {RangeError} for a value outside its hard range, or a seed or number of draws that is none.
 * @throws {TypeError} for an option that the chain does not have.
 */
export function chainDraws({
  given = {},
  ...sampling
}: Sampling & { readonly given?: ChainOptions } = {}): ChainDraw[] {
  readOptions('chainDraws', chainParameters, given);
  return Array.from(drawsOf(headcountPlan(given, sampling)), bothGuesses);
}

/** The chain with what is given and all else at its default, with both guesses. Throws as `chainDraws` does. */
export function chainHere(given: ChainOptions = {}): ChainDraw {
  return bothGuesses(readOptions('chainHere', chainParameters, given));
}

function bothGuesses(chain: Chain): ChainDraw {
  const { maxSpeedup, addressableShare, reworkShare, reviewHours, tokenScale } = chain;
  const shared = { maxSpeedup, addressableShare, reworkShare, reviewHours, tokenScale };
  return { levelsOff: { ...shared, keepsRising: 0 }, keepsRising: { ...shared, keepsRising: 1 } };
}

/** `netUplift` at $ a year for a chain that was checked before: for inner loops. */
export function upliftAt(tokens: number, chain: Chain): number {
  return 1 / timeAt(tokens, chain) - 1;
}
