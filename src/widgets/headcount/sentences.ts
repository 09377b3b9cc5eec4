import { formatHundreds, formatMonths } from '../../format/index.ts';
import {
  AVERAGE_BUDGET,
  netUplift,
  type Cheapest,
  type HeadcountResult,
} from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import { heads, money, percent, spelledNumber, times, upperFirst } from '../words.ts';

export const subject = 'Headcount';
export const question = 'The headcount meeting: what is left of the claim?';

type Setting = Pick<
  Scenario,
  | 'teamSize'
  | 'maxSpeedup'
  | 'tokens'
  | 'demandGrowth'
  | 'addressableShare'
  | 'reworkShare'
  | 'reviewHours'
  | 'tokenScale'
  | 'keepsRising'
>;

/** The model looks for the cheapest budget up to here. */
const searchEnd = 500_000;

function work({ teamSize, demandGrowth }: Setting): string {
  const whose =
    teamSize === 1 ? 'one engineer’s work' : `${spelledNumber(teamSize)} engineers’ work`;
  if (demandGrowth === 0) return whose;
  const size = percent(Math.abs(demandGrowth));
  return demandGrowth > 0 ? `${whose} and ${size} more` : `${whose} less ${size}`;
}

/** The answer on the face: the team that the work takes with what is left of the claim. */
export function headline(
  {
    netUplift: uplift,
    sameOutput,
    weekLeft,
  }: Pick<HeadcountResult, 'netUplift' | 'sameOutput' | 'weekLeft'>,
  { teamSize, demandGrowth }: Pick<Setting, 'teamSize' | 'demandGrowth'>,
): string {
  if (weekLeft === 0) return 'Keeping in step takes this team’s whole week: it makes nothing.';
  if (demandGrowth === -1) return 'No output is wanted; the smallest team is still one engineer.';
  const isSame = demandGrowth === 0;
  if (sameOutput.heads === null)
    return `No team of any size ${isSame ? 'gets through this work' : 'makes the output wanted'}.`;
  const team = spelledNumber(teamSize);
  const needed = heads(sameOutput.heads) === '1' ? 'one' : heads(sameOutput.heads);
  const isAsToday = heads(sameOutput.heads) === heads(teamSize);
  if (!isSame)
    return isAsToday
      ? `The output wanted takes ${counted(teamSize)}, as many as today.`
      : `The output wanted takes ${needed} ${needed === 'one' ? 'engineer' : 'engineers'} instead of ${team}.`;
  const whose = teamSize === 1 ? 'one engineer’s work' : `${team} engineers’ work`;
  if (isAsToday) return `${upperFirst(whose)} still takes ${team}.`;
  return uplift < 0
    ? `Less than nothing is left: ${whose} takes ${needed}.`
    : `What is left of the claim: ${whose} takes ${needed}.`;
}

const counted = (teamSize: number): string =>
  teamSize === 1 ? 'one engineer' : `${spelledNumber(teamSize)} engineers`;

/** On what the headline hangs that is not in sight everywhere. */
export const condition = ({ tokens }: Pick<Setting, 'tokens'>): string =>
  tokens === 0 ? 'Without tokens.' : `With ${money(tokens)} a year of tokens a head.`;

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

function cheapestAt(tokens: number): string {
  if (tokens === 0) return 'with no tokens at all';
  return tokens >= searchEnd
    ? `at ${money(tokens)} a head or more`
    : // No finer than the guesses behind it.
      `at ${formatHundreds(tokens)} a head`;
}

/** Where work is cheapest, for both guesses: never one number. */
export function best(
  { cheapest: { levelsOff, keepsRising } }: { readonly cheapest: Cheapest },
  { tokens }: Pick<Setting, 'tokens'>,
): string {
  const here = tokens === 0 ? 'you spend nothing' : `you are at ${money(tokens)}`;
  const [level, rising] = [cheapestAt(levelsOff.tokens), cheapestAt(keepsRising.tokens)];
  return level === rising
    ? `Work is cheapest ${level}, whether gains level off or keep rising; ${here}.`
    : `Work is cheapest ${level} if gains level off, ${rising} if they keep rising; ${here}.`;
}

/** What a budget does to output: “lifts it by 15%”. */
function lifting(uplift: number): string {
  if (uplift === 0) return 'leaves it where it was';
  return `${uplift < 0 ? 'lowers' : 'lifts'} it by ${percent(Math.abs(uplift))}`;
}

/** What it does by the other guess, where the budget lies above what studies had. */
function otherGuess(breakEvenUplift: number, uplift: number, setting: Setting): string {
  const { tokens, keepsRising } = setting;
  const isGuess = tokens > AVERAGE_BUDGET && (keepsRising === 0 || keepsRising === 1);
  if (!isGuess) return '';
  const { maxSpeedup, addressableShare, reworkShare, reviewHours, tokenScale } = setting;
  const chain = { maxSpeedup, addressableShare, reworkShare, reviewHours, tokenScale };
  const other = netUplift({ tokens, ...chain, keepsRising: 1 - keepsRising });
  if (lifting(other) === lifting(uplift)) return '';
  const isAlike = Math.sign(other) === Math.sign(uplift);
  const does = isAlike ? `by ${percent(Math.abs(other))}` : lifting(other);
  const name = keepsRising === 0 ? 'if gains keep rising' : 'if gains level off';
  const pays = other >= breakEvenUplift;
  const turn =
    pays === uplift >= breakEvenUplift ? '' : `, and then ${pays ? 'pays' : 'does not pay'}`;
  return `, or ${does} ${name}${turn}`;
}

export function verdict(
  {
    breakEvenUplift,
    netUplift: uplift,
    pays,
  }: Pick<HeadcountResult, 'breakEvenUplift' | 'netUplift' | 'pays'>,
  setting: Setting,
): string {
  if (setting.tokens === 0) return 'With no tokens there is nothing to pay for.';
  const other = otherGuess(breakEvenUplift, uplift, setting);
  return `The budget ${pays ? 'pays' : 'does not pay'}: it has to lift output by ${percent(breakEvenUplift)} and ${lifting(uplift)}${other}.`;
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

/** What the scale of the picture is. */
export const scaleNote = 'On the scale equal distances are equal factors.';
