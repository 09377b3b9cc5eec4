import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unitEntry } from '../../../src/format/index.ts';
import { describeParameter } from '../../../src/scenario/describe.ts';
import {
  SCENARIO_NAMES,
  SCENARIO_PARAMETERS,
  type ScenarioName,
} from '../../../src/scenario/schema.ts';
import { readTyped, writeTyped } from '../../../src/scenario/typed/typed.ts';
import { typedNumbers } from '../../fixtures/typed-numbers.ts';

const anyName = fc.constantFrom(...SCENARIO_NAMES);

/** A value from all over a range, to so many digits; none so small that no page would write it. */
const anyIn = ([low, high]: readonly [number, number], digits = 3) =>
  fc
    .double({ min: low, max: high, noNaN: true })
    .map((value) => (Math.abs(value) < 1e-3 ? 0 : Number(value.toPrecision(digits))))
    .map((value) => Math.min(high, Math.max(low, value)));

const anyValue = anyName.chain((name) =>
  fc
    .oneof(
      anyIn(SCENARIO_PARAMETERS[name].hard),
      anyIn(SCENARIO_PARAMETERS[name].hard, 9),
      anyIn(SCENARIO_PARAMETERS[name].track, 5),
    )
    .map((value) => ({ name, value })),
);

const toField = (name: ScenarioName, value: number) =>
  unitEntry(SCENARIO_PARAMETERS[name].unit).toField(value);

describe('a number that is typed', () => {
  it.each(typedNumbers)('into $name as “$typed” is $value', ({ name, typed, value }) => {
    expect(readTyped(name, typed)).toBe(value);
  });

  it.each([
    ['salary', '18o,000'],
    ['salary', '1,2,3'],
    ['salary', '1.2.3'],
    ['salary', '12 34'],
    ['salary', '180,00,0'],
    ['salary', '0,125,000'],
    ['salary', '180,000 €'],
    ['salary', '£180,000'],
    ['salary', '15k a month'],
    ['salary', '5%'],
    ['salary', '10-20'],
    ['salary', '10–20'],
    ['salary', '--5'],
    ['salary', '5-'],
    ['salary', '(5)'],
    ['salary', '1/2'],
    ['salary', '5²'],
    ['salary', '½'],
    ['salary', '0x10'],
    ['salary', '1e'],
    ['salary', '1e400'],
    ['salary', 'Infinity'],
    ['salary', 'NaN'],
    ['salary', '$'],
    ['salary', '.'],
    ['salary', ''],
    ['salary', ' '],
    ['salary', '1'.repeat(70)],
    ['raise', '$3'],
    ['raise', '3k'],
    ['years', '5m2'],
    ['years', '2 weeks'],
    ['sigma', '50%'],
    ['maxSpeedup', '200%'],
    ['leaveYear', 'soon'],
  ] as const)('into %s as %j is not understood, and no other number', (name, typed) => {
    expect(readTyped(name, typed)).toBeUndefined();
  });

  it('is “never” only where a parameter can be without a value', () => {
    expect(readTyped('leaveYear', '')).toBeNull();
    expect(readTyped('leaveYear', 'never')).toBeNull();
    expect(readTyped('leaveYear', 'you stay')).toBeNull();
    expect(readTyped('salary', 'never')).toBeUndefined();
  });

  it('is read back from its field as the same value', () => {
    fc.assert(
      fc.property(anyValue, ({ name, value }) => {
        const read = readTyped(name, writeTyped(name, value));
        expect(toField(name, read as number)).toBe(toField(name, value));
      }),
      { numRuns: 3000 },
    );
    expect(writeTyped('leaveYear', null)).toBe('');
  });

  it('is understood as the page itself writes it', () => {
    // A sum in thousandths of a dollar could be one in thousands; the field itself writes it out.
    const isPlain = (text: string) => !/less|about|\.\d{3}\b/.test(text);
    fc.assert(
      fc.property(anyValue, ({ name, value }) => {
        const written = describeParameter(name, value);
        fc.pre(isPlain(written));
        const read = readTyped(name, written);
        expect(describeParameter(name, read as number)).toBe(written);
      }),
      { numRuns: 3000 },
    );
  });

  it('is understood as people write a plausible sum in their own language', () => {
    const places = [
      'en-US',
      'en-IN',
      'de-DE',
      'de-CH',
      'fr-FR',
      'es-ES',
      'sv-SE',
      'ar-EG',
      'fa-IR',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        anyName.chain((name) =>
          anyIn(SCENARIO_PARAMETERS[name].track, 4).map((value) => ({ name, value })),
        ),
        (place, { name, value }) => {
          const shown = Number(toField(name, value).toFixed(2)) + 0;
          const written = new Intl.NumberFormat(place).format(shown);
          expect(toField(name, readTyped(name, written) as number), written).toBe(shown);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('is read in the digits of every script that has ten', () => {
    for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
      const written = new Intl.NumberFormat('en', { numberingSystem, useGrouping: false });
      const digits = written.format(1234567890);
      if (/^\p{Nd}+$/u.test(digits))
        expect(readTyped('salary', digits), numberingSystem).toBe(1234567890);
    }
  });

  it('is never another number for a stray sign or letter among its digits', () => {
    fc.assert(
      fc.property(
        anyValue,
        fc.nat(),
        fc.constantFrom('o', 'l', 'x', '/', '*', '€', ':', ';', '?', 'ö', '²', '、'),
        ({ name, value }, at, stray) => {
          const text = writeTyped(name, value);
          const place = 1 + (at % Math.max(1, text.length - 1));
          fc.pre(/\d/.test(text.slice(place)));
          expect(readTyped(name, text.slice(0, place) + stray + text.slice(place))).toBeUndefined();
        },
      ),
    );
  });

  it('is a number, “never” or not understood, whatever is typed', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-+ kme%$a\u00a0٫٬') }),
    );
    fc.assert(
      fc.property(anyName, any, (name, text) => {
        const read = readTyped(name, text);
        expect(read === null || read === undefined || Number.isFinite(read)).toBe(true);
        expect(Object.is(read, -0)).toBe(false);
      }),
      { numRuns: 5000 },
    );
  });
});
