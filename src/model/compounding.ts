import { firmReturnOf, flowsOf, lastMonthOf, marginalRateOf, rateOf, yearlyUse } from './flows.ts';
import { addedUpliftAt } from './curve.ts';
import { anniversariesBefore, discountFactorAt, growthFactorOf, payrollTaxOn } from './formulas.ts';
import { pickParameters } from './parameters.ts';
import { readOptions, wholeMonths, type Options, type Values } from './range.ts';
import { checkCliff, priceOverDiscount, vestingCosts } from './stock.ts';
import { chainParameters } from './uplift.ts';

export const compoundingParameters = {
  ...pickParameters(
    'amount',
    'salary',
    'years',
    'leaveYear',
    'baseline',
    'personalValue',
    'personalCap',
    'taxedShare',
    'budgetEnds',
    'raiseFades',
    'anchor',
    'raise',
    'promotionRate',
    'promotionRaise',
    'taxRate',
    'discountRate',
    'careerEffect',
  ),
  ...chainParameters,
  ...pickParameters(
    'equityGrowth',
    'equityVolatility',
    'vestingYears',
    'cliffMonths',
    'liquidity',
    'loadedCost',
  ),
};

export type CompoundingOptions = Options<typeof compoundingParameters>;

/** The lines of the picture, each in dollars to you, after tax, valued today. */
export type Compounding<Value> = {
  /** The amount as a raise: it grows with pay and outlives the job. */
  readonly raise: Value;
  /** The amount as stock, sold as it vests, at the expected share price. */
  readonly equityMean: Value;
  /** The same if the share price stays on its P10, P50 or P90 line: a fan, not a simulation. */
  readonly equityP10: Value;
  readonly equityP50: Value;
  readonly equityP90: Value;
  /** The amount as tokens: `tokensUse` + `tokensCareer`. */
  readonly tokens: Value;
  /** What using them was worth to you, less tax on what of them is taxed; nothing is left of it afterwards. */
  readonly tokensUse: Value;
  /** Pay from promotions that the higher output brought. */
  readonly tokensCareer: Value;
};

export type CompoundingSeriesName = keyof Compounding<unknown>;

/** Dollars that the employer spends on each of the three, valued today. */
export interface ThreeWays {
  readonly raise: number;
  readonly equity: number;
  readonly tokens: number;
}

/** Who has what of one token dollar; all `null` where no tokens are paid for. */
export interface Incidence {
  /** What comes back to the firm as output, valued at what it costs without tokens, in $. */
  readonly firm: number | null;
  /** The same of the next dollar on top. */
  readonly firmNext: number | null;
  /** What it is worth to you after tax, in $. */
  readonly you: number | null;
}

export interface CompoundingResult {
  /** Months counted: `12·years`, rounded. */
  readonly months: number;
  /** Last month worked here; `null` if you stay. */
  readonly leaveMonth: number | null;
  /** Cumulative dollars after each month; every line has `months + 1` numbers and starts at 0. */
  readonly series: Compounding<readonly number[]>;
  /** The last number of each line. */
  readonly end: Compounding<number>;
  /**
   * What the employer spends while you are here, before payroll tax; of stock, on what vests. The same for all three
   * unless `raiseFades` or `budgetEnds` is set or you leave before the cliff.
   */
  readonly outlay: ThreeWays;
  /** Payroll tax on these outlays, on top of them. */
  readonly payrollTax: ThreeWays;
  /** What one token dollar is worth to you, in raise dollars, on average; `null` when the raise is worth nothing. */
  readonly exchangeRate: number | null;
  /** The same for the next token dollar on top of `amount`; `null` when a raise would be worth nothing. */
  readonly marginalRate: number | null;
  /** The raise, in $ a year, that is worth as much to you as the tokens; `null` like `exchangeRate`. */
  readonly equivalentRaise: number | null;
  /**
   * What using the tokens would have to be worth to you, in $ a year, for tokens and raise to tie; `null` when no
   * month is worked here.
   */
  readonly useToTie: number | null;
  /** The smallest `personalValue` at which they tie; `null` where none does. */
  readonly breakEvenPersonalValue: number | null;
  readonly incidence: Incidence;
}

/** Standard normal quantile of 90%. */
const Z90 = 1.2815515655446004;

/**
 * The same outlay, three ways: an employer spends `amount` $ a year on you, growing with pay, as a raise, as stock or
 * as tokens on top of those that you have anyway. What is each worth to you, month by month?
 *
 * @param options Money in $ a year, rates and shares as decimals, `years`, `leaveYear` and `vestingYears` in
 *   years (rounded to months), `cliffMonths` in months. Defaults, ranges and their sources: `parameters.ts`.
 * @returns Eight cumulative monthly lines, where they end, what they cost, and the exchange rate between tokens and
 *   raise, on average and for the next dollar.
 * @throws {RangeError} for a value outside its hard range, or a cliff that is longer than the vesting period.
 * @throws {TypeError} for an option that it does not have.
 */
export function compounding(options: CompoundingOptions = {}): CompoundingResult {
  const values = readOptions('compounding', compoundingParameters, options);
  checkCliff('compounding', values.cliffMonths, values.vestingYears);
  const { amount, discountRate, baseline } = values;

  const months = wholeMonths(values.years);
  const lastMonthHere = lastMonthOf(values);
  const growth = growthFactorOf(values.raise, values.promotionRate, values.promotionRaise);
  const flows = flowsOf(values);
  const use = yearlyUse(values);
  const vesting = vestingCosts(
    {
      vestingMonths: wholeMonths(values.vestingYears),
      cliffMonths: Math.round(values.cliffMonths),
      discountRate,
    },
    growth,
  );
  const keptOfStock = (1 - values.taxRate) * values.liquidity * amount;
  const prices = {
    equityMean: priceOverDiscount(values, 'mean'),
    equityP10: priceOverDiscount(values, -Z90),
    equityP50: priceOverDiscount(values, 0),
    equityP90: priceOverDiscount(values, Z90),
  };

  const end = startOfLines(() => 0);
  const series = startOfLines(() => new Array<number>(months + 1).fill(0));
  /** Sums over the months here of what one dollar a year costs, valued today. */
  let raiseDollars = 0;
  let stockDollars = 0;
  let budgetDollars = 0;

  for (let month = 1; month <= months; month += 1) {
    const discount = discountFactorAt(discountRate, month);
    const employed = month <= lastMonthHere;
    const year = anniversariesBefore(month);
    const flow = flows(year, employed);

    end.raise += flow.raise * discount;
    end.tokensCareer += flow.career * discount;

    if (employed) {
      raiseDollars += ((growth * (1 - values.raiseFades)) ** year * discount) / 12;
      budgetDollars += flow.budgetDollar * discount;
      end.tokensUse = use * budgetDollars;
      const { cost, age } = vesting(month);
      stockDollars += cost;
      for (const name of equityLines) end[name] += keptOfStock * cost * prices[name](age);
    }
    end.tokens = end.tokensUse + end.tokensCareer;
    for (const name of lineNames) series[name][month] = end[name];
  }

  const exchangeRate = rateOf(end.raise, end.tokens);
  const outlay: ThreeWays = {
    raise: amount * raiseDollars,
    equity: amount * stockDollars,
    tokens: amount * budgetDollars,
  };
  const useToTie =
    budgetDollars > 0
      ? (end.raise - end.tokensCareer) / budgetDollars + values.taxedShare * values.taxRate * amount
      : null;
  return {
    months,
    leaveMonth: values.leaveYear === null ? null : wholeMonths(values.leaveYear),
    series,
    end,
    outlay,
    payrollTax: payrollTaxes(values, outlay),
    exchangeRate,
    marginalRate: marginalRateOf(values),
    equivalentRaise: exchangeRate === null ? null : amount * exchangeRate,
    useToTie,
    breakEvenPersonalValue: breakEven(values, useToTie),
    incidence:
      outlay.tokens > 0
        ? {
            firm: firmReturnOf(values),
            firmNext: values.loadedCost * addedUpliftAt(baseline + amount, 1, values),
            you: end.tokens / outlay.tokens,
          }
        : { firm: null, firmNext: null, you: null },
  };
}

type CompoundingValues = Values<typeof compoundingParameters>;

const equityLines = ['equityMean', 'equityP10', 'equityP50', 'equityP90'] as const;
const lineNames = ['raise', ...equityLines, 'tokens', 'tokensUse', 'tokensCareer'] as const;

function startOfLines<Value>(start: () => Value): { [Name in CompoundingSeriesName]: Value } {
  return Object.fromEntries(lineNames.map((name) => [name, start()])) as {
    [Name in CompoundingSeriesName]: Value;
  };
}

/** Payroll tax in proportion to each outlay: what the added wages raise it by, salary counted first. */
function payrollTaxes({ salary, amount, taxedShare }: CompoundingValues, outlay: ThreeWays) {
  const share = (wages: number): number =>
    amount > 0 ? (payrollTaxOn(salary + wages) - payrollTaxOn(salary)) / amount : 0;
  return {
    raise: outlay.raise * share(amount),
    equity: outlay.equity * share(amount),
    tokens: outlay.tokens * share(taxedShare * amount),
  };
}

function breakEven(values: CompoundingValues, useToTie: number | null): number | null {
  const { amount, baseline, personalCap } = values;
  // Past this use the cap holds back what the added tokens are worth, however much you value a token.
  const mostUse = amount > 0 ? (personalCap * amount) / (baseline + amount) : 0;
  if (amount === 0 || useToTie === null || useToTie < 0 || useToTie > mostUse) return null;
  return useToTie / amount;
}
