import { PARAMETERS, pickParameters } from './parameters.ts';
import { readOptions, type Options } from './range.ts';

export const substitutionParameters = {
  ...pickParameters(
    'tokens',
    'priceChange',
    'sigma',
    'demandElasticity',
    'loadedCost',
    'budgetGrowth',
    'wageGrowth',
  ),
  years: PARAMETERS.horizonYears,
};

export type SubstitutionOptions = Options<typeof substitutionParameters>;

/** Ratios are to today; all are 1 when neither prices nor wages change. */
export interface SubstitutionResult {
  /** Tokens as a share of what an engineer with tokens costs. */
  readonly tokenShare: number;
  /** Price of a token. */
  readonly priceRatio: number;
  /** Cost of an engineer. */
  readonly wageRatio: number;
  readonly unitCostRatio: number;
  readonly outputRatio: number;
  /** Engineers employed. */
  readonly laborRatio: number;
  readonly tokenQuantityRatio: number;
  /** Dollars spent on tokens. */
  readonly tokenSpendRatio: number;
  /**
   * `s_T·(σ − ε)`: percent by which employment changes when the token price rises by one percent, at today's
   * shares. Positive: cheaper tokens cost jobs.
   */
  readonly crossPriceElasticity: number;
  /** `tokens/loadedCost`. */
  readonly tokenToLaborRatio: number;
  /** Output that tokens must add to pay for themselves: the same ratio, read as a rate. */
  readonly breakEvenUplift: number;
  /** Tokens' share of all cost at the end; above one half the answer is the form's, not the evidence's. */
  readonly tokenShareThen: number;
  /**
   * The σ at which the change of price alone would make an engineer's bill grow by `budgetGrowth`: an upper bound
   * while prices fall, since adoption grew too. `null` if the price does not change against wages.
   */
  readonly sigmaFromBills: number | null;
  /** Until an engineer's tokens cost as much as the engineer: 0 if they do already, `null` if they never will. */
  readonly yearsUntilTokensEqualLabor: number | null;
}

/** σ this close to 1 counts as 1: there the general formula divides zero by zero. */
const COBB_DOUGLAS_WITHIN = 1e-9;

/**
 * Perk or replacement? Engineers and tokens make output under a CES technology in calibrated-share form, and
 * prices pass through to a demand of constant elasticity. Token prices then change by `priceChange` a year.
 *
 * With flat wages engineers follow `c^(σ − ε)`, c being the unit cost: cheaper tokens cut headcount exactly when
 * σ > ε and raise it when ε > σ (Hicks, Marshall; Hamermesh 1993), as long as the firm already uses its cheapest
 * mix, passes prices on in full, can hire at the going wage, and returns to scale are constant. Tokens' share of cost
 * itself grows as they get cheaper when σ is above 1.
 *
 * @param options `tokens` and `loadedCost` in $ a year and engineer, elasticities as positive numbers, changes
 *   and growth as decimals a year, `years` a number of years (parameter `horizonYears`).
 * @returns Ratios to today. At the far corners of the hard ranges (prices falling 99% a year for decades with
 *   elasticities near 20) a ratio passes what a number can hold and is `Infinity` or 0, never NaN.
 * @throws {RangeError} for a value outside its hard range.
 * @throws {TypeError} for an option that it does not have.
 */
export function substitution(options: SubstitutionOptions = {}): SubstitutionResult {
  const values = readOptions('substitution', substitutionParameters, options);
  const { tokens, loadedCost, sigma, demandElasticity } = values;
  const tokenShare = tokens / (tokens + loadedCost);

  // Logarithms throughout: powers of 20 of small prices leave the range of numbers long before their results do.
  const logPrice = values.years * Math.log1p(values.priceChange);
  const logWage = values.years * Math.log1p(values.wageGrowth);
  const logUnitCost = logOfUnitCost(tokenShare, logPrice, logWage, sigma);
  const logOutput = -demandElasticity * logUnitCost;
  const logTokens = logOutput + sigma * (logUnitCost - logPrice);

  const tokenToLaborRatio = tokens / loadedCost;
  const relativeGrowth = Math.log1p(values.budgetGrowth) - Math.log1p(values.wageGrowth);
  const relativePrice = Math.log1p(values.priceChange) - Math.log1p(values.wageGrowth);
  return {
    tokenShare,
    priceRatio: Math.exp(logPrice),
    wageRatio: Math.exp(logWage),
    unitCostRatio: Math.exp(logUnitCost),
    outputRatio: Math.exp(logOutput),
    laborRatio: Math.exp(logOutput + sigma * (logUnitCost - logWage)),
    tokenQuantityRatio: Math.exp(logTokens),
    tokenSpendRatio: Math.exp(logTokens + logPrice),
    crossPriceElasticity: tokenShare * (sigma - demandElasticity),
    tokenToLaborRatio,
    breakEvenUplift: tokenToLaborRatio,
    tokenShareThen: shareThen(tokenShare, (1 - sigma) * (logWage - logPrice)),
    sigmaFromBills: relativePrice === 0 ? null : 1 - relativeGrowth / relativePrice,
    yearsUntilTokensEqualLabor: yearsUntilEqual(tokenToLaborRatio, relativeGrowth),
  };
}

/** ln c, c = (s_L·w^(1−σ) + s_T·p^(1−σ))^(1/(1−σ)), or w^s_L·p^s_T at σ = 1. */
function logOfUnitCost(
  tokenShare: number,
  logPrice: number,
  logWage: number,
  sigma: number,
): number {
  const laborShare = 1 - tokenShare;
  const power = 1 - sigma;
  if (Math.abs(power) <= COBB_DOUGLAS_WITHIN) return laborShare * logWage + tokenShare * logPrice;

  // Without tokens their price does not count, however large its power.
  const tokenTerm = tokenShare > 0 ? power * logPrice : -Infinity;
  const laborTerm = power * logWage;
  // Taking the larger term out keeps the sum within range; expm1 and log1p keep its digits near σ = 1.
  const larger = Math.max(laborTerm, tokenTerm);
  const sumLessOne =
    laborShare * Math.expm1(laborTerm - larger) + tokenShare * Math.expm1(tokenTerm - larger);
  return (larger + Math.log1p(sumLessOne)) / power;
}

/** `s·Q·p/(s·Q·p + (1 − s)·L·w)`, in which output and unit cost cancel. */
function shareThen(tokenShare: number, logLaborToTokens: number): number {
  if (tokenShare === 0) return 0;
  return 1 / (1 + Math.exp(Math.log1p(-tokenShare) - Math.log(tokenShare) + logLaborToTokens));
}

function yearsUntilEqual(tokenToLaborRatio: number, logRelativeGrowth: number): number | null {
  if (tokenToLaborRatio >= 1) return 0;
  if (logRelativeGrowth <= 0) return null;
  const years = -Math.log(tokenToLaborRatio) / logRelativeGrowth;
  // Without tokens there is nothing to grow, and next to no growth takes for ever.
  return Number.isFinite(years) ? years : null;
}
