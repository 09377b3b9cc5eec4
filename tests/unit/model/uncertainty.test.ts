import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeRateOf } from '../../../src/model/flows.ts';
import { headcountSampleInSlices, headcountSampleOf } from '../../../src/model/headcount-sample.ts';
import {
  compounding,
  compoundingParameters,
  exchangeRatePlan,
  exchangeRateSample,
  headcount,
  headcountPlan,
  headcountSample,
} from '../../../src/model/index.ts';
import { rateSampleInSlices, rateSampleOf } from '../../../src/model/rate-sample.ts';
import { drawsOf, quantile, randomFrom, triangular } from '../../../src/model/sample.ts';
import { trackValues, twoOf } from './arbitraries.ts';

const share = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((whole) => whole / 2 ** 32);

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

describe('a draw', () => {
  it('takes one number for each assumption, in the order of the plan', () => {
    const { options, drawn } = exchangeRatePlan();
    const random = randomFrom(2026);
    const draws = [...drawsOf({ options, drawn, draws: 2, seed: 2026 })].map((one) => ({ ...one }));
    expect(draws).toHaveLength(2);
    const again = exchangeRatePlan({}, { draws: 3 });
    for (const options of drawsOf(again)) {
      for (const { name, low, mode, high, scale } of drawn) {
        const value =
          scale === 'log'
            ? Math.exp(triangular(random(), Math.log(low), Math.log(mode), Math.log(high)))
            : triangular(random(), low, mode, high);
        expect(options[name]).toBe(value);
      }
    }
  });

  it('stays within each range, and on a log scale lies as often below its peak as above it in proportion', () => {
    const { options: values, drawn } = exchangeRatePlan();
    const below = new Map(drawn.map(({ name }) => [name, 0]));
    const draws = 4000;
    for (const options of drawsOf({ options: values, drawn, draws, seed: 1 })) {
      for (const { name, low, mode, high } of drawn) {
        const value = options[name] as number;
        expect(value).toBeGreaterThanOrEqual(low * (1 - 1e-12));
        expect(value).toBeLessThanOrEqual(high * (1 + 1e-12));
        if (value < mode) below.set(name, below.get(name)! + 1);
      }
    }
    for (const { name, low, mode, high, scale } of drawn) {
      const on = scale === 'log' ? Math.log : (value: number) => value;
      const expected = (on(mode) - on(low)) / (on(high) - on(low));
      expect(Math.abs(below.get(name)! / draws - expected), name).toBeLessThan(0.04);
    }
  });
});

describe('a quantile', () => {
  it('lies between two values in proportion', () => {
    expect([0, 0.25, 0.5, 1].map((place) => quantile([1, 2, 4], place))).toEqual([1, 1.5, 2, 4]);
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([Infinity, Infinity], 0.3)).toBe(Infinity);
  });
});

describe('what is drawn', () => {
  const all = [
    ...['personalValue', 'baseline', 'careerEffect', 'promotionRate', 'raise', 'taxRate'],
    ...['discountRate', 'anchor', 'maxSpeedup', 'addressableShare', 'reworkShare', 'reviewHours'],
    'tokenScale',
  ];

  it('is every assumption of the exchange rate, with its peak at the default', () => {
    const { drawn } = exchangeRatePlan();
    expect(drawn.map(({ name }) => name)).toEqual(all);
    for (const { name, low, mode, high } of drawn) {
      expect(mode).toBe(compoundingParameters[name as 'raise'].default);
      expect([low, high]).toEqual(compoundingParameters[name as 'raise'].plausible);
    }
  });

  it('is not what the reader has given, be it the default itself', () => {
    fc.assert(
      fc.property(fc.subarray(all), (names) => {
        const options = Object.fromEntries(
          names.map((name) => [name, compoundingParameters[name as 'raise'].default]),
        );
        const { drawn } = exchangeRatePlan(options);
        expect(drawn.map(({ name }) => name)).toEqual(all.filter((name) => !names.includes(name)));
      }),
    );
  });

  it('is nothing that a reader knows or chooses', () => {
    const { drawn, options } = exchangeRatePlan({ amount: 5000, leaveYear: 3, taxedShare: 0.5 });
    expect(drawn.map(({ name }) => name)).toEqual(all);
    expect(options).toMatchObject({ amount: 5000, leaveYear: 3, taxedShare: 0.5 });
  });

  it('is not an option that is there but undefined', () => {
    expect(exchangeRatePlan({ raise: undefined })).toEqual(exchangeRatePlan());
  });

  it('is of the headcount the curve and the hours with colleagues', () => {
    expect(headcountPlan({ reworkShare: 0.3 }).drawn.map(({ name }) => name)).toEqual([
      ...['maxSpeedup', 'addressableShare', 'reviewHours', 'tokenScale', 'linkHours'],
    ]);
  });
});

describe('the sample of the exchange rate', () => {
  const few = { draws: 300 };

  it('is the same for the same seed, to the last digit, and another one for the next', () => {
    expect(exchangeRateSample({}, few)).toEqual(exchangeRateSample({}, few));
    expect(exchangeRateSample({}, { ...few, seed: 2027 })).not.toEqual(exchangeRateSample({}, few));
  });

  it('is the one that the page prints, at the defaults', () => {
    const sample = exchangeRateSample()!;
    expect(sample.here).toBe(exchangeRateOf(exchangeRatePlan().options));
    expect(sample.here).toBeCloseTo(compounding().exchangeRate!, 12);
    expect(sample.p10).toBeCloseTo(0.0740924491968298, 9);
    expect(sample.p50).toBeCloseTo(0.14841546780138382, 9);
    expect(sample.p90).toBeCloseTo(0.22685665384880083, 9);
    expect(sample).toMatchObject({ seed: 2026, draws: 10_000, better: 0 });
  });

  it('has its quantiles in order, and every draw counted', () => {
    fc.assert(
      fc.property(
        trackValues(compoundingParameters).map((options) => ({ ...options, cliffMonths: 0 })),
        fc.nat(),
        (options, seed) => {
          const { amount, years, leaveYear, taxedShare } = options;
          const sample = exchangeRateSample(
            { amount, years, leaveYear, taxedShare },
            { ...few, seed },
          );
          if (sample === null) return compounding(options).exchangeRate === null;
          const { p10, p50, p90, better, above, histogram } = sample;
          const { low, high, counts } = histogram;
          const counted = counts.reduce((sum, count) => sum + count, 0);
          return (
            [low, p10, p50, p90, high].every(
              (value, at, list) => at === 0 || value >= list[at - 1]!,
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

  it('is one value where everything is given', () => {
    const options = Object.fromEntries(
      exchangeRatePlan().drawn.map(({ name, mode }) => [name, mode]),
    );
    const sample = exchangeRateSample(options, few)!;
    const { exchangeRate } = compounding();
    expect(sample.drawn).toEqual([]);
    expect(sample.p10).toBeCloseTo(exchangeRate!, 12);
    expect(sample.p90).toBeCloseTo(exchangeRate!, 12);
    expect(sample.above).toBe(0);
  });

  it('has nothing to say of the firm where nothing is paid for', () => {
    const sample = exchangeRateSample({ leaveYear: 0 }, few);
    expect(sample).toMatchObject({ p10: 0, p90: 0, better: 0, above: 0, firm: null });
    expect(sample?.histogram.counts[0]).toBe(300);
  });

  it('counts what comes back to the firm in the same draws', () => {
    const { firm } = exchangeRateSample({}, few)!;
    expect(firm!.here).toBe(compounding().incidence.firm);
    expect(firm!.p10).toBeLessThan(firm!.p50);
    expect(firm!.p50).toBeLessThan(firm!.p90);
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
});

describe('the sample of the headcount', () => {
  const few = { draws: 300 };

  it('stands around the answers of headcount', () => {
    const { netUplift, heads, cheapest } = headcountSample({ tokens: 6000 }, few);
    const here = headcount({ tokens: 6000 });
    expect(netUplift.here).toBeCloseTo(here.netUplift, 12);
    expect(heads.here).toBeCloseTo(here.sameOutput.heads!, 12);
    expect(cheapest.levelsOff.here).toBe(here.cheapest.levelsOff.tokens);
    expect(cheapest.keepsRising.here).toBe(here.cheapest.keepsRising.tokens);
  });

  it('has no team in more draws, the more colleagues take of the week', () => {
    const { heads } = headcountSample({ teamSize: 60, tokens: 0 }, few);
    expect(heads.here).not.toBeNull();
    expect(heads.p10).not.toBeNull();
    expect(heads.p90).toBeNull();
    expect(headcountSample({ linkHours: 10 }, few).heads).toEqual({
      ...{ here: null, p10: null, p50: null, p90: null, above: 0 },
    });
  });

  it('comes out the same in slices', () => {
    const plan = headcountPlan({}, few);
    const slices = headcountSampleInSlices(plan, 200);
    expect(slices.next().done).toBe(false);
    expect(slices.next()).toEqual({ done: true, value: headcountSampleOf(plan) });
  });

  it('counts the draws in which no tokens are cheapest', () => {
    const { levelsOff, keepsRising } = headcountSample({ maxSpeedup: 0.8 }, few).cheapest;
    expect([levelsOff.none, keepsRising.none]).toEqual([300, 300]);
    expect(levelsOff).toMatchObject({ here: 0, p90: 0, above: 0 });
  });
});

describe.each([
  ['exchangeRateSample', exchangeRateSample],
  ['headcountSample', headcountSample],
])('%s', (name, sample) => {
  it.each([
    [{ seed: -1 }, 'seed is -1; it must be a whole number between 0 and 4294967295'],
    [{ seed: 1.5 }, 'seed is 1.5'],
    [{ draws: 0 }, 'draws is 0; it must be a whole number between 1 and 10000000'],
    [{ draws: NaN }, 'draws is NaN'],
  ])('refuses %j', (sampling, message) => {
    expect(() => sample({}, sampling)).toThrow(RangeError);
    expect(() => sample({}, sampling)).toThrow(`${name}: ${message}`);
  });

  it('refuses an option as its function does', () => {
    expect(() => sample({ maxSpeedup: 101 })).toThrow(`${name}: maxSpeedup is 101`);
    expect(() => sample({ salery: 1 } as object)).toThrow(TypeError);
  });
});
