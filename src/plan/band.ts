/** How far next year's bill could lie off its path for reasons of who is there and which months come. */
import { FIRST_SEED, randomFrom, DRAWS } from '../model/index.ts';
import { billedByMonth, type Bill } from './bill.ts';
import { workdaysOf } from './calendar.ts';
import { growthOf, LEVEL_MONTHS, logLine, perWorkday, seasonsOf, type Path } from './forecast.ts';
import { middleEighty, type Interval } from './value.ts';

/** Below so many months a line through them leaves no residuals worth drawing. */
export const RESIDUAL_MONTHS = 4;

export interface Band extends Interval {
  /** Whether months were drawn too, or people only. */
  readonly drawn: 'people and months' | 'people only';
}

/** What each person was billed a working day, over the last three months. */
function levelsOf({ people, months, billed }: Bill): Float64Array {
  const levels = new Float64Array(people);
  const first = Math.max(0, months.length - LEVEL_MONTHS);
  const days = months.map(workdaysOf);
  for (let person = 0; person < people; person += 1) {
    for (let month = first; month < months.length; month += 1) {
      levels[person]! += billed[person * months.length + month]! / days[month]!;
    }
    levels[person]! /= months.length - first;
  }
  // From the smallest up: the draws do not hang on who was read first.
  return levels.sort();
}

/** Residuals of the line through the months, widened for the two numbers that were fitted; none under four months. */
export function residualsOf(bill: Bill): readonly number[] {
  const { months } = bill;
  if (months.length < RESIDUAL_MONTHS) return [];
  const line = logLine(perWorkday({ months, billed: billedByMonth(bill) }));
  const wider = Math.sqrt(months.length / (months.length - 2));
  return line === null ? [] : line.residuals.map((residual) => residual * wider);
}

/** Next year's bill relative to its level, drawn from people and months, in runs: sums over the path's months come after. */
export interface Runs {
  /** Of each run: the level in $ a working day. */
  readonly level: Float64Array;
  /** Of each run, twelve each: the factors of the months. */
  readonly months: Float64Array;
  readonly drawn: Band['drawn'];
}

/**
 * The chance part of the band, the same for all paths.
 *
 * @param seed of `randomFrom`
 * @param runs how many
 */
export function bandRuns(bill: Bill, seed = FIRST_SEED, runs = DRAWS): Runs {
  const random = randomFrom(seed);
  const pick = (count: number): number => Math.floor(random() * count);
  const { people, nobody } = bill;
  const levels = levelsOf(bill);
  const days = bill.months.map(workdaysOf);
  const shared = nobody.map((sum, month) => sum / days[month]!).slice(-LEVEL_MONTHS);
  const ofNobody = shared.reduce((sum, value) => sum + value, 0) / shared.length;
  const residuals = residualsOf(bill);
  const residual = (): number => residuals[pick(residuals.length)]!;
  const result = { level: new Float64Array(runs), months: new Float64Array(runs * 12).fill(1) };
  for (let run = 0; run < runs; run += 1) {
    let level = ofNobody;
    for (let person = 0; person < people; person += 1) level += levels[pick(people)]!;
    if (residuals.length > 0) {
      level *= Math.exp((residual() + residual() + residual()) / 3);
      for (let month = 0; month < 12; month += 1) {
        result.months[run * 12 + month] = Math.exp(residual());
      }
    }
    result.level[run] = level;
  }
  return { ...result, drawn: residuals.length > 0 ? 'people and months' : 'people only' };
}

/** The middle eight in ten of next year's bill on a path, in $; `null` without people or a complete month. */
export function bandOf(bill: Bill, path: Path, runs: Runs): Band | null {
  const last = bill.months.at(-1);
  if (last === undefined || bill.people === 0) return null;
  const seasons = seasonsOf({ months: bill.months, billed: billedByMonth(bill) });
  const growth = growthOf(last, path).map(
    (factor, index) => factor * seasons[(last + 1 + index) % 12]!,
  );
  const sums = runs.level.map((level, run) => {
    let year = 0;
    for (let month = 0; month < 12; month += 1) {
      year += growth[month]! * runs.months[run * 12 + month]!;
    }
    return level * year;
  });
  return { ...middleEighty(sums), drawn: runs.drawn };
}
