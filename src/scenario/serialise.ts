import { CHOICE_NAMES, SCENARIO_CHOICES } from './choices.ts';
import {
  DEFAULT_SCENARIO,
  SCENARIO_NAMES,
  SCENARIO_PARAMETERS,
  SCHEMA_VERSION,
  type Scenario,
  type SettingName,
} from './schema.ts';

/**
 * The shortest query that `parse` reads back as the same scenario: no question mark, defaults left out, always in
 * the same order; empty for the defaults.
 *
 * Choices come after the numbers, by their slugs, which need no escaping.
 *
 * Length: "v=2" and, for each changed parameter, "&", a key of one or two characters, "=" and its number. At the
 * precision of the controls any twelve changes stay within 120 characters, and so do all controls of most widgets
 * at once; all twenty-nine of compounding take 221, all of two offers 193. A choice takes up to 31 more. A test keeps
 * these figures.
 *
 * @param names The settings to write, such as those of one widget; the rest stay at their defaults.
 */
export function serialise(
  scenario: Scenario,
  names: readonly SettingName[] = [...SCENARIO_NAMES, ...CHOICE_NAMES],
): string {
  const isWritten = (name: SettingName): boolean =>
    names.includes(name) && scenario[name] !== DEFAULT_SCENARIO[name];
  const numbers = SCENARIO_NAMES.filter(isWritten).map((name) => {
    const value = scenario[name];
    return value === null ? '' : `${SCENARIO_PARAMETERS[name].key}=${shortest(value)}`;
  });
  const choices = CHOICE_NAMES.filter(isWritten).map(
    (name) => `${SCENARIO_CHOICES[name].key}=${scenario[name]}`,
  );
  const parts = [...numbers, ...choices];
  return parts.length === 0 ? '' : [`v=${SCHEMA_VERSION}`, ...parts].join('&');
}

/** The fewest characters that are read back as exactly this number: "2e5", ".035", "-.35", "18000" as "18e3". */
export function shortest(value: number): string {
  const [, sign = '', first = '0', rest = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(value.toExponential()) ?? [];
  // toExponential gives the fewest digits that are still exact; without their point they are a whole number.
  const scientific = `${sign}${first}${rest}e${Number(exponent) - rest.length}`;
  const plain = String(value).replace(/^(-?)0\./, '$1.');
  return !plain.includes('e') && plain.length <= scientific.length ? plain : scientific;
}
