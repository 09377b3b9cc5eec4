import { lowerFirst } from '../format/index.ts';
import { isChoiceName, SCENARIO_CHOICES, type ChoiceName } from './choices.ts';
import { describeRange, formatParameter, parameterOf } from './describe.ts';
import { RETIRED_KEYS, type RetiredName, type ScenarioName } from './schema.ts';

/** Something of a link or of a setting that could not be used as it stood. */
export type Warning = NumberWarning | ChoiceWarning | RetiredWarning;

export interface NumberWarning {
  readonly parameter: ScenarioName | 'version';
  /** What was there, cut to 40 characters. */
  readonly given: string;
  readonly allowed: readonly [minimum: number, maximum: number];
  readonly used: number | null;
  readonly reason: WarningReason;
}

export interface ChoiceWarning {
  readonly parameter: ChoiceName;
  readonly given: string;
  readonly allowed: readonly string[];
  readonly used: string;
  readonly reason: 'unknown' | 'repeated';
}

/** What an earlier version of the model had as a parameter: passed over. */
export interface RetiredWarning {
  readonly parameter: RetiredName;
  readonly given: string;
  readonly reason: 'retired';
}

export type WarningReason =
  /** Not a number, empty, or without end. */
  | 'unreadable'
  /** A number that the model does not take. */
  | 'outside'
  /** Given more than once. */
  | 'repeated'
  /** Of the version alone: one before this one, with another model. */
  | 'earlier'
  /** Fine alone, but not with the other settings. */
  | 'together';

const LONGEST_GIVEN = 40;

/** What was given, fit to print: short, on one line, and without characters that turn the text around. */
export function cutGiven(given: string): string {
  // Cutting first keeps a megabyte out of the rest; a character can take two of the string's units.
  const characters = [...given.slice(0, 4 * LONGEST_GIVEN)].map((character) =>
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character) ? ' ' : character,
  );
  if (characters.length <= LONGEST_GIVEN) return characters.join('');
  return `${characters.slice(0, LONGEST_GIVEN - 1).join('')}…`;
}

/** The warning as a plain sentence or two. */
export function sayWarning(warning: Warning): string {
  if (warning.reason === 'retired') return sayRetired(warning);
  if (isOfChoice(warning)) return sayChoice(warning);
  const { parameter, given, allowed, used, reason } = warning;
  if (parameter === 'version') return sayVersion(warning);
  const name = quoted(parameterOf(parameter).label);
  const range = describeRange(parameter, allowed);
  const instead =
    used === null
      ? 'We took it that you stay instead.'
      : `We used ${formatParameter(parameter, used)} instead.`;
  switch (reason) {
    case 'repeated':
      return `${name} was given more than once, as “${given}”; it must be given once, ${range}. ${instead}`;
    case 'together':
      return `${name} was ${given}; with the other settings it must be ${range}. ${instead}`;
    case 'earlier':
    case 'unreadable':
    case 'outside':
      return given.trim() === ''
        ? `${name} was left empty; it must be ${range}. ${instead}`
        : `${name} was given as “${given}”; it must be ${range}. ${instead}`;
  }
}

function sayVersion({ given, allowed: [first, last], reason }: NumberWarning): string {
  if (reason === 'earlier')
    return `The link is of version ${given} of these settings. What it sets is kept; the numbers come from a newer model, so they are not those that its sender saw.`;
  return `The link asks for version “${given}” of these settings; this page knows versions ${first} to ${last}. We used version ${last} instead.`;
}

function sayRetired({ parameter, given }: RetiredWarning): string {
  const { label, was, now } = [...RETIRED_KEYS.values()].find(({ name }) => name === parameter)!;
  return `The link sets ${quoted(label)} to “${given}”, which is gone. ${was} ${now}`;
}

const quoted = (label: string): string => `“${lowerFirst(label)}”`;

const isOfChoice = (warning: NumberWarning | ChoiceWarning): warning is ChoiceWarning =>
  isChoiceName(warning.parameter);

function sayChoice({ parameter, given, allowed, used, reason }: ChoiceWarning): string {
  const name = quoted(SCENARIO_CHOICES[parameter].label);
  const instead = `We used “${used}” instead.`;
  const list = `the ${allowed.length} in its list`;
  if (reason === 'repeated')
    return `${name} was given more than once, as “${given}”; it must be given once, as one of ${list}. ${instead}`;
  return given.trim() === ''
    ? `${name} was left empty; it must be one of ${list}. ${instead}`
    : `${name} was given as “${given}”; it must be one of ${list}. ${instead}`;
}
