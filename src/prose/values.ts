import { printFigure } from '../format/index.ts';
import { outputPerHour } from '../evidence/output.ts';
import type { PlacedFigure } from '../evidence/schema.ts';
import { compounding, PARAMETERS, type ParameterName } from '../model/index.ts';
import { formatParameter } from '../scenario/describe.ts';
import { DEFAULT_SCENARIO } from '../scenario/schema.ts';
import type { StageState } from '../stage/state.ts';
import { functionNamed, optionsFrom, type Numbers } from './model-calls.ts';
import { printAs } from './print.ts';

/** Everything that a directive in the prose can refer to. */
export interface Context {
  figures: ReadonlyMap<string, PlacedFigure>;
  /** The step's state, filled forward. */
  state: StageState;
  /** The numbers of a lesson, by the names of the scenario: what the model is asked with. */
  given?: Numbers;
  /** The same with something else in them, by name. */
  variants?: Readonly<Record<string, Numbers>>;
  /** Answers of a lesson's exercises, printed, by the exercise's id. */
  answers?: ReadonlyMap<string, string>;
  /** The variant that is given here, or "" for none: numbers are marked with their directive, to be asked anew. */
  markedAs?: string;
}

type Attributes = Readonly<Record<string, string | null | undefined>>;

/** The lesson's numbers, or those of its variant that is named. */
function numbersOf({ given = {}, variants = {} }: Context, variant?: string | null): Numbers {
  if (variant === undefined || variant === null) return given;
  const numbers = variants[variant];
  if (!numbers)
    throw new Error(`there is no variant “${variant}”; there is ${list(Object.keys(variants))}`);
  return numbers;
}

const list = (names: Iterable<string>): string => [...names].join(', ');

export function findFigure(id: string, { figures }: Context): PlacedFigure {
  const placed = figures.get(id);
  if (!placed) {
    throw new Error(`there is no figure “${id}” in content/figures`);
  }
  return placed;
}

/** The one number of a figure; of a range, the end that is asked for. */
export function figureNumber(id: string, context: Context, end?: 'low' | 'high'): number {
  const { value } = findFigure(id, context).figure;
  if (typeof value === 'number') return value;
  if (value && end) return value[end];
  throw new Error(
    `the figure “${id}” is ${value ? 'a range; say which end, low or high' : 'not a number'}`,
  );
}

/** What a study measured, as output per hour. */
function figureOutput(id: string, context: Context): number {
  const { measures } = findFigure(id, context).figure;
  if (!measures)
    throw new Error(`the figure “${id}” does not say what it measures, time or output`);
  return outputPerHour(figureNumber(id, context), measures);
}

/**
 * `:figure[uber-monthly-cap]`: as its record has it, or `as=low`, `as=high` for one end of a range, `as=output`
 * for a study as output per hour, or any way of printing a number.
 */
export function figureText(id: string, { as }: Attributes, context: Context): string {
  const { figure } = findFigure(id, context);
  if (!as) return printFigure(figure);
  if (as === 'output') return printAs(1 + figureOutput(id, context), 'change');
  if (as === 'low' || as === 'high')
    return printFigure({ ...figure, value: figureNumber(id, context, as) });
  return printAs(figureNumber(id, context), as);
}

function walk(value: unknown, path: readonly string[], whole: string): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null || !(key in current)) {
      const allowed =
        typeof current === 'object' && current !== null ? list(Object.keys(current)) : 'nothing';
      throw new Error(`“${whole}” has no “${key}”; there is ${allowed}`);
    }
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

/** `:model[compounding.end.raise]{leaveYear=3}`: a model function's answer, options as attributes. */
export function modelValue(
  expression: string,
  attributes: Attributes,
  context: Context,
): number | null {
  const [name = '', ...path] = expression.split('.');
  const call = functionNamed(name);
  const options = optionsFrom(expression, numbersOf(context, attributes['variant']));
  for (const [key, text] of Object.entries(attributes)) {
    if (key === 'as' || key === 'variant' || text === null || text === undefined) continue;
    const value = text.startsWith('@') ? figureNumber(text.slice(1), context) : Number(text);
    if (Number.isNaN(value))
      throw new Error(`“${key}” is “${text}”; expected a number or @figure-id`);
    // A lesson's numbers stand in one place, where its widget takes them from, too.
    if (context.variants && !text.startsWith('@'))
      throw new Error(`“${key}” is typed as ${text}; put it into a variant of the lesson`);
    options[key] = value;
  }
  if (name === 'headline') options['tokens'] ??= figureNumber('claude-code-average', context);
  const value = walk(call(options), path, expression);
  if (typeof value !== 'number' && value !== null) {
    throw new Error(`“${expression}” is not a number`);
  }
  return value;
}

export function parameterText(name: string, attributes: Attributes): string {
  if (!Object.hasOwn(PARAMETERS, name)) {
    throw new Error(`there is no parameter “${name}”; there is ${list(Object.keys(PARAMETERS))}`);
  }
  const parameter = name as ParameterName;
  const value = PARAMETERS[parameter].default;
  return attributes['as'] && value !== null
    ? printAs(value, attributes['as'])
    : formatParameter(parameter, value);
}

/** `:given[leaveYear]`: a number that the lesson sets. */
export function givenText(name: string, attributes: Attributes, context: Context): string {
  const given = numbersOf(context, attributes['variant']);
  const value = given[name];
  if (value === undefined)
    throw new Error(`nothing here is given as “${name}”; there is ${list(Object.keys(given))}`);
  if (attributes['as']) return printAs(value, attributes['as']);
  if (Object.hasOwn(PARAMETERS, name) || Object.hasOwn(DEFAULT_SCENARIO, name))
    return formatParameter(name as ParameterName, value);
  throw new Error(`“${name}” is no parameter; say with as= how it is printed`);
}

/** `:answer[ten-years]`: what an exercise of this lesson comes to. */
export function answerText(id: string, { answers = new Map() }: Context): string {
  const answer = answers.get(id);
  if (answer === undefined)
    throw new Error(`there is no answer “${id}” here; there is ${list(answers.keys())}`);
  return answer;
}

export function stageText(path: string, attributes: Attributes, { state }: Context): string {
  const value = walk(state, path.split('.'), path);
  if (typeof value !== 'number') throw new Error(`the stage’s “${path}” is not a number`);
  return printAs(value, attributes['as'] ?? 'dollars');
}

export function seriesText(name: string, attributes: Attributes): string {
  const { series } = compounding();
  const values = walk(series, [name], `series.${name}`) as readonly number[];
  const value = values[Number(attributes['year']) * 12];
  if (value === undefined)
    throw new Error(`“year” is “${attributes['year']}”; expected a year of the series`);
  return printAs(value, attributes['as'] ?? 'thousands');
}
