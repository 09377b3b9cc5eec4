/**
 * Digits as the whole site writes them, by d3-format: US English, a true minus before any sign of a unit, and no
 * minus on what rounds to nothing. What is no number is a dash.
 */
import { format } from 'd3';
import { NOTHING } from './words.ts';

/** Less than this is what binary fractions leave over, not an amount. */
export const NOISE = 1e-9;

/** What stands before the digits and after a minus. */
type Before = '' | '$';

const writers = new Map<string, (value: number) => string>();

/** d3 takes a specifier apart each time that it is given one; there are about twenty. */
function writerOf(specifier: string): (value: number) => string {
  const cached = writers.get(specifier);
  if (cached) return cached;
  const made = format(specifier);
  writers.set(specifier, made);
  return made;
}

function write(value: number, before: Before, specifier: string): string {
  if (Number.isNaN(value)) return NOTHING;
  if (!Number.isFinite(value)) return `${value < 0 ? '−' : ''}${before}∞`;
  return writerOf(before + specifier)(value);
}

/** The shortest decimal that means a number, as its digits and the power of ten of the first: 1234.5 is "12345" and 3. */
function decimalOf(value: number): [digits: string, exponent: number] {
  const [mantissa = '', exponent] = value.toExponential().split('e');
  return [mantissa.replace(/\D/g, ''), Number(exponent)];
}

/**
 * Rounded to so many digits after the point (before it, if negative), halves away from zero, by the shortest
 * decimal that means the number, as a reader would: 1.005 to two digits is 1.01. d3 goes by the binary fraction
 * behind it, which is less, and would write 1.00.
 */
export function roundDecimal(value: number, digits: number): number {
  if (Math.abs(value) < NOISE) return 0;
  const [figures, exponent] = decimalOf(value);
  const kept = exponent + 1 + digits;
  if (kept < 0) return 0;
  // No number, without an end, or nothing left to round.
  if (!(kept < figures.length)) return value;
  const carry = BigInt((figures[kept] as string) >= '5');
  const whole = BigInt(figures.slice(0, kept)) + carry;
  return Math.sign(value) * Number(`${whole}e${-digits}`);
}

const roundFigures = (value: number, figures: number): number =>
  roundDecimal(value, figures - 1 - decimalOf(value)[1]);

/** True where rounding to so many digits leaves nothing of something. */
export function vanishes(value: number, digits: number): boolean {
  const size = Math.abs(value);
  return size > NOISE && size < 0.5 * 10 ** -digits;
}

/** With at most so many digits after the point: "1,234.5". */
export function writeUpTo(value: number, digits: number, before: Before = ''): string {
  const rounded = roundDecimal(value, digits);
  const [figures] = decimalOf(rounded);
  return write(rounded, before, `,.${figures.length}~r`);
}

/** With exactly so many digits after the point, as far as a number has any: "1,234.50". */
export function writeFixed(value: number, digits: number, before: Before = ''): string {
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER) return writeUpTo(value, 0, before);
  return write(roundDecimal(value, digits), before, `,.${digits}f`);
}

/** To so many digits from the first that is not 0: to three "12,300" and "0.00123". */
export function writeFigures(value: number, figures: number): string {
  return write(roundFigures(value, figures), '', `,.${figures}~r`);
}

/**
 * To three figures and the name of a size: "1.23 million".
 * @param names what follows, for each step of a thousand from none on
 */
export function writeScaled(
  value: number,
  names: readonly [none: '', ...larger: string[]],
  before: Before = '',
): string {
  if (!Number.isFinite(value)) return write(value, before, 'f');
  const rounded = roundFigures(value, 3);
  const steps = Math.floor(decimalOf(rounded)[1] / 3);
  const step = Math.max(0, Math.min(names.length - 1, steps));
  const scaled = rounded / 1000 ** step;
  // Beyond the last name the digits grow; only from five on do they take a comma.
  const specifier = Math.abs(scaled) < 10_000 ? '.3~r' : ',.3~r';
  return write(scaled, before, specifier) + names[step];
}
