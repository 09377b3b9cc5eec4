import { compounding, compoundingParameters, type CompoundingOptions } from './compounding.ts';
import { pickParameters } from './parameters.ts';
import { checkAtLeastZero, readOptions } from './range.ts';
import { rateSampleOf, type RatePlan, type RateSample } from './rate-sample.ts';
import { exchangeRatePlan, type Sampling } from './uncertainty.ts';

/** All the tools that one holds on to unless told otherwise, in $ a year: about where work is cheapest if gains level off. */
export const KEEP = 6000;

/** Years over which the employer's outlay is compared: one standard vesting period. */
const OUTLAY_YEARS = 4;

const besideParameters = pickParameters('bonusRate');

export type CounterOfferOptions = CompoundingOptions & {
  /** All the tools that you hold on to, your baseline included, in $ a year, at least 0; `KEEP` unless given. */
  readonly keep?: number | undefined;
  /** Yearly bonus as a share of base, 0 unless given. */
  readonly bonusRate?: number | undefined;
  /**
   * What the employer pays on top of one more unit of pay, as a share of it, at least 0; absent or `null` for the US,
   * whose payroll tax then counts.
   */
  readonly employerRate?: number | null | undefined;
};

/** Three sums of one kind: what costs the employer the same, below what to keep the tokens, and between the two. */
export interface Terms {
  /** At this the employer's outlay is the same as for the tokens; the whole surplus is yours. */
  readonly ask: number;
  /** Half of the surplus at least is yours, and the firm is not worse off if gains level off. */
  readonly settle: number;
  /** Below it keep the tokens: in nine draws of ten they are worth less. */
  readonly floor: number;
}

/** What giving up a part of the tokens for pay comes to. */
export interface Trade {
  /** Pay (base and its bonus), in $ a year. */
  readonly pay: Terms;
  /** Base alone, in $ a year. */
  readonly base: Terms;
  /** Paid once, in $; `null` where what costs the same for the years that you stay cannot make up for the tokens. */
  readonly once: Terms | null;
  /** The face of a grant over four years, in $; `null` where no stock can make up for the tokens. */
  readonly stock: Terms | null;
  /** At settle, $ of pay a year above what the tokens are worth to you. */
  readonly gain: number;
  /** The same over all years, after tax, valued today. */
  readonly gainToday: number;
  /** What the employer saves at settle, in $ a year, payroll charges counted. */
  readonly saved: number;
}

/** Why there is no fair trade. */
export type NoTrade =
  /** Nothing of the tokens is left above what is kept. */
  | 'nothing-to-trade'
  /** What the tokens are worth to you is more than half of what they cost: they are nearly pay. */
  | 'nearly-pay'
  /** The output that the firm would lose is worth more to it than what it would save. */
  | 'earns-more';

export interface CounterOffer {
  /** Of the tokens, what you keep and what you trade, in $ a year. */
  readonly kept: number;
  readonly traded: number;
  /** Output that the firm loses with the traded tokens, in $ a year, for either shape. */
  readonly lost: { readonly levelsOff: number; readonly keepsRising: number };
  /** Pay at which the firm comes out even, in $ a year, lost output counted; negative where it would not pay at all. */
  readonly even: { readonly levelsOff: number; readonly keepsRising: number };
  /** Pay that costs the employer the same, in $ a year; what `Trade` begins from. */
  readonly ask: number;
  readonly floor: number;
  /** `null` where no fair trade exists; `why` says why. */
  readonly trade: Trade | null;
  readonly why: NoTrade | null;
}

interface Prepared {
  readonly kept: number;
  readonly traded: number;
  readonly own: CompoundingOptions;
  readonly bonusRate: number;
  readonly employerRate: number | null;
}

function prepare({
  keep = KEEP,
  bonusRate,
  employerRate = null,
  ...own
}: CounterOfferOptions): Prepared {
  checkAtLeastZero('counterOffer', 'keep', keep);
  if (employerRate !== null) checkAtLeastZero('counterOffer', 'employerRate', employerRate);
  const { amount, baseline } = readOptions('counterOffer', compoundingParameters, own);
  const beside = readOptions('counterOffer', besideParameters, { bonusRate: bonusRate ?? 0 });
  const kept = Math.min(amount, Math.max(0, keep - baseline));
  return {
    kept,
    traded: amount - kept,
    // What is traded lies on top of what you would have anyway and of what you keep.
    own: { ...own, amount: amount - kept, baseline: baseline + kept },
    bonusRate: beside.bonusRate,
    employerRate,
  };
}

/**
 * What has to be drawn for the floor of a counter-offer: how much of a raise the traded part is worth to you. As plain
 * data, which can be sent to a worker.
 *
 * @param options As for `counterOffer`.
 * @param sampling Seed and number of draws.
 * @returns `null` where nothing is traded.
 * @throws as `counterOffer`
 */
export function counterOfferPlan(
  options: CounterOfferOptions,
  sampling: Sampling = {},
): RatePlan | null {
  const { traded, own } = prepare(options);
  return traded > 0 ? exchangeRatePlan(own, sampling) : null;
}

/**
 * What to ask for instead of a part of a token budget: keep the tools that the work pays for, trade the rest for pay.
 *
 * Keeps `min(amount, max(0, keep − baseline))`, trades the rest. **ask** is the pay whose outlay, with the employer's
 * charges, equals that of the traded tokens over four years in which nobody leaves; **floor** is what the traded tokens
 * are worth to you in nine draws of ten, and never below 0; **even** is the ask less the output that the firm loses;
 * **settle** is `min((floor + ask)/2, even)`. Where that is not above the floor there is no fair trade. Paid once or
 * as stock, settle lies as far between floor and ask as for pay.
 *
 * @param options As for `compounding`: `amount` in $ a year; and `keep`, `bonusRate`, `employerRate`. What is left out
 *   of the uncertain ones is drawn.
 * @param sampled The draws of `counterOfferPlan`, where they are there already; made here otherwise.
 * @returns Sums in $, each a year unless it says otherwise, before your tax.
 * @throws {RangeError} for a value outside its hard range, a negative `keep` or `employerRate`.
 * @throws {TypeError} for an option that it does not have.
 */
export function counterOffer(
  options: CounterOfferOptions,
  sampled: Pick<RateSample, 'p90'> | null = sampleOf(options),
): CounterOffer {
  const { kept, traded, own, bonusRate, employerRate } = prepare(options);
  if (traded === 0) {
    const none = { levelsOff: 0, keepsRising: 0 };
    const sums = { lost: none, even: none, ask: 0, floor: 0 };
    return { kept, traded, ...sums, trade: null, why: 'nothing-to-trade' };
  }

  const yours = compounding(own);
  // The firm does not know how long you plan to stay.
  const theirs = compounding({ ...own, years: OUTLAY_YEARS, leaveYear: null });
  /** The employer's charges on the tokens, as far as they are wages, and on a dollar of pay. */
  const chargesOn = ({ outlay, payrollTax }: typeof theirs): number =>
    employerRate === null
      ? payrollTax.tokens
      : (own.taxedShare ?? 0) * employerRate * outlay.tokens;
  const charge = employerRate ?? theirs.payrollTax.raise / theirs.outlay.raise;
  const ask =
    (traded * (theirs.outlay.tokens + chargesOn(theirs))) / (theirs.outlay.raise * (1 + charge));
  const rate = yours.exchangeRate ?? 0;
  const floor = Math.max(0, traded * rate, traded * (sampled?.p90 ?? 0));

  const lostAt = (keepsRising: number): number =>
    traded * (compounding({ ...own, keepsRising }).incidence.firm ?? 0);
  const lost = { levelsOff: traded * (yours.incidence.firm ?? 0), keepsRising: lostAt(1) };
  const even = {
    levelsOff: ask - lost.levelsOff / (1 + charge),
    keepsRising: ask - lost.keepsRising / (1 + charge),
  };
  const settle = Math.min((floor + ask) / 2, even.levelsOff);
  const found = { kept, traded, lost, even, ask, floor };
  if (settle <= floor) {
    return { ...found, trade: null, why: floor > ask / 2 ? 'nearly-pay' : 'earns-more' };
  }

  const share = (settle - floor) / (ask - floor);
  const between = (low: number, high: number): Terms | null =>
    low > high ? null : { ask: high, settle: low + share * (high - low), floor: low };
  const { leaveYear, years, taxRate } = readOptions('counterOffer', compoundingParameters, own);
  const stay = Math.min(OUTLAY_YEARS, leaveYear ?? years, years);
  const here = compounding({ ...own, years: stay, leaveYear: null });
  /** What a dollar of pay a year comes to, after tax; what it costs as a grant; what of its worth a grant has. */
  const payDollar = yours.end.raise / traded;
  const grantDollar = theirs.outlay.raise / traded;
  const grantWorth = yours.end.raise > 0 ? yours.end.equityMean / yours.end.raise : 0;
  const stockFloor = grantWorth > 0 ? (grantDollar * floor) / grantWorth : Infinity;
  const gain = settle - traded * rate;
  const withBonus = 1 + bonusRate;
  return {
    ...found,
    trade: {
      pay: { ask, settle, floor },
      base: { ask: ask / withBonus, settle: settle / withBonus, floor: floor / withBonus },
      once: between(
        (floor * payDollar) / (1 - taxRate),
        (here.outlay.tokens + chargesOn(here)) / (1 + charge),
      ),
      stock: between(stockFloor, grantDollar * ask),
      gain,
      gainToday: gain * payDollar,
      saved: (ask - settle) * (1 + charge),
    },
    why: null,
  };
}

function sampleOf(options: CounterOfferOptions): RateSample | null {
  const plan = counterOfferPlan(options);
  return plan && rateSampleOf(plan);
}
