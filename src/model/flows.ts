/**
 * What a month brings of a raise and of tokens. `compounding` adds it up month by month; the sample of the
 * exchange rate adds it up year by year, ten thousand times. Unchecked, like `formulas.ts`: its callers have checked.
 */
import { addedUpliftAt, relativeGainAt, type Chain } from './curve.ts';
import { anniversariesBefore, discountFactorAt, growthFactorOf } from './formulas.ts';
import { wholeMonths } from './range.ts';

/** The options of `compounding` that decide the exchange rate; what concerns stock alone is not among them. */
export interface RateOptions extends Chain {
  readonly amount: number;
  readonly salary: number;
  readonly years: number;
  readonly leaveYear: number | null;
  readonly baseline: number;
  readonly personalValue: number;
  readonly personalCap: number;
  readonly taxedShare: number;
  readonly budgetEnds: number;
  readonly raiseFades: number;
  readonly anchor: number;
  readonly raise: number;
  readonly promotionRate: number;
  readonly promotionRaise: number;
  readonly taxRate: number;
  readonly discountRate: number;
  readonly careerEffect: number;
}

/** Dollars of one month, not yet discounted. */
export interface MonthlyFlows {
  /** The amount as a raise, after tax. */
  readonly raise: number;
  /** Pay from promotions that the tokens brought, after tax. */
  readonly career: number;
  /** One dollar a year of a budget that grows with pay and may have ended: what `yearlyUse` multiplies. */
  readonly budgetDollar: number;
}

/** Last month worked here. */
export function lastMonthOf({
  years,
  leaveYear,
}: Pick<RateOptions, 'years' | 'leaveYear'>): number {
  return wholeMonths(leaveYear ?? years);
}

/**
 * What using the tokens is worth to you in the first year, in $: what you would pay for them on top of those that
 * you have anyway, up to the most that you would spend, less tax on what of them is taxed.
 */
export function yearlyUse(options: RateOptions): number {
  const { amount, baseline, personalValue, personalCap } = options;
  const worth = (tokens: number): number => Math.min(personalValue * tokens, personalCap);
  return worth(baseline + amount) - worth(baseline) - options.taxedShare * options.taxRate * amount;
}

/**
 * What the expected factor on pay has gained after each number of reviews, when the budget, and with it the better
 * chance of promotion, ends with some chance each year: 0 after none.
 */
function careerGains(options: RateOptions, reviews: number): readonly number[] {
  const { amount, baseline, promotionRate, promotionRaise } = options;
  const moreOutput = relativeGainAt(baseline, amount, options);
  const withTokens = promotionRate * (1 + options.careerEffect * moreOutput);
  const rate = Math.min(1, Math.max(0, withTokens));
  const eachReview =
    ((rate - promotionRate) * promotionRaise) / (1 + promotionRate * promotionRaise);
  const gains = [0];
  let gain = 0;
  /** Chance that the budget is still there, times the pay that it has brought so far. */
  let stillThere = 1;
  for (let review = 1; review <= reviews; review += 1) {
    gain += eachReview * stillThere;
    stillThere *= (1 - options.budgetEnds) * (1 + eachReview);
    gains.push(gain);
  }
  return gains;
}

/** The flows of any month in `year` (anniversaries passed), worked here or elsewhere: they differ within neither. */
export function flowsOf(options: RateOptions): (year: number, employed: boolean) => MonthlyFlows {
  const { amount, salary, anchor } = options;
  const keep = 1 - options.taxRate;
  const growth = growthFactorOf(options.raise, options.promotionRate, options.promotionRaise);
  const lastYear = Math.max(0, anniversariesBefore(wholeMonths(options.years)));
  const lastYearHere = Math.max(0, anniversariesBefore(lastMonthOf(options)));
  const gains = careerGains(options, Math.min(lastYear, lastYearHere));

  return (year, employed) => {
    const pay = (growth ** year * (employed ? 1 : anchor) * keep) / 12;
    // No more promotions are won with tokens after leaving; the higher base that they left behind goes on growing.
    const gain = gains[employed ? year : lastYearHere] ?? 0;
    return {
      raise: pay * amount * (1 - options.raiseFades) ** year,
      career: pay * salary * gain,
      budgetDollar: employed ? (growth ** year * (1 - options.budgetEnds) ** year) / 12 : 0,
    };
  };
}

/** What is left of a raise and of tokens after all months, valued today. */
export interface RateEnds {
  readonly raise: number;
  readonly tokens: number;
}

/** The ends of `compounding` that the exchange rate needs, some forty times as fast: one flow a year, not one a month. */
export function endsOf(options: RateOptions): RateEnds {
  const flows = flowsOf(options);
  const months = wholeMonths(options.years);
  const lastMonthHere = lastMonthOf(options);
  const oneMonth = discountFactorAt(options.discountRate, 1);
  let discount = 1;
  let raise = 0;
  let career = 0;
  let budgetDollars = 0;
  for (let month = 1; month <= months;) {
    const employed = month <= lastMonthHere;
    const year = anniversariesBefore(month);
    const until = Math.min(12 * (year + 1), months, employed ? lastMonthHere : months);
    let factors = 0;
    for (; month <= until; month += 1) factors += discount *= oneMonth;
    const flow = flows(year, employed);
    raise += flow.raise * factors;
    career += flow.career * factors;
    budgetDollars += flow.budgetDollar * factors;
  }
  return { raise, tokens: yearlyUse(options) * budgetDollars + career };
}

/** What one token dollar is worth to you, in raise dollars; `null` when the raise is worth nothing. */
export function rateOf(raise: number, tokens: number): number | null {
  return raise > 0 ? tokens / raise : null;
}

/** The exchange rate of `compounding` alone. */
export function exchangeRateOf(options: RateOptions): number | null {
  const { raise, tokens } = endsOf(options);
  return rateOf(raise, tokens);
}

/** The same for the next dollar: what one more of tokens adds, against one dollar of raise. */
export function marginalRateOf(options: RateOptions): number | null {
  const { amount } = options;
  const more = endsOf({ ...options, amount: amount + 1 }).tokens - endsOf(options).tokens;
  return rateOf(endsOf({ ...options, amount: 1 }).raise, more);
}

/** What a token dollar brings back to the firm as output, in $; `null` without any, or without a month here. */
export function firmReturnOf(
  options: RateOptions & { readonly loadedCost: number },
): number | null {
  const { amount, baseline, loadedCost } = options;
  const isPaid = amount > 0 && Math.min(wholeMonths(options.years), lastMonthOf(options)) > 0;
  return isPaid ? (loadedCost * addedUpliftAt(baseline, amount, options)) / amount : null;
}
