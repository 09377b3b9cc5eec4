import { describe, expect, it } from 'vitest';
import { SCENARIO_NAMES } from '../../../src/scenario/schema.ts';
import { ladder, pageFrom, positionOf } from '../../../src/widgets/ladder.ts';
import { aboutParameter, DEFAULT_SCENARIO } from '../../../src/widgets/parameters.ts';
import { entryOf, refusal, spelledYears } from '../../../src/widgets/words.ts';

describe('the rungs of a slider', () => {
  it('have both ends, the default and every stop, in order', () => {
    for (const name of SCENARIO_NAMES) {
      const { low, high, step, logarithmic } = aboutParameter(name);
      const standard = DEFAULT_SCENARIO[name];
      const include = standard === null ? [] : [standard];
      const rungs = ladder({ low, high, step, logarithmic, include });
      expect(rungs[0], name).toBe(low);
      expect(rungs.at(-1), name).toBe(high);
      if (standard !== null) expect(rungs, name).toContain(standard);
      expect(
        rungs.every((rung, index) => index === 0 || Number(rung) > Number(rungs[index - 1])),
        name,
      ).toBe(true);
      expect(rungs.length, name).toBeLessThanOrEqual(1000);
    }
  });

  it('end in “never” where there is one', () => {
    const rungs = ladder({ low: 0, high: 2, step: 1, endless: true });
    expect(rungs).toEqual([0, 1, 2, null]);
    expect(positionOf(rungs, null)).toBe(3);
    expect(positionOf(rungs, 1.4)).toBe(1);
    expect(positionOf(rungs, 99)).toBe(2);
  });

  it('are passed ten at a time by the page keys, upwards with PageUp', () => {
    const rungs = ladder({ low: 0, high: 100, step: 1 });
    expect(pageFrom(rungs, 50, 1)).toBe(60);
    expect(pageFrom(rungs, 50, -1)).toBe(40);
    expect(pageFrom([0, 1], 0, 1)).toBe(1);
  });
});

describe('a number field', () => {
  it('gives back every default as it was', () => {
    for (const name of SCENARIO_NAMES) {
      const value = DEFAULT_SCENARIO[name];
      if (value === null) continue;
      const { fromField, toField } = entryOf(name);
      expect(fromField(toField(value)), name).toBe(value);
    }
  });

  it('shows rates in percent, without the tails of binary fractions', () => {
    expect(entryOf('raise').toField(0.035)).toBe(3.5);
    expect(entryOf('priceChange').toField(-0.35)).toBe(-35);
    expect(entryOf('sigma').toField(0.6)).toBe(0.6);
  });

  it('says what was given, what is allowed and what is kept', () => {
    const words = refusal('years', 99, 10);
    expect(words).toContain('99 years');
    expect(words).toContain('between 0 and 40 years');
    expect(words).toContain('Kept: 10 years');
  });
});

it('spells small numbers of years', () => {
  expect(spelledYears(1)).toBe('one year');
  expect(spelledYears(10)).toBe('ten years');
  expect(spelledYears(30)).toBe('30 years');
  expect(spelledYears(0)).toBe('0 years');
  expect(spelledYears(2.5)).toBe('2.5 years');
});
