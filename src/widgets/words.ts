import { formatNumber, unitEntry, type Entry } from '../format/index.ts';
import { describeParameter, describeRange, parameterOf } from '../scenario/describe.ts';
import type { ScenarioName } from './parameters.ts';

export {
  formatCents as cents,
  formatCentsMark as centsMark,
  formatCompactDollars as compactDollars,
  formatDollars as dollars,
  formatDollarsLabel as moneyLabel,
  formatHeads as heads,
  formatPercent as percent,
  formatPoints as points,
  formatQuantity as quantity,
  formatRoughDollars as money,
  formatSignedPercent as signedPercent,
  formatTimes as times,
  formatUnitPrice as unitPrice,
  spellNumber as spelledNumber,
  spellYears as spelledYears,
  upperFirst,
} from '../format/index.ts';
export { describeParameter as describeValue } from '../scenario/describe.ts';

export const number = (value: number, digits: number): string => formatNumber(value, { digits });

/** How a parameter's value is typed into a field. */
export const entryOf = (parameter: ScenarioName): Entry => unitEntry(parameterOf(parameter).unit);

/** Says what was given, what is allowed and what is kept. */
export function refusal(parameter: ScenarioName, given: number, kept: number | null): string {
  const { label, hard } = parameterOf(parameter);
  const said = (value: number | null) => describeParameter(parameter, value);
  return `${label} was given as ${said(given)}; it must be ${describeRange(parameter, hard)}. Kept: ${said(kept)}.`;
}
