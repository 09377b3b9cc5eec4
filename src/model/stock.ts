import { anniversariesBefore, discountFactorAt, vestingIn } from './formulas.ts';

/**
 * Share price at some age, over its price at the grant and over the discount: `(1+equityGrowth)^t/(1+discountRate)^t`.
 *
 * `mean` is the expected price. A number z is the price that stays on the line of that standard normal quantile
 * of a geometric Brownian motion with the same mean: P50 (z = 0) lies below the mean, because a lognormal price is
 * skewed.
 */
export function priceOverDiscount(
  { equityGrowth, equityVolatility, discountRate }: PriceOptions,
  z: number | 'mean',
): (years: number) => number {
  const mean = Math.log1p(equityGrowth) - Math.log1p(discountRate);
  if (z === 'mean') return (years) => Math.exp(mean * years);
  const drift = mean - equityVolatility ** 2 / 2;
  return (years) => Math.exp(drift * years + z * equityVolatility * Math.sqrt(years));
}

export interface PriceOptions {
  readonly equityGrowth: number;
  readonly equityVolatility: number;
  readonly discountRate: number;
}

/** Stock that vests at the end of a month. */
export interface VestingCost {
  /** What one dollar a year of it costs the employer, valued today: 0 where nothing vests. */
  readonly cost: number;
  /** Age of its grant in years. */
  readonly age: number;
}

/**
 * What vests in each month of grants that follow each other. Each month of service earns shares that are sized on
 * the day of their grant: worth, at that day's price, what the month's pay is worth then.
 *
 * @param growth growth factor of pay a year
 */
export function vestingCosts(
  options: {
    readonly vestingMonths: number;
    readonly cliffMonths: number;
    readonly discountRate: number;
  },
  growth: number,
): (month: number) => VestingCost {
  const { vestingMonths, cliffMonths, discountRate } = options;
  return (month) => {
    const { from, months, age } = vestingIn(month, vestingMonths, cliffMonths);
    let cost = 0;
    for (let served = from; served < from + months; served += 1) {
      cost += (growth ** anniversariesBefore(served) * discountFactorAt(discountRate, served)) / 12;
    }
    return { cost, age: age / 12 };
  };
}

/**
 * A cliff can be no longer than the vesting that it holds back.
 *
 * @throws {RangeError} if it is.
 */
export function checkCliff(functionName: string, cliffMonths: number, vestingYears: number): void {
  if (Math.round(cliffMonths) > Math.round(12 * vestingYears)) {
    throw new RangeError(
      `${functionName}: cliffMonths is ${cliffMonths}; it must be between 0 and the vesting period, ${12 * vestingYears} months (vestingYears ${vestingYears}).`,
    );
  }
}
