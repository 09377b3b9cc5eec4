import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../../src/model/index.ts';
import { CHOICE_NAMES, SCENARIO_CHOICES } from '../../../src/scenario/choices.ts';
import {
  budgetOptions,
  compoundingOptions,
  compoundingSet,
  headcountOptions,
  headcountSet,
  offerOptions,
  substitutionOptions,
} from '../../../src/scenario/options.ts';
import {
  DEFAULT_SCENARIO,
  defaultsOfVersion,
  RESERVED_KEYS,
  RETIRED_KEYS,
  SCENARIO_NAMES,
  SCENARIO_PARAMETERS,
  SCHEMA_VERSION,
} from '../../../src/scenario/schema.ts';

describe('the scenario', () => {
  it('has a key of its own for every parameter, and none that an address uses for something else', () => {
    const keys: string[] = [
      ...SCENARIO_NAMES.map((name) => SCENARIO_PARAMETERS[name].key),
      ...CHOICE_NAMES.map((name) => SCENARIO_CHOICES[name].key),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => RESERVED_KEYS.includes(key))).toEqual([]);
    for (const key of keys) expect(key).toMatch(/^[a-z]{1,3}$/);
  });

  it('has no key that a parameter of the model outside the scenario has', () => {
    const keys = new Set<string>([
      ...SCENARIO_NAMES.map((name) => SCENARIO_PARAMETERS[name].key),
      ...CHOICE_NAMES.map((name) => SCENARIO_CHOICES[name].key),
    ]);
    const outside = Object.values(PARAMETERS).filter(({ name }) => !(name in SCENARIO_PARAMETERS));
    expect(outside.filter(({ key }) => keys.has(key))).toEqual([]);
  });

  it('takes each parameter from the model as it is', () => {
    for (const name of SCENARIO_NAMES) {
      const { name: own } = SCENARIO_PARAMETERS[name];
      expect(own).toBe(name);
      if (Object.hasOwn(PARAMETERS, name)) {
        expect(SCENARIO_PARAMETERS[name]).toBe(PARAMETERS[name as keyof typeof PARAMETERS]);
      }
    }
  });

  it('starts with you staying', () => {
    expect(DEFAULT_SCENARIO.leaveYear).toBeNull();
  });

  it('has choices whose default is one of their slugs, and slugs that an address takes as they are', () => {
    for (const name of CHOICE_NAMES) {
      const { slugs, default: standard } = SCENARIO_CHOICES[name];
      expect(slugs).toContain(standard);
      expect(new Set(slugs).size).toBe(slugs.length);
      for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }
  });

  it('hands each function its options under the names that it has for them', () => {
    const scenario = {
      ...DEFAULT_SCENARIO,
      years: 7,
      horizonYears: 2,
      offerYears: 5,
      tokens: 2400,
      otherSalary: 1,
    };
    expect(compoundingOptions(scenario)).toMatchObject({
      years: 7,
      leaveYear: null,
      amount: 20000,
    });
    expect(substitutionOptions(scenario)).toMatchObject({ years: 2, tokens: 2400 });
    expect(headcountOptions(scenario)).toMatchObject({ tokens: 2400, teamSize: 8 });
    expect(budgetOptions(scenario)).toEqual({
      ...{ monthlyBudget: 200, priceChange: -0.35, years: 2, baseline: 2400 },
    });
    expect(offerOptions(scenario)).toMatchObject({
      a: { salary: 200000, tokens: 2400 },
      b: { salary: 1, tokens: 2400 },
      assumptions: { years: 5, personalCap: 2400, taxedShare: 0, budgetEnds: 0 },
      leaving: { month: 18, cliffMonths: 12 },
    });
  });
});

describe('the keys that are retired', () => {
  it('are five, and none of them means anything else', () => {
    expect([...RETIRED_KEYS.keys()].sort()).toEqual(['pl', 'rg', 'rs', 'uc', 'wh']);
    const keys: string[] = [
      ...Object.values(PARAMETERS).map(({ key }) => key),
      ...SCENARIO_NAMES.map((name) => SCENARIO_PARAMETERS[name].key),
      ...CHOICE_NAMES.map((name) => SCENARIO_CHOICES[name].key),
      ...RESERVED_KEYS,
    ];
    expect(keys.filter((key) => RETIRED_KEYS.has(key))).toEqual([]);
  });
});

describe('what a sample is asked with', () => {
  it('is what differs from the defaults', () => {
    expect(compoundingSet(DEFAULT_SCENARIO)).toEqual({});
    expect(headcountSet(DEFAULT_SCENARIO)).toEqual({});
    const scenario = { ...DEFAULT_SCENARIO, leaveYear: 3, reworkShare: 0.4, tokens: 2400 };
    expect(compoundingSet(scenario)).toEqual({ leaveYear: 3, reworkShare: 0.4 });
    expect(headcountSet(scenario)).toEqual({ reworkShare: 0.4, tokens: 2400 });
  });
});

describe('the defaults of version 2', () => {
  it('are frozen: a link leaves them out, so changing one needs a new version', () => {
    expect(SCHEMA_VERSION).toBe(2);
    expect(defaultsOfVersion(2)).toMatchInlineSnapshot(`
      {
        "addressableShare": 0.3,
        "amount": 20000,
        "anchor": 0.5,
        "attrition": 0.15,
        "baseline": 2400,
        "bonusRate": 0.1,
        "budgetEnds": 0,
        "budgetGrowth": 1,
        "careerEffect": 1,
        "cliffMonths": 12,
        "demandElasticity": 1,
        "demandGrowth": 0,
        "discountRate": 0.05,
        "equity": 60000,
        "equityGrowth": 0.05,
        "equityVolatility": 0.4,
        "horizonYears": 3,
        "keepsRising": 0,
        "leaveMonth": 18,
        "leaveYear": null,
        "linkHours": 0.5,
        "liquidity": 1,
        "loadedCost": 286000,
        "maxSpeedup": 3,
        "offerYears": 4,
        "otherBonusRate": 0.1,
        "otherEquity": 60000,
        "otherSalary": 220000,
        "otherSignOn": 0,
        "otherTokens": 2400,
        "personalCap": 2400,
        "personalValue": 0.08,
        "priceChange": -0.35,
        "pricedModel": "claude-sonnet-5-5",
        "promotionRaise": 0.1,
        "promotionRate": 0.1,
        "raise": 0.035,
        "raiseFades": 0,
        "reviewHours": 1.5,
        "reworkShare": 0.25,
        "salary": 200000,
        "sigma": 0.6,
        "signOn": 0,
        "taxRate": 0.35,
        "taxedShare": 0,
        "teamSize": 8,
        "tokenScale": 2000,
        "tokens": 18000,
        "vestingYears": 4,
        "wageGrowth": 0,
        "years": 10,
      }
    `);
  });

  it('are those of a link of version 1, too: the model has changed, not only its defaults', () => {
    expect(defaultsOfVersion(1)).toEqual(defaultsOfVersion(2));
  });

  it('and so are the keys', () => {
    expect(Object.fromEntries(SCENARIO_NAMES.map((name) => [name, SCENARIO_PARAMETERS[name].key])))
      .toMatchInlineSnapshot(`
        {
          "addressableShare": "as",
          "amount": "a",
          "anchor": "an",
          "attrition": "at",
          "baseline": "bl",
          "bonusRate": "br",
          "budgetEnds": "be",
          "budgetGrowth": "ug",
          "careerEffect": "ce",
          "cliffMonths": "cm",
          "demandElasticity": "de",
          "demandGrowth": "dg",
          "discountRate": "d",
          "equity": "eq",
          "equityGrowth": "eg",
          "equityVolatility": "ev",
          "horizonYears": "h",
          "keepsRising": "kr",
          "leaveMonth": "lm",
          "leaveYear": "l",
          "linkHours": "lh",
          "liquidity": "lq",
          "loadedCost": "lc",
          "maxSpeedup": "ms",
          "offerYears": "oy",
          "otherBonusRate": "ob",
          "otherEquity": "oe",
          "otherSalary": "os",
          "otherSignOn": "oo",
          "otherTokens": "ot",
          "personalCap": "px",
          "personalValue": "pv",
          "priceChange": "pc",
          "promotionRaise": "pp",
          "promotionRate": "pr",
          "raise": "r",
          "raiseFades": "rf",
          "reviewHours": "rh",
          "reworkShare": "rw",
          "salary": "s",
          "sigma": "sg",
          "signOn": "so",
          "taxRate": "tx",
          "taxedShare": "tt",
          "teamSize": "n",
          "tokenScale": "ts",
          "tokens": "t",
          "vestingYears": "vy",
          "wageGrowth": "wg",
          "years": "y",
        }
      `);
  });

  it('and so are the choices, in which a slug may be added, and none used again for something else', () => {
    expect(SCENARIO_CHOICES.pricedModel.key).toBe('m');
    expect(SCENARIO_CHOICES.pricedModel.slugs).toEqual([
      'claude-fable-5-1',
      'claude-opus-5-5',
      'claude-sonnet-5-5',
      'claude-haiku-5-5',
      'claude-haiku-5-5-long-prompt',
      'gpt-6-astra',
      'gpt-6-1-sol',
      'gpt-6-1-terra',
      'gpt-6-luna',
      'gemini-4-argon',
      'gemini-3-8-flash',
      'deepseek-v4-pro',
      'deepseek-v4-pro-peak',
      'deepseek-v4-1-flash',
      'deepseek-v4-1-flash-peak',
    ]);
  });
});
