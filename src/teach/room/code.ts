import { checksOf, sums } from './field.ts';
import { ALPHABET, symbolsIn } from './letters.ts';

/**
 * A participant's guesses in twelve symbols, to be read aloud, pasted or scanned: Crockford's base 32, ten symbols of
 * content and two that check them.
 *
 * Content, 50 bits: version (3), lesson (5), salt (18), four guesses (6 each; 0 is no guess, otherwise the place on its
 * scale plus one). The salt is whoever made the code: it keeps people with the same guesses apart, and stays when
 * somebody changes a guess. A code holds guesses about the lesson's example, and nothing else about anybody.
 *
 * The check symbols make it a Reed-Solomon code over 32 elements: any one wrong symbol, any two wrong symbols, and any
 * two that changed places are found; of all else, one in 1,024 passes, and of those one in eight has the right version.
 *
 * Version 1 had ten symbols, of which eight bits were the salt. Its codes are read; none is written.
 */
interface Layout {
  readonly version: number;
  readonly length: number;
  readonly saltBits: number;
}

const oldest: Layout = { version: 1, length: 10, saltBits: 8 };
const newest: Layout = { version: 2, length: 12, saltBits: 18 };
const layouts = [oldest, newest];

const versionBits = 3;
const lessonBits = 5;
const guessBits = 6;

/** How many symbols a code may have. */
export const codeLengths: readonly number[] = layouts.map(({ length }) => length);
export const codeLength = newest.length;
export const guessesInCode = 4;
export const saltValues = 2 ** newest.saltBits;

export interface Ballot {
  /** From 0 to 31. */
  lesson: number;
  /** From 0 to `saltValues` - 1, chosen once by whoever guesses. */
  salt: number;
  /** Places on the scales, from 0 to 62, up to four; null is no guess. */
  guesses: readonly (number | null)[];
}

export type Reading =
  | { kind: 'ballot'; code: string; ballot: Ballot; version: number }
  /** Its symbols do not fit each other: mistyped, or never a code. */
  | { kind: 'wrong' }
  /** Whole, but of a version that this page does not know. */
  | { kind: 'newer'; code: string };

const isWhole = (value: number, below: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < below;

const bitsOf = (value: number, count: number): string => value.toString(2).padStart(count, '0');

/**
 * The twelve symbols of a ballot.
 *
 * @throws a RangeError for what the code has no room for
 */
export function writeCode({ lesson, salt, guesses }: Ballot): string {
  if (!isWhole(lesson, 2 ** lessonBits))
    throw new RangeError(`lesson is ${lesson}; a code holds 0 to ${2 ** lessonBits - 1}`);
  if (!isWhole(salt, saltValues))
    throw new RangeError(`salt is ${salt}; a code holds 0 to ${saltValues - 1}`);
  if (guesses.length > guessesInCode)
    throw new RangeError(`there are ${guesses.length} guesses; a code holds ${guessesInCode}`);
  const places = Array.from({ length: guessesInCode }, (_, index) => guesses[index] ?? null);
  const bits = [
    bitsOf(newest.version, versionBits),
    bitsOf(lesson, lessonBits),
    bitsOf(salt, newest.saltBits),
    ...places.map((place) => {
      if (place !== null && !isWhole(place, 2 ** guessBits - 1))
        throw new RangeError(
          `a guess is at place ${place}; a code holds 0 to ${2 ** guessBits - 2}`,
        );
      return bitsOf(place === null ? 0 : place + 1, guessBits);
    }),
  ].join('');
  const content = Array.from({ length: newest.length - 2 }, (_, index) =>
    parseInt(bits.slice(index * 5, index * 5 + 5), 2),
  );
  return [...content, ...checksOf(content)].map((symbol) => ALPHABET[symbol]).join('');
}

/** As it is shown and said: two groups of the same length. */
export const showCode = (code: string): string =>
  `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`;

/** Reads symbols, each from 0 to 31. */
export function readSymbols(symbols: readonly number[]): Reading {
  const layout = layouts.find(({ length }) => length === symbols.length);
  // The version is in the first symbol.
  if (!layout || (symbols[0] ?? 0) >> 2 < layout.version || symbols.includes(-1))
    return { kind: 'wrong' };
  const [plain, byPlace] = sums(symbols);
  if (plain !== 0 || byPlace !== 0) return { kind: 'wrong' };
  const code = symbols.map((symbol) => ALPHABET[symbol]).join('');
  const bits = symbols.map((symbol) => bitsOf(symbol, 5)).join('');
  let at = 0;
  const read = (count: number): number => parseInt(bits.slice(at, (at += count)), 2);
  const version = read(versionBits);
  if (layout === newest && version > newest.version) return { kind: 'newer', code };
  if (version !== layout.version) return { kind: 'wrong' };
  const lesson = read(lessonBits);
  const salt = read(layout.saltBits);
  const guesses = Array.from({ length: guessesInCode }, () => {
    const place = read(guessBits);
    return place === 0 ? null : place - 1;
  });
  return { kind: 'ballot', code, ballot: { lesson, salt, guesses }, version };
}

/** Reads a text that is a code and nothing else, however it is cased, parted and decorated. */
export const readCode = (text: string): Reading => readSymbols(symbolsIn(text));

/** Whose code it is, for comparing: the salt of version 1 is too short to tell people apart. */
export const markOf = ({
  code,
  ballot: { lesson, salt },
}: Pick<Extract<Reading, { kind: 'ballot' }>, 'code' | 'ballot'>): string =>
  code.length === newest.length ? `${lesson}:${salt}` : code;
