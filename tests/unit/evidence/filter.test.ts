import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fits,
  openFilter,
  plainWords,
  readFilter,
  writeFilter,
} from '../../../src/evidence/page/filter.ts';

const choices = {
  topic: ['', 'caps', 'pay'],
  mark: ['', 'read', 'reported'],
  sure: ['', 'high', 'medium'],
  used: ['', 'story', 'model', 'none'],
};
const entry = {
  ...{ topic: 'caps', mark: 'reported', sure: 'high', used: 'story' },
  words: plainWords('Tobias Lütke’s “rule” — −35%'),
};

describe('the filter of the sources', () => {
  test('is open for an empty query, and for one that asks for what is not on offer', () => {
    expect(readFilter('', choices)).toEqual(openFilter());
    expect(readFilter('?topic=cats&mark=%00&sure&used=STORY&colour=red', choices)).toEqual(
      openFilter(),
    );
  });

  test('comes back from the query that it was written to', () => {
    const any = fc.record({
      topic: fc.constantFrom(...choices.topic),
      mark: fc.constantFrom(...choices.mark),
      sure: fc.constantFrom(...choices.sure),
      used: fc.constantFrom(...choices.used),
      q: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.trim()),
    });
    fc.assert(
      fc.property(any, (filter) => {
        expect(readFilter(writeFilter(filter, '?topic=pay&q=old'), choices)).toEqual(filter);
      }),
    );
  });

  test('leaves the keys of others in the query', () => {
    expect(writeFilter({ ...openFilter(), mark: 'read' }, '?from=mail')).toBe(
      '?from=mail&mark=read',
    );
    expect(writeFilter(openFilter(), '?mark=read')).toBe('');
  });

  test.each([
    [{}, true],
    [{ topic: 'caps', used: 'story' }, true],
    [{ topic: 'pay' }, false],
    [{ q: 'lutke RULE' }, true],
    [{ q: "lütke's -35%" }, true],
    [{ q: 'lutke raise' }, false],
    [{ q: 'rule', sure: 'medium' }, false],
  ])('%j lets the entry through: %s', (change, expected) => {
    expect(fits(entry, { ...openFilter(), ...change })).toBe(expected);
  });
});
