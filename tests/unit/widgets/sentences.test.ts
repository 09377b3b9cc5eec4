import { describe, expect, it } from 'vitest';
import { compounding, headcount, substitution } from '../../../src/model/index.ts';
import {
  compoundingOptions,
  headcountOptions,
  substitutionOptions,
} from '../../../src/scenario/options.ts';
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
      'After ten years the raise is worth $123,000 to you, the tokens $29,000: one token dollar buys what 24 cents of a raise would.',
    ],
    [
      'on leaving',
      { leaveYear: 3 },
      'Leave after three years, and ten years from now the raise is worth $101,000 to you, the tokens $9,550: one token dollar buys what 9 cents of a raise would.',
    ],
    [
      'on leaving at once',
      { leaveYear: 0 },
      'Leave at once, and after ten years the raise is worth',
    ],
    ['on leaving at the end', { leaveYear: 10 }, 'After ten years the raise'],
    ['for one year', { years: 1 }, 'After one year the raise is worth $12,700'],
    ['for no years', { years: 0 }, 'With no years to count, none of the three'],
    ['for nothing', { amount: 0 }, 'Nothing is spent on you, so nothing is gained'],
    ['for millions', { amount: 1e7 }, 'the raise is worth $61.3 million to you'],
    ['when tokens win', { personalValue: 2 }, 'one token dollar buys what $2'],
    ['when tokens are worth nothing', { personalValue: 0, careerEffect: 0 }, 'the tokens nothing.'],
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
    const { breakEvenPersonalValue } = compounding(compoundingOptions(DEFAULT_SCENARIO));
    expect(compoundingCase({ personalValue: breakEvenPersonalValue ?? 0 }).finding).toContain(
      'a token dollar is as good as a raise dollar',
    );
  });
});

describe('the break-even of compounding', () => {
  it.each<[string, Change, string]>([
    ['below list price', {}, 'at 69% of its list price; you count 10%.'],
    ['above list price', { leaveYear: 3 }, 'at 175% of its list price, more than it costs'],
    ['with nothing to divide by', { leaveYear: 0 }, 'No tokens reach you here'],
    ['when careers alone win', { careerEffect: 20, upliftCeiling: 10 }, 'Even if you got nothing'],
  ])('is said %s', (_, change, expected) => {
    expect(compoundingCase(change).breakEven).toContain(expected);
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
    ['at the defaults', {}, 'A claimed 3× becomes 1.18×: eight engineers’ work takes 6.7.'],
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
    ['when tools slow down', { maxSpeedup: 0.5 }, 'A claimed 0.5× becomes 0.64×'],
  ])('is a sentence %s', (_, change, expected) => {
    expect(headcountCase(change).finding).toContain(expected);
  });

  it.each<[string, Change, string]>([
    ['below what is spent', {}, 'Work is cheapest at $6,710 a head; you are at $18,000.'],
    ['where one is', { tokens: 6710 }, 'and that is where you are.'],
    [
      'at nothing',
      { maxSpeedup: 0.5 },
      'Work is cheapest with no tokens at all; you are at $18,000.',
    ],
    ['at nothing, spending nothing', { maxSpeedup: 0.5, tokens: 0 }, 'and you spend nothing.'],
    ['above nothing spent', { tokens: 0 }, 'at $6,710 a head; you spend nothing.'],
  ])('names the best budget %s', (_, change, expected) => {
    expect(headcountCase(change).best).toContain(expected);
  });

  it.each<[string, Change, string]>([
    ['that it pays', {}, 'The budget pays: it has to lift output by 6.3% and lifts it by 18%.'],
    [
      'that it does not',
      { tokens: 100000 },
      'The budget does not pay: it has to lift output by 35% and lifts it by 18%.',
    ],
    ['that it does harm', { maxSpeedup: 0.5 }, 'and lowers it by'],
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
      const { finding, breakEven } = compoundingCase({ years, personalValue, taxRate: 0.95 });
      said.push(finding, breakEven);
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
