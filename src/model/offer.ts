import {
  anniversariesBefore,
  discountFactorAt,
  growthFactorOf,
  payrollTaxOn,
  vestingIn,
} from './formulas.ts';
import { PARAMETERS, pickParameters } from './parameters.ts';
import { readOptions, wholeMonths, type Options, type Values } from './range.ts';
import { checkCliff } from './stock.ts';

export const offerParameters = pickParameters('salary', 'bonusRate', 'equity', 'signOn', 'tokens');

export const offerAssumptionParameters = {
  ...pickParameters(
    'personalValue',
    'personalCap',
    'taxedShare',
    'budgetEnds',
    'raise',
    'promotionRate',
    'promotionRaise',
    'taxRate',
    'discountRate',
    'equityGrowth',
    'vestingYears',
    'cliffMonths',
    'liquidity',
  ),
  years: PARAMETERS.offerYears,
};

export type Offer = Options<typeof offerParameters>;
export type OfferAssumptions = Options<typeof offerAssumptionParameters>;

/** Dollars over all the years, valued today. */
export interface OfferParts {
  readonly salary: number;
  readonly bonus: number;
  readonly equity: number;
  readonly signOn: number;
  readonly tokens: number;
  readonly total: number;
}

/** The same for the employer, who also pays payroll tax. */
export interface OfferCosts extends OfferParts {
  /** Of the employer, on wages: salary, bonus, stock that vests, sign-on, and tokens as far as they are taxed. */
  readonly payrollTax: number;
}

export interface OfferResult {
  /** What the offer is worth to you, after tax. */
  readonly toYou: OfferParts;
  /** What it costs the employer. */
  readonly toEmployer: OfferCosts;
  /** What one more dollar of base a year is worth to you, with the bonus that it raises. */
  readonly worthOfBaseDollar: number;
}

export interface OfferComparison {
  readonly a: OfferResult;
  readonly b: OfferResult;
  /** Which one is worth more to you; `null` when they tie. */
  readonly better: 'a' | 'b' | null;
  /** Worth of b to you less that of a, valued today. */
  readonly difference: number;
  /**
   * The extra base, in $ a year, that makes the worse offer as good; 0 when they tie, `null` when no base can
   * (no years to pay it in).
   */
  readonly raiseToMatch: number | null;
}

/** What one dollar a year comes to over the months, valued today. */
interface Sums {
  readonly months: number;
  /** Growing with pay. */
  readonly growing: number;
  /** Growing with pay, as long as the budget has not ended. */
  readonly budget: number;
  /** Of stock that vests, each grant sized on its first day: at the price of that day, paid on that day; and as sold. */
  readonly stockCost: number;
  readonly stockWorth: number;
}

function sumsOf(values: Values<typeof offerAssumptionParameters>): Sums {
  const { discountRate, equityGrowth } = values;
  const vestingMonths = wholeMonths(values.vestingYears);
  const cliffMonths = Math.round(values.cliffMonths);
  const growth = growthFactorOf(values.raise, values.promotionRate, values.promotionRaise);
  const months = wholeMonths(values.years);
  let growing = 0;
  let budget = 0;
  let stockCost = 0;
  let stockWorth = 0;
  for (let month = 1; month <= months; month += 1) {
    const discount = discountFactorAt(discountRate, month);
    const year = anniversariesBefore(month);
    const pay = (growth ** year * discount) / 12;
    growing += pay;
    budget += pay * (1 - values.budgetEnds) ** year;

    const vesting = vestingIn(month, vestingMonths, cliffMonths);
    const begin = month - vesting.age;
    const atGrant = (vesting.months * growth ** Math.floor(begin / 12)) / 12;
    stockCost += atGrant * discountFactorAt(discountRate, begin);
    stockWorth += atGrant * (1 + equityGrowth) ** (vesting.age / 12) * discount;
  }
  return { months, growing, budget, stockCost, stockWorth };
}

/**
 * What one offer is worth to you, and what it costs the employer.
 *
 * `tokens` is the whole budget, at what you would pay for it yourself, up to the most that you would. It has no career
 * channel: a budget that everyone at a firm has lifts everyone's output and nobody's rank.
 *
 * @param terms `salary`, `equity` (vesting in a year, at its price when granted) and `tokens` in $ a year,
 *   `bonusRate` a decimal of salary, `signOn` in $, paid at once and so not discounted. All but `signOn` grow with pay.
 * @param assumptions Rates and shares as decimals, `personalCap` in $ a year, `years` in years (parameter
 *   `offerYears`), `vestingYears` in years, `cliffMonths` in months.
 * @throws {RangeError} for a value outside its hard range, or a cliff that is longer than the vesting period.
 * @throws {TypeError} for an option that it does not have.
 */
export function offer(terms: Offer = {}, assumptions: OfferAssumptions = {}): OfferResult {
  const { salary, bonusRate, equity, signOn, tokens } = readOptions(
    'offer',
    offerParameters,
    terms,
  );
  const values = readOptions('offer', offerAssumptionParameters, assumptions);
  checkCliff('offer', values.cliffMonths, values.vestingYears);
  const sums = sumsOf(values);
  const { growing, budget } = sums;
  const keep = 1 - values.taxRate;
  const { personalValue, personalCap, taxedShare } = values;
  const useOfTokens =
    Math.min(personalValue * tokens, personalCap) - taxedShare * values.taxRate * tokens;

  const wages = salary * (1 + bonusRate) + equity;
  const wagesWithTokens = wages + taxedShare * tokens;
  const beforeSignOn = sums.months > 0 ? wagesWithTokens : 0;
  const payrollTax =
    payrollTaxOn(wages) * growing +
    (payrollTaxOn(wagesWithTokens) - payrollTaxOn(wages)) * budget +
    (payrollTaxOn(beforeSignOn + signOn) - payrollTaxOn(beforeSignOn));

  const toYou = {
    salary: keep * salary * growing,
    bonus: keep * bonusRate * salary * growing,
    equity: keep * values.liquidity * equity * sums.stockWorth,
    signOn: keep * signOn,
    tokens: useOfTokens * budget,
  };
  const toEmployer = {
    salary: salary * growing,
    bonus: bonusRate * salary * growing,
    equity: equity * sums.stockCost,
    signOn,
    tokens: tokens * budget,
  };
  return {
    toYou: { ...toYou, total: sumOf(toYou) },
    toEmployer: { ...toEmployer, payrollTax, total: sumOf(toEmployer) + payrollTax },
    worthOfBaseDollar: keep * (1 + bonusRate) * growing,
  };
}

/**
 * Two offers side by side, and the raise that would make the worse one as good as the better one.
 *
 * @param a One offer; see `offer`.
 * @param b The other.
 * @param assumptions The same for both.
 * @throws {RangeError | TypeError} as `offer` does.
 */
export function compareOffers(
  a: Offer = {},
  b: Offer = {},
  assumptions: OfferAssumptions = {},
): OfferComparison {
  const results = { a: offer(a, assumptions), b: offer(b, assumptions) };
  const difference = results.b.toYou.total - results.a.toYou.total;
  if (difference === 0) return { ...results, better: null, difference, raiseToMatch: 0 };
  const worse = difference > 0 ? results.a : results.b;
  return {
    ...results,
    better: difference > 0 ? 'b' : 'a',
    difference,
    raiseToMatch:
      worse.worthOfBaseDollar > 0 ? Math.abs(difference) / worse.worthOfBaseDollar : null,
  };
}

function sumOf({ salary, bonus, equity, signOn, tokens }: Omit<OfferParts, 'total'>): number {
  return salary + bonus + equity + signOn + tokens;
}
