import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saltValues, showCode, writeCode } from '../../../src/teach/room/code.ts';
import { findCodes } from '../../../src/teach/room/log.ts';

/** The lessons that there are. */
const isKnown = (lesson: number): boolean => lesson >= 1 && lesson <= 3;
const find = (log: string) => findCodes(log, isKnown);

const codes = fc
  .record({
    lesson: fc.integer({ min: 1, max: 3 }),
    salt: fc.integer({ min: 0, max: saltValues - 1 }),
    guesses: fc.array(fc.option(fc.integer({ min: 0, max: 60 })), { minLength: 4, maxLength: 4 }),
  })
  .map(writeCode);

/** One of the first version, whose halves have five symbols, and one of today's. */
const samples = ['46A92P3R4A', writeCode({ lesson: 1, salt: 77_777, guesses: [24, 23, 6, 5] })];

const halvesOf = (code: string): [string, string] => [
  code.slice(0, code.length / 2),
  code.slice(code.length / 2),
];

const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z-]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const soft = (text: string): string => text.toLowerCase().replaceAll('0', 'O').replaceAll('1', 'l');

/** What chats, mail and people make of a code. */
const decorations: Readonly<Record<string, (left: string, right: string) => string>> = {
  'spaces beside the hyphen': (left, right) => `${left} - ${right}`,
  'a line break behind it': (left, right) => `${left}-\n${right}`,
  'a quoted line behind it': (left, right) => `${left}-\r\n> ${right}`,
  'two hyphens': (left, right) => `${left}--${right}`,
  'two spaces': (left, right) => `${left}  ${right}`,
  'one space': (left, right) => `${left} ${right}`,
  nothing: (left, right) => left + right,
  'an underscore': (left, right) => `${left}_${right}`,
  'a dot': (left, right) => `${left}.${right}`,
  'a dash of a word processor': (left, right) => `${left} – ${right}`,
  'a minus sign': (left, right) => `${left}\u2212${right}`,
  'a space that does not break': (left, right) => `${left}\u00a0-\u00a0${right}`,
  'full width, hyphen too': (left, right) => wide(`${left}-${right}`),
  'a name before it': (left, right) => `Anna-${left}-${right}`,
  'a name glued to it': (left, right) => `Anna${left}-${right}`,
  'words glued behind it': (left, right) => `${left}-${right}thanks`,
  spelled: (left, right) => `${[...left].join(' ')} - ${[...right].join(' ')}`,
  'broken within a half': (left, right) => `${left.slice(0, 2)}\n${left.slice(2)}-${right}`,
  'small letters, O for 0 and l for 1': (left, right) => soft(`${left}-${right}`),
  'a link': (left, right) => `https://perkorpay.example/teach/join/#${left}-${right}`,
  'a link with an escaped sign': (left, right) =>
    `https://perkorpay.example/teach/join/%23${left}-${right}`,
  'marks of a chat': (left, right) => `*${left}-${right}*`,
  'a code in quotes': (left, right) => `> \`${left}-${right}\`.`,
};
const unseen = ['\u200b', '\u200e', '\u2060', '\u00ad', '\ufeff'];

describe('a code is found', () => {
  test.each(Object.keys(decorations))('with %s', (name) => {
    for (const code of samples) {
      const text = decorations[name]!(...halvesOf(code));
      const { ballots, mistyped } = find(`10:03 Anna: ${text}\n10:04 Ben: ok`);
      expect({ found: ballots.map((one) => one.code), mistyped }, text).toEqual({
        found: [code],
        mistyped: [],
      });
    }
  });

  test.each(unseen.map((sign) => [sign.codePointAt(0)!.toString(16), sign]))(
    'with U+%s beside the hyphen, and inside a half',
    (_, sign) => {
      for (const code of samples) {
        const [left, right] = halvesOf(code);
        const log = `${left}${sign}-${right} ${left}-${sign}${right} ${left.slice(0, 2)}${sign}${left.slice(2)}-${right}`;
        expect(find(log)).toMatchObject({ ballots: [{ code }], repeats: 2, mistyped: [] });
      }
    },
  );

  test('in any decoration, with anything unseen in it, any lines around it, whoever made it', () => {
    const dressed = fc.record({
      code: codes,
      name: fc.constantFrom(...Object.keys(decorations)),
      sign: fc.constantFrom('', ...unseen),
      place: fc.nat({ max: 30 }),
      small: fc.boolean(),
      before: fc.constantFrom(
        '',
        '10:02:11 From Ana Lima to Everyone: ',
        '[26/11/2026, 10:02] Ben: ',
        '— ',
      ),
      behind: fc.constantFrom('', ' :-)', '\n10:03 Eve: me too', '!!! thanks'),
    });
    fc.assert(
      fc.property(dressed, ({ code, name, sign, place, small, before, behind }) => {
        const text = decorations[name]!(...halvesOf(code));
        const cased = small ? text.toLowerCase() : text;
        // An escape is read before what is in it, and a link ends where a sign is none of its own.
        const at = name.includes('link') ? 0 : Math.min(place, cased.length);
        const { ballots, mistyped } = find(
          before + cased.slice(0, at) + sign + cased.slice(at) + behind,
        );
        expect(ballots.map((one) => one.code)).toEqual([code]);
        expect(mistyped).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test('or named, with one slip in it: a symbol wrong, lost, doubled, or two that changed places', () => {
    const slips: ((code: string, at: number, other: string) => string)[] = [
      (code, at, other) => code.slice(0, at) + other + code.slice(at + 1),
      (code, at) => code.slice(0, at) + code.slice(at + 1),
      (code, at) => code.slice(0, at) + code.charAt(at) + code.slice(at),
      (code, at) =>
        code.slice(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.slice(at + 1),
    ];
    const slipped = fc.record({
      code: codes.filter((code) => /\d.*\d.*\d/.test(code) && /[A-Z].*[A-Z]/.test(code)),
      at: fc.integer({ min: 1, max: 11 }),
      other: fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZU'),
      slip: fc.constantFrom(...slips),
      small: fc.boolean(),
      line: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(slipped, ({ code, at, other, slip, small, line }) => {
        const shown = showCode(code);
        const place = at >= 6 ? at + 1 : at;
        const typed = slip(shown, place, other);
        fc.pre(typed !== shown && /^[^-]+-[^-]+$/.test(typed) && !typed.includes('--'));
        const said = small ? typed.toLowerCase() : typed;
        const { ballots, mistyped } = find(`${'hello everyone\n'.repeat(line)}Ben: ${said}`);
        // One that is doubled at an end is whole, with one letter too many beside it.
        if (ballots.length === 0) expect(mistyped).toEqual([{ text: said, line: line + 1 }]);
        else expect(ballots.map((one) => one.code)).toEqual([code]);
      }),
      { numRuns: 5000 },
    );
  });
});

test.each([
  'GPT4o-mini',
  'gpt5-nano',
  'Qwen3-Coder',
  'qwen3-coder',
  '10am11-12pm',
  '550e8400-e29b-41d4-a716-446655440000',
  'https://meet.google.com/abc-defg-hij',
  'https://us02web.zoom.us/j/81234567890?pwd=QWJjZGVmZ2hpag123',
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_NTBkYzA4MDQtODJmMC00',
  '+49 151 23456789, 555-123-4567, (030) 12345-67890',
  '2026-11-24T10:02:11Z and 24.11.2026',
  'A4 or US-Letter, US-Letter-A4, short-lived, experience necessary',
  'claude-sonnet-4-5-20250929, llama3-70b, o3-mini-high',
  'iPhone15pro and Model-T1000',
  'at 10:02:11 From 12 to 3pm',
])('“%s” is no code, and nobody’s mistyped one', (text) => {
  expect(find(`10:03 Anna: ${text}\nthanks`)).toMatchObject({
    ballots: [],
    mistyped: [],
    newer: [],
  });
});

describe('a person', () => {
  const change = (salt: number, place: number) =>
    writeCode({ lesson: 2, salt, guesses: [place, null, null, null] });

  test('who changed a guess counts once, by the last', () => {
    const log = [change(7, 3), change(8, 3), change(7, 5), change(7, 5)].map(showCode).join('\n');
    const { ballots, changed, repeats } = find(log);
    expect(ballots.map(({ ballot }) => [ballot.salt, ballot.guesses[0]])).toEqual([
      [8, 3],
      [7, 5],
    ]);
    expect({ changed, repeats }).toEqual({ changed: 1, repeats: 1 });
  });

  test('who goes back to the first guess counts by that one', () => {
    const log = [change(7, 3), change(7, 5), change(7, 3)].map(showCode).join('\n');
    expect(find(log).ballots.map(({ code }) => code)).toEqual([change(7, 3)]);
  });

  test('with the same guesses as another is another', () => {
    const log = Array.from({ length: 300 }, (_, salt) => showCode(change(salt, 4))).join('\n');
    expect(find(log).ballots).toHaveLength(300);
  });
});

/** What four programs write around what people say. */
const exports: Readonly<Record<string, (name: string, said: string) => string>> = {
  Zoom: (name, said) =>
    `00:12:07\t From  ${name}  to  Everyone: ${said.replaceAll('\n', '\n\t')}\r`,
  Teams: (name, said) => `${name}\n26/11/2026 10:02\n${said}\n\n\u200b`,
  WhatsApp: (name, said) => `\u200e[26.11.26, 10:02:11] ${name}: ${said}`,
  Meet: (name, said) => `00:12:07.123,00:12:10.123\n${name}: ${said}\n`,
};

test.each(Object.keys(exports))(
  'of thirty people in the log of %s, thirty count, and two with typos are named',
  (program) => {
    const kinds = Object.values(decorations);
    const write = exports[program]!;
    const said = Array.from({ length: 30 }, (_, person) => {
      const code = writeCode({ lesson: 1, salt: 4000 * person + 11, guesses: [24, 20, 8, 11] });
      return write(`Person ${person}`, kinds[person % kinds.length]!(...halvesOf(code)));
    });
    const [one, other] = [31, 32].map((person) =>
      showCode(writeCode({ lesson: 1, salt: 4000 * person, guesses: [3, 4, 5, 6] })),
    );
    const wrong = one!.replace(/.$/, (last) => (last === '7' ? '8' : '7'));
    const short = other!.slice(1);
    said.splice(9, 0, write('Person 31', wrong));
    said.splice(20, 0, write('Person 32', `mine: ${short}`));
    const { ballots, mistyped } = find(said.join('\n'));
    expect(ballots).toHaveLength(30);
    expect(mistyped.map(({ text }) => text)).toEqual([wrong, short]);
  },
);

test('a megabyte of talk holds no code', () => {
  const talk =
    '10:02:11 From Ana Lima to Everyone: I think the raise is worth about 120,000 dollars, and the tokens nearly nothing after 3 years :-)\n';
  const log = talk.repeat(Math.ceil(1e6 / talk.length));
  expect(find(log)).toMatchObject({ ballots: [], mistyped: [], newer: [], texts: [] });
});

test('any text at all is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (log) => {
      const { ballots, mistyped, newer, texts } = find(log);
      expect(texts.length).toBeGreaterThanOrEqual(ballots.length + mistyped.length + newer.length);
    }),
  );
});
