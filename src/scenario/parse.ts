import {
  CHOICE_NAMES,
  hasSlug,
  SCENARIO_CHOICES,
  type ChoiceName,
  type Choices,
  type Slug,
} from './choices.ts';
import { cutGiven, type Warning, type WarningReason } from './warnings.ts';
import {
  defaultsOfVersion,
  RETIRED_KEYS,
  SCENARIO_NAMES,
  SCENARIO_PARAMETERS,
  SCHEMA_VERSION,
  type Scenario,
  type ScenarioName,
  type ScenarioValue,
} from './schema.ts';
import { settle } from './settle.ts';

export { sayWarning, type Warning, type WarningReason } from './warnings.ts';

export interface ParsedScenario {
  readonly scenario: Scenario;
  /** What could not be used as given: the version, the parameters in their order, retired ones, what does not go together. */
  readonly warnings: readonly Warning[];
}

/** Longer than any number that means something. */
const LONGEST_NUMBER = 32;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** A decimal number; not "", "0x10", "1,000" or "Infinity". NaN for anything else. */
function readNumber(text: string): number {
  // In a query "+5" arrives as " 5".
  const trimmed = text.length <= LONGEST_NUMBER ? text.trim() : '';
  if (!DECIMAL.test(trimmed)) return NaN;
  // No value has a use for −0, and it would not survive being written.
  return Number(trimmed) || 0;
}

/**
 * Reads a query string. Never throws, whatever it is given: an unknown key is not kept, and a bad value becomes
 * the default, with a warning that says so.
 *
 * @param query With or without its question mark.
 */
export function parse(query: string | URLSearchParams): ParsedScenario {
  const given = collect(query);
  const warnings: Warning[] = [];
  const version = readVersion(given.get('v'), warnings);
  const defaults = defaultsOfVersion(version);

  const values: Partial<Record<ScenarioName, ScenarioValue>> = {};
  for (const name of SCENARIO_NAMES) {
    values[name] = readValue(name, given.get(SCENARIO_PARAMETERS[name].key), defaults, warnings);
  }
  const chosen: Partial<Record<ChoiceName, Slug>> = {};
  for (const name of CHOICE_NAMES) {
    chosen[name] = readChoice(name, given.get(SCENARIO_CHOICES[name].key), defaults, warnings);
  }
  readRetired(given, warnings);
  const settled = settle({ ...values, ...chosen } as Scenario);
  return { scenario: settled.scenario, warnings: [...warnings, ...settled.warnings] };
}

/** The values of each key; of a key that is repeated, the first few. */
function collect(query: string | URLSearchParams): ReadonlyMap<string, readonly string[]> {
  const enough = 3;
  const values = new Map<string, string[]>();
  for (const [key, value] of new URLSearchParams(query)) {
    const before = values.get(key);
    if (!before) values.set(key, [value]);
    else if (before.length < enough) before.push(value);
  }
  return values;
}

function readVersion(given: readonly string[] | undefined, warnings: Warning[]): number {
  if (given === undefined) return SCHEMA_VERSION;
  const version = given.length === 1 ? readNumber(given[0] ?? '') : NaN;
  const isKnown = Number.isInteger(version) && version >= 1 && version <= SCHEMA_VERSION;
  if (version === SCHEMA_VERSION) return version;
  warnings.push({
    parameter: 'version',
    given: cutGiven(given.join(', ')),
    allowed: [1, SCHEMA_VERSION],
    used: SCHEMA_VERSION,
    reason: isKnown ? 'earlier' : given.length > 1 ? 'repeated' : 'unreadable',
  });
  return isKnown ? version : SCHEMA_VERSION;
}

function readRetired(given: ReadonlyMap<string, readonly string[]>, warnings: Warning[]): void {
  for (const [key, { name }] of RETIRED_KEYS) {
    const values = given.get(key);
    if (!values) continue;
    warnings.push({ parameter: name, given: cutGiven(values.join(', ')), reason: 'retired' });
  }
}

function readValue(
  name: ScenarioName,
  given: readonly string[] | undefined,
  defaults: Scenario,
  warnings: Warning[],
): ScenarioValue {
  const used = defaults[name];
  if (given === undefined) return used;
  const [minimum, maximum] = SCENARIO_PARAMETERS[name].hard;
  const value = readNumber(given[0] ?? '');
  let reason: WarningReason;
  if (given.length > 1) reason = 'repeated';
  else if (!Number.isFinite(value)) reason = 'unreadable';
  else if (value < minimum || value > maximum) reason = 'outside';
  else return value;
  warnings.push({
    parameter: name,
    given: cutGiven(given.join(', ')),
    allowed: [minimum, maximum],
    used,
    reason,
  });
  return used;
}

function readChoice(
  name: ChoiceName,
  given: readonly string[] | undefined,
  defaults: Choices,
  warnings: Warning[],
): Slug {
  const used = defaults[name];
  const [slug = ''] = given ?? [used];
  if (given === undefined || (given.length === 1 && hasSlug(name, slug))) return slug as Slug;
  warnings.push({
    parameter: name,
    given: cutGiven(given.join(', ')),
    allowed: SCENARIO_CHOICES[name].slugs,
    used,
    reason: given.length > 1 ? 'repeated' : 'unknown',
  });
  return used;
}
