import { flowsOf, lastMonthOf, rateOf } from './flows.ts';
import { anniversariesBefore, discountFactorAt, vestingIn } from './formulas.ts';
import { pickParameters } from './parameters.ts';
import { readOptions, wholeMonths, type Options } from './range.ts';
import { checkCliff, priceLine } from './stock.ts';

export const compoundingParameters = pickParameters(
  'amount',
  'salary',
  'years',
  'leaveYear',
  'personalValue',
  'anchor',
  'raise',
  'promotionRate',
  'promotionRaise',
  'taxRate',
  'discountRate',
  'careerEffect',
  'upliftCeiling',
  'tokenScale',
  'equityGrowth',
  'equityVolatility',
  'vestingYears',
  'cliffMonths',
  'liquidity',
);

export type CompoundingOptions = Options<typeof compoundingParameters>;

/** The lines of the picture, each in today's dollars to you, after tax. */
export type Compounding<Value> = {
  /** The amount as a raise: it grows with pay and outlives the job. */
  readonly raise: Value;
  /** The amount as equity, sold as it vests, at the expected share price. */
  readonly equityMean: Value;
  /** The same if the share price stays on its P10, P50 or P90 line: a fan, not a simulation. */
  readonly equityP10: Value;
  readonly equityP50: Value;
  readonly equityP90: Value;
  /** The amount as tokens: `tokensUse` + `tokensCareer`. */
  readonly tokens: Value;
  /** What using them was worth to you; nothing is left of it afterwards. */
  readonly tokensUse: Value;
  /** Pay from promotions that the higher output brought. */
  readonly tokensCareer: Value;
};

export type CompoundingSeriesName = keyof Compounding<unknown>;

export interface CompoundingResult {
  /** Months counted: `12·years`, rounded. */
  readonly months: number;
  /** Last month worked here; `null` if you stay. */
  readonly leaveMonth: number | null;
  /** Cumulative dollars after each month; every line has `months + 1` numbers and starts at 0. */
  readonly series: Compounding<readonly number[]>;
  /** The last number of each line. */
  readonly end: Compounding<number>;
  /** What one token dollar is worth to you, in raise dollars; `null` when the raise is worth nothing. */
  readonly exchangeRate: number | null;
  /** The raise, in $ a year, that is worth as much to you as the tokens; `null` like `exchangeRate`. */
  readonly equivalentRaise: number | null;
  /**
   * How much of its list price you would have to value a token at for tokens and raise to tie; above 1 is more
   * than it costs. `null` when no tokens are paid for (no amount, or gone at once).
   */
  readonly breakEvenPersonalValue: number | null;
}

/** Standard normal quantile of 90%. */
const Z90 = 1.2815515655446004;

/**
 * The same dollars, three ways: an employer spends `amount` $ a year on you as a raise, as equity or as tokens.
 * What is each worth to you, month by month?
 *
 * @param options Money in $ a year, rates and shares as decimals, `years`, `leaveYear` and `vestingYears` in
 *   years (rounded to months), `cliffMonths` in months. Defaults, ranges and their sources: `parameters.ts`.
 * @returns Eight cumulative monthly lines, where they end, and the exchange rate between tokens and raise.
 * @throws {RangeError} for a value outside its hard range, or a cliff that is longer than the vesting period.
 * @throws {TypeError} for an option that it does not have.
 */
export function compounding(options: CompoundingOptions = {}): CompoundingResult {
  const given = readOptions('compounding', compoundingParameters, options);
  checkCliff('compounding', given.cliffMonths, given.vestingYears);
  const { amount, personalValue, discountRate } = given;

  const months = wholeMonths(given.years);
  const leaveMonth = given.leaveYear === null ? null : wholeMonths(given.leaveYear);
  const lastMonthHere = lastMonthOf(given);
  const vestingMonths = wholeMonths(given.vestingYears);
  const cliffMonths = Math.round(given.cliffMonths);
  const keep = 1 - given.taxRate;
  const monthly = amount / 12;

  const flows = flowsOf(given);

  const line = (z: number | 'mean'): ((years: number) => number) =>
    priceLine(given.equityGrowth, given.equityVolatility, z);
  const priceMean = line('mean');
  const priceP10 = line(-Z90);
  const priceP50 = line(0);
  const priceP90 = line(Z90);

  const start = (): number[] => new Array<number>(months + 1).fill(0);
  const series = {
    raise: start(),
    equityMean: start(),
    equityP10: start(),
    equityP50: start(),
    equityP90: start(),
    tokens: start(),
    tokensUse: start(),
    tokensCareer: start(),
  };
  const end = {
    raise: 0,
    equityMean: 0,
    equityP10: 0,
    equityP50: 0,
    equityP90: 0,
    tokens: 0,
    tokensUse: 0,
    tokensCareer: 0,
  };
  /** Today's value of the tokens at list price: what `personalValue` multiplies. */
  let tokensAtList = 0;

  for (let month = 1; month <= months; month += 1) {
    const discount = discountFactorAt(discountRate, month);
    const employed = month <= lastMonthHere;
    const flow = flows(anniversariesBefore(month), employed);

    end.raise += flow.raise * discount;
    end.tokensCareer += flow.career * discount;

    if (employed) {
      tokensAtList += flow.atList * discount;
      end.tokensUse = personalValue * tokensAtList;
      const vesting = vestingIn(month, vestingMonths, cliffMonths);
      if (vesting.months > 0) {
        const age = vesting.age / 12;
        const vested = keep * given.liquidity * monthly * vesting.months * discount;
        end.equityMean += vested * priceMean(age);
        end.equityP10 += vested * priceP10(age);
        end.equityP50 += vested * priceP50(age);
        end.equityP90 += vested * priceP90(age);
      }
    }
    end.tokens = end.tokensUse + end.tokensCareer;

    series.raise[month] = end.raise;
    series.equityMean[month] = end.equityMean;
    series.equityP10[month] = end.equityP10;
    series.equityP50[month] = end.equityP50;
    series.equityP90[month] = end.equityP90;
    series.tokens[month] = end.tokens;
    series.tokensUse[month] = end.tokensUse;
    series.tokensCareer[month] = end.tokensCareer;
  }

  const exchangeRate = rateOf(end.raise, end.tokens);
  return {
    months,
    leaveMonth,
    series,
    end,
    exchangeRate,
    equivalentRaise: exchangeRate === null ? null : amount * exchangeRate,
    breakEvenPersonalValue: tokensAtList > 0 ? (end.raise - end.tokensCareer) / tokensAtList : null,
  };
}
