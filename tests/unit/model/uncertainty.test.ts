import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeRateOf } from '../../../src/model/flows.ts';
import {
  compounding,
  compoundingParameters,
  exchangeRatePlan,
  exchangeRateSample,
  type CompoundingOptions,
} from '../../../src/model/index.ts';
import {
  quantile,
  randomFrom,
  rateSampleInSlices,
  rateSampleOf,
  triangular,
} from '../../../src/model/sample.ts';
import { uncertainOptions } from '../../../src/model/uncertainty.ts';
import { hardValues, plausibleValues, twoOf } from './arbitraries.ts';

const share = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((whole) => whole / 2 ** 32);

describe('the exchange rate alone', () => {
  const same = (options: CompoundingOptions) => {
    const alone = exchangeRateOf(exchangeRatePlan(options).given);
    const { exchangeRate } = compounding(options);
    if (exchangeRate === null || alone === null) return alone === exchangeRate;
    return Math.abs(alone - exchangeRate) <= 1e-12 * Math.max(1, Math.abs(exchangeRate));
  };
  /** The cliff is of no matter here, but the model refuses one that is longer than the vesting. */
  const withoutCliff = (options: CompoundingOptions) => ({ ...options, cliffMonths: 0 });

  it('is that of compounding, for whatever is plausible', () => {
    fc.assert(fc.property(plausibleValues(compoundingParameters).map(withoutCliff), same));
  });

  it('and for whatever is allowed', () => {
    fc.assert(fc.property(hardValues(compoundingParameters).map(withoutCliff), same));
  });

  it.each([
    { amount: 0 },
    { years: 0 },
    { leaveYear: 0 },
    { leaveYear: 0, anchor: 0 },
    { leaveYear: 0.5 },
    { leaveYear: 20 },
    { years: 2.4, leaveYear: 1.3 },
    { discountRate: 0 },
  ])('and at the edge of %j', (options) => {
    expect(same(options)).toBe(true);
  });
});

describe('the numbers drawn', () => {
  it('are the same for a seed on every machine', () => {
    const random = randomFrom(2026);
    expect([random(), random(), random()].map((number) => number * 2 ** 32)).toEqual([
      1955961175, 1324980858, 2839649622,
    ]);
  });

  it('are spread evenly from 0 to below 1', () => {
    const random = randomFrom(1);
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw += 1) tenths[Math.floor(random() * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('differ from those of the next seed', () => {
    const [one, other] = [randomFrom(2026), randomFrom(2027)];
    const both = Array.from({ length: 1000 }, () => [one(), other()] as const);
    const mean = both.reduce((sum, [a, b]) => sum + (a - 0.5) * (b - 0.5), 0) / both.length;
    expect(Math.abs(mean * 12)).toBeLessThan(0.1);
  });

  it('stay within low and high, and rise with their share', () => {
    fc.assert(
      fc.property(twoOf(0, 10), share, share, share, ([low, high], peak, one, other) => {
        const mode = low + (high - low) * peak;
        const at = (place: number) => triangular(place, low, mode, high);
        const [first, second] = [at(Math.min(one, other)), at(Math.max(one, other))];
        const slack = 1e-12;
        return first >= low - slack && second <= high + slack && first <= second + slack;
      }),
    );
  });

  it.each([
    [0, 0, 0.1, 0.4],
    [0.25, 0, 0.1, 0.4],
    [0.5, 2, 2, 2],
    [0.75, 0, 0, 1],
    [0.9, 0, 1, 1],
  ])('lie where the distribution has the share %d of it below', (below, low, mode, high) => {
    const value = triangular(below, low, mode, high);
    const width = high - low || 1;
    const back =
      value < mode
        ? (value - low) ** 2 / (width * (mode - low))
        : 1 - (high - value) ** 2 / (width * (high - mode) || 1);
    expect(low === high ? value : back).toBeCloseTo(low === high ? low : below, 12);
  });
});

describe('a quantile', () => {
  it('lies between two values in proportion', () => {
    expect([0, 0.25, 0.5, 1].map((place) => quantile([1, 2, 4], place))).toEqual([1, 1.5, 2, 4]);
    expect(quantile([7], 0.9)).toBe(7);
  });
});

describe('the sample', () => {
  const few = { draws: 300 };

  it('is the same for the same seed, to the last digit, and another one for the next', () => {
    expect(exchangeRateSample({}, few)).toEqual(exchangeRateSample({}, few));
    expect(exchangeRateSample({}, { ...few, seed: 2027 })).not.toEqual(exchangeRateSample({}, few));
  });

  it('is the one that the page prints, at the defaults', () => {
    const sample = exchangeRateSample()!;
    expect(sample.here).toBeCloseTo(0.2366, 4);
    expect(sample.p10).toBeCloseTo(0.22254510487724874, 9);
    expect(sample.p50).toBeCloseTo(0.4326548656493351, 9);
    expect(sample.p90).toBeCloseTo(0.7623665563352525, 9);
    expect(sample).toMatchObject({ seed: 2026, draws: 10_000, better: 314 });
  });

  it('has its quantiles in order, and every draw counted', () => {
    fc.assert(
      fc.property(
        plausibleValues(compoundingParameters).map((options) => ({ ...options, cliffMonths: 0 })),
        fc.nat(),
        (options, seed) => {
          const sample = exchangeRateSample(options, { ...few, seed });
          if (sample === null) return compounding(options).exchangeRate === null;
          const { p10, p50, p90, better, above, histogram } = sample;
          const { low, high, counts } = histogram;
          const counted = counts.reduce((sum, count) => sum + count, 0);
          return (
            [low, p10, p50, p90, high].every(
              (value, at, all) => at === 0 || value >= all[at - 1]!,
            ) &&
            [better, above].every((count) => count >= 0 && count <= 300) &&
            counted <= 300 &&
            counted >= 295 &&
            counts.length === 24
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('lies within the answers at the ends of every range', () => {
    const { given, ranges } = exchangeRatePlan();
    // More of these is worse for tokens; more of all the others is better, or nothing to one who stays.
    const worse: readonly string[] = ['raise', 'discountRate', 'tokenScale'];
    const at = (side: 0 | 1) => {
      const ends = uncertainOptions.map((name) => [
        name,
        ranges[name]![worse.includes(name) ? 1 - side : side],
      ]);
      return exchangeRateOf({ ...given, ...Object.fromEntries(ends) })!;
    };
    const { low, high } = exchangeRateSample()!.histogram;
    expect(low).toBeGreaterThan(at(0));
    expect(high).toBeLessThan(at(1));
  });

  it('keeps what the reader knows or asks for, and stretches a range as far as a setting', () => {
    const { given, ranges } = exchangeRatePlan({ amount: 5000, leaveYear: 3, personalValue: 1 });
    expect(given).toMatchObject({ amount: 5000, leaveYear: 3 });
    expect(ranges.personalValue).toEqual([0, 1]);
    expect(Object.keys(ranges)).toEqual(uncertainOptions);
    expect(uncertainOptions).not.toEqual(expect.arrayContaining(['amount', 'years', 'salary']));
  });

  it('is one value where nothing is uncertain', () => {
    const sample = exchangeRateSample({ leaveYear: 0 }, few);
    expect(sample).toMatchObject({ p10: 0, p90: 0, better: 0, above: 0 });
    expect(sample?.histogram.counts[0]).toBe(300);
  });

  it.each([{ amount: 0 }, { years: 0 }])('is none where there is no answer, for %j', (options) => {
    expect(exchangeRateSample(options, few)).toBeNull();
  });

  it('comes out the same in slices', () => {
    const plan = exchangeRatePlan({}, few);
    const slices = rateSampleInSlices(plan, 100);
    expect([slices.next(), slices.next()].map(({ done }) => done)).toEqual([false, false]);
    expect(slices.next()).toEqual({ done: true, value: rateSampleOf(plan) });
  });

  it.each([
    [{ seed: -1 }, /seed is -1; it must be a whole number between 0 and 4294967295/],
    [{ seed: 1.5 }, /seed is 1\.5/],
    [{ draws: 0 }, /draws is 0; it must be a whole number between 1 and 10000000/],
    [{ draws: NaN }, /draws is NaN/],
  ])('refuses %j', (sampling, message) => {
    expect(() => exchangeRateSample({}, sampling)).toThrow(message);
  });

  it('refuses an option as compounding does', () => {
    expect(() => exchangeRateSample({ raise: 9 })).toThrow(/raise is 9; it must be a number/);
  });
});
