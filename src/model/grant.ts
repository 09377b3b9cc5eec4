import { pickParameters } from './parameters.ts';
import { readOptions, wholeMonths, type Options } from './range.ts';
import { checkCliff } from './stock.ts';

const grantParameters = pickParameters('amount', 'leaveYear', 'vestingYears', 'cliffMonths');

export type UnvestedOptions = Options<typeof grantParameters>;

/**
 * Stock of the running grant that has not vested when you leave, at its price when granted: what
 * stays behind. A grant is of `vestingYears · amount`, and a new one follows each that has vested.
 *
 * @param options `amount` in $ a year, `leaveYear` and `vestingYears` in years, `cliffMonths` in months.
 * @returns Dollars; 0 for someone who stays (`leaveYear` null).
 * @throws {RangeError} for a value outside its hard range, or a cliff longer than the vesting period.
 */
export function unvestedValue(options: UnvestedOptions = {}): number {
  const given = readOptions('unvestedValue', grantParameters, options);
  checkCliff('unvestedValue', given.cliffMonths, given.vestingYears);
  if (given.leaveYear === null) return 0;
  const monthly = given.amount / 12;
  const grantMonths = wholeMonths(given.vestingYears);
  const leaveMonth = wholeMonths(given.leaveYear);
  // Only the first grant has a cliff, as in `compounding`: before it, nothing at all has vested.
  if (leaveMonth < Math.round(given.cliffMonths)) return monthly * grantMonths;
  const age = leaveMonth % grantMonths;
  return age === 0 && leaveMonth > 0 ? 0 : monthly * (grantMonths - age);
}
