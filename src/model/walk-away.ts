import { growthFactorOf } from './formulas.ts';
import { runningGrant } from './grant.ts';
import { offer, offerParameters, type Offer } from './offer.ts';
import { PARAMETERS, pickParameters } from './parameters.ts';
import { readOptions, wholeMonths, type Options } from './range.ts';

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

export type WalkAwayOptions = Options<typeof walkAwayParameters>;

/** What one offer has come to on the day you leave. */
export interface WalkAway {
  /** Salary, bonus and sign-on paid by then, after tax, valued today. */
  readonly cash: number;
  /** Stock vested by then and sold as it vested, after tax, valued today. */
  readonly vested: number;
  /** What goes with you: `cash` + `vested`. */
  readonly total: number;
  /** Stock of the running grant that stays behind, at its price when granted, before tax. */
  readonly unvested: number;
  /** Tokens that the employer has paid for by then, at list price, valued today: none goes with you. */
  readonly tokensSpent: number;
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
  const { month, ...values } = readOptions('walkAway', walkAwayParameters, options);
  const worked = Math.round(month);
  const { toYou, toEmployer } = offer(terms, { ...values, years: worked / 12 });
  const cash = toYou.salary + toYou.bonus + toYou.signOn;

  const growth = growthFactorOf(values.raise, values.promotionRate, values.promotionRaise);
  const { begin, unvestedMonths } = runningGrant(
    worked,
    wholeMonths(values.vestingYears),
    Math.round(values.cliffMonths),
  );
  const equity = terms.equity ?? offerParameters.equity.default;
  return {
    cash,
    vested: toYou.equity,
    total: cash + toYou.equity,
    unvested: (equity / 12) * unvestedMonths * growth ** Math.floor(begin / 12),
    tokensSpent: toEmployer.tokens,
  };
}
