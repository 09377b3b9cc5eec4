/** Hands the terms of the letter to the widget that compares two offers: through this tab alone, never the address. */
import { serialise } from '../../scenario/serialise.ts';
import { DEFAULT_SCENARIO, type ScenarioName } from '../parameters.ts';
import { handedKey } from '../handed.ts';
import type { Findings } from './findings.ts';

/** What of the answers is a term of an offer. */
export function termsOf({ reading }: Findings): { readonly query: string } {
  const { options, counter, sum } = reading;
  const terms = {
    ...DEFAULT_SCENARIO,
    ...(sum === null ? {} : { tokens: sum }),
    ...(options.salary === undefined ? {} : { salary: options.salary }),
    ...(counter.bonusRate === undefined ? {} : { bonusRate: counter.bonusRate }),
  };
  const names: ScenarioName[] = ['tokens', 'salary', 'bonusRate'];
  return { query: serialise(terms, names) };
}

/** A browser that refuses opens the widget with the numbers that it begins with. */
export function handOver(findings: Findings): void {
  try {
    sessionStorage.setItem(handedKey, termsOf(findings).query);
  } catch {
    // Nothing is handed over.
  }
}
