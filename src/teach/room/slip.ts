import { codeLengths, readSymbols } from './code.ts';
import { placeOf, sums, weigh } from './field.ts';

const without = (symbols: readonly number[], place: number): number[] => [
  ...symbols.slice(0, place),
  ...symbols.slice(place + 1),
];

const withAt = (symbols: readonly number[], place: number, symbol: number): number[] => [
  ...symbols.slice(0, place),
  symbol,
  ...symbols.slice(place),
];

/** The code that differs in one symbol, if one does: the sums say in which, and by what. */
function* oneWrong(symbols: readonly number[]): Generator<number[]> {
  const foreign = symbols.indexOf(-1);
  if (foreign !== symbols.lastIndexOf(-1)) return;
  const given = symbols.map((symbol) => Math.max(0, symbol));
  const [plain, byPlace] = sums(given);
  if (foreign >= 0 && plain === 0 && byPlace === 0) yield given;
  if (plain === 0 || byPlace === 0) return;
  const place = placeOf(plain, byPlace);
  if (place < given.length && (foreign < 0 || foreign === place))
    yield given.map((symbol, index) => (index === place ? symbol ^ plain : symbol));
}

function* twoSwapped(symbols: readonly number[]): Generator<number[]> {
  // The plain sum knows no places.
  if (sums(symbols)[0] !== 0) return;
  for (let place = 1; place < symbols.length; place += 1) {
    const [one = 0, other = 0] = symbols.slice(place - 1, place + 1);
    if (one !== other)
      yield [...symbols.slice(0, place - 1), other, one, ...symbols.slice(place + 1)];
  }
}

/** The symbol that is lost is what makes the plain sum 0; where it stood, the sum by place says. */
function* oneLost(symbols: readonly number[]): Generator<number[]> {
  const [lost] = sums(symbols);
  let [before, behind] = [0, 0];
  symbols.forEach((symbol, place) => (behind ^= weigh(place + 1, symbol)));
  for (let place = 0; place <= symbols.length; place += 1) {
    if ((before ^ behind ^ weigh(place, lost)) === 0) yield withAt(symbols, place, lost);
    const symbol = symbols[place] ?? 0;
    before ^= weigh(place, symbol);
    behind ^= weigh(place + 1, symbol);
  }
}

/** Without the symbol that is too many the plain sum is 0. */
function* oneTooMany(symbols: readonly number[]): Generator<number[]> {
  const [plain] = sums(symbols);
  for (let place = 0; place < symbols.length; place += 1)
    if (symbols[place] === plain) yield without(symbols, place);
}

/** A letter that no code has is the one that is too many. */
function* oneForeign(symbols: readonly number[]): Generator<number[]> {
  yield without(symbols, symbols.indexOf(-1));
}

/**
 * Whether one slip lies between these symbols and a whole code of a known lesson: one symbol wrong, lost or too many,
 * or two neighbours that changed places. Of other words with as many letters about one in two hundred passes.
 *
 * @param symbols from 0 to 31; -1 is a letter that no code has
 */
export function isSlip(symbols: readonly number[], isKnown: (lesson: number) => boolean): boolean {
  const isCode = (whole: readonly number[]): boolean => {
    const reading = readSymbols(whole);
    return reading.kind === 'ballot' && isKnown(reading.ballot.lesson);
  };
  if (!codeLengths.some((length) => Math.abs(length - symbols.length) <= 1)) return false;
  const ways = symbols.includes(-1)
    ? [oneWrong, oneForeign]
    : [oneWrong, twoSwapped, oneLost, oneTooMany];
  for (const way of ways) for (const whole of way(symbols)) if (isCode(whole)) return true;
  return false;
}
