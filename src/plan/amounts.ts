/** Sums of money as exports and spreadsheets write them. Which sign the decimals have is a matter of the column. */

export type DecimalSign = '.' | ',';

/** What a cell says under each of the two ways to write decimals; `null` where it says nothing under it. */
export interface AmountReadings {
  readonly '.': number | null;
  readonly ',': number | null;
  /** ISO 4217, where the cell names a currency. */
  readonly currency: string | null;
}

const nothing: AmountReadings = { '.': null, ',': null, currency: null };

const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  R$: 'BRL',
  S$: 'SGD',
  HK$: 'HKD',
};

const spaces = /[\s\u00a0\u2007\u2009\u202f]+/g;
const plain = /^-?\d{1,3}$|^-?\d{4,}(?:\.\d+)?$|^-?\d+\.\d{1,2}$|^-?0\.\d+$/;

const grouped: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:['’]\d{3})+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i,
  ',': /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:['’]\d{3})+)?(?:,\d*)?(?:e[+-]?\d+)?$/i,
};

function read(digits: string, decimal: DecimalSign): number | null {
  if (!/\d/.test(digits) || !grouped[decimal].test(digits)) return null;
  // What begins with a nought is no group of thousands.
  if (/^0[.,]\d{3}/.test(digits) && digits[1] !== decimal) return null;
  const bare = digits.replace(/['’]/g, '');
  const other = decimal === '.' ? /,/g : /\./g;
  const value = Number(bare.replace(other, '').replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/**
 * Reads a sum: `1.234,56`, `1,234.56`, `$12`, `(12.00)`, `12-`, `1.2e-7`, with any of the signs for minus.
 *
 * @param text of one cell
 */
export function readAmount(text: string): AmountReadings {
  if (plain.test(text)) {
    const value = Number(text);
    // Only this is a number under both: 123 is, and 12.50 or 1234.5 is no group of thousands.
    return { '.': value, ',': text.includes('.') ? null : value, currency: null };
  }
  let rest = text.replace(spaces, '').replace(/[\u2212\u2013\uff0d]/g, '-');
  let isNegative = false;
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) [rest, isNegative] = [bracketed[1]!, true];
  const parts =
    /^([-+]?)([A-Z]{1,2}\$|[A-Z]{3}|[$€£¥₹])?([-+]?)([\d.,'’]+(?:e[+-]?\d+)?)([A-Z]{3}|[$€£¥₹])?([-+]?)$/i.exec(
      rest,
    );
  if (!parts) return nothing;
  const [, before = '', sign = '', between = '', digits = '', after = '', behind = ''] = parts;
  const minuses = [before, between, behind].filter(Boolean);
  if (minuses.length > 1 || (bracketed && minuses.length > 0)) return nothing;
  const factor = isNegative || minuses[0] === '-' ? -1 : 1;
  const named = (sign || after).toUpperCase();
  const [point, comma] = [read(digits, '.'), read(digits, ',')];
  return {
    '.': point === null ? null : factor * point,
    ',': comma === null ? null : factor * comma,
    currency: named === '' ? null : (signs[named] ?? named),
  };
}
