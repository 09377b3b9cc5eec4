import { formatNumber, unitEntry, type Entry } from '../format/index.ts';
import { cutGiven } from '../scenario/warnings.ts';
import { describeParameter, describeRange, parameterOf } from '../scenario/describe.ts';
import type { ScenarioName } from './parameters.ts';

export {
  formatCents as cents,
  formatCentsMark as centsMark,
  formatCompactDollars as compactDollars,
  formatCompactThousands as compactThousands,
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

const said = describeParameter;

/** What is allowed instead of what was given, and what stays. */
const instead = (parameter: ScenarioName, kept: number | null): string =>
  `it must be ${describeRange(parameter, parameterOf(parameter).hard)}. Kept: ${said(parameter, kept)}.`;

/** Says what was given, what is allowed and what is kept. */
export function refusal(parameter: ScenarioName, given: number, kept: number | null): string {
  const { label } = parameterOf(parameter);
  return `${label} was given as ${said(parameter, given)}; ${instead(parameter, kept)}`;
}

/** The same of what was typed and is no number, or not one in this unit. */
export function notUnderstood(parameter: ScenarioName, typed: string, kept: number | null): string {
  const { label } = parameterOf(parameter);
  const given =
    typed.trim() === ''
      ? 'was left empty'
      : `was given as “${cutGiven(typed.trim())}”, which is not a number that we understand here`;
  return `${label} ${given}; ${instead(parameter, kept)}`;
}
