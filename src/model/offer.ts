import { anniversariesBefore, discountFactorAt, growthFactorOf, vestingIn } from './formulas.ts';
import { unvestedValue } from './grant.ts';
import { PARAMETERS, pickParameters } from './parameters.ts';
import { readOptions, wholeMonths, type Options } from './range.ts';
import { checkCliff, priceLine } from './stock.ts';

export const offerParameters = pickParameters('salary', 'bonusRate', 'equity', 'signOn', 'tokens');

export const offerAssumptionParameters = {
  ...pickParameters(
    'personalValue',
    'raise',
    'promotionRate',
    'promotionRaise',
    'taxRate',
    'discountRate',
    'equityGrowth',
    'vestingYears',
    'cliffMonths',
    'liquidity',
    'payrollLoad',
  ),
  years: PARAMETERS.offerYears,
};

export const walkAwayParameters = {
  ...pickParameters(
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
  month: PARAMETERS.leaveMonth,
};

export type Offer = Options<typeof offerParameters>;
export type OfferAssumptions = Options<typeof offerAssumptionParameters>;
export type WalkAwayOptions = Options<typeof walkAwayParameters>;

/** Today's dollars over all the years. */
export interface OfferParts {
  readonly salary: number;
  readonly bonus: number;
  readonly equity: number;
  readonly signOn: number;
  readonly tokens: number;
  readonly total: number;
}

export interface OfferResult {
  /** What the offer is worth to you, after tax. */
  readonly toYou: OfferParts;
  /** What it costs the employer. */
  readonly toEmployer: OfferParts;
  /** What one more dollar of base a year is worth to you, with the bonus that it raises. */
  readonly worthOfBaseDollar: number;
}

export interface OfferComparison {
  readonly a: OfferResult;
  readonly b: OfferResult;
  /** Which one is worth more to you; `null` when they tie. */
  readonly better: 'a' | 'b' | null;
  /** Worth of b to you less that of a, in today's dollars. */
  readonly difference: number;
  /**
   * The extra base, in $ a year, that makes the worse offer as good; 0 when they tie, `null` when no base can
   * (no years to pay it in).
   */
  readonly raiseToMatch: number | null;
}

/** What one offer has come to on the day you leave. */
export interface WalkAway {
  /** Salary, bonus and sign-on paid by then, after tax, in today's dollars. */
  readonly cash: number;
  /** Stock vested by then and sold as it vested, after tax, in today's dollars. */
  readonly vested: number;
  /** What goes with you: `cash` + `vested`. */
  readonly total: number;
  /** Stock of the running grant that stays behind, at its price when granted, before tax. */
  readonly unvested: number;
  /** Tokens that the employer has paid for by then, at list price, in today's dollars: none goes with you. */
  readonly tokensSpent: number;
}

/**
 * What one offer is worth to you, and what it costs the employer.
 *
 * Tokens count at `personalValue`, untaxed and without a career channel: any employer is assumed to give you the
 * tools that the job needs, so that only the difference between two offers is pay.
 *
 * @param terms `salary`, `equity` (vesting in a year) and `tokens` in $ a year, `bonusRate` a decimal of salary,
 *   `signOn` in $, paid at once and so not discounted.
 * @param assumptions Rates as decimals, `years` in years (parameter `offerYears`), `vestingYears` in years,
 *   `cliffMonths` in months.
 * @throws {RangeError} for a value outside its hard range, or a cliff that is longer than the vesting period.
 * @throws {TypeError} for an option that it does not have.
 */
export function offer(terms: Offer = {}, assumptions: OfferAssumptions = {}): OfferResult {
  const { salary, bonusRate, equity, signOn, tokens } = readOptions(
    'offer',
    offerParameters,
    terms,
  );
  const given = readOptions('offer', offerAssumptionParameters, assumptions);
  checkCliff('offer', given.cliffMonths, given.vestingYears);

  const vestingMonths = wholeMonths(given.vestingYears);
  const cliffMonths = Math.round(given.cliffMonths);
  const keep = 1 - given.taxRate;
  const growth = growthFactorOf(given.raise, given.promotionRate, given.promotionRaise);
  const price = priceLine(given.equityGrowth, 0, 'mean');

  /** Today's value of $1 a year, paid by the month: level, growing like pay, and vesting. */
  let level = 0;
  let growing = 0;
  let vestedAtGrant = 0;
  let vestedAtPrice = 0;
  const months = wholeMonths(given.years);
  for (let month = 1; month <= months; month += 1) {
    const monthly = discountFactorAt(given.discountRate, month) / 12;
    level += monthly;
    growing += monthly * growth ** anniversariesBefore(month);
    const vesting = vestingIn(month, vestingMonths, cliffMonths);
    vestedAtGrant += monthly * vesting.months;
    vestedAtPrice += monthly * vesting.months * price(vesting.age / 12);
  }

  const cashCost = 1 + given.payrollLoad;
  return {
    toYou: withTotal({
      salary: keep * salary * growing,
      bonus: keep * bonusRate * salary * growing,
      equity: keep * given.liquidity * equity * vestedAtPrice,
      signOn: keep * signOn,
      tokens: given.personalValue * tokens * level,
    }),
    toEmployer: withTotal({
      salary: cashCost * salary * growing,
      bonus: cashCost * bonusRate * salary * growing,
      equity: equity * vestedAtGrant,
      signOn: cashCost * signOn,
      tokens: tokens * level,
    }),
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

/**
 * What you walk away with when you leave in `month`, and what stays behind: the flows of `offer` up to that
 * month, and the rest of the running grant. Tokens neither vest nor transfer.
 *
 * @param terms One offer; see `offer`.
 * @param options Rates as decimals, `vestingYears` in years, `cliffMonths` in months, `month` the number of
 *   months worked (rounded).
 * @returns Dollars.
 * @throws {RangeError | TypeError} as `offer` does.
 */
export function walkAway(terms: Offer = {}, options: WalkAwayOptions = {}): WalkAway {
  const { month, ...given } = readOptions('walkAway', walkAwayParameters, options);
  const years = Math.round(month) / 12;
  const { toYou, toEmployer } = offer(terms, { ...given, years });
  const cash = toYou.salary + toYou.bonus + toYou.signOn;
  return {
    cash,
    vested: toYou.equity,
    total: cash + toYou.equity,
    unvested: unvestedValue({
      amount: terms.equity ?? offerParameters.equity.default,
      leaveYear: years,
      vestingYears: given.vestingYears,
      cliffMonths: given.cliffMonths,
    }),
    tokensSpent: toEmployer.tokens,
  };
}

function withTotal(parts: Omit<OfferParts, 'total'>): OfferParts {
  const { salary, bonus, equity, signOn, tokens } = parts;
  return { ...parts, total: salary + bonus + equity + signOn + tokens };
}
