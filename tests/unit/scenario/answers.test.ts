import { describe, expect, it } from 'vitest';
import { hangsOn, tornado } from '../../../src/picture/tornado.ts';
import {
  budget,
  compareOffers,
  compounding,
  headcount,
  PARAMETERS,
  substitution,
} from '../../../src/model/index.ts';
import { mainAnswer, mainAnswers, wholeMix, widgetNames } from '../../../src/scenario/answers.ts';
import { DEFAULT_SCENARIO, type Scenario, type WidgetName } from '../../../src/scenario/schema.ts';

const shape = { most: 5, margin: 26 };
const at = (widget: WidgetName, change: Partial<Scenario> = {}, known: object = {}) =>
  mainAnswer(widget, { ...DEFAULT_SCENARIO, ...change }, known);

describe('the main answer of a widget', () => {
  it('is what the model says at the defaults', () => {
    const answers = mainAnswers();
    expect(answers.compounding.asItStands).toBeCloseTo(compounding().exchangeRate!, 12);
    expect(answers.substitution.asItStands).toBe(substitution().laborRatio - 1);
    expect(answers.headcount.asItStands).toBe(headcount().sameOutput.heads! / 8);
    expect(answers.budget.asItStands).toBe(budget().tokensPerMonth);
    const { raiseToMatch, better } = compareOffers(
      { salary: 200000, tokens: 18000 },
      { salary: 220000, tokens: 2400 },
    );
    expect(better).toBe('b');
    expect(answers.offer.asItStands).toBe(raiseToMatch);
  });

  it('follows the reader’s own numbers, in every row', () => {
    const leaving = at('compounding', { leaveYear: 3 });
    expect(leaving.asItStands).toBeCloseTo(compounding({ leaveYear: 3 }).exchangeRate!, 12);
    const anchor = leaving.rows.find(({ parameter }) => parameter === 'anchor');
    expect(anchor?.atLow).toBeCloseTo(compounding({ leaveYear: 3, anchor: 0 }).exchangeRate!, 12);
    expect(at('budget', { tokens: 36000 }).asItStands).toBeCloseTo(
      2 * at('budget').asItStands!,
      -3,
    );
  });

  it('takes what a widget knows beside them, such as the prices of a model', () => {
    const dearer = at('budget', {}, { outputPrice: 50 });
    expect(dearer.asItStands).toBe(budget({ outputPrice: 50 }).tokensPerMonth);
    const mix = {
      freshInputShare: 0.1,
      cacheReadShare: 0.7,
      cacheWriteShare: 0.1,
      outputShare: 0.1,
    };
    const other = at('budget', {}, mix);
    expect(other.asItStands).toBe(budget(mix).tokensPerMonth);
    expect(other.rows.every(({ swing }) => swing !== null)).toBe(true);
  });

  it('keeps the mix of tokens whole when one share moves', () => {
    const names = ['freshInputShare', 'cacheReadShare', 'cacheWriteShare', 'outputShare'] as const;
    const before = Object.fromEntries(
      names.map((name) => [name, PARAMETERS[name].default]),
    ) as Parameters<typeof wholeMix>[0];
    for (const change of [{ outputShare: 0.05 }, { cacheReadShare: 0.85 }, {}]) {
      const mix = wholeMix(before, { ...before, ...change });
      expect(names.reduce((sum, name) => sum + mix[name], 0)).toBeCloseTo(1, 12);
      expect(mix).toMatchObject(change);
    }
  });
});

describe('the sentence of what an answer hangs on', () => {
  const cases: [string, WidgetName, Partial<Scenario>, string][] = [
    [
      'at the defaults',
      'compounding',
      {},
      'What a dollar of tokens is worth to you in raise dollars hangs most on “budget taxed as wages”: it would be 14 cents at 0% and −40 cents at 100%.',
    ],
    [
      'of substitution',
      'substitution',
      {},
      'The change in engineers employed hangs most on “ease of replacing engineers”: it would be +4.2% at 0.1 and −73.7% at 4.',
    ],
    [
      'of headcount',
      'headcount',
      {},
      'The share of today’s team that is needed hangs most on “more output wanted”: it would be 67.3% at −20% and 136% at 50%.',
    ],
    ['of the budget', 'budget', {}, 'The number of tokens that the budget buys in a month hangs'],
    ['of the offer', 'offer', {}, 'The extra base that the first offer needs to match the second'],
    [
      'on leaving at once',
      'compounding',
      { leaveYear: 0 },
      'hangs most on “leaving after”: it would be 0 cents at 0 years and 14 cents at 20 years.',
    ],
    ['with nothing spent', 'compounding', { amount: 0 }, 'These numbers give no answer, so'],
    ['with no years', 'compounding', { years: 0 }, 'These numbers give no answer, so'],
    [
      'with no budget',
      'budget',
      { tokens: 0 },
      'No assumption moves the number of tokens that the budget buys in a month: the answer stays 0.',
    ],
    ['with millions', 'compounding', { amount: 1e7 }, 'it would be less than 1 cent at 0% and'],
    [
      'with no tokens to replace anyone',
      'substitution',
      { tokens: 0 },
      'The change in engineers employed hangs most on “token budget”',
    ],
    [
      'of two offers that are the same',
      'offer',
      {
        otherSalary: DEFAULT_SCENARIO.salary,
        otherTokens: DEFAULT_SCENARIO.tokens,
      },
      'No assumption moves the extra base that the first offer needs to match the second: the answer stays $0.',
    ],
    [
      'of a team that no number of people replaces',
      'headcount',
      { teamSize: 3, demandGrowth: 10, linkHours: 10 },
      'These numbers give no answer, so nothing can move it.',
    ],
  ];
  it.each(cases)('is grammatical %s', (_, widget, change, expected) => {
    const sentence = hangsOn(at(widget, change));
    expect(sentence).toContain(expected);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/NaN|undefined|Infinity|null|∞/);
  });

  it('says of a swing that cannot be seen that it hardly matters', () => {
    const { rows, ...rest } = at('compounding');
    const worth = rows.find(({ parameter }) => parameter === 'personalValue')!;
    const row = { ...worth, atLow: 0.1428, atHigh: 0.1429, swing: 0.0001 };
    expect(hangsOn({ ...rest, rows: [row] })).toContain(
      '“worth of tokens to you”, and hardly on that: from 0% to 16% it would be 14 cents.',
    );
  });
});

describe('the picture of what an answer hangs on', () => {
  it.each(widgetNames)('keeps its bars in order and its labels within the picture: %s', (name) => {
    for (const change of [{}, { tokens: 0 }, { amount: 1e7, tokens: 1e7, years: 40 }]) {
      const { bars, base, table } = tornado(at(name, change), shape);
      expect(bars.length).toBeLessThanOrEqual(5);
      expect(table.length).toBeGreaterThanOrEqual(8);
      bars.slice(1).forEach(({ width }, index) => {
        // What is drawn goes by way of the answer as it stands, so it can be wider than the swing.
        const before = bars[index]!;
        if (!before.nearer && !bars[index + 1]!.nearer)
          expect(width).toBeLessThanOrEqual(before.width + 0.02);
      });
      for (const { start, width } of bars) {
        expect(start).toBeGreaterThanOrEqual(26);
        expect(start + width).toBeLessThanOrEqual(74.01);
        expect(start).toBeLessThanOrEqual(base);
        expect(start + width).toBeGreaterThanOrEqual(base - 0.01);
      }
    }
  });

  it.each(widgetNames)('labels each end of a range once, on its side: %s', (name) => {
    const { bars, base } = tornado(at(name), shape);
    for (const { left, right, nearer } of bars) {
      expect([left, right, nearer].filter((end) => end !== undefined)).toHaveLength(2);
      if (left) expect(left.at).toBeLessThanOrEqual(base + 0.5);
      if (right) expect(right.at).toBeGreaterThanOrEqual(base - 0.5);
    }
  });

  it('names the nearer end apart where both lie on one side', () => {
    const { bars } = tornado(at('compounding', { personalValue: 1, personalCap: 1e7 }), {
      ...shape,
      most: 9,
    });
    const bar = bars.find(({ label }) => label === 'Worth of tokens to you');
    expect(bar).toMatchObject({
      left: { setting: '0%' },
      right: undefined,
      nearer: { setting: '16%' },
    });
  });

  it('draws no bar where there is no answer, and keeps the table', () => {
    const { bars, table, now } = tornado(at('compounding', { years: 0 }), shape);
    expect(bars).toEqual([]);
    expect(now).toBe('none');
    expect(table.some(({ atHigh }) => atHigh !== 'none')).toBe(true);
  });
});
