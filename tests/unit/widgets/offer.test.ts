import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareOffers, walkAway } from '../../../src/model/index.ts';
import { formatDollars } from '../../../src/format/index.ts';
import { offerOptions } from '../../../src/scenario/options.ts';
import { settle } from '../../../src/scenario/settle.ts';
import { SCENARIO_PARAMETERS } from '../../../src/scenario/schema.ts';
import { assumptions, components } from '../../../src/widgets/offer/components.ts';
import { comparing, parting, segments } from '../../../src/widgets/offer/layout.ts';
import * as says from '../../../src/widgets/offer/sentences.ts';
import { table } from '../../../src/widgets/offer/table.ts';
import { widget } from '../../../src/widgets/offer/widget.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/widgets/parameters.ts';

type Change = Partial<Scenario>;

function offerCase(change: Change) {
  const { scenario } = settle({ ...DEFAULT_SCENARIO, ...change });
  const { a, b, assumptions: assumed, leaving: options } = offerOptions(scenario);
  const comparison = compareOffers(a, b, assumed);
  const away = { a: walkAway(a, options), b: walkAway(b, options) };
  return {
    comparison,
    away,
    scenario,
    headline: says.headline(comparison, scenario),
    condition: says.condition(away.a, away.b, scenario.leaveMonth),
    finding: says.finding(comparison, scenario),
    matching: says.matching(comparison),
    leaving: says.leaving(away.a, away.b, scenario.leaveMonth),
    subtitle: says.subtitle(scenario),
    table: table(comparison, away, scenario.leaveMonth),
    panels: [...comparing(comparison), parting('Leaving', away.a, away.b)],
  };
}

const alike: Change = { otherSalary: 200000, otherTokens: 18000 };
const nothing: Change = {
  ...{ salary: 0, equity: 0, signOn: 0, tokens: 0 },
  ...{ otherSalary: 0, otherEquity: 0, otherSignOn: 0, otherTokens: 0 },
};

describe('the finding of two offers', () => {
  it.each<[string, Change, string]>([
    [
      'at the defaults',
      {},
      'Offer B is worth $50,500 more to you over four years: Offer A would need $18,300 more base a year to match. Offer A’s tokens cost the employer $69,700 and are worth $5,570 to you.',
    ],
    [
      'when they are alike',
      alike,
      'The two offers are worth the same to you over four years. The tokens, the same in both, cost the employer $69,700 and are worth $5,570 to you.',
    ],
    [
      'when the first is better',
      { otherSalary: 180000 },
      'Offer A is worth $60,200 more to you over four years: Offer B would need $21,700 more base a year to match.',
    ],
    [
      'when the second has the tokens',
      { tokens: 0, otherTokens: 50000 },
      'Offer B’s tokens cost the employer $194,000 and are worth $9,290 to you.',
    ],
    ['without tokens', { tokens: 0, otherTokens: 0 }, 'more base a year to match.'],
    ['when tokens are worth nothing', { personalValue: 0 }, 'and are worth nothing to you.'],
    [
      'when tokens are worth more than they cost',
      { personalValue: 2, tokens: 1200, otherTokens: 0 },
      'cost the employer $4,640 and are worth $9,290 to you.',
    ],
    [
      'when tokens are taxed as wages',
      { taxedShare: 1 },
      'Offer A’s tokens cost the employer $69,700 and cost you $18,800 in tax.',
    ],
    [
      'when the budget may end',
      { budgetEnds: 0.1 },
      'Offer A’s tokens cost the employer $59,900 and are worth $4,790 to you.',
    ],
    [
      'when neither pays',
      nothing,
      'Neither offer pays anything, so there is nothing between them.',
    ],
    [
      'for no years',
      { offerYears: 0 },
      'With no years in the job, the two offers are worth the same to you.',
    ],
    [
      'for no years and a sign-on',
      { offerYears: 0, signOn: 10000 },
      'Offer A is worth $6,500 more to you, and no base could make up for it: there are no years to pay it in.',
    ],
    ['for one year', { offerYears: 1 }, 'more to you over one year:'],
    ['for part of a year', { offerYears: 0.5 }, 'more to you over 6 months:'],
    ['when pay shrinks', { raise: -0.2 }, 'Offer B is worth $35,800 more to you over four years:'],
    [
      'for millions',
      { salary: 1e7, tokens: 1e7 },
      'Offer A is worth $27.1 million more to you over four years: Offer B would need $9.78 million more base a year to match.',
    ],
    [
      'when there is a dollar between them',
      { ...alike, otherSignOn: 2 },
      'Offer B is worth $1.30 more to you over four years: Offer A would need $0.47 more base a year to match.',
    ],
  ])('is a sentence %s', (_, change, expected) => {
    expect(offerCase(change).finding).toContain(expected);
  });

  it('ends after the first sentence without tokens', () => {
    expect(offerCase({ tokens: 0, otherTokens: 0 }).finding).toMatch(/to match\.$/);
    expect(offerCase(nothing).finding).toMatch(/between them\.$/);
  });

  it('says which offer the raise would be for', () => {
    expect(offerCase({}).matching).toContain('would make Offer A worth as much to you as Offer B');
    expect(offerCase({ otherSalary: 1 }).matching).toContain('would make Offer B worth as much');
    expect(offerCase(alike).matching).toContain('is needed: the two are worth the same to you');
  });
});

describe('the finding on the face of two offers', () => {
  it.each<[string, Change, string]>([
    ['at the defaults', {}, 'Over four years, Offer A needs $18,300 more base a year to match.'],
    [
      'when the first is better',
      { otherSalary: 180000 },
      'Over four years, Offer B needs $21,700 more base a year to match.',
    ],
    ['when they are alike', alike, 'Over four years the two offers are worth the same to you.'],
    [
      'when neither pays',
      nothing,
      'Neither offer pays anything, so there is nothing between them.',
    ],
    [
      'for no years',
      { offerYears: 0 },
      'With no years in the job, the two offers are worth the same.',
    ],
    [
      'for no years and a sign-on',
      { offerYears: 0, signOn: 10000 },
      'Offer A is worth $6,500 more; no base makes up for it.',
    ],
    [
      'for part of a year',
      { offerYears: 0.5 },
      'Over 6 months, Offer A needs $18,300 more base a year to match.',
    ],
    [
      'for a part of years',
      { offerYears: 2.25 },
      'Over 2.3 years, Offer A needs $18,300 more base a year to match.',
    ],
    [
      'when all tokens are taxed as wages',
      { taxedShare: 1 },
      'Over four years, Offer A needs $25,900 more base a year to match.',
    ],
    [
      'for millions',
      { salary: 1e7, tokens: 1e7 },
      'Over four years, Offer B needs $9.78 million more base a year to match.',
    ],
  ])('is a sentence %s', (_, change, expected) => {
    expect(offerCase(change).headline).toBe(expected);
  });

  it.each<[string, Change, string]>([
    ['with the same stock', {}, 'Leave after 18 months: $150,000 of stock stays behind.'],
    [
      'with different stock',
      { otherEquity: 30000 },
      'Leave after 18 months: stock of $150,000 with A and $75,000 with B stays behind.',
    ],
    [
      'with stock in one alone',
      { equity: 0 },
      'Leave after 18 months: stock of $150,000 with B stays behind.',
    ],
    ['when all has vested', { leaveMonth: 48 }, 'Leave after 48 months: no stock stays behind.'],
    [
      'on the first day',
      { leaveMonth: 0 },
      'Leave on the first day: $240,000 of stock stays behind.',
    ],
  ])('says what leaving leaves behind %s', (_, change, expected) => {
    expect(offerCase(change).condition).toBe(expected);
  });
});

describe('the day you leave', () => {
  it.each<[string, Change, string]>([
    [
      'at the defaults',
      {},
      'Leave after 18 months and you walk away with $268,000 from Offer A or $289,000 from Offer B. $150,000 of stock stays behind with either, and no token comes along.',
    ],
    [
      'with the same from both',
      alike,
      'Leave after 18 months and you walk away with $268,000 from either offer.',
    ],
    [
      'on the first day',
      { leaveMonth: 0 },
      'Leave on the first day and you walk away with nothing from either offer. $240,000 of stock stays behind with either.',
    ],
    ['after a month', { leaveMonth: 1 }, 'Leave after 1 month and'],
    ['when all has vested', { leaveMonth: 48 }, 'No stock stays behind; no token comes along.'],
    [
      'with stock in one offer alone',
      { otherEquity: 0 },
      'Stock stays behind: $150,000 with Offer A, and no token comes along.',
    ],
    [
      'with different stock',
      { otherEquity: 30000 },
      'Stock stays behind: $150,000 with Offer A and $75,000 with Offer B, and no token',
    ],
    ['with nothing at all', nothing, 'nothing from either offer. No stock stays behind.'],
  ])('is a sentence %s', (_, change, expected) => {
    expect(offerCase(change).leaving).toContain(expected);
  });
});

describe('the table of two offers', () => {
  it('has every part of the model’s answer, and what it comes to', () => {
    const { comparison, table: shown } = offerCase({});
    const { a, b } = comparison;
    expect(shown.rows.find(({ name }) => name === 'In all')?.cells).toEqual(
      [a.toYou.total, a.toEmployer.total, b.toYou.total, b.toEmployer.total].map(formatDollars),
    );
    expect(shown.rows.find(({ name }) => name === 'Tokens')?.cells).toEqual(
      [a.toYou.tokens, a.toEmployer.tokens, b.toYou.tokens, b.toEmployer.tokens].map(formatDollars),
    );
    for (const { cells } of shown.rows) expect(cells).toHaveLength(shown.columns.length - 1);
  });

  it('gives the raise to the offer that needs it', () => {
    const raise = (change: Change) =>
      offerCase(change).table.rows.find(({ name }) => name.startsWith('Base'))?.cells;
    expect(raise({})).toEqual(['$18,255', '–', '–', '–']);
    expect(raise({ otherSalary: 180000 })).toEqual(['–', '–', '$21,745', '–']);
    expect(raise(alike)).toEqual(['–', '–', '–', '–']);
  });
});

describe('the bars of two offers', () => {
  it('lie end to end and within their panel, whatever the offers are', () => {
    const dollars = fc.integer({ min: 0, max: 1e7 });
    fc.assert(
      fc.property(dollars, dollars, dollars, fc.integer({ min: 0, max: 480 }), (...given) => {
        const [salary, tokens, otherEquity, leaveMonth] = given;
        for (const panel of offerCase({ salary, tokens, otherEquity, leaveMonth }).panels) {
          for (const bar of panel.bars) {
            let end = 0;
            for (const { x, width } of segments(bar, panel.longest)) {
              expect(x).toBeCloseTo(end, 1);
              end = x + width;
            }
            expect(end).toBeLessThanOrEqual(100.05);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('draw both sides of both offers to one scale, and the tokens to their own', () => {
    const [toYou, toEmployer, tokens] = offerCase({}).panels;
    expect(toYou?.longest).toBe(toEmployer?.longest);
    const [employer, you] = tokens!.bars.map((bar) => segments(bar, tokens!.longest)[0]?.width);
    expect(employer).toBe(100);
    expect(you).toBeCloseTo(8, 1);
  });

  it('name no part that is nothing, and do not count what stays behind', () => {
    const { panels, away } = offerCase({});
    expect(panels[0]?.bars[0]?.parts.map(({ name }) => name)).not.toContain('Sign-on');
    expect(panels[3]?.bars[0]?.total).toBeCloseTo(away.a.total, 6);
    for (const { bars, longest } of offerCase(nothing).panels.slice(0, 3)) {
      expect(longest).toBe(0);
      for (const { parts } of bars) expect(parts).toEqual([]);
    }
  });
});

it('every number of the widget is in its address, and each once', () => {
  const shown = [...components.flatMap(({ a, b }) => [a, b]), ...assumptions];
  expect([...shown].sort()).toEqual([...widget.parameters].sort());
});

it('prints no unfinished number at any end of any range', () => {
  for (const name of widget.parameters) {
    for (const value of SCENARIO_PARAMETERS[name].hard) {
      const {
        finding,
        headline,
        condition,
        matching,
        leaving,
        subtitle,
        table: shown,
      } = offerCase({ [name]: value });
      const said = [
        finding,
        headline,
        condition,
        matching,
        leaving,
        subtitle,
        ...shown.rows.flatMap((r) => r.cells),
      ];
      for (const words of said)
        expect(words, `${name} ${value}`).not.toMatch(/NaN|Infinity|undefined|null|—| {2}/);
    }
  }
});
