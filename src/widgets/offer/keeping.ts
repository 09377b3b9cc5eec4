/** The one place where numbers of the reader's own are kept: this browser, when asked, until told to forget. */
import { describeParameter, parameterOf } from '../../scenario/describe.ts';
import { parse } from '../../scenario/parse.ts';
import { serialise } from '../../scenario/serialise.ts';
import { DEFAULT_SCENARIO, type Scenario, type ScenarioName } from '../parameters.ts';

export interface Kept {
  /** As an address has it; empty for the numbers that the page begins with. */
  readonly query: string;
  readonly scenario: Scenario;
}

export const storageKey = 'perkorpay:offer';

const keptAs = (query: string): Kept => ({ query, scenario: parse(query).scenario });

/** What would be kept of this scenario. */
export const keptNow = (scenario: Scenario, names: readonly ScenarioName[]): string =>
  serialise(scenario, names);

/** What this browser was asked to keep; null where it was not, or does not say. */
export function readKept(): Kept | null {
  try {
    const query = localStorage.getItem(storageKey);
    return query === null ? null : keptAs(query);
  } catch {
    return null;
  }
}

/** Null where the browser refuses. */
export function keep(query: string): Kept | null {
  try {
    localStorage.setItem(storageKey, query);
    return keptAs(query);
  } catch {
    return null;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // What could not be written need not be removed.
  }
}

/** What differs from the numbers that the page begins with, by name. */
export function summary(scenario: Scenario, names: readonly ScenarioName[]): string {
  const own = names.filter((name) => scenario[name] !== DEFAULT_SCENARIO[name]);
  if (own.length === 0) return 'the numbers we began with';
  return own
    .map((name) => `${parameterOf(name).label} ${describeParameter(name, scenario[name])}`)
    .join('; ');
}
