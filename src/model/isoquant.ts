import { pickParameters } from './parameters.ts';
import { readOptions, type Options } from './range.ts';

const isoquantParameters = pickParameters('loadedCost', 'tokens', 'sigma');

export type IsoquantOptions = Options<typeof isoquantParameters>;

export interface CheapestMixOptions extends IsoquantOptions {
  /** Price of a token against today's, above 0; 1 is today. */
  readonly priceRatio?: number | undefined;
}

export interface Mix {
  /** Engineers against today's number. */
  readonly labor: number;
  /** Tokens (a number of them, not dollars) against today's. */
  readonly tokenQuantity: number;
}

export interface CheapestMix extends Mix {
  /** Where the cost line of this mix meets the axes: all of its cost spent on one input. */
  readonly costIfAllLabor: number;
  readonly costIfAllTokens: number;
}

/** Within this of 1 the CES form is replaced by its limit, Cobb-Douglas. */
const NEAR_ONE = 1e-9;

function shares(options: { tokens: number; loadedCost: number }): [labor: number, tokens: number] {
  const token = options.tokens / (options.tokens + options.loadedCost);
  return [1 - token, token];
}

/**
 * Mixes that make exactly today's output, from few tokens to many: the curve of the CES technology
 * of `substitution`, found as its cheapest mixes over a span of price ratios (1/60 to 60).
 *
 * @param options `loadedCost` and `tokens` in $ a year, `sigma` above 0.
 * @returns 81 mixes as ratios to today's, tokens rising.
 * @throws {RangeError} for a value outside its hard range.
 */
export function isoquant(options: IsoquantOptions = {}): Mix[] {
  const steps = 80;
  const widest = Math.log(60);
  return Array.from({ length: steps + 1 }, (_, index) => {
    const priceRatio = Math.exp(widest - (2 * widest * index) / steps);
    const { labor, tokenQuantity } = cheapestMix({ ...options, priceRatio });
    return { labor, tokenQuantity };
  });
}

/**
 * The cheapest mix for today's output when a token costs `priceRatio` times today's price and
 * wages have not moved: `labor = c^σ`, `tokenQuantity = c^σ·p^−σ`, as in `substitution` at output 1.
 *
 * @param options As `isoquant`, and `priceRatio`.
 * @returns The mix as ratios to today's, and the ends of its cost line.
 * @throws {RangeError} for a value outside its hard range, or a price ratio that is not above 0.
 */
export function cheapestMix({ priceRatio = 1, ...options }: CheapestMixOptions = {}): CheapestMix {
  const values = readOptions('cheapestMix', isoquantParameters, options);
  if (!(priceRatio > 0 && priceRatio < Infinity)) {
    throw new RangeError(
      `cheapestMix: priceRatio is ${priceRatio}; it must be a finite number above 0.`,
    );
  }
  const { sigma } = values;
  const [laborShare, tokenShare] = shares(values);
  const unitCost =
    Math.abs(sigma - 1) < NEAR_ONE
      ? priceRatio ** tokenShare
      : (laborShare + tokenShare * priceRatio ** (1 - sigma)) ** (1 / (1 - sigma));
  const labor = unitCost ** sigma;
  const tokenQuantity = labor * priceRatio ** -sigma;
  const cost = laborShare * labor + tokenShare * priceRatio * tokenQuantity;
  return {
    labor,
    tokenQuantity,
    costIfAllLabor: cost / laborShare,
    costIfAllTokens: tokenShare === 0 ? Infinity : cost / (tokenShare * priceRatio),
  };
}
