import { RETIRED_PARAMETERS, type Parameter, type ValueOf } from './parameters.ts';

export type ParameterMap = Readonly<Record<string, Parameter>>;

/** What a caller may give: any of the parameters; a left-out one takes its default. */
export type Options<Map extends ParameterMap> = {
  readonly [Name in keyof Map]?: ValueOf<Map[Name]> | undefined;
};

/** The same with every default filled in. */
export type Values<Map extends ParameterMap> = {
  readonly [Name in keyof Map]: ValueOf<Map[Name]>;
};

/** Slack for sums of decimals that should be exactly 1: 0.7 + 0.2 + 0.1 is not. */
export const SUM_TOLERANCE = 1e-9;

/**
 * Fills in defaults and checks every value against its hard range. The model never clamps in silence.
 *
 * @throws {TypeError} for options that are no object, or an option that the function does not have, a retired one
 *   included.
 * @throws {RangeError} for a NaN, an infinite value or one outside the hard range.
 */
export function readOptions<Map extends ParameterMap>(
  functionName: string,
  parameters: Map,
  options: Options<Map>,
): Values<Map> {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`${functionName}: options must be an object, not ${String(options)}.`);
  }
  for (const option of Object.keys(options)) {
    if (!Object.hasOwn(parameters, option)) throw unknownOption(functionName, option, parameters);
  }
  const values: Record<string, number | null> = {};
  for (const name in parameters) {
    const parameter = parameters[name] as Parameter;
    const value: unknown = options[name];
    values[name] =
      value === undefined ? parameter.default : checkValue(functionName, name, parameter, value);
  }
  return values as Values<Map>;
}

function unknownOption(functionName: string, option: string, parameters: ParameterMap): TypeError {
  const retired = RETIRED_PARAMETERS.find(({ name }) => name === option);
  if (retired) {
    return new TypeError(
      `${functionName}: the option "${option}" is retired. ${retired.was} ${retired.now}`,
    );
  }
  const known = Object.keys(parameters).join(', ');
  return new TypeError(`${functionName}: there is no option "${option}". It takes: ${known}.`);
}

/**
 * A number that stands beside the parameters in a function's options, such as `more` or `month`.
 *
 * @throws {RangeError} unless it is finite and at least 0.
 */
export function checkAtLeastZero(functionName: string, name: string, value: number): void {
  if (typeof value === 'number' && value >= 0 && value < Infinity) return;
  throw new RangeError(
    `${functionName}: ${name} is ${String(value)}; it must be a finite number, at least 0.`,
  );
}

function checkValue(
  functionName: string,
  name: string,
  parameter: Parameter,
  value: unknown,
): number | null {
  if (value === null && parameter.nullable) return null;
  const [minimum, maximum] = parameter.hard;
  // Not-a-number fails both comparisons, so it is refused here too.
  if (typeof value === 'number' && value >= minimum && value <= maximum) return value;
  const orNull = parameter.nullable ? ', or null' : '';
  throw new RangeError(
    `${functionName}: ${name} is ${String(value)}; it must be a number between ${minimum} and ${maximum}${orNull} (${parameter.unit}).`,
  );
}

/** Months are whole in this model: a time in years is rounded to the nearest one. */
export function wholeMonths(years: number): number {
  return Math.round(12 * years);
}
