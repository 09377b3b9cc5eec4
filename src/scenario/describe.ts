/** Values of parameters in words. The number formats of the whole site come from here too. */
import { PARAMETERS, type Parameter, type ParameterName, type Unit } from '../model/index.ts';
import {
  formatCompactDollars,
  formatExactDollars,
  formatHours,
  formatMonths,
  formatNumber,
  formatPeople,
  formatPercent,
  formatQuantity,
  formatSignedPercent,
  formatTimes,
  formatYearsAndMonths,
} from './numbers.ts';
import { SCENARIO_PARAMETERS, type ScenarioName } from './schema.ts';

export * from './numbers.ts';

interface UnitWords {
  /** The number alone, for the lower end of a range: "10". */
  readonly bare: (value: number) => string;
  /** Where the sentence says the rest: "10 years", "$200,000". */
  readonly short?: (value: number) => string;
  /** What follows to be complete: " a year". */
  readonly after?: string;
  readonly compact?: (value: number) => string;
}

const exactPercent = (value: number): string => formatPercent(value, { digits: 2 });
const units: Readonly<Record<Unit, UnitWords>> = {
  'dollars-a-year': { bare: formatExactDollars, after: ' a year', compact: formatCompactDollars },
  'dollars-a-month': { bare: formatExactDollars, after: ' a month', compact: formatCompactDollars },
  dollars: { bare: formatExactDollars, compact: formatCompactDollars },
  'dollars-a-million-tokens': { bare: formatExactDollars, after: ' a million tokens' },
  rate: { bare: exactPercent },
  'rate-a-year': { bare: exactPercent, after: ' a year' },
  'rate-of-change-a-year': {
    bare: (value) => formatSignedPercent(value, { digits: 2 }),
    after: ' a year',
  },
  years: { bare: (value) => formatNumber(value), short: formatYearsAndMonths },
  months: { bare: (value) => formatNumber(value), short: (value) => formatMonths(value) },
  'hours-a-week': { bare: (value) => formatNumber(value), short: formatHours, after: ' a week' },
  'tokens-a-week': { bare: formatQuantity, after: ' tokens a week' },
  people: { bare: (value) => formatNumber(value) },
  times: { bare: (value) => formatTimes(value, { digits: 2 }) },
  ratio: { bare: (value) => formatNumber(value) },
};

/** `leaveYear` is the one parameter that can be null. */
const STAYS = 'you stay';

export function parameterOf(name: ScenarioName | ParameterName): Parameter {
  return Object.hasOwn(SCENARIO_PARAMETERS, name)
    ? SCENARIO_PARAMETERS[name as ScenarioName]
    : PARAMETERS[name as ParameterName];
}

function wordsOf(name: ScenarioName | ParameterName): UnitWords {
  return units[parameterOf(name).unit];
}

/** The value in its unit, the period left to the sentence around it: "$200,000", "−35%", "10 years", "you stay". */
export function formatParameter(name: ScenarioName | ParameterName, value: number | null): string {
  if (value === null) return STAYS;
  const { bare, short = bare } = wordsOf(name);
  return short(value);
}

/** The value with all of its unit, for a control: "$200,000 a year", "−35% a year", "8 people". */
export function describeParameter(
  name: ScenarioName | ParameterName,
  value: number | null,
): string {
  if (value === null) return STAYS;
  if (parameterOf(name).unit === 'people') return formatPeople(value);
  return `${formatParameter(name, value)}${wordsOf(name).after ?? ''}`;
}

/** As short as it goes, for a picture: "$20k", "10 years". */
export function formatParameterCompact(
  name: ScenarioName | ParameterName,
  value: number | null,
): string {
  const { compact } = wordsOf(name);
  return value !== null && compact ? compact(value) : formatParameter(name, value);
}

/** "between $0 and $10,000,000 a year" */
export function describeRange(
  name: ScenarioName | ParameterName,
  [low, high]: readonly [low: number, high: number],
): string {
  if (low === high) return describeParameter(name, low);
  return `between ${wordsOf(name).bare(low)} and ${describeParameter(name, high)}`;
}
