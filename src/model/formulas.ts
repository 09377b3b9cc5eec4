/**
 * The constants, and the pieces that several functions share, as in section 0 of the specification. Unchecked: they
 * sit in inner loops, and their callers have checked the values. `growth.ts` has the checked versions.
 */

/** Hours of a working week. */
export const WEEK_HOURS = 40;

/** What an average user of Claude Code spends, in $ a year: the largest budget that studies have looked at. */
export const AVERAGE_BUDGET = 2400;

/** US Social Security wage base of 2026, in $ a year, and the employer's payroll tax below and above it. */
export const WAGE_BASE = 184500;
export const PAYROLL_RATE = 0.0765;
export const PAYROLL_RATE_ABOVE = 0.0145;

/** Share of the addressable work that is done with the tools: 0 at no budget, 63% at `tokenScale` $ a year, at most 1. */
export function adoptionAt(tokens: number, tokenScale: number): number {
  // expm1 keeps the digits of a budget that is tiny beside its scale.
  return -Math.expm1(-tokens / tokenScale);
}

/** Expected yearly growth factor of pay: the raise, and the chance of a promotion times what it adds. */
export function growthFactorOf(
  raise: number,
  promotionRate: number,
  promotionRaise: number,
): number {
  return (1 + raise) * (1 + promotionRate * promotionRaise);
}

/** What a dollar at the end of `month` is worth today. */
export function discountFactorAt(discountRate: number, month: number): number {
  return (1 + discountRate) ** (-month / 12);
}

/** Anniversaries that have passed in `month` (1, 2, …): the first raise comes in month 13. */
export function anniversariesBefore(month: number): number {
  return Math.floor((month - 1) / 12);
}

/** The employer's payroll tax on wages of `pay` $ a year. */
export function payrollTaxOn(pay: number): number {
  return (
    PAYROLL_RATE * Math.min(pay, WAGE_BASE) + PAYROLL_RATE_ABOVE * Math.max(0, pay - WAGE_BASE)
  );
}

export interface Vesting {
  /** The first month of service that vests at the end of this month; months of service up to this one do. */
  readonly from: number;
  /** How many of them: 0 before the cliff, all missed ones on it, 1 otherwise. */
  readonly months: number;
  /** Months since the grant that they belong to. */
  readonly age: number;
}

/**
 * What vests in `month` when a new grant follows every `vestingMonths` and only the first one has a cliff: a
 * person who has passed it is not put on probation again.
 */
export function vestingIn(month: number, vestingMonths: number, cliffMonths: number): Vesting {
  const age = ((month - 1) % vestingMonths) + 1;
  if (month < cliffMonths) return { from: month, months: 0, age };
  return month === cliffMonths
    ? { from: 1, months: cliffMonths, age }
    : { from: month, months: 1, age };
}
