import { describe, expect, it } from 'vitest';
import {
  addedUplift,
  adoption,
  budget,
  cheapestMix,
  compounding,
  discountFactor,
  exchangeRateSample,
  growthFactor,
  headcount,
  headcountSample,
  headline,
  impliedSigma,
  isoquant,
  netUplift,
  offer,
  PARAMETERS,
  PARAMETER_NAMES,
  pickParameters,
  RETIRED_PARAMETERS,
  substitution,
  unvestedValue,
  walkAway,
  type Parameter,
} from '../../../src/model/index.ts';

/** A function whose options come second. */
const withOptions =
  (call: (first: object, options: object) => unknown) =>
  (options: object): unknown =>
    call({}, options);

const all: readonly Parameter[] = PARAMETER_NAMES.map((name) => PARAMETERS[name]);

/** Decimals such as 0.3 are not exact, and so neither is a number of steps. */
const isWhole = (steps: number): boolean => Math.abs(steps - Math.round(steps)) < 1e-6;

describe('every parameter', () => {
  it('carries the name that it is declared under', () => {
    expect(all.map(({ name }) => name)).toEqual(PARAMETER_NAMES);
  });

  it('has a short key of its own', () => {
    const keys = all.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z]{1,3}$/);
  });

  it.each(all)('$name has its default on its track, within what is allowed', (one) => {
    const [low, high] = one.track;
    const [minimum, maximum] = one.hard;
    expect(minimum).toBeLessThanOrEqual(low);
    expect(low).toBeLessThan(high);
    expect(high).toBeLessThanOrEqual(maximum);
    if (one.nullable) expect(one.default).toBeNull();
    else {
      expect(one.default).toBeGreaterThanOrEqual(low);
      expect(one.default).toBeLessThanOrEqual(high);
    }
  });

  it.each(all)(
    '$name is drawn, if at all, from a range on its track with its default in it',
    (one) => {
      expect(one.drawn === undefined).toBe(one.plausible === undefined);
      if (!one.plausible) return;
      const [low, high] = one.plausible;
      expect(low).toBeGreaterThanOrEqual(one.track[0]);
      expect(high).toBeLessThanOrEqual(one.track[1]);
      expect(one.default).toBeGreaterThanOrEqual(low);
      expect(one.default).toBeLessThanOrEqual(high);
      if (one.drawn === 'log') expect(low).toBeGreaterThan(0);
    },
  );

  it.each(all)('$name has steps that a control can take', ({ step, bigStep, track, scale }) => {
    expect(step).toBeGreaterThan(0);
    expect(bigStep).toBeGreaterThan(step);
    expect(isWhole(bigStep / step)).toBe(true);
    if (scale === 'log') expect(track[0]).toBeGreaterThan(0);
  });

  it.each(all)('$name has its ends and its default on its steps', (one) => {
    // A native range input would move a value that is not.
    const [low, high] = one.track;
    if (one.scale === 'log') return;
    expect(isWhole((high - low) / one.step)).toBe(true);
    if (one.default !== null) expect(isWhole((one.default - low) / one.step)).toBe(true);
  });

  it.each(all)('$name is described in plain words', ({ label, help }) => {
    expect(label).toMatch(/^[A-Z][a-z]/);
    expect(label.length).toBeLessThanOrEqual(28);
    expect(help).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a retired parameter', () => {
  const functions = {
    ...{ adoption, addedUplift, budget, cheapestMix, compounding, discountFactor },
    ...{ exchangeRateSample, growthFactor, headcount, headcountSample, headline, impliedSigma },
    ...{ isoquant, netUplift, substitution, unvestedValue, walkAway: withOptions(walkAway) },
    ...{ offer: withOptions(offer), offerTerms: (terms: object) => offer(terms) },
  };

  it.each(RETIRED_PARAMETERS)('$name keeps its name and its key to itself', ({ name, key }) => {
    expect(PARAMETER_NAMES).not.toContain(name);
    expect(all.map((parameter) => parameter.key)).not.toContain(key);
  });

  it.each(RETIRED_PARAMETERS)(
    '$name is refused by every function, with what answers now',
    (one) => {
      for (const [name, call] of Object.entries(functions)) {
        const ask = () => (call as (options: object) => unknown)({ [one.name]: 1 });
        expect(ask, name).toThrow(TypeError);
        expect(ask, name).toThrow(`the option "${one.name}" is retired. ${one.was} ${one.now}`);
      }
    },
  );

  it.each(RETIRED_PARAMETERS)('$name says in plain words what it was', ({ label, was, now }) => {
    expect(label).toMatch(/^[A-Z][a-z]/);
    expect(was).toMatch(/^It was .*\.$/);
    expect(now).toMatch(/^[A-Z].* now[.,].*\.?$/);
  });
});

describe('options', () => {
  it.each([
    [() => compounding({ raise: 0.9 }), 'raise is 0.9; it must be a number between -0.2 and 0.5'],
    [() => compounding({ years: 41 }), 'years is 41; it must be a number between 0 and 40'],
    [
      () => compounding({ salary: NaN }),
      'salary is NaN; it must be a number between 0 and 10000000',
    ],
    [
      () => compounding({ leaveYear: -1 }),
      'leaveYear is -1; it must be a number between 0 and 40, or null',
    ],
    [
      () => substitution({ years: Infinity }),
      'years is Infinity; it must be a number between 0 and 40',
    ],
    [() => headcount({ teamSize: 0 }), 'teamSize is 0; it must be a number between 1 and 10000'],
    [() => budget({ monthlyBudget: -Infinity }), 'monthlyBudget is -Infinity; it must be'],
    [() => offer({ salary: -1 }), 'salary is -1; it must be a number between 0'],
    [() => offer({}, { taxedShare: 2 }), 'taxedShare is 2; it must be a number between 0 and 1'],
    [() => netUplift({ reviewHours: 41 }), 'reviewHours is 41; it must be a number between 0'],
  ])('out of range are refused with name, value and range: %s', (call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  it('may be left out or undefined', () => {
    expect(compounding({ raise: undefined })).toEqual(compounding());
  });

  it('may stand at the very ends of their range', () => {
    for (const name of ['raise', 'taxRate', 'discountRate', 'anchor', 'equityGrowth'] as const) {
      const [minimum, maximum] = PARAMETERS[name].hard;
      expect(() => compounding({ [name]: minimum })).not.toThrow();
      expect(() => compounding({ [name]: maximum })).not.toThrow();
    }
  });

  it('that no function has are refused with a list of those that it has', () => {
    const misspelt = { salery: 1 } as object;
    expect(() => compounding(misspelt)).toThrow(TypeError);
    expect(() => compounding(misspelt)).toThrow(/no option "salery".*salary/);
  });

  it.each([
    ['"20"', '20'],
    ['null', null],
    ['an object', {}],
    ['true', true],
  ])('that are %s instead of a number are refused', (_, value) => {
    expect(() => compounding({ amount: value as number })).toThrow(RangeError);
  });

  it('must be an object', () => {
    expect(() => compounding(null as never)).toThrow(TypeError);
    expect(() => compounding(3 as never)).toThrow(/options must be an object/);
  });

  it('do not fit together when the cliff is longer than the vesting', () => {
    const call = () => compounding({ vestingYears: 0.5 });
    expect(call).toThrow(RangeError);
    expect(call).toThrow(/cliffMonths is 12.*6 months/);
  });

  it('are picked by name, in the order asked for', () => {
    expect(Object.keys(pickParameters('years', 'amount'))).toEqual(['years', 'amount']);
  });
});
