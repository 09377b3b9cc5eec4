/** Next year's bill by stated paths, and what this way of reckoning would have said before. */
import { workdaysOf } from './calendar.ts';

/** Changes over a year, as decimals: what people use, what it costs, and how many there are. */
export interface Path {
  readonly use: number;
  readonly price: number;
  /** People in a year for each one now. */
  readonly peopleRatio?: number;
}

/** What was billed in complete months that follow each other. */
export interface Months {
  readonly months: readonly number[];
  /** $ in each of them. */
  readonly billed: readonly number[];
}

/** The level is a mean of so many months. */
export const LEVEL_MONTHS = 3;
/** So many months have seasons. */
export const SEASON_MONTHS = 24;
/** From so many months on there is something to check against. */
export const BACKTEST_MONTHS = 6;

/** $ a working day in each month. */
export const perWorkday = ({ months, billed }: Months): number[] =>
  months.map((month, index) => billed[index]! / workdaysOf(month));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean of the last three complete months' spend, in $ a working day; `null` where there is no complete month. */
export function levelOf(given: Months): number | null {
  const last = perWorkday(given).slice(-LEVEL_MONTHS);
  return last.length > 0 ? mean(last) : null;
}

/** How each month of the calendar compares with its year, January first; all 1 below two years of months. */
export function seasonsOf(given: Months): number[] {
  const flat = new Array<number>(12).fill(1);
  if (given.months.length < SEASON_MONTHS) return flat;
  const daily = perWorkday(given);
  const line = logLine(daily);
  if (line === null) return flat;
  const ratios: number[][] = flat.map(() => []);
  given.months.forEach((month, index) =>
    ratios[month % 12]!.push(Math.exp(line.residuals[index]!)),
  );
  const factors = ratios.map(mean);
  const level = mean(factors);
  return factors.map((factor) => factor / level);
}

/** The twelve months after the last one, in $ each. */
export function monthsAhead(given: Months, path: Path): number[] {
  const level = levelOf(given);
  const last = given.months.at(-1);
  if (level === null || last === undefined) return [];
  const seasons = seasonsOf(given);
  const base = given.months.slice(-LEVEL_MONTHS).map((month) => seasons[month % 12]!);
  return growthOf(last, path).map(
    (factor, index) => (level / mean(base)) * factor * seasons[(last + 1 + index) % 12]!,
  );
}

/** Working days of each of the twelve months after one, times how far the path has gone in it. */
export function growthOf(last: number, { use, price, peopleRatio = 1 }: Path): number[] {
  const year = (1 + use) * (1 + price) * peopleRatio;
  return Array.from(
    { length: 12 },
    (_, index) => workdaysOf(last + 1 + index) * year ** ((index + 1) / 12),
  );
}

/** Next year's bill in $ on a path; `null` without a complete month. */
export function nextYear(given: Months, path: Path): number | null {
  const ahead = monthsAhead(given, path);
  return ahead.length > 0 ? ahead.reduce((sum, month) => sum + month, 0) : null;
}

export interface LogLine {
  /** Growth a month of the logarithm. */
  readonly slope: number;
  /** Of each month, in the logarithm. */
  readonly residuals: readonly number[];
}

/** The straight line of least squares through the logarithms; `null` below two months, or where one is not above 0. */
export function logLine(daily: readonly number[]): LogLine | null {
  if (daily.length < 2 || daily.some((value) => value <= 0)) return null;
  const logs = daily.map(Math.log);
  const [middle, level] = [(daily.length - 1) / 2, mean(logs)];
  let [above, below] = [0, 0];
  logs.forEach((value, index) => {
    above += (index - middle) * (value - level);
    below += (index - middle) ** 2;
  });
  const slope = above / below;
  return {
    slope,
    residuals: logs.map((value, index) => value - level - slope * (index - middle)),
  };
}

/** By how many times the file's own trend grows in a year: printed, never applied. `null` as for `logLine`. */
export function ownTrend(given: Months): number | null {
  const line = logLine(perWorkday(given));
  return line === null ? null : Math.exp(12 * line.slope);
}

export interface Backtest {
  /** $ that the months before would have said of the last three, with no change of use, price or people. */
  readonly said: number;
  /** $ that came. */
  readonly came: number;
}

/** What this would have said of the last three months; `null` below six months. */
export function backtest({ months, billed }: Months): Backtest | null {
  if (months.length < BACKTEST_MONTHS) return null;
  const before = { months: months.slice(0, -3), billed: billed.slice(0, -3) };
  const said = monthsAhead(before, { use: 0, price: 0 }).slice(0, 3);
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
  return { said: sum(said), came: sum(billed.slice(-3)) };
}
