import { describe, expect, test } from 'vitest';
import { faultsOf, figureSchema } from '../../../src/evidence/schema.ts';

const sound = {
  value: 0.35,
  format: 'percent',
  unit: 'of pay',
  statement: 'It was 35% in 2026.',
  date: '2026',
  title: 'A report',
  publisher: 'A paper',
  seen: 'read',
  confidence: 'medium',
  fact: '4a',
};

const faults = (change: Record<string, unknown>): string[] => {
  const result = figureSchema.safeParse({ ...sound, ...change });
  return result.success ? [] : faultsOf(result.error);
};

describe('a record', () => {
  test('is sound with what it must have and nothing more', () => {
    expect(faults({})).toEqual([]);
  });

  test.each([
    [
      'seen as reported must say who reported it',
      { seen: 'reported' },
      'reportedBy: a figure seen as "reported" must say who reported it',
    ],
    [
      'seen as derived must show its arithmetic',
      { seen: 'derived' },
      'formula: a figure seen as "derived" must show its arithmetic',
    ],
    [
      'from memory is only a choice of the model',
      { seen: 'memory' },
      'statement: a figure from memory is only a choice of the model, and begins "Modelling choice:"',
    ],
    [
      'of low confidence is left out',
      { confidence: 'low' },
      'confidence: a figure of low confidence is not printed; leave the record out',
    ],
    [
      'without a number has words to print',
      { value: null, format: 'words' },
      'words: a record without a number needs a quote or a few words to print',
    ],
    [
      'with a number is not of the format words',
      { format: 'words' },
      'format: a record with a number needs a format other than "words"',
    ],
    [
      'has a range that rises',
      { value: { low: 2, high: 1 } },
      'value.low: expected low to be no higher than high',
    ],
    [
      'says what its interval is',
      { interval: { low: 0.1, high: 0.2 } },
      'interval.kind: expected words such as "95% confidence interval", got nothing',
    ],
    [
      'links to a page, not to a whole site',
      { url: 'https://example.com' },
      'url: expected the https:// address of a page, not of a whole site, got "https://example.com"',
    ],
    [
      'says what it measured of a percentage only',
      { measures: 'output', format: 'times' },
      'measures: only a study’s percentage says what it measured',
    ],
    [
      'saves less than all the time',
      { measures: 'time', value: 1 },
      'value: all the time or more cannot be saved; give the share of time as a decimal below 1',
    ],
    [
      'measured time or output',
      { measures: 'joy' },
      'measures: expected one of time, output, got "joy"',
    ],
    [
      'says its fact in a sentence',
      { statement: '35%' },
      'statement: expected a sentence that ends with a full stop',
    ],
    [
      'has a month that exists',
      { date: '2026-13' },
      'date: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, got "2026-13"',
    ],
  ])('%s', (_rule, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  test.each(['1.12', '4a', '11.22b', '11.4'])('may come from row %s', (fact) => {
    expect(faults({ fact })).toEqual([]);
  });

  test('from memory passes as a modelling choice', () => {
    expect(faults({ seen: 'memory', statement: 'Modelling choice: it is 35% in 2026.' })).toEqual(
      [],
    );
  });
});
