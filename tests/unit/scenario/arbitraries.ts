import fc from 'fast-check';
import { CHOICE_NAMES, SCENARIO_CHOICES } from '../../../src/scenario/choices.ts';
import {
  DEFAULT_SCENARIO,
  RETIRED_KEYS,
  SCENARIO_NAMES,
  SCENARIO_PARAMETERS,
  type Scenario,
} from '../../../src/scenario/schema.ts';
import { settle } from '../../../src/scenario/settle.ts';

/** A parameter, and where in its hard range it is set: to all the digits of a double, or to a few. */
const anyChange = fc
  .tuple(
    fc.constantFrom(...SCENARIO_NAMES),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.boolean(),
  )
  .map(([name, place, roundly]) => {
    const [minimum, maximum] = SCENARIO_PARAMETERS[name].hard;
    const exact = minimum + place * (maximum - minimum);
    const value = roundly ? Number(exact.toPrecision(2)) : exact;
    return [name, Math.min(maximum, Math.max(minimum, value)) + 0] as const;
  });

/** Something chosen from every list. */
const anyChoices = fc.record(
  Object.fromEntries(
    CHOICE_NAMES.map((name) => [name, fc.constantFrom(...SCENARIO_CHOICES[name].slugs)]),
  ),
);

/** Any scenario that the model takes: from none to all of the parameters changed. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(fc.array(anyChange, { maxLength: 100, size: '+1' }), anyChoices)
  .map(
    ([changes, choices]) =>
      settle({ ...DEFAULT_SCENARIO, ...Object.fromEntries(changes), ...choices }).scenario,
  );

const ourKey = fc.constantFrom(
  'v',
  ...SCENARIO_NAMES.map((name) => SCENARIO_PARAMETERS[name].key),
  ...CHOICE_NAMES.map((name) => SCENARIO_CHOICES[name].key),
  ...RETIRED_KEYS.keys(),
);
const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.double().map(String),
  fc.integer({ min: -100, max: 1000 }).map(String),
  fc.constantFrom(
    '',
    '%',
    '%zz',
    '%E0%A4',
    '+1',
    '1e5',
    '1e999',
    '-0',
    '.5',
    '0x10',
    'Infinity',
    'NaN',
    'null',
    'gpt-6-1-sol',
  ),
);
const anyPair = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: ourKey }, anyText),
    anyText,
    fc.constantFrom('=', '', '=='),
  )
  .map(([key, value, sign]) => `${key}${sign}${value}`);

/** Anything that can stand after a question mark: nonsense, and much that is nearly right. */
export const anyQuery: fc.Arbitrary<string> = fc.oneof(
  anyText,
  fc
    .tuple(fc.constantFrom('', '?', '&'), fc.array(anyPair, { maxLength: 12 }))
    .map(([start, pairs]) => start + pairs.join('&')),
);
