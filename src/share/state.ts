import { withoutDust } from '../format/index.ts';
import type { PlacedFigure } from '../evidence/schema.ts';
import { hasSlug, isChoiceName, SCENARIO_CHOICES } from '../scenario/choices.ts';
import { describeRange } from '../scenario/describe.ts';
import { sayWarning } from '../scenario/warnings.ts';
import {
  DEFAULT_SCENARIO,
  SCENARIO_PARAMETERS,
  type Scenario,
  type ScenarioName,
} from '../scenario/schema.ts';
import { settle } from '../scenario/settle.ts';
import type { Widget } from '../widgets/widget.ts';

// The state of a named scenario, as an author writes it. A value is a number of ours, or a sum of
// products with figures in it: “@uber-yearly-cap”, “@median-user-bill * 12”, “@gemini-doubles - 1”; of a
// range one end, “@metr-transcripts.high”; a parameter’s name stands for its default: “salary + @uber-yearly-cap”.

type Figures = ReadonlyMap<string, PlacedFigure>;

export interface GivenState {
  readonly values: Scenario;
  /** What was set, by name. */
  readonly set: Readonly<Record<string, number | string | null>>;
  /** The figures in it, each once. */
  readonly figures: readonly string[];
  /** "state.tokens: what is wrong" */
  readonly faults: readonly string[];
}

function figureValue(reference: string, figures: Figures, used: Set<string>): number {
  const [id = '', end] = reference.slice(1).split('.');
  const placed = figures.get(id);
  if (!placed) throw new Error(`there is no figure “${id}” in content/figures`);
  const { value } = placed.figure;
  used.add(id);
  if (typeof value === 'number' && end === undefined) return value;
  if (typeof value === 'object' && value !== null) {
    if (end === 'low' || end === 'high') return value[end];
    throw new Error(`the figure “${id}” is a range; write @${id}.low or @${id}.high`);
  }
  throw new Error(`the figure “${id}” is ${value === null ? 'not a number' : 'one number'}`);
}

function factor(text: string, figures: Figures, used: Set<string>): number {
  if (text.startsWith('@')) return figureValue(text, figures, used);
  const value = Object.hasOwn(SCENARIO_PARAMETERS, text)
    ? SCENARIO_PARAMETERS[text as ScenarioName].default
    : text === ''
      ? NaN
      : Number(text);
  if (value !== null && Number.isFinite(value)) return value;
  throw new Error(
    `“${text}” is no number, no parameter with a default, and no figure such as @uber-yearly-cap`,
  );
}

/**
 * What a sum of products comes to. Signs stand between spaces, since ids have hyphens.
 * @param used takes the ids of the figures in it
 * @throws an Error that says what cannot be read
 */
export function reckonValue(text: string, figures: Figures, used = new Set<string>()): number {
  const parts = text.trim().split(/ ([+-]) /);
  let sum = 0;
  for (let index = 0; index < parts.length; index += 2) {
    const product = (parts[index] ?? '')
      .split(' * ')
      .reduce((value, part) => value * factor(part.trim(), figures, used), 1);
    sum += parts[index - 1] === '-' ? -product : product;
  }
  // The tail behind a product would stand in the address.
  return withoutDust(sum);
}

function checkNumber(name: ScenarioName, value: number | null): string | undefined {
  const { hard, default: standard } = SCENARIO_PARAMETERS[name];
  if (value === null)
    return standard === null ? undefined : 'is null; only leaveYear can be, for one who stays';
  if (value >= hard[0] && value <= hard[1]) return undefined;
  return `is ${value}; it must be ${describeRange(name, hard)}`;
}

/** Reads the state of a scenario, and keeps going after a fault. */
export function readState(
  widget: Pick<Widget, 'name' | 'parameters' | 'choices'>,
  given: Readonly<Record<string, number | string | null>>,
  figures: Figures,
): GivenState {
  const names: readonly string[] = [...widget.parameters, ...widget.choices];
  const set: Record<string, number | string | null> = {};
  const used = new Set<string>();
  const faults: string[] = [];
  for (const [name, written] of Object.entries(given)) {
    const fault = (reason: string): void => {
      faults.push(`state.${name}: ${reason}`);
    };
    if (!names.includes(name)) {
      fault(`the ${widget.name} widget has no such setting; it has ${names.join(', ')}`);
    } else if (isChoiceName(name)) {
      if (typeof written === 'string' && hasSlug(name, written)) set[name] = written;
      else fault(`is “${written}”; expected one of ${SCENARIO_CHOICES[name].slugs.join(', ')}`);
    } else {
      try {
        const value = typeof written === 'string' ? reckonValue(written, figures, used) : written;
        const reason = checkNumber(name as ScenarioName, value);
        if (reason) fault(reason);
        else set[name] = value;
      } catch (error) {
        fault((error as Error).message);
      }
    }
  }
  const { scenario, warnings } = settle({ ...DEFAULT_SCENARIO, ...set });
  faults.push(...warnings.map((warning) => `state.${warning.parameter}: ${sayWarning(warning)}`));
  return { values: scenario, set, figures: [...used], faults };
}
