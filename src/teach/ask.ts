import type { PlacedFigure } from '../evidence/schema.ts';
import { modelValue } from '../prose/values.ts';
import { firstState } from '../stage/state.ts';

type Options = Readonly<Record<string, number | string>>;

/**
 * What the model answers to a call that an author wrote.
 * @throws when there is no such function, option or answer, naming those that there are
 */
export function askModel(
  call: string,
  options: Options,
  figures: ReadonlyMap<string, PlacedFigure>,
): number {
  const attributes = Object.fromEntries(
    Object.entries(options).map(([name, value]) => [name, String(value)]),
  );
  const value = modelValue(call, attributes, { figures, state: firstState });
  if (value === null) throw new Error(`“${call}” has no answer with these options`);
  return value;
}

/** Whether a number is the model's, to as many digits as were typed. */
export function isModels(typed: number, models: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(typed))?.[1]?.length ?? 0;
  return Math.abs(typed - models) <= 0.5 * 10 ** -decimals + 1e-9;
}
