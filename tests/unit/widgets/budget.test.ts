import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AVERAGE_BUDGET } from '../../../src/model/index.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { branches, ladderLayout, promiseLayout } from '../../../src/widgets/budget/layout.ts';
import { chainOf, reckon, upliftOf } from '../../../src/widgets/budget/reckon.ts';
import * as says from '../../../src/widgets/budget/sentences.ts';
import { table } from '../../../src/widgets/budget/table.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/widgets/parameters.ts';
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
    finding: says.finding(answer, setting),
    span: says.span(budgets, (tokens) => upliftOf({ ...chainOf(setting), tokens })),
    promise: says.promise(answer, setting),
    step: Object.values(says.stepsUp(answer, setting)).join(' '),
    users: says.usersMeaning(answer, model),
    average: says.averageMeaning(setting),
    cost: says.costMeaning(setting),
    bought: says.tokensBought(answer),
    mix: says.mixPrice(answer, model),
    worth: says.worthLabel(setting.tokens * answer.allotmentValue),
    many: says.manyTokens(answer.dollarsBuy),
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
  it('has a curve from end to end in its box, with every stop and the reader on it', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { studied, stops, you, area, fork, floor, ...rest } = ladderLayout(budgets, setting);
        expect(floor).toBeGreaterThan(0);
        expect(floor).toBeLessThanOrEqual(100);
        expect(area.map(({ x, high }) => ({ x, y: high })).every(inside)).toBe(true);
        for (const branch of branches) {
          const places = stops.map(({ at }) => at[branch]);
          const path = [...studied, ...rest[branch]];
          expect([...path, ...places, you[branch]].every(inside)).toBe(true);
          expect([path[0]?.x, path.at(-1)?.x]).toEqual([0, 100]);
          path.slice(1).forEach(({ x }, index) => expect(x).toBeGreaterThanOrEqual(path[index]!.x));
          for (const { x, y } of places)
            if (x <= fork) expect(y).toBeCloseTo(onLine(studied, x), 0);
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
    for (const { value, uplift } of stops) {
      if (value <= AVERAGE_BUDGET) expect(uplift.keepsRising).toBeCloseTo(uplift.levelsOff, 12);
      else expect(uplift.keepsRising).toBeGreaterThan(uplift.levelsOff);
    }
  });

  it('keeps the values beside the curve apart from each other and from yours', () => {
    fc.assert(
      fc.property(anySetting, (setting) => {
        const { stops, you } = ladderLayout(budgets, setting);
        const places = [...stops.filter(({ valued }) => valued), you.levelsOff]
          .map(({ x }) => x)
          .sort((a, b) => a - b);
        places
          .slice(1)
          .forEach((x, index) => expect(x - places[index]!).toBeGreaterThanOrEqual(15));
      }),
    );
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

  it('gives the budget at a place back, to two figures', () => {
    const { budgetAt, stops } = ladderLayout(budgets, DEFAULT_SCENARIO);
    for (const { x, value } of stops) {
      expect(budgetAt(x)).toBeCloseTo(Number(value.toPrecision(2)), 6);
    }
  });

  // Names end a little to the right of their line; this is the narrowest plot, in px.
  it('has room for the name of every stop at 320 px', () => {
    const { stops } = ladderLayout(budgets, DEFAULT_SCENARIO);
    const width = 272;
    // Of 12 px, spaced as far apart as a reader may set it.
    const letter = 6.1 + 1.44;
    // Beyond the plot there is the margin of the page.
    const margin = 24;
    for (const { x, name, value } of stops) {
      const length = `${value.toLocaleString('en-US')} ${name}`.length + 1;
      const end = (x / 100) * width + (x > 0 && x < 100 ? (x < 60 ? 24 : 12) : 0);
      const start = x === 0 ? 0 : end - length * letter;
      expect(start, name).toBeGreaterThanOrEqual(-margin);
      expect(end, name).toBeLessThanOrEqual(width);
    }
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
