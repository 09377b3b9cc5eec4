import { describe, expect, it } from 'vitest';
import {
  budget,
  compareOffers,
  compounding,
  headcount,
  PARAMETERS,
  substitution,
} from '../../../src/model/index.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/scenario/schema.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { widgetNamed, widgetNames, type WidgetName } from '../../../src/widgets/all.ts';
import { wholeMix } from '../../../src/widgets/budget/mix.ts';
import { sensitivitySentence, tornado } from '../../../src/widgets/tornado.ts';
import type { Facts } from '../../../src/widgets/widget.ts';

const shape = { most: 5, margin: 26 };
const at = (name: WidgetName, change: Partial<Scenario> = {}, facts?: Facts) => {
  const widget = widgetNamed(name);
  return widget.mainAnswer({ ...DEFAULT_SCENARIO, ...change }, facts ?? factsOf(widget));
};

describe('the main answer of a widget', () => {
  it('is what the model says at the defaults', () => {
    expect(at('compounding').asItStands).toBeCloseTo(compounding().exchangeRate!, 12);
    expect(at('substitution').asItStands).toBe(substitution().laborRatio - 1);
    expect(at('headcount').asItStands).toBe(headcount().sameOutput.heads! / 8);
    expect(at('budget').asItStands).toBe(budget().tokensPerMonth);
    const { raiseToMatch, better } = compareOffers(
      { salary: 200000, tokens: 18000 },
      { salary: 220000, tokens: 2400 },
    );
    expect(better).toBe('b');
    expect(at('offer').asItStands).toBe(raiseToMatch);
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

  it('takes what a widget is told beside them, such as the prices of a model', () => {
    const facts = factsOf(widgetNamed('budget'));
    const dearer = facts.choices.pricedModel!.map(({ name, options }) => ({
      name,
      options: options.map((option) => ({ ...option, prices: [1, 2, 3, 4] as const })),
    }));
    const prices = {
      freshInputPrice: 1,
      cacheReadPrice: 2,
      cacheWritePrice: 3,
      outputPrice: 4,
    };
    const { asItStands, rows } = at('budget', {}, { ...facts, choices: { pricedModel: dearer } });
    expect(asItStands).toBe(budget(prices).tokensPerMonth);
    expect(rows.every(({ swing }) => swing !== null)).toBe(true);
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
    const sentence = sensitivitySentence(at(widget, change));
    expect(sentence).toContain(expected);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/NaN|undefined|Infinity|null|∞/);
  });

  it('says of a swing that cannot be seen that it hardly matters', () => {
    const { rows, ...rest } = at('compounding');
    const worth = rows.find(({ parameter }) => parameter === 'personalValue')!;
    const row = { ...worth, atLow: 0.1428, atHigh: 0.1429, swing: 0.0001 };
    expect(sensitivitySentence({ ...rest, rows: [row] })).toContain(
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
