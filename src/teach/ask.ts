import type { PlacedFigure } from '../evidence/schema.ts';
import type { Numbers } from '../prose/model-calls.ts';
import { modelValue } from '../prose/values.ts';
import { firstState } from '../stage/state.ts';
import type { LessonSource } from './schema.ts';

/**
 * The numbers that the model is asked with.
 * @param names of variants, the nearest first; those that are left out are passed over
 * @throws when the lesson has no such variant, naming those that there are
 */
export function numbersOf(
  { scenario, variants }: Pick<LessonSource, 'scenario' | 'variants'>,
  ...names: readonly (string | undefined)[]
): Numbers {
  const name = names.find((one) => one !== undefined);
  if (name === undefined) return scenario;
  const own = variants[name];
  if (!own)
    throw new Error(
      `there is no variant “${name}” of the lesson; there is ${Object.keys(variants).join(', ')}`,
    );
  return { ...scenario, ...own };
}

/**
 * What the model answers to a call that an author wrote.
 * @throws when there is no such function, option or answer, naming those that there are
 */
export function askModel(
  call: string,
  numbers: Numbers,
  figures: ReadonlyMap<string, PlacedFigure>,
): number {
  const value = modelValue(call, {}, { figures, state: firstState, given: numbers });
  if (value === null) throw new Error(`“${call}” has no answer with these numbers`);
  return value;
}

/** Whether a number is the model's, to as many digits as were typed. */
export function isModels(typed: number, models: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(typed))?.[1]?.length ?? 0;
  return Math.abs(typed - models) <= 0.5 * 10 ** -decimals + 1e-9;
}
