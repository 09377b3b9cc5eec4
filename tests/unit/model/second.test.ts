/** The model against a second one, written from the definitions alone: slow, and with nothing shared. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeRateOf } from '../../../src/model/flows.ts';
import {
  compounding,
  compoundingParameters,
  exchangeRatePlan,
  impliedSigma,
  netUplift,
  upliftParameters,
  type CompoundingOptions,
} from '../../../src/model/index.ts';
import { hardValues, trackValues } from './arbitraries.ts';
import { compoundingAgain, upliftOf, type Options } from './second/compounding.ts';
import { impliedSigmaAgain } from './second/implied-sigma.ts';

/** Digits that two ways of adding up the same hundreds of numbers have in common. */
const nearly = 1e-9;

function expectSame(ours: unknown, again: unknown, size: number, path: string): void {
  if (typeof again === 'number' && typeof ours === 'number') {
    expect(Math.abs(ours - again), path).toBeLessThanOrEqual(
      nearly * Math.max(size, Math.abs(again)),
    );
  } else if (typeof again === 'object' && again !== null) {
    for (const [name, value] of Object.entries(again)) {
      expectSame((ours as Record<string, unknown>)[name], value, size, `${path}.${name}`);
    }
  } else expect(ours, path).toBe(again);
}

/** A cliff is refused that is longer than the vesting. */
const fitting = (options: Options): Options => ({
  ...options,
  cliffMonths: Math.min(options.cliffMonths, Math.floor(12 * options.vestingYears)),
});

function agrees(options: Options): void {
  const ours = compounding(options);
  const again = compoundingAgain(options);
  const { marginalRate, incidence, ...rest } = again;
  // What promotions bring is a small part of all pay, and has fewer digits than it.
  const dollars = Math.max(1, again.allPay, ours.end.raise, Math.abs(ours.end.tokens));
  expectSame(ours.end, rest.end, dollars, 'end');
  expectSame(ours.outlay, rest.outlay, dollars, 'outlay');
  expectSame(ours.payrollTax, rest.payrollTax, dollars, 'payrollTax');
  if (rest.exchangeRate === null) expect(ours.exchangeRate).toBeNull();
  else expect(ours.exchangeRate).toBe(ours.end.tokens / ours.end.raise);
  if (rest.useToTie === null) expect(ours.useToTie).toBeNull();
  else expectSame(ours.useToTie, rest.useToTie, dollars, 'useToTie');
  if (options.amount >= 1) {
    const inRaises = (options.amount * dollars) / (ours.end.raise || 1);
    expectSame(ours.marginalRate, marginalRate, inRaises + options.baseline, 'marginalRate');
    const { you, ...ofFirm } = incidence;
    const output = options.loadedCost * (1 + upliftOf(options.amount + options.baseline, options));
    expectSame(ours.incidence, ofFirm, output, 'incidence');
    if (you === null) expect(ours.incidence.you).toBeNull();
    else expect(ours.incidence.you).toBe(ours.end.tokens / ours.outlay.tokens);
  }
}

describe('compounding agrees with a second one', () => {
  it('for whatever a control can set', () => {
    fc.assert(fc.property(trackValues(compoundingParameters).map(fitting), agrees), {
      numRuns: 300,
    });
  });

  it('for whatever is allowed', () => {
    fc.assert(fc.property(hardValues(compoundingParameters).map(fitting), agrees), {
      numRuns: 300,
    });
  });
});

describe('the exchange rate alone', () => {
  const same = (options: CompoundingOptions) => {
    const alone = exchangeRateOf(exchangeRatePlan(options).options);
    const { exchangeRate } = compounding(options);
    if (exchangeRate === null || alone === null) return alone === exchangeRate;
    return Math.abs(alone - exchangeRate) <= 1e-11 * Math.max(1, Math.abs(exchangeRate));
  };

  it('is that of compounding, for whatever a control can set', () => {
    fc.assert(fc.property(trackValues(compoundingParameters).map(fitting), same));
  });

  it('and for whatever is allowed', () => {
    fc.assert(fc.property(hardValues(compoundingParameters).map(fitting), same));
  });

  it.each([
    { amount: 0 },
    { years: 0 },
    { leaveYear: 0 },
    { leaveYear: 0, anchor: 0 },
    { leaveYear: 0.5 },
    { leaveYear: 20 },
    { years: 2.4, leaveYear: 1.3 },
    { discountRate: 0 },
    { budgetEnds: 1, raiseFades: 1 },
  ])('and at the edge of %j', (options) => {
    expect(same(options)).toBe(true);
  });
});

describe('impliedSigma', () => {
  it('is what small steps along the curve give', () => {
    fc.assert(
      fc.property(trackValues(upliftParameters), (options) => {
        const sigma = impliedSigma(options);
        // At the fork the curve has a kink, and where it is flat or straight a step shows rounding alone.
        const scales = options.tokens / options.tokenScale;
        fc.pre(Math.abs(options.tokens / 2400 - 1) > 0.01 && scales > 0.05 && scales < 5);
        fc.pre(netUplift(options) > 0.005);
        const again = impliedSigmaAgain(options);
        if (sigma === null || again === null) return;
        expect(again / sigma).toBeCloseTo(1, 2);
      }),
    );
  });

  it('is none where output does not grow with tokens', () => {
    fc.assert(
      fc.property(trackValues(upliftParameters), (options) => {
        const more = netUplift({ ...options, tokens: options.tokens * 1.001 });
        if (more < netUplift(options)) expect(impliedSigma(options)).toBeNull();
      }),
    );
  });
});
