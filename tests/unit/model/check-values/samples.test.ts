/**
 * Draws of another program, with random numbers of its own: ours have to come out the same but for chance. With
 * 10,000 draws a quantile moves by about a fiftieth of the distance between its tenths from one seed to the next.
 */
import { describe, expect, it } from 'vitest';
import {
  exchangeRateSample,
  headcountSample,
  type CompoundingOptions,
  type Spread,
} from '../../../../src/model/index.ts';

type Theirs = readonly [here: number, p10: number, p50: number, p90: number, digits: number];

/** Half a digit that is not printed, and four times what chance moves. */
function expectAlike(ours: Spread<number | null>, theirs: Theirs): void {
  const [here, p10, p50, p90, digits] = theirs;
  const rounding = 0.5 * 10 ** -digits;
  const chance = rounding + (p90 - p10) / 40;
  expect(Math.abs(ours.here! - here)).toBeLessThanOrEqual(rounding * 1.0001);
  expect(Math.abs(ours.p10! - p10)).toBeLessThan(chance);
  expect(Math.abs(ours.p50! - p50)).toBeLessThan(chance);
  expect(Math.abs(ours.p90! - p90)).toBeLessThan(chance);
}

describe('the sample of the exchange rate agrees with an independent one', () => {
  it.each<readonly [CompoundingOptions, Theirs]>([
    [{}, [0.143, 0.075, 0.149, 0.23, 3]],
    [{ keepsRising: 1 }, [0.188, 0.117, 0.205, 0.334, 3]],
    [{ leaveYear: 3 }, [0.064, 0.033, 0.068, 0.11, 3]],
    [{ taxedShare: 1 }, [-0.396, -0.614, -0.402, -0.239, 3]],
    [{ budgetEnds: 0.1 }, [0.096, 0.051, 0.1, 0.16, 3]],
    [{ amount: 2400 }, [0.237, 0.094, 0.24, 0.579, 3]],
    [{ amount: 100000 }, [0.038, 0.031, 0.039, 0.054, 3]],
    [{ amount: 2400, baseline: 0 }, [0.489, 0.115, 0.487, 1.293, 3]],
  ])('for %j', (options, theirs) => {
    expectAlike(exchangeRateSample(options)!, theirs);
  });

  it.each<readonly [CompoundingOptions, Theirs]>([
    [{}, [0.7, 0, 0.67, 2.3, 2]],
    [{ keepsRising: 1 }, [2.3, 1.14, 2.39, 4.6, 2]],
    [{ amount: 2400, baseline: 0 }, [11.8, 0.03, 11, 25.3, 1]],
  ])('of what comes back to the firm, for %j', (options, theirs) => {
    expectAlike(exchangeRateSample(options)!.firm!, theirs);
  });

  it('on how many draws lie above the answer', () => {
    expect(exchangeRateSample()!.above / 10_000).toBeCloseTo(0.55, 1);
    expect(exchangeRateSample({ keepsRising: 1 })!.above / 10_000).toBeCloseTo(0.59, 1);
  });

  it('on the first $2,400 being better than a raise in 18 of 100 draws', () => {
    const { better } = exchangeRateSample({ amount: 2400, baseline: 0 })!;
    expect(Math.round(better / 100)).toBe(18);
  });
});

describe('the sample of the headcount agrees with an independent one', () => {
  it('at the defaults', () => {
    const { netUplift, heads, cheapest } = headcountSample();
    expectAlike(netUplift, [0.148, 0.009, 0.147, 0.322, 3]);
    expectAlike(heads, [6.86, 5.86, 6.85, 7.96, 2]);
    expectAlike(cheapest.levelsOff, [6140, 0, 5660, 9640, 0]);
    expectAlike(cheapest.keepsRising, [11990, 8310, 13340, 20790, 0]);
    expect(cheapest.levelsOff.none / 10_000).toBeCloseTo(0.1, 1);
    expect(cheapest.keepsRising.none / 10_000).toBeCloseTo(0.05, 1);
  });

  it('at the average budget', () => {
    expectAlike(headcountSample({ tokens: 2400 }).netUplift, [0.099, 0.006, 0.093, 0.209, 3]);
  });
});

describe('the guard', () => {
  const share = ({ above }: Spread<number | null>): number => above / 10_000;

  it('keeps each headline answer between the 40th and the 60th percentile of its own draws', () => {
    const shares = {
      exchangeRate: share(exchangeRateSample()!),
      netUplift: share(headcountSample({ tokens: 18000 }).netUplift),
      heads: share(headcountSample().heads),
    };
    for (const [name, above] of Object.entries(shares)) {
      expect(above, name).toBeGreaterThanOrEqual(0.4);
      expect(above, name).toBeLessThanOrEqual(0.6);
    }
  });
});
