import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCENARIO_CHOICES } from '../../../src/scenario/choices.ts';
import {
  DEFAULT_SCENARIO,
  SCENARIO_NAMES,
  SCENARIO_PARAMETERS,
  type Scenario,
  type ScenarioName,
} from '../../../src/scenario/schema.ts';
import { serialise, shortest } from '../../../src/scenario/serialise.ts';
import { widgetNamed, widgets } from '../../../src/widgets/all.ts';
import { anyScenario } from './arbitraries.ts';

/** Every value that a control can set: steps from the low end to the high one. */
function controlValues(name: ScenarioName): number[] {
  const { track, step } = SCENARIO_PARAMETERS[name];
  const [low, high] = track;
  const count = Math.round((high - low) / step);
  // All of the few, or a thousand spread over the many, both ends among them.
  const tried = Math.min(count, 1000);
  return Array.from({ length: tried + 1 }, (_, index) =>
    Number((low + Math.round((index * count) / tried) * step).toPrecision(12)),
  );
}

const longest = new Map(
  SCENARIO_NAMES.map((name) => {
    const { key } = SCENARIO_PARAMETERS[name];
    const lengths = controlValues(name).map((value) => `&${key}=${shortest(value)}`.length);
    return [name, Math.max(...lengths)];
  }),
);

function longestQuery(names: readonly ScenarioName[], changed = names.length): number {
  const lengths = names.map((name) => longest.get(name)!).sort((one, other) => other - one);
  return 'v=2'.length + lengths.slice(0, changed).reduce((sum, length) => sum + length, 0);
}

describe('serialise', () => {
  it('writes nothing for the defaults', () => {
    expect(serialise(DEFAULT_SCENARIO)).toBe('');
  });

  it('writes what has changed, in the order of the parameters, with the version', () => {
    const scenario: Scenario = {
      ...DEFAULT_SCENARIO,
      sigma: 2.6,
      leaveYear: 3,
      amount: 50000,
      priceChange: -0.5,
    };
    expect(serialise(scenario)).toBe('v=2&l=3&a=5e4&sg=2.6&pc=-.5');
  });

  it('writes a zero', () => {
    expect(serialise({ ...DEFAULT_SCENARIO, leaveYear: 0, raise: 0 })).toBe('v=2&l=0&r=0');
  });

  it('can be held to the parameters of one widget', () => {
    const scenario = { ...DEFAULT_SCENARIO, sigma: 2, years: 5, tokens: 2400 };
    expect(serialise(scenario, widgetNamed('substitution').parameters)).toBe('v=2&t=2400&sg=2');
    expect(serialise(scenario, widgetNamed('compounding').parameters)).toBe('v=2&y=5');
  });

  it('needs no escaping', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        expect(serialise(scenario)).toMatch(/^(?:[a-z]{1,3}=[a-z\d.-]+(?:&|$))*$/);
      }),
    );
  });

  it('keeps any twelve changes that controls can make within 120 characters, and any eight within 80', () => {
    expect(longestQuery(SCENARIO_NAMES, 8)).toBeLessThanOrEqual(80);
    expect(longestQuery(SCENARIO_NAMES, 12)).toBeLessThanOrEqual(120);
  });

  it('takes so many characters at most when every control of a widget is changed', () => {
    const lengths = Object.fromEntries(
      widgets.map(({ name, parameters }) => [name, longestQuery(parameters)]),
    );
    // Compounding and offer have more controls than 120 characters hold.
    expect(lengths).toEqual({
      compounding: 221,
      substitution: 65,
      headcount: 94,
      budget: 82,
      offer: 193,
    });
  });

  it('writes a choice last, by its slug of at most 28 characters, and leaves out the default', () => {
    const scenario: Scenario = {
      ...DEFAULT_SCENARIO,
      years: 5,
      tokens: 2400,
      pricedModel: 'gpt-6-luna',
    };
    expect(serialise(scenario)).toBe('v=2&y=5&t=2400&m=gpt-6-luna');
    const { parameters, choices } = widgetNamed('budget');
    expect(serialise(scenario, [...parameters, ...choices])).toBe('v=2&t=2400&m=gpt-6-luna');
    expect(serialise(scenario, parameters)).toBe('v=2&t=2400');
    const longest = Math.max(...SCENARIO_CHOICES.pricedModel.slugs.map((slug) => slug.length));
    expect(longest).toBe(28);
  });
});

describe('the shortest number', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [100, '100'],
    [1000, '1e3'],
    [18000, '18e3'],
    [200000, '2e5'],
    [123456, '123456'],
    [0.035, '.035'],
    [-0.35, '-.35'],
    [0.0004, '4e-4'],
    [2.6, '2.6'],
    [1e21, '1e21'],
    [1 / 3, '.3333333333333333'],
    [5e-324, '5e-324'],
  ])('for %d is %s', (value, text) => {
    expect(shortest(value)).toBe(text);
  });

  it('is read back as exactly the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = shortest(value);
        expect(Number(text)).toBe(value + 0);
        expect(text.length).toBeLessThanOrEqual(String(value).length);
      }),
      { numRuns: 2000 },
    );
  });
});
