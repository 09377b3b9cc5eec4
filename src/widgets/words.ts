import {
  describeParameter,
  describeRange,
  formatCents,
  formatCompactDollars,
  formatDollars,
  formatExactDollars,
  formatNumber,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatSignedPercent,
  formatTimes,
  formatYears,
  parameterOf,
} from '../scenario/describe.ts';
import type { ScenarioName } from './parameters.ts';

export const dollars = formatDollars;
export const compactDollars = formatCompactDollars;
export const percent = formatPercent;
export const signedPercent = formatSignedPercent;
export const times = formatTimes;
export const points = formatPoints;
/** “7.87 billion” */
export const quantity = formatQuantity;
/** “24 cents” */
export const cents = formatCents;
export const describeValue = describeParameter;

const spelled = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Small whole numbers in words, as a newspaper sets them. */
export function spelledNumber(value: number): string {
  return spelled[value] ?? formatNumber(value);
}

export function spelledYears(years: number): string {
  if (years === 1) return 'one year';
  const word = years > 0 ? spelled[years] : undefined;
  return word ? `${word} years` : formatYears(years);
}

/** “24¢”, and dollars from one dollar on: for a figure set large. */
export function centsMark(rate: number): string {
  const whole = Math.round(rate * 100);
  return Math.abs(whole) < 100 ? `${whole}¢` : formatCents(rate);
}

/** To three figures: a sum that is compared, not audited. */
export function money(value: number): string {
  return formatDollars(value === 0 ? 0 : Number(value.toPrecision(3)));
}

/** The same, short enough to stand at the end of a line of a chart. */
export function moneyLabel(value: number): string {
  return Math.abs(value) < 999_500 ? money(value) : formatCompactDollars(value);
}

/** A price of a million tokens, to two figures: “$0.19”, “$0.0098”. */
export function unitPrice(value: number): string {
  return formatExactDollars(Number(value.toPrecision(2)));
}

export function number(value: number, digits: number): string {
  return formatNumber(value, { digits });
}

/** People, in tenths while a tenth of a person still matters. */
export function heads(value: number): string {
  return number(value, value < 100 ? 1 : 0);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How a value is typed: rates in percent, everything else as it is. */
export interface Entry {
  before: string;
  after: string;
  /** For the field's name, read aloud. */
  units: string;
  toField: (value: number) => number;
  fromField: (typed: number) => number;
}

const plain = (value: number): number => Number(value.toPrecision(12));
const asIs = { toField: plain, fromField: plain };
const hundredfold = {
  toField: (value: number) => plain(value * 100),
  fromField: (typed: number) => plain(typed / 100),
};

export function entryOf(parameter: ScenarioName): Entry {
  const { unit } = parameterOf(parameter);
  if (unit.startsWith('dollars')) return { before: '$', after: '', units: 'dollars', ...asIs };
  if (unit.startsWith('rate')) return { before: '', after: '%', units: 'percent', ...hundredfold };
  if (unit === 'times') return { before: '', after: '×', units: 'times', ...asIs };
  if (unit === 'ratio') return { before: '', after: '', units: 'a plain number', ...asIs };
  if (unit.startsWith('hours')) return { before: '', after: 'h', units: 'hours', ...asIs };
  if (unit === 'months') return { before: '', after: 'mo', units: 'months', ...asIs };
  if (unit === 'years') return { before: '', after: 'yr', units: 'years', ...asIs };
  return { before: '', after: '', units: unit, ...asIs };
}

/** Says what was given, what is allowed and what is kept. */
export function refusal(parameter: ScenarioName, given: number, kept: number | null): string {
  const { label, hard } = parameterOf(parameter);
  const said = (value: number | null) => describeValue(parameter, value);
  return `${label} was given as ${said(given)}; it must be ${describeRange(parameter, hard)}. Kept: ${said(kept)}.`;
}
