import {
  DEFAULT_SCENARIO,
  SCENARIO_NAMES,
  SCENARIO_PARAMETERS,
  SCHEMA_VERSION,
  type Scenario,
  type ScenarioName,
} from './schema.ts';

/**
 * The shortest query that `parse` reads back as the same scenario: no question mark, defaults left out, always in
 * the same order; empty for the defaults.
 *
 * Length: "v=1" and, for each changed parameter, "&", a key of one or two characters, "=" and its number. At the
 * precision of the controls any twelve changes stay within 120 characters, and so do all controls of most widgets
 * at once; all nineteen of compounding take 141, all of two offers 178. A test keeps these figures.
 *
 * @param names The parameters to write, such as those of one widget; the rest stay at their defaults.
 */
export function serialise(
  scenario: Scenario,
  names: readonly ScenarioName[] = SCENARIO_NAMES,
): string {
  const parts = SCENARIO_NAMES.filter(
    (name) => names.includes(name) && scenario[name] !== DEFAULT_SCENARIO[name],
  ).map((name) => {
    const value = scenario[name];
    return value === null ? '' : `${SCENARIO_PARAMETERS[name].key}=${shortest(value)}`;
  });
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
