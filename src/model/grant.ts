import { anniversariesBefore, discountFactorAt, growthFactorOf } from './formulas.ts';
import { pickParameters } from './parameters.ts';
import { readOptions, wholeMonths, type Options } from './range.ts';
import { checkCliff } from './stock.ts';

export const unvestedParameters = pickParameters(
  'amount',
  'leaveYear',
  'raise',
  'promotionRate',
  'promotionRaise',
  'discountRate',
  'vestingYears',
  'cliffMonths',
);

export type UnvestedOptions = Options<typeof unvestedParameters>;

/** The running grant on the day that somebody leaves. */
export interface RunningGrant {
  /** Month in which it began: 0, V, 2V … for grants of V months. */
  readonly begin: number;
  /** Months of service that it pays for and that have not vested. */
  readonly unvestedMonths: number;
}

/** What of the running grant has not vested after `month`; of none when one has just vested and the next begins. */
export function runningGrant(
  month: number,
  vestingMonths: number,
  cliffMonths: number,
): RunningGrant {
  // Only the first grant has a cliff, as in `compounding`: before it, nothing at all has vested.
  if (month < cliffMonths) return { begin: 0, unvestedMonths: vestingMonths };
  const age = month % vestingMonths;
  return {
    begin: month - age,
    unvestedMonths: age === 0 && month > 0 ? 0 : vestingMonths - age,
  };
}

/**
 * Stock of the running grant that has not vested when you leave, at its price when granted: what stays behind. A
 * grant is sized to cost `amount` $ a year, growing with pay, and a new one follows each that has vested.
 *
 * @param options `amount` in $ a year, rates as decimals, `leaveYear` and `vestingYears` in years, `cliffMonths` in
 *   months.
 * @returns Dollars; 0 for someone who stays (`leaveYear` null), and on the day when a grant has vested.
 * @throws {RangeError} for a value outside its hard range, or a cliff longer than the vesting period.
 * @throws {TypeError} for an option that it does not have.
 */
export function unvestedValue(options: UnvestedOptions = {}): number {
  const values = readOptions('unvestedValue', unvestedParameters, options);
  checkCliff('unvestedValue', values.cliffMonths, values.vestingYears);
  if (values.leaveYear === null) return 0;
  const vestingMonths = wholeMonths(values.vestingYears);
  const { begin, unvestedMonths } = runningGrant(
    wholeMonths(values.leaveYear),
    vestingMonths,
    Math.round(values.cliffMonths),
  );
  const growth = growthFactorOf(values.raise, values.promotionRate, values.promotionRaise);
  let value = 0;
  for (let age = vestingMonths - unvestedMonths + 1; age <= vestingMonths; age += 1) {
    value +=
      (values.amount / 12) *
      growth ** anniversariesBefore(begin + age) *
      discountFactorAt(values.discountRate, age);
  }
  return value;
}
