import { adoptionAt, discountFactorAt, growthFactorOf } from './formulas.ts';
import { pickParameters } from './parameters.ts';
import { readOptions, type Options } from './range.ts';

const adoptionParameters = pickParameters('tokens', 'tokenScale');
export const upliftParameters = pickParameters('tokens', 'upliftCeiling', 'tokenScale');
const growthParameters = pickParameters('raise', 'promotionRate', 'promotionRaise');
const discountParameters = pickParameters('discountRate');

export type AdoptionOptions = Options<typeof adoptionParameters>;
export type UpliftOptions = Options<typeof upliftParameters>;
export type AddedUpliftOptions = UpliftOptions & {
  /** Dollars a year on top of `tokens`, at least 0. */
  readonly more: number;
};
export type GrowthFactorOptions = Options<typeof growthParameters>;
export type DiscountFactorOptions = Options<typeof discountParameters> & {
  /** Months from today, at least 0. */
  readonly month: number;
};

/**
 * Share of the full effect of tokens that a budget brings, 0 to 1: `1 − e^(−tokens/tokenScale)`.
 * 63% at a budget of `tokenScale`; each further dollar does less.
 *
 * @param options `tokens` and `tokenScale` in $ a year.
 * @throws {RangeError} for a value outside its hard range.
 */
export function adoption(options: AdoptionOptions = {}): number {
  const { tokens, tokenScale } = readOptions('adoption', adoptionParameters, options);
  return adoptionAt(tokens, tokenScale);
}

/**
 * Output that a budget adds, as a share of output without it: `upliftCeiling · adoption`, 0 to `upliftCeiling`.
 *
 * @param options `tokens` and `tokenScale` in $ a year, `upliftCeiling` a decimal.
 * @throws {RangeError} for a value outside its hard range.
 */
export function uplift(options: UpliftOptions = {}): number {
  const { tokens, upliftCeiling, tokenScale } = readOptions('uplift', upliftParameters, options);
  return upliftCeiling * adoptionAt(tokens, tokenScale);
}

/**
 * Output that `more` dollars add to what `tokens` have added already, as a share of output with neither:
 * `upliftCeiling · e^(−tokens/tokenScale) · (1 − e^(−more/tokenScale))`. Doubling a budget is `more` of `tokens`.
 *
 * @param options `tokens`, `more` and `tokenScale` in $ a year, `upliftCeiling` a decimal.
 * @throws {RangeError} for a value outside its hard range, or a `more` that is negative or not finite.
 */
export function addedUplift({ more, ...options }: AddedUpliftOptions): number {
  const { tokens, upliftCeiling, tokenScale } = readOptions(
    'addedUplift',
    upliftParameters,
    options,
  );
  if (!(more >= 0 && more < Infinity)) {
    throw new RangeError(`addedUplift: more is ${more}; it must be a finite number, at least 0.`);
  }
  // Not the difference of two uplifts: on the flat part that would be rounding alone.
  return upliftCeiling * Math.exp(-tokens / tokenScale) * adoptionAt(more, tokenScale);
}

/**
 * Expected yearly growth factor of pay: `(1 + raise)·(1 + promotionRate·promotionRaise)`; 1.04245… by default.
 *
 * @param options Decimals: `raise`, `promotionRate` a year, `promotionRaise` at each promotion.
 * @throws {RangeError} for a value outside its hard range.
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
 */
export function discountFactor({ month, ...options }: DiscountFactorOptions): number {
  const { discountRate } = readOptions('discountFactor', discountParameters, options);
  if (!(month >= 0 && month < Infinity)) {
    throw new RangeError(
      `discountFactor: month is ${month}; it must be a finite number, at least 0.`,
    );
  }
  return discountFactorAt(discountRate, month);
}
