import { adoptionAt, discountFactorAt, growthFactorOf, payrollTaxOn } from './formulas.ts';
import { pickParameters } from './parameters.ts';
import { checkAtLeastZero, readOptions, type Options } from './range.ts';

const adoptionParameters = pickParameters('tokens', 'tokenScale');
const growthParameters = pickParameters('raise', 'promotionRate', 'promotionRaise');
const discountParameters = pickParameters('discountRate');

export type AdoptionOptions = Options<typeof adoptionParameters>;
export type GrowthFactorOptions = Options<typeof growthParameters>;
export type DiscountFactorOptions = Options<typeof discountParameters> & {
  /** Months from today, at least 0. */
  readonly month: number;
};

/**
 * Share of the addressable work that is done with the tools at a budget, 0 to 1: `1 − e^(−tokens/tokenScale)`.
 * 63% at a budget of `tokenScale`; each further dollar does less.
 *
 * @param options `tokens` and `tokenScale` in $ a year.
 * @throws {RangeError} for a value outside its hard range.
 * @throws {TypeError} for an option that it does not have.
 */
export function adoption(options: AdoptionOptions = {}): number {
  const { tokens, tokenScale } = readOptions('adoption', adoptionParameters, options);
  return adoptionAt(tokens, tokenScale);
}

/**
 * Expected yearly growth factor of pay: `(1 + raise)·(1 + promotionRate·promotionRaise)`; 1.04535 by default.
 *
 * @param options Decimals: `raise`, `promotionRate` a year, `promotionRaise` at each promotion.
 * @throws {RangeError} for a value outside its hard range.
 * @throws {TypeError} for an option that it does not have.
 */
export function growthFactor(options: GrowthFactorOptions = {}): number {
  const { raise, promotionRate, promotionRaise } = readOptions(
    'growthFactor',
    growthParameters,
    options,
  );
  return growthFactorOf(raise, promotionRate, promotionRaise);
}

/**
 * What a dollar in `month` months is worth today: `(1 + discountRate)^(−month/12)`. A rate of 0 gives plain sums.
 *
 * @param options `discountRate` a decimal a year, `month` a number of months.
 * @throws {RangeError} for a value outside its hard range, or a month that is negative or not finite.
 * @throws {TypeError} for an option that it does not have.
 */
export function discountFactor({ month, ...options }: DiscountFactorOptions): number {
  const { discountRate } = readOptions('discountFactor', discountParameters, options);
  checkAtLeastZero('discountFactor', 'month', month);
  return discountFactorAt(discountRate, month);
}

/**
 * What a US employer pays in payroll tax on a year's wages: 7.65% up to the Social Security wage base of 2026,
 * $184,500, and 1.45% above it.
 *
 * @param pay Wages in $ a year, at least 0.
 * @returns $ a year.
 * @throws {RangeError} for wages that are negative or not finite.
 */
export function payrollTax(pay: number): number {
  checkAtLeastZero('payrollTax', 'pay', pay);
  return payrollTaxOn(pay);
}
