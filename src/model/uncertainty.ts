import { compoundingParameters, type CompoundingOptions } from './compounding.ts';
import { readOptions, type Values } from './range.ts';
import { rateSampleOf, type RateAssumption, type RatePlan, type RateSample } from './sample.ts';

/** How many draws are made: enough that another seed moves the ends by about a cent. */
export const DRAWS = 10_000;

/** What is assumed, in the order in which it is drawn. What a reader knows or asks for is not among it. */
export const uncertainOptions = [
  'personalValue',
  'anchor',
  'raise',
  'promotionRate',
  'promotionRaise',
  'taxRate',
  'discountRate',
  'careerEffect',
  'upliftCeiling',
  'tokenScale',
] as const satisfies readonly RateAssumption[];

export const FIRST_SEED = 2026;

const HIGHEST_SEED = 2 ** 32 - 1;

export interface Sampling {
  /** A whole number from 0 to 4,294,967,295; 2026 unless given. The same seed gives the same draws everywhere. */
  readonly seed?: number;
  /** How many draws, 10,000 unless given. */
  readonly draws?: number;
}

function checkWhole(name: string, value: number, low: number, high: number): void {
  if (Number.isInteger(value) && value >= low && value <= high) return;
  throw new RangeError(
    `exchangeRateSample: ${name} is ${value}; it must be a whole number between ${low} and ${high}.`,
  );
}

/**
 * What `exchangeRateSample` draws, as plain numbers that can be sent to a worker: options checked and complete, and
 * the range of each that is uncertain.
 *
 * @param options As for `compounding`.
 * @param sampling Seed and number of draws, taken as they are.
 * @throws {RangeError} for a value outside its hard range.
 * @throws {TypeError} for an option that `compounding` does not have.
 */
export function exchangeRatePlan(
  options: CompoundingOptions = {},
  { seed = FIRST_SEED, draws = DRAWS }: Sampling = {},
): RatePlan {
  const given: Values<typeof compoundingParameters> = readOptions(
    'exchangeRateSample',
    compoundingParameters,
    options,
  );
  const ranges = Object.fromEntries(
    uncertainOptions.map((name) => {
      const [low, high] = compoundingParameters[name].plausible;
      // A reader who sets a value beyond the range holds it to be plausible.
      return [name, [Math.min(low, given[name]), Math.max(high, given[name])]];
    }),
  );
  return { given, ranges, draws, seed };
}

/**
 * How sure is the exchange rate? Draws all that `compounding` assumes at once, ten thousand times, and says where the
 * answers lie.
 *
 * Each assumption is drawn on its own from a triangular distribution over its plausible range, with the peak at its
 * value in `options`. That says what we can say: this value before the others, none beyond the ends, and nothing about
 * how they hang together. A value set beyond its range stretches the range as far. What a reader knows or asks for
 * (`amount`, `salary`, `years`, `leaveYear`) is not drawn; what concerns stock alone does not matter here.
 *
 * It is a range of assumptions, not a probability: no one has measured how likely each of them is.
 *
 * @param options As for `compounding`.
 * @param sampling Seed and number of draws.
 * @returns Quantiles, counts and a histogram; `null` where the exchange rate has no answer.
 * @throws {RangeError} for a value outside its hard range, or a seed or number of draws that is none.
 * @throws {TypeError} for an option that `compounding` does not have.
 */
export function exchangeRateSample(
  options: CompoundingOptions = {},
  sampling: Sampling = {},
): RateSample | null {
  const plan = exchangeRatePlan(options, sampling);
  checkWhole('seed', plan.seed, 0, HIGHEST_SEED);
  checkWhole('draws', plan.draws, 1, 1e7);
  return rateSampleOf(plan);
}
