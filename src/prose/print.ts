import {
  formatCents,
  formatDollars,
  formatHundreds,
  formatMonths,
  formatNumber,
  formatPercent,
  formatSignedPercent,
  formatThousands,
  formatTimes,
  formatYears,
} from '../format/index.ts';

/** How a directive may ask for its number: `as=percent`. */
const printers: Record<string, (value: number) => string> = {
  dollars: formatDollars,
  /** For values that a reader compares rather than audits. */
  thousands: formatThousands,
  /** Where a thousand is too coarse and a dollar too fine. */
  hundreds: formatHundreds,
  percent: (value) => formatPercent(value),
  /** Without its sign, where the sentence says the direction. */
  size: (value) => formatPercent(Math.abs(value)),
  /** A ratio to before, as a change: 1.19 is +19%. */
  change: (value) => formatSignedPercent(value - 1),
  cents: formatCents,
  /** Hundredths without a unit, for the ends of a range whose unit has been said: “14 cents (7 to 23)”. */
  hundredths: (value) => formatNumber(Math.round(value * 100)),
  times: (value) => formatTimes(value),
  number: (value) => formatNumber(value),
  /** Heads to a tenth: finer than any meeting goes. */
  people: (value) => formatNumber(value, { digits: 1 }),
  years: (value) => formatYears(value),
  months: (value) => formatMonths(value),
};

/** @throws when there is no such way to print, naming those that there are */
export function printAs(value: number | null, as: string): string {
  const print = printers[as];
  if (!print) {
    throw new Error(`there is no “as=${as}”; there is ${Object.keys(printers).join(', ')}`);
  }
  return value === null ? 'none' : print(value);
}
