import { describe, expect, it } from 'vitest';
import {
  compounding,
  exchangeRatePlan,
  exchangeRateSample,
  headcountPlan,
  headcountSample,
  type HeadcountSample,
  type RateSample,
} from '../../../src/model/index.ts';
import type { Area, Mark, Words } from '../../../src/picture/marks.ts';
import { widget as compoundingWidget } from '../../../src/widgets/compounding/widget.ts';
import * as ofHeadcount from '../../../src/widgets/headcount/range.ts';
import { widget as headcountWidget } from '../../../src/widgets/headcount/widget.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/widgets/parameters.ts';
import * as ofRate from '../../../src/widgets/rate-range.ts';
import { rangeAt } from '../../../src/widgets/range.ts';
import { sampler, type SampleWorker } from '../../../src/widgets/sampler.ts';
import { sampleOf, type Plan, type Sample } from '../../../src/widgets/samples.ts';

const wordsOf = (marks: readonly Mark[] | null | undefined): Words[] =>
  (marks ?? []).filter((mark): mark is Words => mark.mark === 'words');

const few = { draws: 300 };
const rateAt = (change: Partial<Scenario>) =>
  rangeAt(ofRate.range, { ...DEFAULT_SCENARIO, ...change });
const teamAt = (change: Partial<Scenario>) =>
  rangeAt(ofHeadcount.range, { ...DEFAULT_SCENARIO, ...change });

describe('the range of the exchange rate in words', () => {
  it('is three sentences at the defaults, and one on a card', () => {
    expect(rateAt({})).toMatchObject({
      words:
        'In 10,000 draws over our ranges, eight in ten lie between 7 and 23 cents; tokens beat the raise in none. A range of judgements, not odds. Seed 2026.',
      short: 'On our ranges the rate is 7 to 23 cents.',
    });
  });

  const sample: RateSample = {
    ...{ seed: 7, draws: 1000, drawn: ['personalValue'], here: 0.5 },
    ...{ p10: 0.4, p50: 0.5, p90: 0.6, above: 500, better: 0, firm: null },
    histogram: { low: 0.3, high: 0.7, counts: [500, 500] },
  };
  it.each<[string, Partial<RateSample>, string]>([
    ['when tokens never win', {}, 'tokens beat the raise in none.'],
    ['when tokens always win', { better: 1000 }, 'tokens beat the raise in every one.'],
    ['when they win once', { better: 1 }, 'tokens beat the raise in 1 of them.'],
    ['across a dollar', { p90: 1.2 }, 'lie between 40 cents and $1.20;'],
    ['from nothing', { p10: 0.001 }, 'lie between 0 and 60 cents;'],
    ['from one cent', { p10: 0.01 }, 'lie between 1 and 60 cents;'],
    ['below nothing', { p10: -0.61, p90: -0.24 }, 'lie between −61 and −24 cents;'],
    ['in dollars', { p10: 1.1, p90: 3 }, 'lie between $1.10 and $3.00;'],
    ['where all are the same', { p10: 0, p90: 0, here: 0 }, 'eight in ten come to 0 cents;'],
    ['with millions', { draws: 1e6 }, 'In 1,000,000 draws'],
  ])('is a sentence %s', (_, change, expected) => {
    const words = ofRate.rangeWords({ ...sample, ...change });
    expect(words).toContain(expected);
    expect(words).toMatch(/^In [\d,]+ draws .* A range of judgements, not odds\. Seed 7\.$/);
    expect(words).not.toMatch(/NaN|undefined|Infinity| {2}/);
  });

  it('says so where nothing is left to draw', () => {
    expect(ofRate.rangeWords({ ...sample, drawn: [] })).toBe('Nothing is left to draw.');
  });

  it('names what is drawn, and leaves out what is set', () => {
    expect(rateAt({})?.drawn).toContain('worth of tokens to you, tokens you have anyway, career');
    expect(rateAt({ personalValue: 0.2 })?.drawn).toMatch(
      /^Drawn, because you have not set it: tokens you have anyway, career/,
    );
    expect(rateAt({ personalValue: 0.2 })?.drawn).not.toContain('worth of tokens');
  });
});

describe('the range of the headcount in words', () => {
  it('is four sentences at the defaults, and one on a card', () => {
    expect(teamAt({})).toMatchObject({
      words:
        'In eight of ten of 10,000 draws over our ranges the work takes 5.8 to 8 engineers, and output per hour changes by +0.2% to +33%. The cheapest spend a head: nothing to $9,800 (no tokens at all in 11%) if gains level off, $8,200 to $20,700 (no tokens at all in 5%) if they keep rising. A range of judgements, not odds. Seed 2026.',
      short: 'On our ranges it takes 5.8 to 8 engineers.',
      strip: null,
    });
  });

  const spread = <Value>(p10: Value, p50: Value, p90: Value) => ({
    ...{ here: p50, p10, p50, p90, above: 150 },
  });
  const sample = headcountSample({}, few);
  it.each<[string, Partial<HeadcountSample>, string]>([
    [
      'when no team does it in one draw of ten',
      { heads: spread(5.8, 7, null) },
      'the work takes 5.8 engineers to no team at all,',
    ],
    [
      'when no team ever does it',
      { heads: spread(null, null, null) },
      'no team gets through the work,',
    ],
    ['when all are the same', { heads: spread(8, 8, 8) }, 'the work takes 8 engineers,'],
    ['when output falls', { netUplift: spread(-0.3, -0.2, -0.15) }, 'changes by −30% to −15%.'],
    [
      'when the guesses come to the same',
      {
        cheapest: {
          levelsOff: { ...spread(0, 0, 0), none: 300 },
          keepsRising: { ...spread(0, 0, 0), none: 300 },
        },
      },
      'spend a head: no tokens at all, whether gains level off or keep rising.',
    ],
  ])('is a sentence %s', (_, change, expected) => {
    const words = ofHeadcount.rangeWords({ ...sample, ...change });
    expect(words).toContain(expected);
    expect(words).not.toMatch(/NaN|undefined|Infinity|null| {2}/);
  });
});

describe('the range as a picture', () => {
  it('draws its steps, its marks and its labels within the strip', () => {
    for (const change of [
      {},
      { leaveYear: 3 },
      { personalValue: 2 },
      { years: 40 },
      { amount: 100, baseline: 0 },
      { taxedShare: 1 },
    ]) {
      const { strip } = rateAt(change)!;
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

  it('names the rate as it stands, and where tokens win, if both are in it with room', () => {
    const texts = (change: Partial<Scenario>) =>
      wordsOf(rateAt(change)?.strip).map(({ text }) => text);
    const rate = Math.round(compounding().exchangeRate! * 100);
    expect(texts({})).toEqual([`${rate}¢ as set`, '7¢', '23¢']);
    expect(texts({ amount: 8000, baseline: 0 })).toContain('tokens win →');
    expect(texts({ amount: 2400, baseline: 0, personalValue: 1 })).not.toContain('tokens win →');
  });

  it('is left out where there is nothing to draw, and where there is no answer', () => {
    expect(rateAt({ leaveYear: 0 })?.strip).toBeNull();
    expect(rateAt({ amount: 0 })).toBeNull();
  });
});

it('is told of a widget to the files of its numbers too', () => {
  const named = (range: ReturnType<typeof rateAt>) =>
    range?.numbers.map(({ value }) => value) ?? [];
  const { p10, p50, p90, here, firm } = exchangeRateSample()!;
  expect(named(rangeAt(compoundingWidget.range, DEFAULT_SCENARIO))).toEqual([
    ...[here, p10, p50, p90],
    ...[firm?.p10, firm?.p90],
  ]);
  const { netUplift, heads } = headcountSample();
  expect(named(rangeAt(headcountWidget.range, DEFAULT_SCENARIO)).slice(0, 6)).toEqual(
    [netUplift, heads].flatMap((spread) => [spread.p10, spread.p50, spread.p90]),
  );
});

/** A worker that answers when it is told to. */
class FakeWorker implements SampleWorker {
  onmessage: SampleWorker['onmessage'] = null;
  onerror: SampleWorker['onerror'] = null;
  plans: Plan[] = [];
  isGone = false;
  postMessage(plan: Plan): void {
    this.plans.push(plan);
  }
  answer(): void {
    const plan = this.plans.at(-1)!;
    this.onmessage?.({ data: sampleOf(plan) } as MessageEvent<Sample>);
  }
  fail(): void {
    this.onerror?.({} as ErrorEvent);
  }
  terminate(): void {
    this.isGone = true;
  }
}

describe('the sampler', () => {
  /** A worker is fetched before it is started. */
  const fetched = () => new Promise((resolve) => setTimeout(resolve));
  const plan = (seed: number): Plan => ({
    of: 'rate',
    plan: exchangeRatePlan({}, { ...few, seed }),
  });
  /** What was told, and the work that waits for an idle moment. */
  function drawsWith(start: () => SampleWorker) {
    const told: (number | undefined)[] = [];
    const waiting: (() => void)[] = [];
    const draws = sampler(
      (sample, { plan: { seed } }) => told.push(sample?.seed === seed ? seed : undefined),
      start,
      (work) => void waiting.push(work),
    );
    const idle = () => waiting.splice(0).forEach((work) => work());
    return { draws, told, waiting, idle };
  }

  it('starts its worker when it is first asked, and tells what that draws', async () => {
    const worker = new FakeWorker();
    let started = 0;
    const { draws, told } = drawsWith(() => ((started += 1), worker));
    expect(started).toBe(0);
    for (const seed of [1, 2]) {
      draws.ask(plan(seed));
      await fetched();
      worker.answer();
    }
    expect({ started, told }).toEqual({ started: 1, told: [1, 2] });
  });

  it('drops what is asked for no longer, and sends the last one only', async () => {
    const worker = new FakeWorker();
    const { draws, told } = drawsWith(() => worker);
    for (const seed of [1, 2, 3]) draws.ask(plan(seed));
    await fetched();
    worker.answer();
    expect(told).toEqual([]);
    worker.answer();
    expect(told).toEqual([3]);
    expect(worker.plans.map(({ plan: { seed } }) => seed)).toEqual([1, 3]);
  });

  it('sends once what is asked for while another is told', async () => {
    const worker = new FakeWorker();
    const told: number[] = [];
    const draws = sampler(
      (_, { plan: { seed } }) => {
        told.push(seed);
        if (seed < 3) draws.ask(plan(seed + 1));
      },
      () => worker,
    );
    draws.ask(plan(1));
    await fetched();
    for (let turn = 0; turn < 3; turn += 1) {
      worker.answer();
      await fetched();
    }
    expect(told).toEqual([1, 2, 3]);
    expect(worker.plans.map(({ plan: { seed } }) => seed)).toEqual([1, 2, 3]);
  });

  it('draws in slices on this thread where no worker may start', async () => {
    const { draws, told, waiting, idle } = drawsWith(() => {
      throw new DOMException('no workers here', 'SecurityError');
    });
    draws.ask(plan(1));
    await fetched();
    expect(told).toEqual([]);
    idle();
    expect({ told, waiting: waiting.length }).toEqual({ told: [], waiting: 1 });
    idle();
    expect(told).toEqual([1]);
    draws.ask(plan(2));
    await fetched();
    draws.ask(plan(3));
    await fetched();
    for (let turn = 0; turn < 3; turn += 1) idle();
    expect(told).toEqual([1, 3]);
  });

  it('and where a worker was started and breaks', async () => {
    const worker = new FakeWorker();
    const { draws, told, idle } = drawsWith(() => worker);
    draws.ask(plan(1));
    await fetched();
    worker.fail();
    idle();
    idle();
    expect(told).toEqual([1]);
    expect(worker.isGone).toBe(true);
  });

  it('tells nothing more once it is stopped', async () => {
    const worker = new FakeWorker();
    const { draws, told } = drawsWith(() => worker);
    draws.ask(plan(1));
    await fetched();
    draws.stop();
    worker.answer();
    expect({ told, gone: worker.isGone }).toEqual({ told: [], gone: true });
  });

  it('draws whatever it is asked for, as the worker would', async () => {
    const seeds: unknown[] = [];
    const waiting: (() => void)[] = [];
    const draws = sampler(
      (sample) => seeds.push(sample),
      () => {
        throw new DOMException('no workers here', 'SecurityError');
      },
      (work) => void waiting.push(work),
    );
    const asked: Plan = { of: 'headcount', plan: headcountPlan({}, few) };
    draws.ask(asked);
    await fetched();
    while (waiting.length > 0) waiting.shift()!();
    expect(seeds).toEqual([sampleOf(asked)]);
  });
});
