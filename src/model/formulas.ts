/**
 * The pieces that several functions share, as in section 0 of the specification. Unchecked: they sit in inner
 * loops, and their callers have checked the values. `growth.ts` has the checked versions.
 */

/** Share of the full effect that a budget brings: 0 at no budget, 63% at `tokenScale` $/year, at most 1. */
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

export interface Vesting {
  /** Months of equity that vest at the end of this month: 0 before the cliff, all missed ones on it, 1 otherwise. */
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
  if (month === age && month < cliffMonths) return { months: 0, age };
  return { months: month === cliffMonths ? cliffMonths : 1, age };
}
