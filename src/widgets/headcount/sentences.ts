import { formatMonths } from '../../format/index.ts';
import type { HeadcountResult } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import { heads, money, percent, spelledNumber, times } from '../words.ts';

export const subject = 'Headcount';
export const question = 'The headcount meeting: what is left of the claim?';

type Setting = Pick<Scenario, 'teamSize' | 'maxSpeedup' | 'tokens' | 'demandGrowth'>;

/** Two budgets this near are one: the best is found to $10. */
const near = 10;
/** The model looks for the best budget up to here. */
const searchEnd = 500_000;

function work({ teamSize, demandGrowth }: Setting): string {
  const whose =
    teamSize === 1 ? 'one engineer’s work' : `${spelledNumber(teamSize)} engineers’ work`;
  if (demandGrowth === 0) return whose;
  const size = percent(Math.abs(demandGrowth));
  return demandGrowth > 0 ? `${whose} and ${size} more` : `${whose} less ${size}`;
}

export function finding(
  { afterReview, sameOutput }: Pick<HeadcountResult, 'afterReview' | 'sameOutput'>,
  setting: Setting,
): string {
  const shrunk = `A claimed ${times(setting.maxSpeedup)} becomes ${times(afterReview)}`;
  if (sameOutput.heads === null)
    return `${shrunk}: no team of any size gets through ${work(setting)}.`;
  const needed = heads(sameOutput.heads);
  const still = needed === heads(setting.teamSize) ? 'still takes' : 'takes';
  return `${shrunk}: ${work(setting)} ${still} ${needed === '1' ? 'one' : needed}.`;
}

export function best(
  { bestTokens }: Pick<HeadcountResult, 'bestTokens'>,
  { tokens }: Pick<Setting, 'tokens'>,
): string {
  const here = tokens === 0 ? 'you spend nothing' : `you are at ${money(tokens)}`;
  if (Math.abs(bestTokens - tokens) <= near) {
    return bestTokens === 0
      ? 'Work is cheapest with no tokens at all, and you spend nothing.'
      : `Work is cheapest at ${money(bestTokens)} a head, and that is where you are.`;
  }
  if (bestTokens === 0) return `Work is cheapest with no tokens at all; ${here}.`;
  if (bestTokens >= searchEnd)
    return `Work gets cheaper all the way to ${money(bestTokens)} a head; ${here}.`;
  return `Work is cheapest at ${money(bestTokens)} a head; ${here}.`;
}

export function verdict(
  {
    breakEvenUplift,
    netUplift,
    pays,
  }: Pick<HeadcountResult, 'breakEvenUplift' | 'netUplift' | 'pays'>,
  { tokens }: Pick<Setting, 'tokens'>,
): string {
  if (tokens === 0) return 'With no tokens there is nothing to pay for.';
  const lifts =
    netUplift < 0
      ? `lowers it by ${percent(-netUplift)}`
      : netUplift === 0
        ? 'leaves it where it was'
        : `lifts it by ${percent(netUplift)}`;
  return `The budget ${pays ? 'pays' : 'does not pay'}: it has to lift output by ${percent(breakEvenUplift)} and ${lifts}.`;
}

/** What the team of the second door saves of today's bill. */
export function saving({ sameOutput: { saved } }: Pick<HeadcountResult, 'sameOutput'>): string {
  if (saved === null) return 'No team of any size gets there';
  if (Math.abs(saved) < 500) return 'Costs the same as today';
  return saved > 0 ? `Saves ${money(saved)} a year` : `Costs ${money(-saved)} a year more`;
}

export function leaving({
  attritionMonths: months,
}: Pick<HeadcountResult, 'attritionMonths'>): string {
  if (months === null) return '';
  const whole = Math.round(months);
  if (whole < 1) return ', and takes less than a month of not replacing leavers';
  return `, and takes ${formatMonths(whole)} of not replacing leavers`;
}

export function outputChange(output: number | null): string {
  if (output === null) return 'Makes nothing, as today';
  const change = output - 1;
  if (Math.abs(change) < 0.0005) return 'Output stays the same';
  return `Output ${change > 0 ? 'up' : 'down'} ${percent(Math.abs(change))}`;
}

export function costChange(cost: number): string {
  return cost - 1 < 0.0005 ? 'costs the same' : `costs ${percent(cost - 1)} more`;
}
