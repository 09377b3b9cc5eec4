import type { Unit } from '../model/index.ts';
import { formatCompactDollars, formatExactDollars } from './money.ts';
import { formatNumber, formatPeople, formatQuantity } from './numbers.ts';
import { withoutDust } from './round.ts';
import { formatPercent, formatSignedPercent, formatTimes } from './shares.ts';
import { formatHours, formatMonths, formatYearsAndMonths } from './time.ts';

/** How a value is typed into a field: rates in percent, everything else as it is. */
export interface Entry {
  /** What stands before and after the field. */
  readonly before: string;
  readonly after: string;
  /** For the field's name, read aloud: "dollars". */
  readonly units: string;
  readonly toField: (value: number) => number;
  readonly fromField: (typed: number) => number;
}

interface UnitForm {
  /** In a table's column of units: "dollars a year". */
  readonly name: string;
  /** The number alone, for the lower end of a range: "10". */
  readonly bare: (value: number) => string;
  /** Where the sentence says the rest: "10 years", "$200,000". As `bare` where it is not given. */
  readonly short?: (value: number) => string;
  /** What `short` does not say: "a year". */
  readonly rest?: string;
  /** With all of the unit, where `short` and `rest` one after the other are not good English. */
  readonly whole?: (value: number) => string;
  /** As short as it goes, for a picture: "$20k". As `short` where it is not given. */
  readonly compact?: (value: number) => string;
  readonly entry: Entry;
}

const asItIs = (units: string, { before = '', after = '' } = {}): Entry => ({
  before,
  after,
  units,
  toField: withoutDust,
  fromField: withoutDust,
});

const price = { bare: formatExactDollars, entry: asItIs('dollars', { before: '$' }) };
const dollars = { ...price, compact: formatCompactDollars };

const share = {
  bare: (value: number) => formatPercent(value, { digits: 2 }),
  entry: {
    before: '',
    after: '%',
    units: 'percent',
    toField: (value: number) => withoutDust(value * 100),
    fromField: (typed: number) => withoutDust(typed / 100),
  },
};

const plain = (value: number): string => formatNumber(value);

const forms: Readonly<Record<Unit, UnitForm>> = {
  dollars: { name: 'dollars', ...dollars },
  'dollars-a-year': { name: 'dollars a year', rest: 'a year', ...dollars },
  'dollars-a-month': { name: 'dollars a month', rest: 'a month', ...dollars },
  'dollars-a-million-tokens': {
    name: 'dollars a million tokens',
    rest: 'a million tokens',
    ...price,
  },
  rate: { name: 'share', ...share },
  'rate-a-year': { name: 'share a year', rest: 'a year', ...share },
  'rate-of-change-a-year': {
    name: 'change a year, as a share',
    rest: 'a year',
    ...share,
    bare: (value) => formatSignedPercent(value, { digits: 2 }),
  },
  years: {
    name: 'years',
    bare: plain,
    short: formatYearsAndMonths,
    entry: asItIs('years', { after: 'yr' }),
  },
  months: {
    name: 'months',
    bare: plain,
    short: (value) => formatMonths(value),
    entry: asItIs('months', { after: 'mo' }),
  },
  'hours-a-week': {
    name: 'hours a week',
    bare: plain,
    short: formatHours,
    rest: 'a week',
    entry: asItIs('hours', { after: 'h' }),
  },
  'tokens-a-week': {
    name: 'tokens a week',
    bare: formatQuantity,
    rest: 'tokens a week',
    entry: asItIs('tokens a week'),
  },
  people: {
    name: 'people',
    bare: plain,
    rest: 'people',
    whole: formatPeople,
    entry: asItIs('people'),
  },
  times: {
    name: 'times',
    bare: (value) => formatTimes(value, { digits: 2 }),
    entry: asItIs('times', { after: '×' }),
  },
  ratio: { name: 'plain number', bare: plain, entry: asItIs('a plain number') },
};

/** "dollars a year" */
export const unitName = (unit: Unit): string => forms[unit].name;

/** What a value in its unit leaves to the words around it: "a year" after "$20,000", nothing after "10 years". */
export const unitRest = (unit: Unit): string => forms[unit].rest ?? '';

export const unitEntry = (unit: Unit): Entry => forms[unit].entry;

/** The value in its unit, the period left to the words around it: "$200,000", "−35%", "10 years". */
export function formatInUnit(unit: Unit, value: number): string {
  const { bare, short = bare } = forms[unit];
  return short(value);
}

/** The value with all of its unit: "$200,000 a year", "−35% a year", "8 people". */
export function formatWithUnit(unit: Unit, value: number): string {
  const { whole, rest } = forms[unit];
  if (whole) return whole(value);
  return formatInUnit(unit, value) + (rest ? ` ${rest}` : '');
}

/** As short as it goes, for a picture: "$20k", "10 years". */
export function formatCompactInUnit(unit: Unit, value: number): string {
  const { compact } = forms[unit];
  return compact ? compact(value) : formatInUnit(unit, value);
}

/** "between $0 and $10,000,000 a year" */
export function formatBounds(unit: Unit, [low, high]: readonly [number, number]): string {
  if (low === high) return formatWithUnit(unit, low);
  return `between ${forms[unit].bare(low)} and ${formatWithUnit(unit, high)}`;
}

/** "1 to 20 years": a unit that both ends share is said once. */
export function formatSpan(unit: Unit, [low, high]: readonly [number, number]): string {
  const from = formatInUnit(unit, low);
  const to = formatInUnit(unit, high);
  const [, amount = '', word = ''] = /^(.*) (year|month|hour)s?$/.exec(from) ?? [];
  return `${word && new RegExp(` ${word}s?$`).test(to) ? amount : from} to ${to}`;
}
