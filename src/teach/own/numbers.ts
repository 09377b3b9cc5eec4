import { describeRange, parameterOf } from '../../scenario/describe.ts';
import { PARAMETERS, type ParameterName } from '../../model/index.ts';
import { SCENARIO_NAMES, type ScenarioName } from '../../scenario/schema.ts';

/** A room's own numbers for a lesson, by the names of the scenario. */
export interface OwnNumbers {
  numbers: Readonly<Record<string, number>>;
  /** The same as in an address, in a fixed order: “amount=30000&salary=95000”; empty for none. */
  query: string;
  /** What was given and cannot be used, a sentence each. */
  faults: readonly string[];
}

const isName = (name: string): name is ScenarioName | ParameterName =>
  Object.hasOwn(PARAMETERS, name) || (SCENARIO_NAMES as readonly string[]).includes(name);

/** Reads “?amount=30000&salary=95000”; whatever else is in the address is none of its business. */
export function ownNumbersIn(search: string): OwnNumbers {
  const numbers: Record<string, number> = {};
  const faults: string[] = [];
  for (const [name, text] of [...new URLSearchParams(search)].sort()) {
    if (!isName(name)) continue;
    const { hard, label } = parameterOf(name);
    const value = text.trim() === '' ? NaN : Number(text);
    if (Number.isFinite(value) && value >= hard[0] && value <= hard[1]) numbers[name] = value;
    else
      faults.push(
        `“${name}” is “${text.slice(0, 24)}”; ${label} has to be ${describeRange(name, hard)}. The lesson keeps its own.`,
      );
  }
  const query = Object.entries(numbers)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return { numbers, query, faults };
}

/** An address with these numbers in the place of those that it has. */
export function withNumbers(address: string, query: string): string {
  const changed = new URL(address);
  for (const name of [...changed.searchParams.keys()])
    if (isName(name)) changed.searchParams.delete(name);
  for (const [name, value] of new URLSearchParams(query)) changed.searchParams.set(name, value);
  return changed.href;
}
