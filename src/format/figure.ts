import { writeFigures, writeFixed, writeUpTo } from './digits.ts';

interface Range {
  readonly low: number;
  readonly high: number;
}

/** A figure as far as it is printed: a number, a range of two, or words. */
export interface PrintedFigure {
  /** Percentages and percentage points as decimals: 0.35 is 35%, 0.019 is 1.9 points; money in dollars. */
  readonly value: number | Range | null;
  readonly format: 'dollars' | 'percent' | 'times' | 'number' | 'points' | 'words';
  readonly quote?: string | undefined;
  readonly words?: string | undefined;
}

const sizes = [
  { from: 1e12, name: ' trillion' },
  { from: 1e9, name: ' billion' },
  { from: 1e6, name: ' million' },
];

const dollars = (size: number): string => {
  if (Number.isInteger(size)) return writeUpTo(size, 0);
  // A price such as $0.0036 would be lost in cents.
  return size < 0.01 ? writeUpTo(size, 4) : writeFixed(size, 2);
};
const plain = (size: number): string => writeUpTo(size, 4);
const hundredths = (size: number): string => writeUpTo(size * 100, 2);

/** What stands before the digits of each format, how they are written, and what follows. */
const forms: Record<
  Exclude<PrintedFigure['format'], 'words'>,
  { before: string; write: (size: number) => string; after: string }
> = {
  dollars: { before: '$', write: dollars, after: '' },
  percent: { before: '', write: hundredths, after: '%' },
  times: { before: '', write: plain, after: '×' },
  number: { before: '', write: plain, after: '' },
  points: { before: '', write: hundredths, after: ' points' },
};

/**
 * The short text to print in prose: "$1,500", "55.8%", "9–900×", "−19%". A quotation or an event
 * without a number prints its words.
 */
export function printFigure({ value, format, quote, words }: PrintedFigure): string {
  if (value === null || format === 'words') return quote ? `“${quote}”` : (words ?? '');
  const { before, write, after } = forms[format];

  /** The digits without their sign, and the name of the size after them, if it has one. */
  const digits = (number: number): [text: string, size: string] => {
    const size = Math.abs(number);
    const large = sizes.find(({ from }) => size >= from);
    return large ? [writeFigures(size / large.from, 3), large.name] : [write(size), ''];
  };
  // A true minus, before the dollar sign; a hyphen is too short beside figures.
  const signed = (number: number, text: string) => `${number < 0 ? '−' : ''}${before}${text}`;

  if (typeof value === 'number') {
    const [text, size] = digits(value);
    const unit = after === ' points' && Math.abs(value) === 0.01 ? ' point' : after;
    return `${signed(value, text)}${size}${unit}`;
  }
  const [low, lowSize] = digits(value.low);
  const [high, highSize] = digits(value.high);
  // Two signs and a dash in a row are hard to read, and so are two different large units.
  if (value.low < 0 || lowSize !== highSize) {
    const lowUnit = after === '%' ? after : '';
    return `${signed(value.low, low)}${lowSize}${lowUnit} to ${signed(value.high, high)}${highSize}${after}`;
  }
  return `${before}${low}–${before}${high}${highSize}${after}`;
}
