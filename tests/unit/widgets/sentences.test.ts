import { describe, expect, it } from 'vitest';
import { compounding, headcount, substitution } from '../../../src/model/index.ts';
import {
  compoundingOptions,
  headcountOptions,
  substitutionOptions,
} from '../../../src/scenario/options.ts';
import { nextDollar, rateSentence } from '../../../src/widgets/answer/sentences.ts';
import * as compoundingSays from '../../../src/widgets/compounding/sentences.ts';
import * as headcountSays from '../../../src/widgets/headcount/sentences.ts';
import {
  DEFAULT_SCENARIO,
  type Scenario,
  type ScenarioName,
} from '../../../src/widgets/parameters.ts';
import * as substitutionSays from '../../../src/widgets/substitution/sentences.ts';

type Change = Partial<Scenario>;

const compoundingCase = (change: Change) => {
  const setting = { ...DEFAULT_SCENARIO, ...change };
  const answer = compounding(compoundingOptions(setting));
  return {
    finding: compoundingSays.finding(answer, setting),
    breakEven: compoundingSays.breakEven(answer, setting),
    outlaid: compoundingSays.outlaid(answer, setting),
    incidence: compoundingSays.incidence(answer),
  };
};

const substitutionCase = (change: Change) => {
  const setting = { ...DEFAULT_SCENARIO, ...change };
  const answer = substitution(substitutionOptions(setting));
  return {
    finding: substitutionSays.finding(answer, setting),
    breakEven: substitutionSays.breakEven(answer, setting),
    crossing: substitutionSays.crossing(answer, setting),
  };
};

const headcountCase = (change: Change) => {
  const setting = { ...DEFAULT_SCENARIO, ...change };
  const answer = headcount(headcountOptions(setting));
  return {
    headline: headcountSays.headline(answer, setting),
    condition: headcountSays.condition(setting),
    finding: headcountSays.finding(answer, setting),
    best: headcountSays.best(answer, setting),
    verdict: headcountSays.verdict(answer, setting),
    saving: headcountSays.saving(answer),
  };
};

describe('the finding of compounding', () => {
  const cases: [string, Change, string][] = [
    [
      'at the defaults',
      {},
      'If you stay ten years and the budget stays, the raise is worth $124,000 to you, the tokens $17,700: a token dollar is worth 14 cents of a raise, the next one 12 cents.',
    ],
    [
      'on leaving',
      { leaveYear: 3 },
      'If you leave after three years, then ten years from now the raise is worth $81,000 to you, the tokens $5,200: a token dollar is worth 6 cents of a raise, the next one 6 cents.',
    ],
    [
      'on leaving before stock vests',
      { leaveYear: 0.5 },
      'If you leave after 6 months, then ten years from now the raise is worth $65,300 to you, the tokens $789: a token dollar is worth 1 cent of a raise, the next one 1 cent. No stock has vested by then: the cliff comes later.',
    ],
    [
      'on leaving at once',
      { leaveYear: 0 },
      'If you leave at once, then ten years from now the raise is worth $62,100 to you, the tokens nothing.',
    ],
    ['on leaving at the end', { leaveYear: 10 }, 'If you stay ten years and the budget stays, the'],
    [
      'for one year',
      { years: 1 },
      'If you stay one year and the budget stays, the raise is worth $1',
    ],
    ['for no years', { years: 0 }, 'With no years to count, none of the three'],
    ['for nothing', { amount: 0 }, 'Nothing is spent on you, so nothing is gained'],
    [
      'for millions',
      { amount: 1e7 },
      'the raise is worth $62.1 million to you, the tokens $23,500: a token dollar is worth less than 1 cent of a raise, the next one nothing.',
    ],
    [
      'when tokens win',
      { personalValue: 2, amount: 2400, baseline: 0 },
      'a token dollar is worth $1.90 of a raise, the next one 21 cents.',
    ],
    ['when tokens are worth nothing', { personalValue: 0, careerEffect: 0 }, 'the tokens nothing.'],
    [
      'when all of the budget is taxed',
      { taxedShare: 1 },
      'the raise is worth $124,000 to you, and the tokens cost you $49,100: each token dollar takes 40 cents of a raise from you.',
    ],
    [
      'when the budget ends at once',
      { budgetEnds: 1 },
      'If you stay ten years, with the budget gone after the first year, the raise is worth $124,000 to you, the tokens $2,050: a token dollar is worth 2 cents of a raise, the next one 1 cent.',
    ],
    [
      'when the raise fades at once',
      { raiseFades: 1 },
      'and the budget stays, with the raise gone after the first year, the raise is worth $12,700 to you, the tokens $17,700: a token dollar is worth $1.40 of a raise',
    ],
    [
      'when both may end',
      { budgetEnds: 0.1, raiseFades: 0.03 },
      'If you stay ten years, with a chance of 10% a year that the budget ends and 3% of the raise wearing off each year, the raise',
    ],
    [
      'for who would spend nothing',
      { personalCap: 0 },
      'the tokens $2,450: a token dollar is worth 2 cents of a raise, the next one nothing. You would spend nothing of your own, so their use counts for nothing.',
    ],
    [
      'when the raise is worth nothing',
      { leaveYear: 0, anchor: 0 },
      'the raise is worth nothing to you, the tokens nothing.',
    ],
  ];
  it.each(cases)('is a sentence %s', (_, change, expected) => {
    expect(compoundingCase(change).finding).toContain(expected);
  });

  it('says a tie in words', () => {
    const change = { baseline: 0, personalCap: 1e7 };
    const { breakEvenPersonalValue } = compounding(
      compoundingOptions({ ...DEFAULT_SCENARIO, ...change }),
    );
    expect(
      compoundingCase({ ...change, personalValue: breakEvenPersonalValue! }).finding,
    ).toContain('a token dollar is as good as a raise dollar');
  });
});

describe('what compounding says besides', () => {
  it.each<[string, Change, 'breakEven' | 'outlaid' | 'incidence', string]>([
    [
      'that no value brings the two together',
      {},
      'breakEven',
      'would have to be worth $12,700 a year to you; with at most $2,400 a year of your own to spend, no value of yours brings them together.',
    ],
    [
      'the value that does',
      { baseline: 0, personalCap: 1e7 },
      'breakEven',
      'worth $12,100 a year to you: 61% of their list price; you count 8%.',
    ],
    [
      'that nothing is left to value',
      { personalCap: 0 },
      'breakEven',
      'you would spend nothing of your own, so no value of yours brings them together.',
    ],
    ['that there is nothing to divide by', { leaveYear: 0 }, 'breakEven', 'No tokens reach you'],
    [
      'that careers alone win',
      { careerEffect: 20, baseline: 0, maxSpeedup: 10, addressableShare: 1 },
      'breakEven',
      'Even if you got nothing',
    ],
    [
      'that the three cost the same',
      {},
      'outlaid',
      'Each of the three costs your employer $191,000, valued today.',
    ],
    [
      'what they cost where something ends',
      { budgetEnds: 1 },
      'outlaid',
      'Your employer spends $191,000 on the raise, $191,000 on stock and $19,500 on tokens, valued today.',
    ],
    [
      'what they cost where nothing vests',
      { leaveYear: 0.5 },
      'outlaid',
      '$9,860 on the raise, nothing on stock and $9,860 on tokens',
    ],
    [
      'where a token dollar goes',
      {},
      'incidence',
      'Of each token dollar 70 cents come back to the firm as output, and 9 cents reach you after tax.',
    ],
    [
      'where it goes to the last cent',
      { personalCap: 0 },
      'incidence',
      'and 1 cent reaches you after tax.',
    ],
    [
      'what it takes from the firm',
      { maxSpeedup: 0.5 },
      'incidence',
      'the firm loses output worth $1.09, and 5 cents reach you',
    ],
    ['what it takes from you', { taxedShare: 1 }, 'incidence', 'and you lose 26 cents after tax.'],
  ])('is %s', (_, change, which, expected) => {
    expect(compoundingCase(change)[which]).toContain(expected);
  });

  it('is nothing where nothing is spent', () => {
    for (const change of [{ amount: 0 }, { years: 0 }, { leaveYear: 0 }])
      expect(compoundingCase(change)).toMatchObject({ outlaid: '', incidence: '' });
  });
});

describe('the rate at the end of the story', () => {
  it.each<[string, Change, string, string]>([
    [
      'at the defaults',
      {},
      'If you stay ten years and the budget stays, a dollar of tokens is worth to you what 14 cents of raise would be.',
      'The next token dollar is worth 12 cents.',
    ],
    [
      'when all of the budget is taxed',
      { taxedShare: 1 },
      'each token dollar costs you what 40 cents of raise would bring.',
      'The next token dollar costs you 42 cents.',
    ],
    ['when tokens win', { raiseFades: 1 }, 'is worth at least a raise dollar to you.', '$1.21.'],
    ['without an amount', { amount: 0 }, 'Neither a raise nor tokens are worth anything here.', ''],
  ])('is said %s', (_, change, sentence, next) => {
    const setting = { ...DEFAULT_SCENARIO, ...change };
    const answer = compounding(compoundingOptions(setting));
    expect(rateSentence(answer, setting)).toContain(sentence);
    expect(nextDollar(answer)).toContain(next);
    expect(nextDollar(answer) === '').toBe(next === '');
  });
});

describe('the finding of substitution', () => {
  it.each<[string, Change, string]>([
    [
      'at the defaults',
      {},
      'Three years on, there are 102.4 engineers for every 100 today: cheaper tokens add jobs here, because growing (ε) outruns replacing (σ).',
    ],
    [
      'when tokens cut jobs',
      { sigma: 2.6 },
      'cheaper tokens cut jobs here, because replacing (σ) outruns growing (ε).',
    ],
    [
      'when tokens get dearer',
      { priceChange: 0.2 },
      'dearer tokens cut jobs here, because growing',
    ],
    ['when σ equals ε', { sigma: 1 }, 'Tokens 35% cheaper a year move nobody while σ equals ε'],
    ['without tokens', { tokens: 0 }, 'With no tokens in use'],
    ['without a change of price', { priceChange: 0 }, 'While token prices stand still'],
    ['without time', { horizonYears: 0 }, 'With no years to go by'],
    ['when wages grow too', { wageGrowth: 0.05 }, 'engineers for every 100 today.'],
    [
      'when nearly everyone goes',
      { sigma: 20, demandElasticity: 0, tokens: 250000, priceChange: -0.9 },
      'there are hardly any engineers for every 100 today',
    ],
    ['when nearly nothing changes', { tokens: 1 }, 'next to nothing has changed'],
  ])('is a sentence %s', (_, change, expected) => {
    expect(substitutionCase(change).finding).toContain(expected);
  });

  it('always says that σ has not been measured', () => {
    for (const change of [{}, { tokens: 0 }, { horizonYears: 0 }, { sigma: 1 }]) {
      expect(substitutionCase(change).finding).toContain(
        'Nobody has measured σ between engineers and tokens.',
      );
    }
  });

  it('speaks of one engineer in the singular', () => {
    expect(substitutionSays.perHundred(0.01)).toBe('is one engineer');
    expect(substitutionSays.perHundred(0.872)).toBe('are 87 engineers');
    expect(substitutionSays.perHundred(12.5)).toBe('are 1,250 engineers');
  });
});

describe('what substitution says besides', () => {
  it.each<[string, Change, 'breakEven' | 'crossing', string]>([
    ['the uplift that pays', {}, 'breakEven', 'has to get 6.3% more done before $18,000'],
    ['nothing to earn back', { tokens: 0 }, 'breakEven', 'nothing has to be earned back'],
    [
      'when bills are equal',
      {},
      'crossing',
      'doubling every year equals the cost of an engineer in four years.',
    ],
    ['that they never are', { budgetGrowth: 0 }, 'crossing', 'never reaches'],
    ['that they are already', { tokens: 300000 }, 'crossing', 'already as large'],
    ['that it takes long', { budgetGrowth: 0.001 }, 'crossing', 'more than a century'],
    [
      'that wages fall to it',
      { budgetGrowth: 0, wageGrowth: -0.5 },
      'crossing',
      'that stays as it is equals',
    ],
  ])('says %s', (_, change, which, expected) => {
    expect(substitutionCase(change)[which]).toContain(expected);
  });
});

describe('the finding of headcount', () => {
  it.each<[string, Change, string]>([
    ['at the defaults', {}, 'A claimed 3× becomes 1.15×: eight engineers’ work takes 6.9.'],
    [
      'when nobody can be spared',
      { tokens: 0 },
      'becomes 1×: eight engineers’ work still takes 8.',
    ],
    ['for one engineer', { teamSize: 1 }, 'one engineer’s work still takes one.'],
    ['when more is wanted', { demandGrowth: 0.2 }, 'eight engineers’ work and 20% more takes'],
    ['when less is wanted', { demandGrowth: -0.2 }, 'eight engineers’ work less 20% takes'],
    [
      'when no team does it',
      { teamSize: 1000 },
      'no team of any size gets through 1,000 engineers’ work.',
    ],
    ['when tools slow down', { maxSpeedup: 0.5 }, 'A claimed 0.5× becomes 0.65×'],
  ])('is a sentence %s', (_, change, expected) => {
    expect(headcountCase(change).finding).toContain(expected);
  });

  it.each<[string, Change, string]>([
    ['at the defaults', {}, 'What is left of the claim: eight engineers’ work takes 6.9.'],
    ['when nothing is spent', { tokens: 0 }, 'Eight engineers’ work still takes eight.'],
    ['for one engineer', { teamSize: 1 }, 'One engineer’s work still takes one.'],
    [
      'for one who is slowed down',
      { teamSize: 1, maxSpeedup: 0.5 },
      'Less than nothing is left: one engineer’s work takes 1.5.',
    ],
    [
      'when checking takes more than is gained',
      { maxSpeedup: 1 },
      'Less than nothing is left: eight engineers’ work takes 9.3.',
    ],
    [
      'when more is wanted',
      { demandGrowth: 0.3 },
      'The output wanted takes 9.2 engineers instead of eight.',
    ],
    [
      'when less is wanted',
      { demandGrowth: -0.2 },
      'The output wanted takes 5.4 engineers instead of eight.',
    ],
    [
      'when more is wanted of one',
      { teamSize: 1, demandGrowth: 0.1 },
      'The output wanted takes one engineer, as many as today.',
    ],
    [
      'when hardly any is wanted',
      { demandGrowth: -0.99 },
      'The output wanted takes one engineer instead of eight.',
    ],
    [
      'when none is wanted',
      { demandGrowth: -1 },
      'No output is wanted; the smallest team is still one engineer.',
    ],
    [
      'when no team does it',
      { teamSize: 40, maxSpeedup: 0.5 },
      'No team of any size gets through this work.',
    ],
    [
      'when no team makes more',
      { teamSize: 30, demandGrowth: 0.5 },
      'No team of any size makes the output wanted.',
    ],
    [
      'when colleagues take the whole week',
      { teamSize: 1000 },
      'Keeping in step takes this team’s whole week: it makes nothing.',
    ],
    [
      'for hundreds',
      { teamSize: 1000, linkHours: 0 },
      'What is left of the claim: 1,000 engineers’ work takes 871.',
    ],
  ])('is short on the face %s', (_, change, expected) => {
    expect(headcountCase(change).headline).toBe(expected);
  });

  it('says on what it hangs that is not in sight', () => {
    expect(headcountCase({}).condition).toBe('With $18,000 a year of tokens a head.');
    expect(headcountCase({ tokens: 0 }).condition).toBe('Without tokens.');
  });

  it.each<[string, Change, string]>([
    [
      'for both guesses',
      {},
      'Work is cheapest at $6,100 a head if gains level off, at $12,000 a head if they keep rising; you are at $18,000.',
    ],
    ['spending nothing', { tokens: 0 }, 'if they keep rising; you spend nothing.'],
    [
      'at nothing',
      { maxSpeedup: 0.5 },
      'Work is cheapest with no tokens at all, whether gains level off or keep rising; you are at $18,000.',
    ],
  ])('names the best budget %s', (_, change, expected) => {
    expect(headcountCase(change).best).toContain(expected);
  });

  it.each<[string, Change, string]>([
    [
      'that it pays by both guesses',
      {},
      'The budget pays: it has to lift output by 6.3% and lifts it by 15%, or by 25% if gains keep rising.',
    ],
    [
      'that it pays, as far as there are studies',
      { tokens: 2400 },
      'The budget pays: it has to lift output by 0.8% and lifts it by 9.9%.',
    ],
    [
      'that it does not',
      { tokens: 100000 },
      'The budget does not pay: it has to lift output by 35% and lifts it by 15%, or by 31% if gains keep rising.',
    ],
    [
      'that it pays by the other guess alone',
      { tokens: 60000 },
      'does not pay: it has to lift output by 21% and lifts it by 15%, or by 29% if gains keep rising, and then pays.',
    ],
    [
      'that it pays by this guess alone',
      { tokens: 60000, keepsRising: 1 },
      'pays: it has to lift output by 21% and lifts it by 29%, or by 15% if gains level off, and then does not pay.',
    ],
    ['that it does harm', { maxSpeedup: 0.5 }, 'and lowers it by 35%.'],
    [
      'that it does harm by one guess',
      { maxSpeedup: 1.3 },
      'and lowers it by 4.3%, or lifts it by 4.5% if gains keep rising.',
    ],
    ['that there is none', { tokens: 0 }, 'nothing to pay for'],
  ])('says of the budget %s', (_, change, expected) => {
    expect(headcountCase(change).verdict).toContain(expected);
  });

  it('says what the smaller team saves or costs', () => {
    expect(headcountCase({}).saving).toMatch(/^Saves \$\d+,000 a year$/);
    expect(headcountCase({ maxSpeedup: 0.5 }).saving).toMatch(/^Costs .* a year more$/);
    expect(headcountCase({ teamSize: 1000 }).saving).toBe('No team of any size gets there');
    expect(headcountCase({ tokens: 0 }).saving).toBe('Costs the same as today');
  });
});

it('prints no unfinished number at any end of any range', () => {
  const ends = (name: ScenarioName): number[] => {
    const value = DEFAULT_SCENARIO[name];
    return [0, 1, value ?? 3, 20];
  };
  const said: string[] = [];
  for (const years of ends('years')) {
    for (const personalValue of [0, 2]) {
      for (const share of [0, 1]) {
        const change = { taxedShare: share, budgetEnds: share, personalCap: share * 2400 };
        said.push(
          ...Object.values(compoundingCase({ years, personalValue, taxRate: 0.95, ...change })),
        );
      }
    }
  }
  for (const sigma of [0, 1, 20]) {
    for (const demandElasticity of [0, 1, 20]) {
      for (const priceChange of [-0.99, 0, 5]) {
        said.push(...Object.values(substitutionCase({ sigma, demandElasticity, priceChange })));
      }
    }
  }
  for (const teamSize of [1, 8, 10_000]) {
    for (const maxSpeedup of [0.1, 100]) {
      said.push(...Object.values(headcountCase({ teamSize, maxSpeedup })));
    }
  }
  for (const sentence of said) expect(sentence).not.toMatch(/NaN|Infinity|undefined|null|—/);
});
