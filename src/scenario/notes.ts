import { lowerFirst } from '../format/index.ts';
import { SCENARIO_CHOICES, type ChoiceName } from './choices.ts';
import { describeRange, formatParameter, parameterOf } from './describe.ts';
import type { ScenarioName } from './schema.ts';

/** Something of a link or of a setting that could not be used as it stood. */
export type Note = NumberNote | ChoiceNote;

export interface NumberNote {
  readonly parameter: ScenarioName | 'version';
  /** What was there, cut to 40 characters. */
  readonly given: string;
  readonly allowed: readonly [minimum: number, maximum: number];
  readonly used: number | null;
  readonly reason: NoteReason;
}

export interface ChoiceNote {
  readonly parameter: ChoiceName;
  readonly given: string;
  readonly allowed: readonly string[];
  readonly used: string;
  readonly reason: 'unknown' | 'repeated';
}

export type NoteReason =
  /** Not a number, empty, or without end. */
  | 'unreadable'
  /** A number that the model does not take. */
  | 'outside'
  /** Given more than once. */
  | 'repeated'
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

/** The note as a plain sentence or two. */
export function sayNote(note: Note): string {
  if (isOfChoice(note)) return sayChoice(note);
  const { parameter, given, allowed, used, reason } = note;
  if (parameter === 'version') {
    const [first, last] = allowed;
    const known = first === last ? `version ${last}` : `versions ${first} to ${last}`;
    return `The link asks for version “${given}” of these settings; this page knows ${known}. We used version ${last} instead.`;
  }
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
    case 'unreadable':
    case 'outside':
      return given.trim() === ''
        ? `${name} was left empty; it must be ${range}. ${instead}`
        : `${name} was given as “${given}”; it must be ${range}. ${instead}`;
  }
}

const quoted = (label: string): string => `“${lowerFirst(label)}”`;

const isOfChoice = (note: Note): note is ChoiceNote =>
  Object.hasOwn(SCENARIO_CHOICES, note.parameter);

function sayChoice({ parameter, given, allowed, used, reason }: ChoiceNote): string {
  const name = quoted(SCENARIO_CHOICES[parameter].label);
  const instead = `We used “${used}” instead.`;
  const list = `the ${allowed.length} in its list`;
  if (reason === 'repeated')
    return `${name} was given more than once, as “${given}”; it must be given once, as one of ${list}. ${instead}`;
  return given.trim() === ''
    ? `${name} was left empty; it must be one of ${list}. ${instead}`
    : `${name} was given as “${given}”; it must be one of ${list}. ${instead}`;
}
