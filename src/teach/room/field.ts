/**
 * Arithmetic in the field of 32 elements, modulo x⁵ + x² + 1, which 2 generates; and the two sums by which a code
 * checks itself. Adding is “exclusive or”, and its own reverse.
 */

const powers: number[] = [];
const logarithms: number[] = [];
for (let exponent = 0, value = 1; exponent < 31; exponent += 1) {
  powers.push(value);
  logarithms[value] = exponent;
  value = value & 16 ? ((value << 1) & 31) ^ 5 : value << 1;
}

/** 2 to the power of a whole number from 0 on. */
export const power = (exponent: number): number => powers[exponent % 31] ?? 0;
const log = (value: number): number => logarithms[value] ?? 0;
const times = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : power(log(one) + log(other));
const over = (one: number, other: number): number =>
  one === 0 ? 0 : power(log(one) + 31 - log(other));

/** The place, from 0 to 30, whose weight makes the second of the first; neither is 0. */
export const placeOf = (plain: number, byPlace: number): number =>
  (log(byPlace) + 31 - log(plain)) % 31;

const elements = 32;

/** Every symbol at every place, weighted: a log may hold a hundred thousand words to be summed. */
const weighted = Uint8Array.from({ length: 31 * elements }, (_, index) =>
  times(power(Math.floor(index / elements)), index % elements),
);

/** A symbol, weighted by a place from 0 to 30. */
export const weigh = (place: number, symbol: number): number =>
  weighted[place * elements + symbol] ?? 0;

/** The sum of the symbols, and their sum weighted by place: both are 0 for a whole code. */
export function sums(symbols: readonly number[]): [plain: number, byPlace: number] {
  let [plain, byPlace] = [0, 0];
  for (let place = 0; place < symbols.length; place += 1) {
    const symbol = symbols[place] ?? 0;
    plain ^= symbol;
    byPlace ^= weigh(place, symbol);
  }
  return [plain, byPlace];
}

/** The two symbols that make both sums 0 behind the given ones. */
export function checksOf(content: readonly number[]): [number, number] {
  const [plain, byPlace] = sums(content);
  const [first, second] = [power(content.length), power(content.length + 1)];
  // a + b = plain and first·a + second·b = byPlace.
  const last = over(byPlace ^ times(first, plain), first ^ second);
  return [plain ^ last, last];
}
