import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compounding,
  exchangeRateSample,
  PARAMETERS,
  substitution,
} from '../../../src/model/index.ts';
import { firstState } from '../../../src/stage/state.ts';
import { leverNames, levers } from '../../../src/story/levers.ts';
import { loadStory } from '../../../src/story/story.ts';

const story = loadStory();
const steps = story.scenes.flatMap((scene) => scene.steps);

describe.each(leverNames)('the handle %s', (name) => {
  const lever = levers[name];
  const { min, max, step } = lever.handle;
  const position = fc
    .nat({ max: Math.round((max - min) / step) })
    .map((count) => min + count * step);

  test('is whole in its words and finding, wherever it stands', () => {
    fc.assert(
      fc.property(position, (at) => {
        const setting = lever.read(at);
        const said = [lever.print(setting), lever.finding(setting, story.facts)];
        said.push(lever.words(setting, story.facts));
        for (const words of said) expect(words).not.toMatch(/NaN|null|undefined|Infinity/);
      }),
    );
  });

  test('says more, the further it is moved', () => {
    const settings = Array.from({ length: 20 }, (_, i) => lever.read(min + ((max - min) * i) / 19));
    for (const [index, setting] of settings.slice(1).entries()) {
      expect(setting).toBeGreaterThan(settings[index] as number);
    }
  });

  test('begins at what its step shows', () => {
    const owners = steps.filter((one) => one.lever === name);
    expect(owners).toHaveLength(1);
    for (const { state } of owners) {
      const start = lever.start(state);
      expect(start).toBeGreaterThanOrEqual(min);
      expect(start).toBeLessThanOrEqual(max);
      const own = name === 'budget' ? (state.budgets[0] as number) : state.leaveYear;
      expect(Math.abs(lever.read(start) / own - 1)).toBeLessThan(0.05);
    }
  });
});

describe('the leaving day', () => {
  const { finding, words } = levers.leaveYear;

  test.each([
    [0, 'Leave at once: a token dollar is '],
    [1, 'Leave after 1 year: a token dollar is '],
    [2.5, 'Leave after 2.5 years: a token dollar is '],
    [10, 'Leave after 10 years: a token dollar is '],
  ])('after %s years begins its finding with words that fit', (year, beginning) => {
    expect(finding(year, story.facts)).toContain(beginning);
  });

  test('says the model’s exchange rate in cents, with its range', () => {
    const cents = (rate: number) => Math.round(rate * 100);
    const rate = compounding({ leaveYear: 3 }).exchangeRate as number;
    const { p10, p90 } = exchangeRateSample({ leaveYear: 3 })!;
    expect(words(3, story.facts)).toBe(
      `A token dollar is then worth ${cents(rate)} cents of a raise (${cents(p10)} to ${cents(p90)} on our ranges).`,
    );
  });

  test('says no range where there is none', () => {
    expect(words(0, story.facts)).toBe('A token dollar is then worth 0 cents of a raise.');
  });

  test('a token dollar is worth no less the longer you stay, year by year', () => {
    const rates = [0, 1, 2, 3, 5, 8, 10].map(
      (year) => compounding({ leaveYear: year }).exchangeRate,
    );
    for (const [index, rate] of rates.slice(1).entries()) {
      expect(rate).toBeGreaterThanOrEqual(rates[index] as number);
    }
  });
});

describe('the budget whose bar the studies must reach', () => {
  const { read, handle, change, words } = levers.budget;

  test('runs over the budgets of its control, from end to end', () => {
    expect([read(handle.min), read(handle.max)]).toEqual([...PARAMETERS.tokens.track]);
    expect(change(18000)).toEqual({ budgets: [18000], focus: null });
  });

  test('counts the averages that reach the bar, and leaves out what is only a bound', () => {
    const study = (value: number, bound = false) => ({ name: 'one', value, bound });
    const bar = substitution({ tokens: 28600 }).breakEvenUplift;
    const facts = (...studies: ReturnType<typeof study>[]) => ({ ...story.facts, studies });
    expect(bar).toBeCloseTo(0.1, 12);
    expect(words(28600, facts(study(0.2), study(0.05), study(0.5, true)))).toContain(
      '1 of the 2 averages reaches that bar of +10%.',
    );
    expect(words(28600, facts(study(0.2), study(bar), study(0)))).toContain(
      '2 of the 3 averages reach that bar of +10%.',
    );
    const range = (low: number, high: number) => ({ name: 'a range', low, high });
    expect(
      words(28600, { ...story.facts, studies: [range(0.1, 0.15), range(0.05, 0.2)] }),
    ).toContain('1 of the 2 averages reaches that bar of +10%.');
    expect(words(28600, facts(study(0.05), study(-0.2)))).toContain(
      'None of the 2 averages reaches that bar of +10%.',
    );
    expect(words(28600, facts(study(0.2), study(0.3)))).toContain(
      'All 2 averages reach that bar of +10%.',
    );
  });

  test('starts at the default budget where a step names none', () => {
    expect(read(levers.budget.start(firstState))).toBeCloseTo(PARAMETERS.tokens.default, -3);
  });
});
