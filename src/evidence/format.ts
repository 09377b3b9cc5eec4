import type { Figure, Range } from './schema.ts';

const upTo = (fractionDigits: number) =>
  new Intl.NumberFormat('en-US', { maximumFractionDigits: fractionDigits });

const whole = upTo(0);
const twoDigits = upTo(2);
const fourDigits = upTo(4);
const cents = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const threeSignificant = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });

const largeUnits = [
  { from: 1e12, name: 'trillion' },
  { from: 1e9, name: 'billion' },
  { from: 1e6, name: 'million' },
];

/** The digits and the word after them: 60.2 and " trillion", or 1,500 and nothing. */
const digits = (value: number, small: (value: number) => string): [string, string] => {
  const unit = largeUnits.find(({ from }) => Math.abs(value) >= from);
  return unit ? [threeSignificant.format(value / unit.from), ` ${unit.name}`] : [small(value), ''];
};

const money = (value: number): string => {
  if (Number.isInteger(value)) return whole.format(value);
  // A price such as $0.0036 would be lost in cents.
  return Math.abs(value) < 0.01 ? fourDigits.format(value) : cents.format(value);
};

const plain = (value: number): string => fourDigits.format(value);
// Binary fractions leave 0.07 · 100 at 7.000000000000001, which the formatter rounds away.
const hundredths = (value: number): string => twoDigits.format(value * 100);

/** What stands before and after the digits of a format. */
const frames: Record<
  Exclude<Figure['format'], 'words'>,
  { before: string; print: (value: number) => string; after: string }
> = {
  dollars: { before: '$', print: money, after: '' },
  percent: { before: '', print: hundredths, after: '%' },
  times: { before: '', print: plain, after: '×' },
  number: { before: '', print: plain, after: '' },
  points: { before: '', print: hundredths, after: ' points' },
};

const isRange = (value: Figure['value']): value is Range =>
  typeof value === 'object' && value !== null;

/**
 * The short text to print in prose: "$1,500", "55.8%", "9–900×", "−19%". A quotation or an event
 * without a number prints its words.
 */
export const printFigure = ({ value, format, quote, words }: Figure): string => {
  if (value === null || format === 'words') return quote ? `“${quote}”` : (words ?? '');
  const { before, print, after } = frames[format];
  // A true minus, before the dollar sign; a hyphen is too short beside figures.
  const signed = (number: number, text: string) =>
    `${number < 0 ? '−' : ''}${before}${text.replace('-', '')}`;

  if (!isRange(value)) {
    const [text, size] = digits(value, print);
    const unit = after === ' points' && Math.abs(value) === 0.01 ? ' point' : after;
    return `${signed(value, text)}${size}${unit}`;
  }
  const [low, lowSize] = digits(value.low, print);
  const [high, highSize] = digits(value.high, print);
  // Two signs and a dash in a row are hard to read, and so are two different large units.
  if (value.low < 0 || lowSize !== highSize) {
    const lowUnit = after === '%' ? after : '';
    return `${signed(value.low, low)}${lowSize}${lowUnit} to ${signed(value.high, high)}${highSize}${after}`;
  }
  return `${before}${low}–${before}${high}${highSize}${after}`;
};
