import { describe, expect, it } from 'vitest';
import {
  addedUplift,
  adoption,
  growthFactor,
  impliedSigma,
  netUplift,
  payrollTax,
  type UpliftOptions,
} from '../../../../src/model/index.ts';
import { printed } from './printed.ts';

/** Options, `netUplift`, `impliedSigma`. */
const cases: readonly (readonly [UpliftOptions, uplift: string, sigma: string])[] = [
  [{}, '0.14830', '0.1111'],
  [{ tokens: 18000 }, '0.14830', '0.1111'],
  [{ tokens: 0 }, '0', 'null'],
  [{ tokens: 137 }, '0.00863', '19.1319'],
  [{ tokens: 2400 }, '0.09922', '0.8645'],
  [{ tokens: 2400, keepsRising: 1 }, '0.09922', '0.8645'],
  [{ tokens: 6000 }, '0.13991', '0.3309'],
  [{ keepsRising: 1 }, '0.25113', '0.7204'],
  [{ tokens: 100000 }, '0.14833', '0.0200'],
  [{ tokens: 100000, keepsRising: 1 }, '0.30505', '0.7052'],
  [{ tokens: 250000, keepsRising: 0.5 }, '0.29825', '0.7552'],
  [{ maxSpeedup: 10 }, '0.28613', '0.1111'],
  [{ maxSpeedup: 0.8 }, '-0.19190', 'null'],
  [{ maxSpeedup: 1, keepsRising: 1 }, '-0.12087', 'null'],
  [{ addressableShare: 0 }, '-0.03614', 'null'],
  [{ reworkShare: 0.95 }, '-0.63467', 'null'],
  [{ reviewHours: 40 }, '-0.45451', 'null'],
  [{ tokenScale: 1 }, '0.14833', 'null'],
];

describe('the output curve gives the check values', () => {
  it.each(cases)('for %j', (options, uplift, sigma) => {
    expect(printed(netUplift(options), uplift)).toBe(uplift);
    expect(printed(impliedSigma(options), sigma)).toBe(sigma);
  });

  it.each([
    [{ tokens: 2400, more: 20000 }, '0.049105'],
    [{ tokens: 0, more: 2400 }, '0.099218'],
    [{ more: 18000 }, '0.000021'],
    [{ more: 18000, keepsRising: 1 }, '0.025629'],
    [{ more: 0 }, '0'],
  ])('for what more tokens add, %j', (options, added) => {
    expect(printed(addedUplift(options), added)).toBe(added);
  });
});

describe('the shared pieces give the check values', () => {
  it('for adoption, 63% at its scale', () => {
    expect(adoption({ tokens: 2000, tokenScale: 2000 }).toFixed(2)).toBe('0.63');
  });

  it('for the growth of pay', () => {
    expect(growthFactor().toFixed(5)).toBe('1.04535');
  });

  it.each([
    [0, '0'],
    [100000, '7650'],
    [184500, '14114.25'],
    [200000, '14339'],
    [220000, '14629'],
  ])('for payroll tax on %d', (pay, tax) => {
    expect(printed(payrollTax(pay), tax)).toBe(tax);
  });
});
