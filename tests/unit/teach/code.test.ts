import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeLength,
  guessesInCode,
  readCode,
  saltValues,
  showCode,
  writeCode,
  type Ballot,
} from '../../../src/teach/room/code.ts';
import { checksOf } from '../../../src/teach/room/field.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const ballots = fc.record({
  lesson: fc.integer({ min: 0, max: 31 }),
  salt: fc.integer({ min: 0, max: saltValues - 1 }),
  guesses: fc.array(fc.option(fc.integer({ min: 0, max: 62 })), {
    minLength: guessesInCode,
    maxLength: guessesInCode,
  }),
});

const read = (text: string): Ballot | undefined => {
  const reading = readCode(text);
  return reading.kind === 'ballot' ? reading.ballot : undefined;
};

describe('a code', () => {
  test('of twelve symbols comes back as the guesses it was made of, 100,000 times', () => {
    fc.assert(
      fc.property(ballots, (ballot) => {
        const code = writeCode(ballot);
        if (code.length !== codeLength) return false;
        const back = read(showCode(code));
        return (
          back !== undefined &&
          back.lesson === ballot.lesson &&
          back.salt === ballot.salt &&
          back.guesses.every((guess, index) => guess === ballot.guesses[index])
        );
      }),
      { numRuns: 100_000 },
    );
  });

  test('is refused with any one symbol wrong: every one of the 372 that can be', () => {
    fc.assert(
      fc.property(ballots, (ballot) => {
        const code = writeCode(ballot);
        for (let place = 0; place < codeLength; place += 1)
          for (const symbol of alphabet) {
            if (symbol === code[place]) continue;
            if (read(code.slice(0, place) + symbol + code.slice(place + 1))) return false;
          }
        return true;
      }),
      { numRuns: 200 },
    );
  });

  test('is refused in at least 1,000 of 1,024 single typos, whatever was typed instead', () => {
    const keys = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const random = fc.sample(
      fc.record({
        ballot: ballots,
        place: fc.integer({ min: 0, max: codeLength - 1 }),
        key: fc.constantFrom(...keys),
      }),
      4096,
    );
    // “o” for 0 and “l” for 1 are read as meant: no typo.
    const typos = random
      .map(({ ballot, place, key }) => {
        const code = writeCode(ballot);
        return { code, typed: code.slice(0, place) + key + code.slice(place + 1) };
      })
      .filter(
        ({ code, typed }) =>
          typed.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1') !== code,
      )
      .slice(0, 1024);
    expect(typos).toHaveLength(1024);
    expect(
      typos.filter(({ typed }) => readCode(typed).kind === 'wrong').length,
    ).toBeGreaterThanOrEqual(1000);
  });

  test('is refused when two neighbours changed places', () => {
    fc.assert(
      fc.property(ballots, fc.integer({ min: 0, max: codeLength - 2 }), (ballot, place) => {
        const code = writeCode(ballot);
        const [one, other] = [code[place]!, code[place + 1]!];
        if (one === other) return true;
        return !read(code.slice(0, place) + other + one + code.slice(place + 2));
      }),
    );
  });

  test('is read in small letters, with o, i and l for 0 and 1, and in two groups', () => {
    const ballot = { lesson: 1, salt: 0, guesses: [0, 1, 2, 3] };
    const code = writeCode(ballot);
    const said = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    for (const text of [said, showCode(said), `${code.slice(0, 6)} ${code.slice(6)}`])
      expect(read(text)).toEqual(ballot);
  });

  test('holds nothing but lesson, salt and places', () => {
    expect(read(writeCode({ lesson: 31, salt: 200_000, guesses: [62, null] }))).toEqual({
      lesson: 31,
      salt: 200_000,
      guesses: [62, null, null, null],
    });
  });

  test('has at least 65,536 marks, so that people with the same guesses stay different people', () => {
    expect(saltValues).toBeGreaterThanOrEqual(65_536);
    const same = [24, 20, 8, 11];
    const codes = new Set(
      Array.from({ length: 300 }, (_, salt) =>
        writeCode({ lesson: 1, salt: salt * 800, guesses: same }),
      ),
    );
    expect(codes.size).toBe(300);
  });

  test('of the first version, with ten symbols, is read as what it said', () => {
    expect(read('46A92-P3R4A')).toEqual({ lesson: 1, salt: 148, guesses: [35, 20, 32, 55] });
  });

  test('of a later version than this page is told from a mistyped one', () => {
    const content = [15, ...Array.from({ length: 9 }, () => 7)];
    const code = [...content, ...checksOf(content)].map((symbol) => alphabet[symbol]).join('');
    expect(readCode(code)).toEqual({ kind: 'newer', code });
  });

  test.each([
    [{ lesson: 32, salt: 0, guesses: [] }, /lesson is 32/],
    [{ lesson: 1, salt: saltValues, guesses: [] }, /salt is 262144/],
    [{ lesson: 1, salt: 0, guesses: [63] }, /at place 63/],
    [{ lesson: 1, salt: 0, guesses: [-1] }, /at place -1/],
    [{ lesson: 1, salt: 0, guesses: [0.5] }, /at place 0\.5/],
    [{ lesson: 1, salt: 0, guesses: [1, 2, 3, 4, 5] }, /there are 5 guesses/],
  ])('has no room for %j, and says so', (ballot, message) => {
    expect(() => writeCode(ballot)).toThrow(message);
  });

  test.each([
    '',
    '0000000000',
    '          ',
    'ABCDEF-12345',
    'UUUUU-UUUUU',
    '⑩ symbols!',
    'x'.repeat(1e6),
  ])('is not what “%.20s” is', (text) => {
    expect(readCode(text).kind).toBe('wrong');
  });
});
