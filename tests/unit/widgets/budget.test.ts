import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AVERAGE_BUDGET, netUplift } from '../../../src/model/index.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { branches, budgetAt, ladderLayout } from '../../../src/widgets/budget/layout.ts';
import { promiseLayout } from '../../../src/widgets/budget/promise.ts';
import { plainText } from '../../../src/picture/marks.ts';
import { ladder } from '../../../src/widgets/budget/picture.ts';
import { chainOf, gainOf, reckon, upliftOf } from '../../../src/widgets/budget/reckon.ts';
import { manyTokens, promise, worthLabel } from '../../../src/widgets/budget/promise-sentences.ts';
import * as says from '../../../src/widgets/budget/sentences.ts';
import { table } from '../../../src/widgets/budget/table.ts';
import {
  DEFAULT_SCENARIO,
  type Scenario,
  type ScenarioName,
} from '../../../src/widgets/parameters.ts';
import { askedPositions, responseCurve } from '../../../src/widgets/response.ts';
import { controlOf, rungsOf } from '../../../src/widgets/rungs.ts';
import { widget } from '../../../src/widgets/budget/widget.ts';

type Change = Partial<Scenario>;

const facts = factsOf(widget);
const budgets = facts.stops.tokens!;
const models = facts.choices.pricedModel!.flatMap(({ options }) => options);
const modelOf = (slug: string) => models.find((model) => model.slug === slug)!;
const sonnet = modelOf('claude-sonnet-5-5');
const free = { ...sonnet, prices: [0, 0, 0, 0] as const };
const settingWith = (change: Change): Scenario => ({ ...DEFAULT_SCENARIO, ...change });

/** Everything that is said of a setting. */
function sayAll(change: Change, model = sonnet) {
  const setting = settingWith(change);
  const answer = reckon(setting, model);
  return {
    headline: says.headline(answer, setting),
    condition: says.condition(answer, setting),
    finding: says.finding(answer, setting),
    span: says.span(budgets, (tokens) => upliftOf({ ...chainOf(setting), tokens })),
    promise: promise(answer, setting),
    step: Object.values(says.stepsUp(answer, setting)).join(' '),
    users: says.usersMeaning(answer, model),
    average: says.averageMeaning(setting),
    cost: says.costMeaning(setting),
    bought: says.tokensBought(answer),
    mix: says.mixPrice(answer, model),
    worth: worthLabel(setting.tokens * answer.allotmentValue),
    many: manyTokens(answer.dollarsBuy),
  };
}

/** A budget that buys so many median users' tokens of Sonnet. */
const budgetFor = (users: number): number =>
  (DEFAULT_SCENARIO.tokens * users) / reckon(DEFAULT_SCENARIO, sonnet).medianUsers!;

describe('the finding of the budget', () => {
  it.each<[string, Change, string]>([
    [
      'at the defaults',
      {},
      '$18,000 a year is what 7.5 developers spend on average, or the tokens of 57 median users. To output it adds 15% if gains level off, 25% if they keep rising; as much again would add next to nothing or 2.6 points.',
    ],
    [
      'for nothing',
      { tokens: 0 },
      'A budget of nothing buys no tokens and adds nothing to output.',
    ],
    [
      'for a cent',
      { tokens: 0.01 },
      '$0.01 a year is less than 0.1% of what a developer spends on average, or less than 0.1% of one median user’s tokens. To output it adds less than 0.1%; as much again would add next to nothing.',
    ],
    [
      'for less than one user, where the guesses have not parted',
      { tokens: 137 },
      '$137 a year is 5.7% of what a developer spends on average, or 43% of one median user’s tokens. To output it adds 0.9%; as much again would add 0.8 points.',
    ],
    [
      'for just under one user',
      { tokens: budgetFor(0.998) },
      ', or the tokens of one median user.',
    ],
    ['for exactly one', { tokens: budgetFor(1) }, ', or the tokens of one median user.'],
    ['for just over one', { tokens: budgetFor(1.04) }, ', or the tokens of one median user.'],
    [
      'at the fork',
      { tokens: AVERAGE_BUDGET },
      '$2,400 a year is what one developer spends on average, or the tokens of 7.6 median users. To output it adds 9.9%; as much again would add 3.4 points if gains level off, 6.9 points if they keep rising.',
    ],
    [
      'for thousands',
      { tokens: 1e7 },
      '$10 million a year is what 4,170 developers spend on average, or the tokens of 31,500 median users. To output it adds 15% if gains level off, 35% if they keep rising; as much again would add next to nothing or 0.2 points.',
    ],
    [
      'where hardly anybody spends',
      { baseline: 1e-300 },
      'is what over a trillion developers spend on average, or',
    ],
    ['where nobody spends', { baseline: 0 }, '$18,000 a year is the tokens of 57 median users.'],
    ['without an effect', { addressableShare: 0, reviewHours: 0 }, 'It adds nothing to output.'],
    [
      'when checking eats it',
      { reworkShare: 0.95 },
      'Output falls by 63% if gains level off, 40% if they keep rising: rework and checking take more than the tools give.',
    ],
    ['when tools slow down', { maxSpeedup: 0.8 }, 'Output falls by 19%: the tools slow work down.'],
    [
      'when the guesses have two signs',
      { maxSpeedup: 1.3 },
      'Output changes by −4.3% if gains level off, +4.5% if they keep rising;',
    ],
    [
      'with a great effect',
      { maxSpeedup: 10, addressableShare: 1, reworkShare: 0, tokens: 6000 },
      'To output it adds 454% if gains level off, 577% if they keep rising',
    ],
  ])('is a sentence %s', (_, change, expected) => {
    expect(sayAll(change).finding).toContain(expected);
  });

  it('is one for tokens so cheap that they feed millions, and for such as cost nothing', () => {
    const cheap = { ...sonnet, prices: [0.001, 0.001, 0.001, 0.001] as const };
    expect(sayAll({ tokens: 1e7 }, cheap).finding).toContain('the tokens of 6.01 million median');
    expect(sayAll({}, free)).toMatchObject({
      finding:
        'Tokens that cost nothing never run out. To output it adds 15% if gains level off, 25% if they keep rising; as much again would add next to nothing or 2.6 points.',
      bought: 'no end',
    });
  });

  it('changes with the model', () => {
    expect(sayAll({}, modelOf('gpt-6-luna')).finding).toContain('the tokens of 754 median users');
  });
});

describe('the headline of the budget', () => {
  it.each<[string, Change, string, string]>([
    [
      'at the defaults',
      {},
      'This budget adds 15% to output; 6.3% would pay for it.',
      'If gains level off; +25% if they keep rising. It buys 7.87 billion tokens a month.',
    ],
    [
      'for nothing',
      { tokens: 0 },
      'A budget of nothing buys no tokens and adds nothing to output.',
      '',
    ],
    [
      'for a cent',
      { tokens: 0.01 },
      'This budget adds next to nothing to output, and costs next to nothing.',
      'It buys 4,370 tokens a month.',
    ],
    [
      'for the least of the ladder',
      { tokens: 137 },
      'This budget adds 0.9% to output; less than 0.1% would pay for it.',
      'It buys 59.9 million tokens a month.',
    ],
    [
      'where hardly any work can be sped up',
      { addressableShare: 0.0005, reviewHours: 0 },
      'This budget adds next to nothing to output; 6.3% would pay for it.',
      'It buys 7.87 billion tokens a month.',
    ],
    [
      'where the guesses have not parted',
      { tokens: 2400 },
      'This budget adds 9.9% to output; 0.8% would pay for it.',
      'It buys 1.05 billion tokens a month.',
    ],
    [
      'for more than it brings',
      { tokens: 250000 },
      'This budget adds 15% to output; it takes 87% to pay for it.',
      'If gains level off; +32% if they keep rising. It buys 109 billion tokens a month.',
    ],
    [
      'for the most that can be typed',
      { tokens: 1e7, loadedCost: 1 },
      'This budget adds 15% to output; it takes 1,000,000,000% to pay for it.',
      'It buys 4.37 trillion tokens a month.',
    ],
    [
      'where it breaks even, as printed',
      { tokens: 42400 },
      'This budget adds 15% to output, just what pays for it.',
      'If gains level off; +28% if they keep rising.',
    ],
    [
      'without an effect',
      { addressableShare: 0, reviewHours: 0 },
      'This budget adds nothing to output; 6.3% would pay for it.',
      'It buys 7.87 billion tokens a month.',
    ],
    [
      'when checking eats it',
      { reworkShare: 0.95 },
      'This budget lowers output by 63%; adding 6.3% would pay for it.',
      'If gains level off; −40% if they keep rising.',
    ],
    [
      'when tools slow down',
      { maxSpeedup: 0.8 },
      'This budget lowers output by 19%; adding 6.3% would pay for it.',
      'It buys 7.87 billion',
    ],
    [
      'when the guesses have two signs',
      { maxSpeedup: 1.3 },
      'This budget lowers output by 4.3%; adding 6.3% would pay for it.',
      'If gains level off; +4.5% if they keep rising.',
    ],
    [
      'with a great effect',
      { maxSpeedup: 10, addressableShare: 1, reworkShare: 0, tokens: 6000 },
      'This budget adds 454% to output; 2.1% would pay for it.',
      'If gains level off; +577% if they keep rising.',
    ],
  ])('is true %s', (_, change, headline, condition) => {
    const said = sayAll(change);
    expect(said.headline).toBe(headline);
    expect(said.condition).toContain(condition);
  });

  it('has no end of tokens that cost nothing', () => {
    expect(sayAll({}, free).condition).toContain('It buys no end of tokens a month.');
  });

  it('has at most 14 words and two numbers, and agrees with the model, at any numbers', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { headline } = sayAll(setting);
        expect(headline.split(' ').length).toBeLessThanOrEqual(14);
        expect(headline.match(/\d[\d,.]*/g)?.length ?? 0).toBeLessThanOrEqual(2);
        if (headline.includes('it takes')) expect(gainOf(setting)).toBeLessThan(0);
        if (/adds \S+ to output; \S+ would pay/.test(headline) && !headline.includes('nothing'))
          expect(gainOf(setting)).toBeGreaterThan(0);
      }),
    );
  });

  it('is said aloud by the widget, and on its face', () => {
    const { headline, condition } = widget.show(DEFAULT_SCENARIO, facts);
    expect({ headline, condition }).toEqual({
      headline: sayAll({}).headline,
      condition: sayAll({}).condition,
    });
  });
});

describe('what is said of breaking even', () => {
  it('names the budget at which it does, or none', () => {
    expect(says.breakEven(42_372)).toContain('If gains level off, that is at $42,400 a year;');
    expect(says.breakEven(null)).not.toContain('$');
  });
});

describe('the answer along the sliders of the budget', () => {
  const curveOf = (parameter: ScenarioName, change: Change = {}) => {
    const setting = settingWith(change);
    const rungs = rungsOf(controlOf(widget, parameter), facts, setting);
    return { rungs, curve: responseCurve(widget.response, setting, facts, parameter, rungs) };
  };

  it.each(['tokens', 'maxSpeedup', 'addressableShare', 'loadedCost'] as const)(
    'is the model’s at 40 points of %s: output gained less what pays for it',
    (parameter) => {
      const { rungs, curve } = curveOf(parameter);
      expect(curve.points).toHaveLength(40);
      const asked = askedPositions(rungs.length);
      curve.points.forEach(({ answer }, index) => {
        const setting = settingWith({ [parameter]: rungs[asked[index]!] });
        const { tokens, loadedCost } = setting;
        const expected =
          netUplift({ ...chainOf(setting), tokens, keepsRising: 0 }) - tokens / loadedCost;
        expect(answer).toBeCloseTo(expected, 12);
      });
    },
  );

  it('rises and falls again with the budget, and only rises with the claim and the work', () => {
    const answers = (parameter: ScenarioName) =>
      curveOf(parameter).curve.points.map(({ answer }) => answer!);
    for (const parameter of ['maxSpeedup', 'addressableShare'] as const)
      answers(parameter).reduce((before, answer) => {
        expect(answer, parameter).toBeGreaterThanOrEqual(before);
        return answer;
      });
    const gains = answers('tokens');
    const best = gains.indexOf(Math.max(...gains));
    expect(best).toBeGreaterThan(0);
    gains.slice(1).forEach((gain, index) => {
      if (index + 1 <= best) expect(gain).toBeGreaterThan(gains[index]!);
      else expect(gain).toBeLessThan(gains[index]!);
    });
  });

  it('says its ends, and where the budget just pays for itself', () => {
    expect(curveOf('tokens').curve.words).toMatch(
      /^From a gain of 0\.8 points at \$137 a year to a loss of 73 points at \$250,000 a year; just pays for itself at \$41,000 a year\.$/,
    );
    expect(curveOf('maxSpeedup').curve.words).toMatch(
      /^From a loss of 18 points at 1× to a gain of 26 points at 20×; just pays for itself at [\d.]+×\.$/,
    );
    expect(curveOf('maxSpeedup', { tokens: 0 }).curve.words).toBe(
      'From no gain at 1× to no gain at 20×; just pays for itself at 1×.',
    );
  });
});

describe('what is said of real budgets', () => {
  it('sets their span against that of what they do', () => {
    expect(sayAll({}).span).toBe(
      'The largest of these budgets is 1,820 times the smallest, and gets 1.14 times as much done if gains level off, 1.31 times as much done if they keep rising.',
    );
    expect(sayAll({ addressableShare: 0, reviewHours: 0 }).span).toContain(
      'and gets just as much done.',
    );
  });
});

describe('the promise in tokens', () => {
  it.each<[string, Change, string]>([
    [
      'when prices fall',
      {},
      'If tokens get 35% cheaper every year, what $18,000 buys today is worth $4,940 in three years: so much is a promise in tokens. A promise in dollars then buys 3.6 times the tokens.',
    ],
    [
      'when prices rise',
      { priceChange: 0.2 },
      'If tokens get 20% dearer every year, what $18,000 buys today is worth $31,100 in three years: so much is a promise in tokens. A promise in dollars then buys 58% of the tokens.',
    ],
    ['in one year', { horizonYears: 1 }, 'is worth $11,700 in one year'],
    ['when prices stand still', { priceChange: 0 }, 'While token prices stand still, a promise'],
    ['without time', { horizonYears: 0 }, 'With no years to go by, a promise in tokens'],
    ['of nothing', { tokens: 0 }, 'A promise of nothing stays nothing'],
    [
      'when tokens all but cost nothing',
      { priceChange: -0.99, horizonYears: 40 },
      'is worth next to nothing in 40 years: so much is a promise in tokens. A promise in dollars then buys tokens beyond counting.',
    ],
    [
      'when they are beyond all sense',
      { priceChange: 5, horizonYears: 40 },
      'is worth over $1 trillion in 40 years: so much is a promise in tokens. A promise in dollars then buys hardly any tokens.',
    ],
    ['when many more can be bought', { priceChange: -0.9 }, 'buys 1,000 times the tokens'],
    ['when hardly anything changes', { priceChange: -0.001 }, 'buys as many tokens.'],
  ])('is a sentence %s', (_, change, expected) => {
    expect(sayAll(change).promise).toContain(expected);
  });
});

describe('what is said of steps up', () => {
  it.each<[string, Change, string]>([
    [
      'at the defaults',
      {},
      'Next to nothing of output from as much again if gains level off, 2.6 points if they keep rising',
    ],
    [
      'above the fork',
      { tokens: 3700 },
      '+2.2 points of output from as much again if gains level off, 6.2 points if they keep rising; from the next $1,000, 1 point or 2.4 points',
    ],
    [
      'below the fork',
      { tokens: 137 },
      '+0.8 points of output from as much again; from the next $1,000, 5.1 points',
    ],
    ['from nothing', { tokens: 0 }, '+5.4 points of output from the next $1,000'],
    [
      'downwards',
      { tokens: 2400, maxSpeedup: 0.8 },
      '−3.5 points of output from as much again; from the next $1,000, −2 points',
    ],
    [
      'without an effect from nothing',
      { tokens: 0, addressableShare: 0, reviewHours: 0 },
      'Next to nothing of',
    ],
  ])('fits %s', (_, change, expected) => {
    expect(sayAll(change).step).toContain(expected);
  });
});

describe('what is said of a price', () => {
  it('prints the price of the mix with its date, in cents or less', () => {
    expect(sayAll({}).mix).toBe(
      'tokens a month from Claude Sonnet 5.5: $0.19 a million in an agent’s mix, at list price of 7 October 2026',
    );
    expect(sayAll({}, modelOf('deepseek-v4-1-flash')).mix).toContain('$0.0098 a million');
    expect(sayAll({}, free).mix).toContain('nothing a million');
  });
});

it('prints no unfinished number at any end of any range', () => {
  for (const tokens of [0, 1e-6, 0.01, 1, 137, 18000, 1e7])
    for (const priceChange of [-0.99, -0.001, 0, 5])
      for (const horizonYears of [0, 0.5, 1, 40])
        for (const maxSpeedup of [0.1, 1, 3, 100])
          for (const model of [sonnet, modelOf('deepseek-v4-1-flash'), free]) {
            const change = { tokens, priceChange, horizonYears, maxSpeedup };
            for (const said of Object.values(sayAll(change, model))) {
              expect(said, JSON.stringify(change)).not.toMatch(/NaN|Infinity|undefined|null|—|∞/);
              expect(said).not.toMatch(/(?<![\d.,])1 (developers|median users|points|years)\b/);
            }
          }
});

describe('the table of the budget', () => {
  const { columns, rows } = table(facts, DEFAULT_SCENARIO);
  const row = (name: string) => rows.find((one) => one.name === name)?.cells;

  it('has a row for every real budget with its source and date, and one for yours', () => {
    expect(rows).toHaveLength(budgets.length + 3);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length - 1);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
    expect(row('Median firm, all staff')?.[0]).toBe('$137');
    expect(row('Median firm, all staff')?.at(-1)).toBe(
      'Ramp AI Index, Ramp Economics Lab, June 2026',
    );
    expect(row('Yours')).toEqual([
      ...['$18,000', '7.87 billion', '57', '8.1', '7.5'],
      ...['15%', '25%', 'less than 0.1 points', '2.6 points'],
      ...['6.3%', 'your numbers'],
    ]);
  });

  it('has what a promise comes to, in tokens and in dollars', () => {
    expect(row('Yours promised in tokens, in three years')?.slice(0, 3)).toEqual([
      ...['$4,940', '7.87 billion', '57'],
    ]);
    expect(row('Yours promised in dollars, in three years')?.slice(0, 3)).toEqual([
      ...['$18,000', '28.7 billion', '207'],
    ]);
  });

  it('has no end of free tokens', () => {
    const cells = table(
      { ...facts, choices: { pricedModel: [{ name: 'Nobody', options: [free] }] } },
      DEFAULT_SCENARIO,
    ).rows[0]?.cells;
    expect(cells?.slice(1, 4)).toEqual(['no end', 'no end', 'no end']);
  });
});

const anySetting = fc
  .record({
    tokens: fc.oneof(
      fc.constantFrom(0, 137, 18000, 250000, 1e7),
      fc.double({ min: 0, max: 1e7, noNaN: true }),
    ),
    maxSpeedup: fc.double({ min: 0.1, max: 100, noNaN: true }),
    addressableShare: fc.double({ min: 0, max: 1, noNaN: true }),
    reworkShare: fc.double({ min: 0, max: 0.95, noNaN: true }),
    tokenScale: fc.double({ min: 1, max: 1e6, noNaN: true }),
    priceChange: fc.double({ min: -0.99, max: 5, noNaN: true }),
    horizonYears: fc.double({ min: 0, max: 40, noNaN: true }),
  })
  .map((change) => settingWith(change));

/** The height of a line at a place, straight from point to point. */
function onLine(line: readonly { x: number; y: number }[], at: number): number {
  const after = line.findIndex(({ x }) => x >= at);
  const [a, b] = [line[Math.max(0, after - 1)]!, line[after]!];
  return b.x === a.x ? b.y : a.y + ((b.y - a.y) * (at - a.x)) / (b.x - a.x);
}

const inside = ({ x, y }: { x: number; y: number }): boolean =>
  x >= 0 && x <= 100 && y >= 0 && y <= 100;

describe('the ladder', () => {
  it('has a curve from end to end in its box, with the reader on it', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { studied, you, gain, fork, floor, ...rest } = ladderLayout(budgets, setting);
        expect(floor).toBeGreaterThan(0);
        expect(floor).toBeLessThanOrEqual(100);
        expect(gain.map(({ x, high }) => ({ x, y: high })).every(inside)).toBe(true);
        for (const branch of branches) {
          const path = [...studied, ...rest[branch]];
          expect([...path, you[branch]].every(inside)).toBe(true);
          expect([path[0]?.x, path.at(-1)?.x]).toEqual([0, 100]);
          path.slice(1).forEach(({ x }, index) => expect(x).toBeGreaterThanOrEqual(path[index]!.x));
          const { x, y } = you[branch];
          const isOnLadder = setting.tokens >= 137 && setting.tokens <= 250000;
          if (isOnLadder && x <= fork) expect(y).toBeCloseTo(onLine(studied, x), 0);
        }
      }),
    );
  });

  it('has one line up to the budgets that studies had, and two from there on', () => {
    const { studied, levelsOff, keepsRising, fork, stops } = ladderLayout(
      budgets,
      DEFAULT_SCENARIO,
    );
    expect(stops.find(({ value }) => value === AVERAGE_BUDGET)?.x).toBeCloseTo(fork, 9);
    expect(levelsOff[0]).toEqual(studied.at(-1));
    expect(keepsRising[0]).toEqual(studied.at(-1));
    levelsOff.slice(1).forEach(({ y }, index) => expect(keepsRising[index + 1]!.y).toBeLessThan(y));
  });

  it('has a line to break even that meets the lower branch at the budget that stops paying', () => {
    const { even, needed, gain } = ladderLayout(budgets, DEFAULT_SCENARIO);
    expect(gainOf(settingWith({ tokens: even!.dollars }))).toBeCloseTo(0, 6);
    expect(gainOf(settingWith({ tokens: even!.dollars * 1.01 }))).toBeLessThan(0);
    expect(even!.y).toBeCloseTo(onLine(needed, even!.x), 0);
    expect(gain.at(-1)).toEqual({ x: even!.x, low: even!.y, high: expect.closeTo(even!.y, 4) });
    for (const { low, high } of gain) expect(high).toBeLessThanOrEqual(low + 1e-6);
  });

  it('has no such budget where all of them pay, or none', () => {
    expect(ladderLayout(budgets, settingWith({ loadedCost: 1e7 })).even).toBeNull();
    const { even, gain } = ladderLayout(budgets, settingWith({ maxSpeedup: 1 }));
    expect({ even, gain }).toEqual({ even: null, gain: [] });
  });

  it('shows what lies beyond it at its ends', () => {
    const at = (tokens: number) => {
      const { before, after, you, floor } = ladderLayout(budgets, settingWith({ tokens }));
      return { before, after, x: you.levelsOff.x, isOnFloor: you.levelsOff.y === floor };
    };
    expect(at(0)).toEqual({ before: '← ', after: '', x: 0, isOnFloor: true });
    expect(at(136)).toMatchObject({ before: '← ', after: '', x: 0 });
    expect(at(137)).toEqual({ before: '', after: '', x: 0, isOnFloor: false });
    expect(at(250000)).toMatchObject({ before: '', after: '', x: 100 });
    expect(at(1e7)).toMatchObject({ before: '', after: ' →', x: 100 });
  });

  it('gives back, at any place, the budget of its slider that is nearest', () => {
    const rungs = rungsOf(controlOf(widget, 'tokens'), facts, DEFAULT_SCENARIO) as number[];
    const place = (tokens: number) =>
      ladderLayout(budgets, settingWith({ tokens })).you.levelsOff.x;
    for (const rung of rungs)
      expect(budgetAt(place(rung), facts, DEFAULT_SCENARIO), String(rung)).toBe(rung);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (along) => {
        const budget = budgetAt(along, facts, DEFAULT_SCENARIO);
        const away = Math.abs(place(budget) - along);
        for (const rung of rungs) expect(away).toBeLessThanOrEqual(Math.abs(place(rung) - along));
      }),
    );
  });

  it('names the reader’s budget where it is a real one, and no other but the first and the last', () => {
    const namesIn = (tokens: number): string[] => {
      const texts = ladder(budgets, settingWith({ tokens })).flatMap((mark) =>
        mark.mark === 'words' ? [plainText(mark.text)] : [],
      );
      return budgets
        .map(({ name }) => name)
        .filter((name) => texts.some((text) => text.includes(name)));
    };
    expect(namesIn(18000)).toEqual(['median firm, all staff', 'Uber’s cap, one tool', 'a remark']);
    expect(namesIn(18001)).toEqual(['median firm, all staff', 'a remark']);
  });

  it('has the handle that a hand takes on the lower branch, at the budget', () => {
    const { you } = ladderLayout(budgets, DEFAULT_SCENARIO);
    const handles = ladder(budgets, DEFAULT_SCENARIO).filter(({ mark }) => mark === 'handle');
    expect(handles).toMatchObject([{ at: you.levelsOff, grip: 'tokens' }]);
  });

  // The narrowest plot, in px, and the room at its right; a reader may space letters so far apart.
  it('has room for the names of its ends at 320 px', () => {
    const [width, right, letter, margin] = [192, 80, 6.5 + 1.56, 24];
    const [first, last] = [budgets[0]!, budgets.at(-1)!];
    expect(first.name.length * letter).toBeLessThanOrEqual(width);
    expect(last.name.length * letter).toBeLessThanOrEqual(right + margin);
  });
});

describe('the two lines of a promise', () => {
  it('begin together, stay in their box, and part in the direction of prices', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { inTokens, inDollars, last } = promiseLayout(setting);
        expect([...inTokens, ...inDollars].every(inside)).toBe(true);
        expect(inTokens[0]?.y).toBe(inDollars[0]?.y);
        const rises = setting.priceChange > 0;
        inTokens.slice(1).forEach(({ y }, index) => {
          const before = inTokens[index]!.y;
          if (rises) expect(y).toBeLessThanOrEqual(before);
          else expect(y).toBeGreaterThanOrEqual(before);
        });
        expect(Number.isFinite(last)).toBe(true);
      }),
    );
  });

  it('have labels that fit beside them', () => {
    for (const priceChange of [-0.99, -0.9, -0.35, 0, 1, 5])
      for (const horizonYears of [0, 3, 5, 40])
        for (const tokens of [0, 137, 1e7]) {
          const { worth, many } = sayAll({ priceChange, horizonYears, tokens });
          // 1.25rem and bold against 0.8125rem.
          expect(worth.length, worth).toBeLessThanOrEqual(12);
          expect(many.length, many).toBeLessThanOrEqual(24);
        }
  });

  it('end at the model’s answer', () => {
    const { last, ticks } = promiseLayout(DEFAULT_SCENARIO);
    expect(last).toBeCloseTo(18000 * reckon(DEFAULT_SCENARIO, sonnet).allotmentValue, 9);
    expect(ticks.map(({ text }) => text)).toEqual(['today', 'three years']);
  });
});
