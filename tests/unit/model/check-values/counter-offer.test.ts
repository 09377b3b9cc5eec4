/** The numbers of another program, with draws of its own: sums to the dollar, what is drawn to 3% or $20. */
import { describe, expect, it } from 'vitest';
import {
  compounding,
  counterOffer,
  exchangeRateSample,
  type CounterOfferOptions,
  type Terms,
} from '../../../../src/model/index.ts';
import { cases, paidOut, type Case, type Three } from '../../../fixtures/your-offer-cases.ts';

const dollar = (ours: number, theirs: number, what: string): void =>
  expect(Math.abs(ours - theirs), `${what}: ${ours}, not ${theirs}`).toBeLessThanOrEqual(1);

const nearly = (ours: number, theirs: number, what: string): void =>
  expect(Math.abs(ours - theirs), `${what}: ${ours}, not ${theirs}`).toBeLessThanOrEqual(
    Math.max(20, 0.03 * Math.abs(theirs)),
  );

function three(ours: Terms, [floor, settle, ask]: Three, what: string): void {
  nearly(ours.floor, floor, `${what}, floor`);
  nearly(ours.settle, settle, `${what}, settle`);
  dollar(ours.ask, ask, `${what}, ask`);
}

const ownOf = ({ bonusRate: _, employerRate: __, ...own }: CounterOfferOptions) => own;

function checkWorth({ options, worth, cents, firm }: Case): void {
  const own = ownOf(options);
  const here = compounding(own);
  const sample = exchangeRateSample(own)!;
  const { amount = 0 } = own;
  dollar(here.equivalentRaise!, worth[0], 'worth a year');
  nearly(amount * sample.p10, worth[1], 'p10');
  nearly(amount * sample.p90, worth[2], 'p90');
  expect(100 * here.exchangeRate!).toBeCloseTo(cents[0], 1);
  expect(100 * here.marginalRate!).toBeCloseTo(cents[1], 1);
  expect(here.incidence.firm).toBeCloseTo(firm[0], 2);
  expect(compounding({ ...own, keepsRising: 1 }).incidence.firm).toBeCloseTo(firm[1], 2);
}

describe('what a letter is worth agrees with an independent calculation', () => {
  it.each([...cases, paidOut])('in case $name', checkWorth);
});

describe('the counter-offer agrees with an independent calculation', () => {
  it.each(cases.filter(({ counter }) => counter))('in case $name', ({ options, counter }) => {
    const found = counterOffer(options);
    const { pay, base, once, stock } = found.trade!;
    expect(found.traded).toBe(counter!.traded);
    three(pay, counter!.pay, 'pay');
    three(base, counter!.base ?? counter!.pay, 'base');
    three(once!, counter!.once, 'once');
    three(stock!, counter!.stock, 'stock');
    dollar(found.even.levelsOff, counter!.even, 'even');
    dollar(found.lost.levelsOff, counter!.lost, 'lost');
  });

  it('that what is paid out in money is nearly pay, and no trade is fair', () => {
    const { trade, why, floor, ask, even } = counterOffer(paidOut.options);
    expect(trade).toBeNull();
    expect(why).toBe('nearly-pay');
    nearly(floor, paidOut.floor, 'floor');
    dollar(ask, paidOut.ask, 'ask');
    dollar(even.levelsOff, 5023, 'even');
  });

  const example = cases.find(({ name }) => name.startsWith('L,'))!.options;

  it.each([
    [2400, 18000, 15034],
    [6140, 14260, 11863],
    [11990, 8410, 6905],
  ])('when $%i of tools are kept', (keep, traded, ask) => {
    const found = counterOffer({ ...example, keep });
    expect(found.traded).toBe(traded);
    dollar(found.ask, ask, 'ask');
  });

  it('on what settling brings you and the firm in the worked example', () => {
    const { trade, lost } = counterOffer(example);
    expect(Math.round(trade!.gain / 100)).toBe(57);
    nearly(trade!.gainToday, 26900, 'valued today');
    nearly(trade!.saved, 5750, 'saved');
    dollar(lost.keepsRising, 19554, 'lost if gains keep rising');
  });
});

describe('what is not said', () => {
  const rest = { amount: 7300 };

  it.each<readonly [string, CounterOfferOptions, Three]>([
    ['taxed', { ...rest, taxedShare: 1 }, [-4253, -2648, -1021]],
    ['all of it used', { amount: 18000 }, [1371, 2611, 4417]],
    ['only for the job', { ...rest, personalValue: 0 }, [0, 385, 1625]],
    ['a policy', { ...rest, budgetEnds: 0.1 }, [417, 886, 1943]],
    ['three years', { ...rest, leaveYear: 3 }, [282, 551, 1121]],
    ['gains that keep rising', { ...rest, keepsRising: 1 }, [1078, 1885, 3942]],
  ])('branches as calculated apart: %s', (_, options, [p10, point, p90]) => {
    const sample = exchangeRateSample(options)!;
    dollar(options.amount! * sample.here, point, 'point');
    nearly(options.amount! * sample.p10, p10, 'p10');
    nearly(options.amount! * sample.p90, p90, 'p90');
  });
});
