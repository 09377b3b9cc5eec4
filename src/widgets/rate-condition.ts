import type { Scenario } from './parameters.ts';
import { percent, spelledYears } from './words.ts';

/** What an exchange rate hangs on, whatever else it is. */
export type Staying = Pick<Scenario, 'years' | 'leaveYear' | 'budgetEnds' | 'raiseFades'>;

/** Whether the reader leaves before the end. */
export const leaves = ({ years, leaveYear }: Pick<Staying, 'years' | 'leaveYear'>): boolean =>
  leaveYear !== null && leaveYear < years;

/** Less than this is not told from nothing. */
const barely = 1e-9;

/** What may end or wear off, as far as it is set. */
function doubts({ budgetEnds, raiseFades }: Staying): string[] {
  const ends =
    budgetEnds === 1
      ? 'the budget gone after the first year'
      : `a chance of ${percent(budgetEnds)} a year that the budget ends`;
  const fades =
    raiseFades === 1
      ? 'the raise gone after the first year'
      : `${percent(raiseFades)} of the raise wearing off each year`;
  return [...(budgetEnds > barely ? [ends] : []), ...(raiseFades > barely ? [fades] : [])];
}

/** A date sooner than this is at once, in years. */
const halfMonth = 1 / 24;

/** The condition of all that follows: how long you stay, and what may end. */
export function condition(setting: Staying): string {
  const { years, leaveYear, budgetEnds } = setting;
  const stay = leaves(setting)
    ? (leaveYear ?? 0) < halfMonth
      ? 'If you leave at once'
      : `If you leave after ${spelledYears(leaveYear ?? 0)}`
    : `If you stay ${spelledYears(years)}${budgetEnds > barely ? '' : ' and the budget stays'}`;
  const besides = doubts(setting);
  return besides.length > 0 ? `${stay}, with ${besides.join(' and ')}` : stay;
}
