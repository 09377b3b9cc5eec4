/**
 * A participant's guesses in ten symbols, to be read aloud, pasted or scanned: Crockford's base 32, eight
 * symbols of content and two that check them.
 *
 * Content, 40 bits: version (3), lesson (5), salt (8), four guesses (6 each; 0 is no guess, otherwise the place
 * on its scale plus one). The salt keeps two people with the same guesses apart. A code holds guesses about the
 * lesson's example and nothing about whoever made it.
 *
 * The check symbols make it a Reed-Solomon code over 32 elements: any one wrong symbol, any two wrong symbols,
 * and any two that changed places are found; of all else, one in 1,024 passes.
 */

/** Crockford's alphabet: no I, L, O (read as 1, 1, 0) and no U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export const codeLength = 10;
const contentLength = 8;
const version = 1;

export const guessesInCode = 4;
export const saltValues = 256;

export interface Ballot {
  lesson: number;
  /** Any number from 0 to 255, chosen once by whoever guesses. */
  salt: number;
  /** Places on the scales, up to four; null is no guess. */
  guesses: readonly (number | null)[];
}

export type Reading =
  | { kind: 'ballot'; code: string; ballot: Ballot }
  /** Its symbols do not fit each other: mistyped, or never a code. */
  | { kind: 'wrong' }
  /** Whole, but of a version that this page does not know. */
  | { kind: 'newer'; code: string };

// Arithmetic in the field of 32 elements, modulo x⁵ + x² + 1; 2 generates it.
const powers: number[] = [];
const logarithms: number[] = [];
for (let exponent = 0, value = 1; exponent < 31; exponent += 1) {
  powers.push(value);
  logarithms[value] = exponent;
  value = value & 16 ? ((value << 1) & 31) ^ 5 : value << 1;
}

const power = (exponent: number): number => powers[exponent % 31] ?? 0;
const log = (value: number): number => logarithms[value] ?? 0;
const times = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : power(log(one) + log(other));
const over = (one: number, other: number): number =>
  one === 0 ? 0 : power(log(one) + 31 - log(other));

/** The sum of the symbols, and their sum weighted by place: both are 0 for a whole code. */
function sums(symbols: readonly number[]): [plain: number, weighted: number] {
  let [plain, weighted] = [0, 0];
  symbols.forEach((symbol, place) => {
    plain ^= symbol;
    weighted ^= times(power(place), symbol);
  });
  return [plain, weighted];
}

function checksOf(content: readonly number[]): [number, number] {
  const [plain, weighted] = sums(content);
  // a + b = plain and w₈·a + w₉·b = weighted, where addition is its own reverse.
  const last = over(weighted ^ times(power(8), plain), power(8) ^ power(9));
  return [plain ^ last, last];
}

const isWhole = (value: number, below: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < below;

/**
 * The ten symbols of a ballot.
 * @throws a RangeError for what the code has no room for
 */
export function writeCode({ lesson, salt, guesses }: Ballot): string {
  if (!isWhole(lesson, 32)) throw new RangeError(`lesson is ${lesson}; a code holds 0 to 31`);
  if (!isWhole(salt, saltValues)) throw new RangeError(`salt is ${salt}; a code holds 0 to 255`);
  if (guesses.length > guessesInCode)
    throw new RangeError(`there are ${guesses.length} guesses; a code holds ${guessesInCode}`);
  const places = Array.from({ length: guessesInCode }, (_, index) => guesses[index] ?? null);
  const bits = [
    bitsOf(version, 3),
    bitsOf(lesson, 5),
    bitsOf(salt, 8),
    ...places.map((place) => {
      if (place !== null && !isWhole(place, 63))
        throw new RangeError(`a guess is at place ${place}; a code holds 0 to 62`);
      return bitsOf(place === null ? 0 : place + 1, 6);
    }),
  ].join('');
  const content = Array.from({ length: contentLength }, (_, index) =>
    parseInt(bits.slice(index * 5, index * 5 + 5), 2),
  );
  return [...content, ...checksOf(content)].map((symbol) => alphabet[symbol]).join('');
}

const bitsOf = (value: number, count: number): string => value.toString(2).padStart(count, '0');

/** As it is shown and said: two groups of five. */
export const showCode = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** What each character stands for: a symbol, nothing (it parts the groups), or no part of a code. */
const parting = -2;
const foreign = -1;
const meanings = new Map<string, number>();
[...alphabet].forEach((letter, symbol) => {
  meanings.set(letter, symbol);
  meanings.set(letter.toLowerCase(), symbol);
});
for (const letter of 'Oo') meanings.set(letter, 0);
for (const letter of 'IiLl') meanings.set(letter, 1);
for (const letter of ' \t\n\r\u00a0-‐‑‒–—―−') meanings.set(letter, parting);

/** Reads ten symbols, however they are cased and parted. */
export function readCode(text: string): Reading {
  const symbols: number[] = [];
  for (const letter of text) {
    const symbol = meanings.get(letter) ?? foreign;
    if (symbol === parting) continue;
    if (symbol === foreign || symbols.length === codeLength) return { kind: 'wrong' };
    symbols.push(symbol);
  }
  const [plain, weighted] = sums(symbols);
  if (symbols.length !== codeLength || plain !== 0 || weighted !== 0) return { kind: 'wrong' };
  const code = symbols.map((symbol) => alphabet[symbol]).join('');
  const bits = symbols
    .slice(0, contentLength)
    .map((symbol) => bitsOf(symbol, 5))
    .join('');
  const read = (start: number, count: number): number =>
    parseInt(bits.slice(start, start + count), 2);
  if (read(0, 3) === 0) return { kind: 'wrong' };
  if (read(0, 3) !== version) return { kind: 'newer', code };
  const guesses = Array.from({ length: guessesInCode }, (_, index) => {
    const place = read(16 + index * 6, 6);
    return place === 0 ? null : place - 1;
  });
  return { kind: 'ballot', code, ballot: { lesson: read(3, 5), salt: read(8, 8), guesses } };
}
