/**
 * What a month brings of a raise and of tokens. `compounding` adds it up month by month; the sample of the
 * exchange rate adds it up year by year, ten thousand times. Unchecked, like `formulas.ts`: its callers have checked.
 */
import { adoptionAt, anniversariesBefore, discountFactorAt, growthFactorOf } from './formulas.ts';
import { wholeMonths } from './range.ts';

/** The options of `compounding` that decide the exchange rate; what concerns stock alone is not among them. */
export interface RateOptions {
  readonly amount: number;
  readonly salary: number;
  readonly years: number;
  readonly leaveYear: number | null;
  readonly personalValue: number;
  readonly anchor: number;
  readonly raise: number;
  readonly promotionRate: number;
  readonly promotionRaise: number;
  readonly taxRate: number;
  readonly discountRate: number;
  readonly careerEffect: number;
  readonly upliftCeiling: number;
  readonly tokenScale: number;
}

/** Dollars of one month, not yet discounted. */
export interface MonthlyFlows {
  /** The amount as a raise. */
  readonly raise: number;
  /** Pay from promotions that the tokens brought. */
  readonly career: number;
  /** Tokens used, at list price: what `personalValue` multiplies. */
  readonly atList: number;
}

/** Last month worked here. */
export function lastMonthOf({
  years,
  leaveYear,
}: Pick<RateOptions, 'years' | 'leaveYear'>): number {
  return wholeMonths(leaveYear ?? years);
}

/** The flows of any month in `year` (anniversaries passed), worked here or elsewhere: they differ within neither. */
export function flowsOf(given: RateOptions): (year: number, employed: boolean) => MonthlyFlows {
  const { amount, salary } = given;
  const keep = 1 - given.taxRate;
  const monthly = amount / 12;
  const growth = growthFactorOf(given.raise, given.promotionRate, given.promotionRaise);
  const uplift = given.upliftCeiling * adoptionAt(amount, given.tokenScale);
  const promotionRate = Math.min(1, given.promotionRate * (1 + given.careerEffect * uplift));
  const growthWithTokens = growthFactorOf(given.raise, promotionRate, given.promotionRaise);
  const lastYearHere = Math.max(0, anniversariesBefore(lastMonthOf(given)));

  return (year, employed) => {
    const stay = employed ? 1 : given.anchor;
    // Promotions won with tokens stop on leaving; the higher base that they left behind goes on growing.
    const yearsWithTokens = employed ? year : lastYearHere;
    const gain =
      (growthWithTokens ** yearsWithTokens - growth ** yearsWithTokens) *
      growth ** (year - yearsWithTokens);
    return {
      raise: keep * monthly * growth ** year * stay,
      career: ((keep * salary * gain) / 12) * stay,
      atList: employed ? monthly : 0,
    };
  };
}

/** What one token dollar is worth to you, in raise dollars; `null` when the raise is worth nothing. */
export function rateOf(raise: number, tokens: number): number | null {
  return raise > 0 ? tokens / raise : null;
}

/** The exchange rate of `compounding` alone, some forty times as fast: the flows are asked for once a year, not once a month. */
export function exchangeRateOf(given: RateOptions): number | null {
  const flows = flowsOf(given);
  const months = wholeMonths(given.years);
  const lastMonthHere = lastMonthOf(given);
  const oneMonth = discountFactorAt(given.discountRate, 1);
  let discount = 1;
  let raise = 0;
  let tokens = 0;
  for (let month = 1; month <= months;) {
    const employed = month <= lastMonthHere;
    const year = anniversariesBefore(month);
    const until = Math.min(12 * (year + 1), months, employed ? lastMonthHere : months);
    let factors = 0;
    for (; month <= until; month += 1) factors += discount *= oneMonth;
    const flow = flows(year, employed);
    raise += flow.raise * factors;
    tokens += (given.personalValue * flow.atList + flow.career) * factors;
  }
  return rateOf(raise, tokens);
}
