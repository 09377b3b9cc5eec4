/**
 * Share price, relative to its price at the grant, as a function of the years since.
 *
 * `mean` is the expected price. A number z is the price that stays on the line of that standard normal quantile
 * of a geometric Brownian motion with the same mean: P50 (z = 0) lies below the mean, because a lognormal price is skewed.
 */
export function priceLine(
  equityGrowth: number,
  equityVolatility: number,
  z: number | 'mean',
): (years: number) => number {
  if (z === 'mean') return (years) => (1 + equityGrowth) ** years;
  const drift = Math.log(1 + equityGrowth) - equityVolatility ** 2 / 2;
  return (years) => Math.exp(drift * years + z * equityVolatility * Math.sqrt(years));
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
