import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compounding,
  counterOffer,
  counterOfferPlan,
  exchangeRatePlan,
  headline,
} from '../../../../src/model/index.ts';
import { rateSampleOf } from '../../../../src/model/rate-sample.ts';
import { read } from '../../../../src/widgets/your-offer/reading.ts';
import { cases, paidOut } from '../../../fixtures/your-offer-cases.ts';
import { findingsFor, questions, someAnswers } from './letters.ts';

describe('what is answered', () => {
  it.each([...cases, paidOut])(
    'is what the model is asked, in case $name',
    ({ answers, options }) => {
      expect(read(answers, questions).counter).toEqual(options);
    },
  );

  it('that it pays for the usual tools leaves what comes on top of them', () => {
    const { options, heldBack } = read({ sum: '2,400', use: 'all', without: 'pays' }, questions);
    expect({ options, heldBack }).toEqual({
      options: { amount: 0, baseline: 2400 },
      heldBack: 'nothing-new',
    });
  });

  it('by the month, in tokens, or without a ceiling comes to a sum a year', () => {
    const sumOf = (answers: Record<string, string>) => read(answers, questions);
    expect(sumOf({ sum: '1,500', unit: 'month' }).sum).toBe(18000);
    expect(sumOf({ sum: '12 billion', unit: 'tokens' }).sum).toBeCloseTo(2286.6, 0);
    expect(sumOf({ sum: '1e7', unit: 'tokens' }).sum).toBeCloseTo(1.9055, 3);
    expect(sumOf({ unit: 'none', use: 'own', ownUse: '9,000' })).toMatchObject({
      ...{ sum: 9000, used: 9000, heldBack: null },
    });
    expect(sumOf({ unit: 'none' })).toMatchObject({ sum: null, used: 7300, heldBack: 'silent' });
  });

  it('in case A comes to the site’s own headline', () => {
    const { answers } = cases[0]!;
    const { worth } = findingsFor(answers);
    expect(worth.average).toBeCloseTo(compounding().exchangeRate!, 12);
    expect(Math.round(100 * worth.average!)).toBe(14);
    expect(headline()).toBeDefined();
  });
});

/** What nobody can know, by the question that settles it, and the answer that equals the model's default. */
const judgements = [
  ['pay', 'personalValue', 'hundred'],
  ['without', 'baseline', 'usual'],
  ['others', 'careerEffect', 'most'],
  ['tax', 'taxRate', 'middle'],
] as const;

/** What the letter or the reader's plan settles, and the answer that says what is taken for granted anyway. */
const facts = [
  ['wages', 'no', 'if taxed'],
  ['whose', 'mine', 'pooled'],
  ['own', 'yes', 'for the job only'],
  ['stay', 'ten', 'if you stay three years'],
  ['promised', 'contract', 'if only a policy'],
  ['use', 'all', 'if you use all of it'],
] as const;

describe('what is not known', () => {
  const sum = { sum: '18,000' };

  it.each(judgements)('of %s is drawn, and not once it is answered', (part, parameter, answer) => {
    const unknown = read(sum, questions).options;
    expect(unknown).not.toHaveProperty(parameter);
    expect(exchangeRatePlan(unknown).drawn.map(({ name }) => name)).toContain(parameter);
    const known = read({ ...sum, [part]: answer }, questions).options;
    expect(known).toHaveProperty(parameter);
    expect(exchangeRatePlan(known).drawn.map(({ name }) => name)).not.toContain(parameter);
  });

  it.each(facts)(
    'of %s stands beside the answer, and not once it is answered',
    (part, answer, words) => {
      const named = (answers: Record<string, string>) =>
        findingsFor(answers).branches.map((branch) => branch.words);
      expect(named(sum).join('; ')).toContain(words);
      expect(named({ ...sum, [part]: answer }).join('; ')).not.toContain(words);
    },
  );

  it('of wages and stay is passed on once it is answered, though it equals the default', () => {
    const { options } = read({ wages: 'no', stay: 'ten', promised: 'contract' }, questions);
    expect(options).toMatchObject({ taxedShare: 0, leaveYear: null, budgetEnds: 0 });
  });

  it.each([
    ['salary', { salary: '200,000' }, { salary: 200_000 }],
    ['stock', { stock: 'listed' }, { liquidity: 1 }],
  ])(
    'of %s is passed on once it is answered, though it equals the default',
    (_, answer, passed) => {
      const [[parameter, value]] = Object.entries(passed) as [[string, number]];
      expect(read(sum, questions).options).not.toHaveProperty(parameter);
      expect(read({ ...sum, ...answer }, questions).options).toHaveProperty(parameter, value);
    },
  );

  it('of what all research lacks stands beside every answer that it moves', () => {
    const words = (answers: Record<string, string>) =>
      findingsFor(answers).branches.map((branch) => branch.words);
    expect(words({})).toContain('if gains keep rising');
    expect(words(cases.at(-2)!.answers)).toEqual(['if gains keep rising']);
  });
});

describe('what cannot be used', () => {
  const remarked = (answers: Record<string, string>) => read(answers, questions).remarks;

  it.each([
    [{ sum: 'lots' }, /“lots” is no number that we understand here; it has to be between \$0 and/],
    [{ sum: '20 million' }, /“20 million” cannot be used here; it has to be between/],
    [{ sum: '€18,000' }, /“€18,000” is in other money: type what it comes to in dollars/],
    [{ tax: 'own', ownTax: '120' }, /“120” cannot be used here; it has to be between 0% and 95%/],
    [{ wages: 'part', taxedPart: 'half' }, /“half” is no number/],
  ])('of %j is said in a sentence, and counts as not known', (answers, words) => {
    const [remark, ...more] = remarked(answers);
    expect(remark?.words).toMatch(words);
    expect(more).toEqual([]);
  });

  it('is nothing of a salary in the money that it is paid in', () => {
    const answers = { sum: '18,000', salary: '€ 90.000', country: 'other', employerRate: '21' };
    expect(read(answers, questions)).toMatchObject({
      remarks: [],
      counter: { salary: 90000, employerRate: 0.21 },
    });
  });

  it('is no sum of nothing, and none of ten million', () => {
    expect(findingsFor({ sum: '0' })).toMatchObject({ counter: null, verdict: 'keep' });
    const most = findingsFor({ sum: '10,000,000', use: 'all' });
    expect(most.reading.remarks).toEqual([]);
    expect(most.modest?.traded).toBe(3700);
  });
});

describe('any answers', () => {
  it('come to numbers the model takes, and to no counter-offer for a pool, an unknown sum or nothing new', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const { counter, heldBack, options, sum, isPool, used } = read(answers, questions);
        expect(options.amount).toBeLessThanOrEqual(used);
        if (sum !== null) expect(used).toBeLessThanOrEqual(Math.max(sum, 0));
        const isNone = isPool || sum === null || options.amount === 0;
        expect(heldBack !== null).toBe(isNone);
        const plan = counterOfferPlan(counter, { draws: 10 });
        const found = counterOffer(counter, plan && rateSampleOf(plan));
        const worth = compounding(options).equivalentRaise;
        expect(worth === null || Number.isFinite(worth)).toBe(true);
        if (found.trade) expect(found.trade.pay.settle).toBeGreaterThan(found.floor);
      }),
      { numRuns: 2000 },
    );
  });
});
