/** The output curve for whoever asks: what a token budget adds, and what the curve says of substitution. */
import { addedUpliftAt, impliedSigmaAt, timeAt } from './curve.ts';
import { pickParameters } from './parameters.ts';
import { checkAtLeastZero, readOptions, type Options } from './range.ts';

/** What the curve is made of: it goes into every answer that output has a part in. */
export const chainParameters = pickParameters(
  'maxSpeedup',
  'addressableShare',
  'reworkShare',
  'reviewHours',
  'tokenScale',
  'keepsRising',
);

export const upliftParameters = {
  ...pickParameters('tokens'),
  ...chainParameters,
};

export type UpliftOptions = Options<typeof upliftParameters>;
export type AddedUpliftOptions = UpliftOptions & {
  /** Dollars a year on top of `tokens`, at least 0. */
  readonly more: number;
};

/**
 * Output per hour that a token budget adds, as a share of output without tokens: the claimed speed-up on the work
 * that it reaches (Amdahl 1967), less rework, less the hours that checking takes. 0 without tokens; negative where
 * rework and checking eat the gain. Up to $2,400 a year there are studies; above it `keepsRising` chooses between two
 * guesses.
 *
 * @param options `tokens` and `tokenScale` in $ a year, `maxSpeedup` in times, shares as decimals, `reviewHours`
 *   hours a week, `keepsRising` from 0 (levels off) to 1 (four times the tokens, twice the extra speed).
 * @throws {RangeError} for a value outside its hard range.
 * @throws {TypeError} for an option that it does not have.
 */
export function netUplift(options: UpliftOptions = {}): number {
  const { tokens, ...chain } = readOptions('netUplift', upliftParameters, options);
  return 1 / timeAt(tokens, chain) - 1;
}

/**
 * Output that `more` dollars add to what `tokens` have added already, as a share of output without tokens:
 * `netUplift` at the sum less `netUplift` at `tokens`, to its last digit. Doubling a budget is `more` of `tokens`.
 *
 * @param options As for `netUplift`, and `more` in $ a year.
 * @throws {RangeError} for a value outside its hard range, or a `more` that is negative or not finite.
 * @throws {TypeError} for an option that it does not have.
 */
export function addedUplift({ more, ...options }: AddedUpliftOptions): number {
  const { tokens, ...chain } = readOptions('addedUplift', upliftParameters, options);
  checkAtLeastZero('addedUplift', 'more', more);
  return addedUpliftAt(tokens, more, chain);
}

/**
 * The elasticity of substitution between tokens and engineers that the output curve implies at this budget, if
 * output is engineers × (1 + `netUplift` at tokens per engineer): −F′·(F − T·F′)/(T·F·F″).
 *
 * @param options As for `netUplift`.
 * @returns A positive number; `null` without tokens, and where more tokens do not add output ever more slowly.
 * @throws {RangeError} for a value outside its hard range.
 * @throws {TypeError} for an option that it does not have.
 */
export function impliedSigma(options: UpliftOptions = {}): number | null {
  const { tokens, ...chain } = readOptions('impliedSigma', upliftParameters, options);
  return impliedSigmaAt(tokens, chain);
}
