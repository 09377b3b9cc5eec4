/** Values of parameters in words, by the name of the parameter. */
import {
  formatBounds,
  formatCompactInUnit,
  formatInUnit,
  formatWithUnit,
} from '../format/index.ts';
import { PARAMETERS, type Parameter, type ParameterName } from '../model/index.ts';
import { SCENARIO_PARAMETERS, type ScenarioName } from './schema.ts';

/** `leaveYear` is the one parameter that can be null. */
const STAYS = 'you stay';

export function parameterOf(name: ScenarioName | ParameterName): Parameter {
  return Object.hasOwn(SCENARIO_PARAMETERS, name)
    ? SCENARIO_PARAMETERS[name as ScenarioName]
    : PARAMETERS[name as ParameterName];
}

/** The value in its unit, the period left to the sentence around it: "$200,000", "−35%", "10 years", "you stay". */
export function formatParameter(name: ScenarioName | ParameterName, value: number | null): string {
  return value === null ? STAYS : formatInUnit(parameterOf(name).unit, value);
}

/** The value with all of its unit, for a control: "$200,000 a year", "−35% a year", "8 people". */
export function describeParameter(
  name: ScenarioName | ParameterName,
  value: number | null,
): string {
  return value === null ? STAYS : formatWithUnit(parameterOf(name).unit, value);
}

/** As short as it goes, for a picture: "$20k", "10 years". */
export function formatParameterCompact(
  name: ScenarioName | ParameterName,
  value: number | null,
): string {
  return value === null ? STAYS : formatCompactInUnit(parameterOf(name).unit, value);
}

/** "between $0 and $10,000,000 a year" */
export function describeRange(
  name: ScenarioName | ParameterName,
  range: readonly [low: number, high: number],
): string {
  return formatBounds(parameterOf(name).unit, range);
}
