import { describe, expect, it } from 'vitest';
import {
  compounding,
  exchangeRatePlan,
  exchangeRateSample,
  type CompoundingOptions,
  type RatePlan,
  type RateSample,
} from '../../../src/model/index.ts';
import { rateSampleOf } from '../../../src/model/sample.ts';
import type { Area, Mark, Words } from '../../../src/picture/marks.ts';
import { viewOf } from '../../../src/widgets/compounding/range.ts';
import { sampler, type SampleWorker } from '../../../src/widgets/compounding/sampler.ts';
import { range } from '../../../src/widgets/compounding/sentences.ts';

const wordsOf = (marks: readonly Mark[] | null | undefined): Words[] =>
  (marks ?? []).filter((mark): mark is Words => mark.mark === 'words');

const few = { draws: 300 };
const sampled = (options: CompoundingOptions, draws = 300) =>
  exchangeRateSample(options, { draws }) as RateSample;

describe('the range in words', () => {
  it('is a sentence or three at the defaults', () => {
    expect(viewOf(exchangeRateSample())?.words).toBe(
      'In 10,000 draws over the plausible ranges, eight in ten lie between 22 and 76 cents; tokens beat the raise in 314 of them. Most come out above the 24 cents of these settings: the ranges reach further up than down. Seed 2026.',
    );
  });

  const sample: RateSample = {
    ...{ seed: 7, draws: 1000, here: 0.5, p10: 0.4, p50: 0.5, p90: 0.6, better: 0, above: 500 },
    histogram: { low: 0.3, high: 0.7, counts: [500, 500] },
  };
  const cases: [string, Partial<RateSample>, string][] = [
    ['when as many lie on either side', {}, 'tokens beat the raise in none. Seed 7.'],
    ['when tokens always win', { better: 1000 }, 'tokens beat the raise in every one. Seed 7.'],
    ['when they win once', { better: 1 }, 'tokens beat the raise in 1 of them. Seed 7.'],
    ['across a dollar', { p90: 1.2 }, 'lie between 40 cents and $1.20;'],
    ['below a cent', { p10: 0.001 }, 'lie between less than 1 cent and 60 cents;'],
    ['at one cent', { p10: 0.01 }, 'lie between 1 cent and 60 cents;'],
    ['in dollars', { p10: 1.1, p90: 3 }, 'lie between $1.10 and $3.00;'],
    [
      'where all are the same',
      { p10: 0, p90: 0, here: 0, above: 0 },
      'eight in ten come to 0 cents;',
    ],
    [
      'when most lie below',
      { above: 100 },
      'below the 50 cents of these settings: the ranges reach further down',
    ],
    ['with millions', { draws: 1e6 }, 'In 1,000,000 draws'],
  ];
  it.each(cases)('is a sentence %s', (_, change, expected) => {
    const words = range({ ...sample, ...change });
    expect(words).toContain(expected);
    expect(words).toMatch(/^In [\d,]+ draws .* Seed 7\.$/);
    expect(words).not.toMatch(/NaN|undefined|Infinity| {2}/);
  });

  it('says nothing of the sides where every draw is the same', () => {
    expect(range(sampled({ leaveYear: 0 }))).toBe(
      'In 300 draws over the plausible ranges, eight in ten come to 0 cents; tokens beat the raise in none. Seed 2026.',
    );
  });
});

describe('the range as a picture', () => {
  it('draws its steps, its marks and its labels within the strip', () => {
    for (const options of [
      {},
      { leaveYear: 3 },
      { personalValue: 2 },
      { years: 40 },
      { amount: 100 },
    ]) {
      const { strip } = viewOf(sampled(options))!;
      const [steps] = (strip ?? []).filter(({ mark }) => mark === 'area') as Area[];
      // Both sides of each of 24 bars.
      expect(steps?.edges).toHaveLength(48);
      for (const { x, high } of steps?.edges ?? []) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(100.001);
        expect(high).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
      }
      for (const { at } of wordsOf(strip)) {
        expect(at.x).toBeGreaterThanOrEqual(0);
        expect(at.x).toBeLessThanOrEqual(100);
      }
    }
  });

  it('names the rate as it stands, and where tokens win, if there is room for both', () => {
    const texts = (options: CompoundingOptions) =>
      wordsOf(viewOf(sampled(options))?.strip).map(({ text }) => text);
    const rate = Math.round(compounding().exchangeRate! * 100);
    expect(texts({})).toEqual([
      `${rate}¢ as set`,
      'tokens win →',
      expect.any(String),
      expect.any(String),
    ]);
    expect(texts({ personalValue: 1 })).not.toContain('tokens win →');
    expect(texts({ leaveYear: 3 })).not.toContain('tokens win →');
  });

  it('is left out where there is nothing to draw, and where there is no answer', () => {
    expect(viewOf(sampled({ leaveYear: 0 }))?.strip).toBeNull();
    expect(viewOf(exchangeRateSample({ amount: 0 }, few))).toBeNull();
  });
});

/** A worker that answers when it is told to. */
class FakeWorker implements SampleWorker {
  onmessage: SampleWorker['onmessage'] = null;
  onerror: SampleWorker['onerror'] = null;
  plans: RatePlan[] = [];
  isGone = false;
  postMessage(plan: RatePlan): void {
    this.plans.push(plan);
  }
  answer(): void {
    const plan = this.plans.at(-1)!;
    this.onmessage?.({ data: rateSampleOf(plan) } as MessageEvent<RateSample | null>);
  }
  fail(): void {
    this.onerror?.({} as ErrorEvent);
  }
  terminate(): void {
    this.isGone = true;
  }
}

describe('the sampler', () => {
  const plan = (seed: number) => exchangeRatePlan({}, { ...few, seed });
  /** What was told, and the work that waits for an idle moment. */
  function desk(start: () => SampleWorker) {
    const told: (number | undefined)[] = [];
    const waiting: (() => void)[] = [];
    const draws = sampler(
      (sample, { seed }) => told.push(sample?.seed === seed ? seed : undefined),
      start,
      (work) => void waiting.push(work),
    );
    const idle = () => waiting.splice(0).forEach((work) => work());
    return { draws, told, waiting, idle };
  }

  it('starts its worker when it is first asked, and tells what that draws', () => {
    const worker = new FakeWorker();
    let started = 0;
    const { draws, told } = desk(() => ((started += 1), worker));
    expect(started).toBe(0);
    for (const seed of [1, 2]) {
      draws.ask(plan(seed));
      worker.answer();
    }
    expect({ started, told }).toEqual({ started: 1, told: [1, 2] });
  });

  it('drops what is asked for no longer, and sends the last one only', () => {
    const worker = new FakeWorker();
    const { draws, told } = desk(() => worker);
    for (const seed of [1, 2, 3]) draws.ask(plan(seed));
    worker.answer();
    expect(told).toEqual([]);
    worker.answer();
    expect(told).toEqual([3]);
    expect(worker.plans.map(({ seed }) => seed)).toEqual([1, 3]);
  });

  it('draws in slices on this thread where no worker may start', () => {
    const { draws, told, waiting, idle } = desk(() => {
      throw new DOMException('no workers here', 'SecurityError');
    });
    draws.ask(plan(1));
    expect(told).toEqual([]);
    idle();
    expect({ told, waiting: waiting.length }).toEqual({ told: [], waiting: 1 });
    idle();
    expect(told).toEqual([1]);
    draws.ask(plan(2));
    draws.ask(plan(3));
    for (let turn = 0; turn < 3; turn += 1) idle();
    expect(told).toEqual([1, 3]);
  });

  it('and where a worker was started and breaks', () => {
    const worker = new FakeWorker();
    const { draws, told, idle } = desk(() => worker);
    draws.ask(plan(1));
    worker.fail();
    idle();
    idle();
    expect(told).toEqual([1]);
    expect(worker.isGone).toBe(true);
  });

  it('tells nothing more once it is stopped', () => {
    const worker = new FakeWorker();
    const { draws, told } = desk(() => worker);
    draws.ask(plan(1));
    draws.stop();
    worker.answer();
    expect({ told, gone: worker.isGone }).toEqual({ told: [], gone: true });
  });
});
