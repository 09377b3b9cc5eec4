import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  codeLength,
  guessesInCode,
  readCode,
  showCode,
  writeCode,
  type Ballot,
} from '../../../src/teach/room/code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const ballots = fc.record({
  lesson: fc.integer({ min: 0, max: 31 }),
  salt: fc.integer({ min: 0, max: 255 }),
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
  test('of ten symbols comes back as the guesses it was made of, 100,000 times', () => {
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

  test('is refused with any one symbol wrong: every one of the 310 that can be', () => {
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
    for (const text of [said, showCode(said), `${code.slice(0, 5)} ${code.slice(5)}`])
      expect(read(text)).toEqual(ballot);
  });

  test('holds nothing but lesson, salt and places', () => {
    expect(read(writeCode({ lesson: 31, salt: 255, guesses: [62, null] }))).toEqual({
      lesson: 31,
      salt: 255,
      guesses: [62, null, null, null],
    });
  });

  test.each([
    [{ lesson: 32, salt: 0, guesses: [] }, /lesson is 32/],
    [{ lesson: 1, salt: 256, guesses: [] }, /salt is 256/],
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
    'ABCDE-1234',
    'UUUUU-UUUUU',
    '⑩ symbols!',
    'x'.repeat(1e6),
  ])('is not what “%.20s” is', (text) => {
    expect(readCode(text).kind).toBe('wrong');
  });
});
