import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  budget,
  compareOffers,
  compounding,
  headcount,
  RETIRED_PARAMETERS,
  substitution,
} from '../../../src/model/index.ts';
import {
  budgetOptions,
  compoundingOptions,
  headcountOptions,
  offerOptions,
  substitutionOptions,
} from '../../../src/scenario/options.ts';
import { CHOICE_NAMES, SCENARIO_CHOICES } from '../../../src/scenario/choices.ts';
import { parse, sayWarning } from '../../../src/scenario/parse.ts';
import {
  DEFAULT_SCENARIO,
  SCENARIO_NAMES,
  SCENARIO_PARAMETERS,
  type Scenario,
} from '../../../src/scenario/schema.ts';
import { serialise } from '../../../src/scenario/serialise.ts';
import { badValues } from '../../fixtures/bad-values.ts';
import { anyQuery, anyScenario } from './arbitraries.ts';

function runEverything(scenario: Scenario): void {
  compounding(compoundingOptions(scenario));
  substitution(substitutionOptions(scenario));
  headcount(headcountOptions(scenario));
  budget(budgetOptions(scenario));
  const { a, b, assumptions } = offerOptions(scenario);
  compareOffers(a, b, assumptions);
}

const settings = [...SCENARIO_NAMES, ...CHOICE_NAMES];

/** Ten thousand of something, on a machine that has other things to do. */
const patience = 60_000;

describe('parse', () => {
  it(
    'reads back ten thousand random scenarios exactly, without a warning',
    () => {
      fc.assert(
        fc.property(anyScenario, (scenario) => {
          const parsed = parse(serialise(scenario));
          expect(parsed.warnings).toEqual([]);
          // One comparison of everything is far quicker than fifty.
          const different = settings.filter(
            (name) => !Object.is(parsed.scenario[name], scenario[name]),
          );
          expect(different).toEqual([]);
        }),
        { numRuns: 10_000 },
      );
    },
    patience,
  );

  it(
    'never throws on ten thousand random queries, and neither does the model on what it reads',
    () => {
      fc.assert(
        fc.property(anyQuery, (query) => {
          const { scenario, warnings } = parse(query);
          expect(Object.keys(scenario)).toEqual(settings);
          for (const warning of warnings) {
            expect([...warning.given].length).toBeLessThanOrEqual(40);
            expect(sayWarning(warning)).toMatch(/\.$/);
          }
          runEverything(scenario);
          // What was read can be written, and is then read without complaint.
          expect(parse(serialise(scenario))).toEqual({ scenario, warnings: [] });
        }),
        { numRuns: 10_000 },
      );
    },
    patience,
  );

  it('gives the defaults for nothing', () => {
    for (const nothing of ['', '?', '&', '?&&', new URLSearchParams()]) {
      expect(parse(nothing)).toEqual({ scenario: DEFAULT_SCENARIO, warnings: [] });
    }
  });

  it('reads with and without the question mark, and what URLSearchParams has', () => {
    const expected = { ...DEFAULT_SCENARIO, salary: 250000, leaveYear: 3.25, priceChange: -0.5 };
    for (const query of ['s=25e4&l=3.25&pc=-.5', '?v=2&l=3.25&s=250000&pc=-0.50']) {
      expect(parse(query)).toEqual({ scenario: expected, warnings: [] });
      expect(parse(new URLSearchParams(query)).scenario).toEqual(expected);
    }
  });

  it('keeps unknown keys out', () => {
    const query = 'theme=dark&utm_source=x&salary=1&__proto__=5&constructor=1&s=1e5';
    const { scenario, warnings } = parse(query);
    expect(scenario).toEqual({ ...DEFAULT_SCENARIO, salary: 100000 });
    expect(Object.keys(scenario)).toEqual(settings);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['s=abc', 'unreadable'],
    ['s=', 'unreadable'],
    ['s', 'unreadable'],
    ['s=1,000', 'unreadable'],
    ['s=0x10', 'unreadable'],
    ['s=Infinity', 'unreadable'],
    ['s=NaN', 'unreadable'],
    ['s=1e999', 'unreadable'],
    ['s=%F0%9F%92%A9', 'unreadable'],
    ['s=%zz', 'unreadable'],
    ['s=-1', 'outside'],
    ['s=10000001', 'outside'],
    ['s=1&s=1', 'repeated'],
    ['s=null', 'unreadable'],
  ])('turns %s into the default, with a warning', (query, reason) => {
    const { scenario, warnings } = parse(query);
    expect(scenario).toEqual(DEFAULT_SCENARIO);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({
      parameter: 'salary',
      allowed: [0, 1e7],
      used: 200000,
      reason,
    });
  });

  it.each([
    ['s=+5', 5],
    ['s=%2B5', 5],
    ['s=5.', 5],
    ['s=.5', 0.5],
    ['s=5e3', 5000],
    ['s=05', 5],
    ['s=-0', 0],
    ['s=1e7', 1e7],
    ['%73=7', 7],
  ])('reads the number in %s', (query, value) => {
    expect(parse(query)).toEqual({
      scenario: { ...DEFAULT_SCENARIO, salary: value },
      warnings: [],
    });
  });

  it('takes no bad value of any key, says so once, and keeps a good one beside it', () => {
    for (const name of SCENARIO_NAMES) {
      const { key, hard } = SCENARIO_PARAMETERS[name];
      const beside = name === 'salary' ? 'tokens' : 'salary';
      const other = SCENARIO_PARAMETERS[beside];
      for (const value of badValues) {
        const query = new URLSearchParams({ [key]: value, [other.key]: `${other.track[1]}` });
        const { scenario, warnings } = parse(query);
        expect(scenario).toEqual({ ...DEFAULT_SCENARIO, [beside]: other.track[1] });
        expect(warnings).toMatchObject([{ parameter: name, allowed: hard }]);
        expect(warnings.map(sayWarning).join()).not.toMatch(/undefined (?:\(|is|was)|NaN%|∞/);
      }
    }
  });

  it('takes a megabyte, and quotes forty characters of it', () => {
    const megabyte = 'x'.repeat(1_000_000);
    expect(parse(megabyte)).toEqual({ scenario: DEFAULT_SCENARIO, warnings: [] });
    const { warnings } = parse(`s=${megabyte}&t=${'9'.repeat(1_000_000)}`);
    expect(warnings.map(({ given }) => given)).toEqual([
      `${'x'.repeat(39)}…`,
      `${'9'.repeat(39)}…`,
    ]);
    const start = performance.now();
    expect(parse('s=1&'.repeat(250_000)).warnings).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('quotes nothing that could turn the warning around or break its line', () => {
    const { warnings } = parse(`s=${encodeURIComponent('a\u202Eb\nc\u0000d\uFEFF')}`);
    expect(warnings[0]?.given).toBe('a b c d ');
  });

  it('does not cut a character in two', () => {
    const { warnings } = parse(`s=${encodeURIComponent('💰'.repeat(60))}`);
    expect(warnings[0]?.given).toBe(`${'💰'.repeat(39)}…`);
  });

  it('says which version it does not know', () => {
    for (const query of ['v=3', 'v=0', 'v=abc', 'v=1.5', 'v=2&v=2']) {
      expect(parse(query).warnings).toMatchObject([{ parameter: 'version', used: 2 }]);
    }
    expect(parse('v=2').warnings).toEqual([]);
  });

  it('keeps what a link of the first version sets, and says that the model is another', () => {
    const { scenario, warnings } = parse('v=1&ts=6000&pv=.1');
    expect(scenario).toEqual({ ...DEFAULT_SCENARIO, tokenScale: 6000, personalValue: 0.1 });
    expect(warnings).toEqual([
      { parameter: 'version', given: '1', allowed: [1, 2], used: 2, reason: 'earlier' },
    ]);
  });
});

describe('a retired parameter', () => {
  it.each(RETIRED_PARAMETERS)(
    '$name in an address is passed over, with a warning',
    ({ name, key }) => {
      for (const value of ['.35', '', 'abc', '1e999']) {
        expect(parse(`${key}=${value}`)).toEqual({
          scenario: DEFAULT_SCENARIO,
          warnings: [{ parameter: name, given: value, reason: 'retired' }],
        });
      }
      expect(parse(`${key}=1&${key}=2`).warnings).toMatchObject([
        { given: '1, 2', reason: 'retired' },
      ]);
    },
  );

  it('leaves the rest of the address as it is', () => {
    const { scenario, warnings } = parse('v=1&t=2400&rg=4.415&wh=50&s=x');
    expect(scenario).toEqual({ ...DEFAULT_SCENARIO, tokens: 2400 });
    expect(warnings.map(({ parameter, reason }) => `${parameter} ${reason}`)).toEqual([
      'version earlier',
      'salary unreadable',
      'reviewGrowth retired',
      'weekHours retired',
    ]);
  });
});

describe('a choice', () => {
  it('is read by its slug, whatever the numbers beside it', () => {
    for (const slug of SCENARIO_CHOICES.pricedModel.slugs) {
      expect(parse(`v=2&t=2400&m=${slug}`)).toEqual({
        scenario: { ...DEFAULT_SCENARIO, tokens: 2400, pricedModel: slug },
        warnings: [],
      });
    }
  });

  it.each([
    ['m=gpt-9', 'gpt-9', 'unknown'],
    ['m=', '', 'unknown'],
    ['m=Claude-Sonnet-5-5', 'Claude-Sonnet-5-5', 'unknown'],
    ['m=constructor', 'constructor', 'unknown'],
    ['m=gpt-6-luna&m=gpt-6-luna', 'gpt-6-luna, gpt-6-luna', 'repeated'],
  ])('turns %s into the default, with a warning', (query, given, reason) => {
    const { scenario, warnings } = parse(query);
    expect(scenario).toEqual(DEFAULT_SCENARIO);
    expect(warnings).toEqual([
      {
        parameter: 'pricedModel',
        given,
        allowed: SCENARIO_CHOICES.pricedModel.slugs,
        used: 'claude-sonnet-5-5',
        reason,
      },
    ]);
  });
});

describe('values that do not go together', () => {
  it('make the cliff give way to the vesting', () => {
    const { scenario, warnings } = parse('vy=.5');
    expect(scenario.cliffMonths).toBe(6);
    expect(warnings).toMatchObject([{ parameter: 'cliffMonths', allowed: [0, 6], used: 6 }]);
  });

  it('count leaving after the last year as staying', () => {
    const { scenario, warnings } = parse('y=5&l=8');
    expect(scenario.leaveYear).toBeNull();
    expect(warnings).toMatchObject([{ parameter: 'leaveYear', given: '8 years', used: null }]);
    expect(parse('y=5&l=5').warnings).toEqual([]);
  });

  it('are left alone where they do', () => {
    expect(parse('as=1&vy=1&cm=12&y=3&l=3').warnings).toEqual([]);
  });
});

describe('a warning', () => {
  const say = (query: string): string => parse(query).warnings.map(sayWarning).join(' ');

  it.each([
    [
      's=abc',
      '“salary” was given as “abc”; it must be between $0 and $10,000,000 a year. We used $200,000 instead.',
    ],
    [
      'r=.6',
      '“yearly raise” was given as “.6”; it must be between −20% and 50% a year. We used 3.5% instead.',
    ],
    [
      'y=',
      '“years ahead” was left empty; it must be between 0 and 40 years. We used 10 years instead.',
    ],
    [
      'l=99',
      '“leaving after” was given as “99”; it must be between 0 and 40 years. We took it that you stay instead.',
    ],
    [
      'n=2&n=3',
      '“team size” was given more than once, as “2, 3”; it must be given once, between 1 and 10,000 people. We used 8 instead.',
    ],
    [
      'vy=.5',
      '“cliff” was 12 months; with the other settings it must be between 0 and 6 months. We used 6 months instead.',
    ],
    [
      'm=gpt-9',
      '“model” was given as “gpt-9”; it must be one of the 15 in its list. We used “claude-sonnet-5-5” instead.',
    ],
    [
      'm=',
      '“model” was left empty; it must be one of the 15 in its list. We used “claude-sonnet-5-5” instead.',
    ],
    [
      'm=a&m=b',
      '“model” was given more than once, as “a, b”; it must be given once, as one of the 15 in its list. We used “claude-sonnet-5-5” instead.',
    ],
    [
      'v=7',
      'The link asks for version “7” of these settings; this page knows versions 1 to 2. We used version 2 instead.',
    ],
    [
      'v=1',
      'The link is of version 1 of these settings. What it sets is kept; the numbers come from a newer model, so they are not those that its sender saw.',
    ],
    [
      'uc=.35',
      'The link sets “most that tokens add” to “.35”, which is gone. It was the output that a budget without limit would add, on a curve of its own. One curve answers that now, from the speed-up, the work that it reaches, rework and checking.',
    ],
    [
      'tt=2',
      '“budget taxed as wages” was given as “2”; it must be between 0% and 100%. We used 0% instead.',
    ],
    [
      'be=-1',
      '“chance that it ends” was given as “-1”; it must be between 0% and 100% a year. We used 0% instead.',
    ],
  ])('about %s is plain', (query, sentence) => {
    expect(say(query)).toBe(sentence);
  });
});

describe('every parameter of the scenario', () => {
  it.each(SCENARIO_NAMES)('%s has a sentence for a bad value', (name) => {
    const { key } = SCENARIO_PARAMETERS[name];
    expect(parse(`${key}=no`).warnings.map(({ parameter }) => parameter)).toEqual([name]);
    expect(sayWarning(parse(`${key}=no`).warnings[0]!)).toMatch(
      /^“.+” was given as “no”; it must be between .+ and .+\. We (used|took) .+ instead\.$/,
    );
  });
});
