/** How sure the answers are: which assumptions are drawn at random, and where the answers then lie. */
import { compoundingParameters, type CompoundingOptions } from './compounding.ts';
import { headcountParameters, type HeadcountOptions } from './headcount.ts';
import { headcountSampleOf, type HeadcountPlan, type HeadcountSample } from './headcount-sample.ts';
import { readOptions, type Options, type ParameterMap } from './range.ts';
import { rateSampleOf, type RatePlan, type RateSample } from './rate-sample.ts';
import type { DrawnAssumption } from './sample.ts';

/** How many draws are made: enough that another seed moves the ends by about a cent. */
export const DRAWS = 10_000;

export const FIRST_SEED = 2026;

const HIGHEST_SEED = 2 ** 32 - 1;

export interface Sampling {
  /** A whole number from 0 to 4,294,967,295; 2026 unless given. The same seed gives the same draws everywhere. */
  readonly seed?: number;
  /** How many draws, 10,000 unless given. */
  readonly draws?: number;
}

/**
 * What is assumed for the exchange rate, in the order in which it is drawn. `promotionRaise` is not among it: only its
 * product with `promotionRate` matters.
 */
const uncertainOfRate = [
  'personalValue',
  'baseline',
  'careerEffect',
  'promotionRate',
  'raise',
  'taxRate',
  'discountRate',
  'anchor',
  'maxSpeedup',
  'addressableShare',
  'reworkShare',
  'reviewHours',
  'tokenScale',
] as const;

const uncertainOfHeadcount = [
  'maxSpeedup',
  'addressableShare',
  'reworkShare',
  'reviewHours',
  'tokenScale',
  'linkHours',
] as const;

function checkWhole(
  functionName: string,
  name: string,
  value: number,
  low: number,
  high: number,
): void {
  if (Number.isInteger(value) && value >= low && value <= high) return;
  throw new RangeError(
    `${functionName}: ${name} is ${String(value)}; it must be a whole number between ${low} and ${high}.`,
  );
}

function checkSampling(functionName: string, { seed, draws }: Required<Sampling>): void {
  checkWhole(functionName, 'seed', seed, 0, HIGHEST_SEED);
  checkWhole(functionName, 'draws', draws, 1, 1e7);
}

/** Those of the uncertain options that are not given, each with its range and its peak at the default. */
function drawnOf<Map extends ParameterMap, Name extends Extract<keyof Map, string>>(
  parameters: Map,
  uncertain: readonly Name[],
  options: Options<Map>,
): DrawnAssumption<Name>[] {
  return uncertain.flatMap((name) => {
    const { plausible, drawn, default: mode } = parameters[name]!;
    if (options[name] !== undefined || !plausible || !drawn || mode === null) return [];
    const [low, high] = plausible;
    return [{ name, low, mode, high, scale: drawn }];
  });
}

/**
 * What `exchangeRateSample` draws, as plain data that can be sent to a worker: options checked and complete, and the
 * range of each assumption that is not given.
 *
 * @param options As for `compounding`; what is left out of the uncertain ones is drawn.
 * @param sampling Seed and number of draws.
 * @returns Options, assumptions to draw, number of draws, seed.
 * @throws {RangeError} for a value outside its hard range, or a seed or number of draws that is none.
 * @throws {TypeError} for an option that `compounding` does not have.
 */
export function exchangeRatePlan(
  options: CompoundingOptions = {},
  { seed = FIRST_SEED, draws = DRAWS }: Sampling = {},
): RatePlan {
  const values = readOptions('exchangeRateSample', compoundingParameters, options);
  checkSampling('exchangeRateSample', { seed, draws });
  return {
    options: values,
    drawn: drawnOf(compoundingParameters, uncertainOfRate, options),
    draws,
    seed,
  };
}

/**
 * How sure is the exchange rate? Draws all that is assumed and not given at once, ten thousand times, and says where
 * the answers lie.
 *
 * Each assumption is drawn on its own from a triangle over its plausible range, with the peak at its default; of some
 * the logarithm is. That says what we can say: this value before the others, none beyond the ends, and nothing about
 * how they hang together. An option that is given is not drawn: whoever sets it knows it. So pass only what differs
 * from the defaults.
 *
 * It is a range of judgements, not odds: no one has measured how likely each of them is.
 *
 * @param options As for `compounding`.
 * @param sampling Seed and number of draws.
 * @returns Quantiles, counts, a histogram, and the same for what comes back to the firm; `null` where the exchange
 *   rate has no answer.
 * @throws {RangeError} for a value outside its hard range, or a seed or number of draws that is none.
 * @throws {TypeError} for an option that `compounding` does not have.
 */
export function exchangeRateSample(
  options: CompoundingOptions = {},
  sampling: Sampling = {},
): RateSample | null {
  return rateSampleOf(exchangeRatePlan(options, sampling));
}

/**
 * What `headcountSample` draws, as `exchangeRatePlan` does.
 *
 * @param options As for `headcount`; what is left out of the uncertain ones is drawn.
 * @param sampling Seed and number of draws.
 * @returns Options, assumptions to draw, number of draws, seed.
 * @throws {RangeError} for a value outside its hard range, or a seed or number of draws that is none.
 * @throws {TypeError} for an option that `headcount` does not have.
 */
export function headcountPlan(
  options: HeadcountOptions = {},
  { seed = FIRST_SEED, draws = DRAWS }: Sampling = {},
): HeadcountPlan {
  const values = readOptions('headcountSample', headcountParameters, options);
  checkSampling('headcountSample', { seed, draws });
  return {
    options: values,
    drawn: drawnOf(headcountParameters, uncertainOfHeadcount, options),
    draws,
    seed,
  };
}

/**
 * How sure are the net uplift, the engineers needed and the cheapest spend? By the rules of `exchangeRateSample`:
 * what is given is not drawn, and the answer is a range of judgements.
 *
 * @param options As for `headcount`.
 * @param sampling Seed and number of draws.
 * @returns Quantiles and counts of each; a draw without a team counts as more heads than any other.
 * @throws {RangeError} for a value outside its hard range, or a seed or number of draws that is none.
 * @throws {TypeError} for an option that `headcount` does not have.
 */
export function headcountSample(
  options: HeadcountOptions = {},
  sampling: Sampling = {},
): HeadcountSample {
  return headcountSampleOf(headcountPlan(options, sampling));
}
