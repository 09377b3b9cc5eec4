import { NOISE, roundDecimal, vanishes, writeFixed, writeScaled, writeUpTo } from './digits.ts';
import { formatNumber, formatQuantity } from './numbers.ts';
import { toFigures } from './round.ts';

/** To the dollar, from a million on to three figures: "$834,595", "$1.4 million"; small prices in cents: "$0.19". */
export function formatDollars(value: number): string {
  const size = Math.abs(value);
  if (vanishes(value, 2)) return value > 0 ? 'less than 1 cent' : 'about $0';
  if (size >= 999_999.5) return `${value < 0 ? '−' : ''}$${formatQuantity(size)}`;
  return NOISE < size && size < 9.995 && !Number.isInteger(value)
    ? writeFixed(value, 2, '$')
    : writeUpTo(value, 0, '$');
}

/** Every digit: "$10,000,000", "$18,423.50", "$0.0036". */
export function formatExactDollars(value: number): string {
  if (Number.isInteger(value)) return writeUpTo(value, 0, '$');
  // Two digits at least, for cents.
  return roundDecimal(value, 2) === roundDecimal(value, 4)
    ? writeFixed(value, 2, '$')
    : writeUpTo(value, 4, '$');
}

/** For labels in a picture: "$20k", "$1.4M", "$137". */
export function formatCompactDollars(value: number): string {
  return writeScaled(value, ['', 'k', 'M', 'B', 'T'], '$');
}

/** To three figures, for a sum that is compared and not audited: "$123,000". */
export function formatRoughDollars(value: number): string {
  return formatDollars(toFigures(value, 3));
}

/** The same, short enough to stand at the end of a line of a chart. */
export function formatDollarsLabel(value: number): string {
  return Math.abs(value) < 999_500 ? formatRoughDollars(value) : formatCompactDollars(value);
}

/** To the nearest thousand: "$123,000". */
export const formatThousands = (value: number): string => formatDollars(toThousand(value));

/** To the nearest hundred: "$122,900". */
export const formatHundreds = (value: number): string =>
  formatDollars(Math.round(value / 100) * 100);

/** To the nearest thousand, for a label in a picture: "$123k". */
export const formatCompactThousands = (value: number): string =>
  formatCompactDollars(toThousand(value));

/** A million and more is cut to three figures anyway; cut twice, it would be rounded twice. */
const toThousand = (value: number): number =>
  Math.abs(value) < 1e6 ? Math.round(value / 1000) * 1000 : value;

/** A price of a million tokens, to two figures: "$0.19", "$0.0098". */
export function formatUnitPrice(value: number): string {
  return formatExactDollars(toFigures(value, 2));
}

/** Dollars in cents: 0.2366 is "24 cents", 1.08 is "$1.08". */
export function formatCents(value: number): string {
  const cents = Math.round(Math.abs(value) * 100);
  if (vanishes(value, 2)) return value > 0 ? 'less than 1 cent' : 'about 0 cents';
  if (Number.isNaN(value) || cents >= 100) return writeFixed(value, 2, '$');
  return `${formatNumber(Math.sign(value) * cents)} ${cents === 1 ? 'cent' : 'cents'}`;
}

/** "24¢", and dollars from one dollar on: for a figure set large. */
export function formatCentsMark(value: number): string {
  const cents = Math.round(value * 100);
  return Math.abs(cents) < 100 ? `${formatNumber(cents)}¢` : formatCents(value);
}
