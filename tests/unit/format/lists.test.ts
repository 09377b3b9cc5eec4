import { expect, test } from 'vitest';
import { counted, listAll, listSome } from '../../../src/format/index.ts';

test('a list has a word before its last item', () => {
  expect(listAll([])).toBe('');
  expect(listAll(['one'])).toBe('one');
  expect(listAll(['one', 'two'])).toBe('one and two');
  expect(listAll(['one', 'two', 'three'])).toBe('one, two and three');
});

test('a long list says how much is left out', () => {
  expect(listSome(['one', 'two'], 2)).toBe('one, two');
  expect(listSome(['one', 'two', 'three', 'four'], 2)).toBe('one, two and 2 more');
});

test('one of a thing is one thing', () => {
  expect([0, 1, 2].map((count) => counted(count, 'code', 'codes'))).toEqual([
    '0 codes',
    '1 code',
    '2 codes',
  ]);
});
