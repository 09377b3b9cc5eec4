import { toDigits } from '../../format/index.ts';
import type { SubstitutionResult } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import {
  money,
  number,
  percent,
  signedPercent,
  spelledYears,
  times,
  upperFirst,
} from '../words.ts';

export const subject = 'Substitution';
export const question = 'Perk or replacement? Move the two numbers that decide.';

type Setting = Pick<
  Scenario,
  | 'tokens'
  | 'loadedCost'
  | 'sigma'
  | 'demandElasticity'
  | 'priceChange'
  | 'horizonYears'
  | 'wageGrowth'
  | 'budgetGrowth'
>;

const unmeasured = 'Nobody has measured σ between engineers and tokens.';

/** When the sign is σ against ε. */
export const holdsIf =
  'The rule of σ and ε holds for a firm that already uses its cheapest mix, passes prices on in full and can hire at the going wage.';

/** From here on a ratio only says that it is beyond all sense. */
const beyond = 10_000;

/** From here on tokens are so large a share of cost that nothing observed is like it. */
const mostlyTokens = 0.5;

/** A change of headcount below a tenth of an engineer in a hundred is none. */
export const still = 0.0005;

/** “9% fewer engineers” is easier to picture as people: so many for every hundred. */
export function perHundred(ratio: number): string {
  const people = ratio * 100;
  if (people < 0.05) return 'are hardly any engineers';
  const text = number(people, Math.abs(people - 100) < 10 || people < 10 ? 1 : 0);
  return text === '1' ? 'is one engineer' : `are ${text} engineers`;
}

function prices({ priceChange }: Setting): string {
  return `tokens ${percent(Math.abs(priceChange))} ${priceChange < 0 ? 'cheaper' : 'dearer'} a year`;
}

function reason(setting: Setting, ratio: number): string {
  const { sigma, demandElasticity, wageGrowth } = setting;
  if (wageGrowth !== 0 || setting.priceChange === 0) return '';
  const verb = ratio > 1 ? 'add jobs' : 'cut jobs';
  const race =
    sigma > demandElasticity
      ? 'replacing (σ) outruns growing (ε)'
      : 'growing (ε) outruns replacing (σ)';
  return `: ${setting.priceChange < 0 ? 'cheaper' : 'dearer'} tokens ${verb} here, because ${race}`;
}

function outcome(ratio: number, setting: Setting): string {
  const { tokens, priceChange, horizonYears, wageGrowth, sigma, demandElasticity } = setting;
  if (horizonYears === 0) return 'With no years to go by, nothing has changed yet.';
  if (wageGrowth === 0) {
    if (tokens === 0)
      return 'With no tokens in use, their price moves nobody: 100 engineers stay 100.';
    if (priceChange === 0)
      return 'While token prices stand still, nobody moves: 100 engineers stay 100.';
    if (Math.abs(sigma - demandElasticity) < 1e-9) {
      return `${upperFirst(prices(setting))} move nobody while σ equals ε: 100 engineers stay 100.`;
    }
  }
  const when = upperFirst(`${spelledYears(horizonYears)} on`);
  if (Math.abs(ratio - 1) < still) {
    return `${when}, next to nothing has changed: 100 engineers are still 100.`;
  }
  return `${when}, there ${perHundred(ratio)} for every 100 today${reason(setting, ratio)}.`;
}

export function finding(
  { laborRatio }: Pick<SubstitutionResult, 'laborRatio'>,
  setting: Setting,
): string {
  return `${outcome(laborRatio, setting)} ${unmeasured}`;
}

/** Engineers for every ten today, as they are said. */
function perTen(ratio: number): string {
  const people = ratio * 10;
  if (people > 10 * beyond) return `over ${number(10 * beyond, 0)}`;
  return number(people, people < 100 ? 1 : 0);
}

const tokensMove = ({ priceChange }: Pick<Setting, 'priceChange'>): string =>
  priceChange < 0 ? 'Cheaper tokens' : 'Dearer tokens';

/** What moves engineers where wages move as well. */
function withWages({ tokens, priceChange, wageGrowth }: Setting): string {
  const wages = wageGrowth > 0 ? 'Rising wages' : 'Falling wages';
  return tokens === 0 || priceChange === 0
    ? wages
    : `${wages}, ${tokensMove({ priceChange }).toLowerCase()}`;
}

/**
 * The answer on the face: how many engineers’ jobs there are for every ten of today, and why. Of nearly one length
 * whatever it says, so that the picture below it stays in its place while it is dragged.
 */
export function headline(
  { laborRatio }: Pick<SubstitutionResult, 'laborRatio'>,
  setting: Setting,
): string {
  const { tokens, priceChange, horizonYears, wageGrowth, sigma, demandElasticity } = setting;
  const jobs = perTen(laborRatio);
  if (horizonYears === 0) return 'No time goes by, so nothing changes: ten jobs stay ten.';
  if (wageGrowth !== 0) {
    const who = withWages(setting);
    if (jobs === '10') return `${who}: ten jobs stay about ten.`;
    return `${who}: ${jobs === '0' ? 'hardly a job' : `${jobs} jobs`} for every ten.`;
  }
  if (tokens === 0) return 'Without tokens their price moves nobody: ten jobs stay ten.';
  if (priceChange === 0) return 'Token prices stand still, so nobody moves: ten jobs stay ten.';
  if (Math.abs(sigma - demandElasticity) < 1e-9)
    return 'Replacing (σ) offsets growing (ε): ten jobs stay ten.';
  const who = tokensMove(setting);
  if (jobs === '0') return `${who} cut nearly all of every ten jobs.`;
  // By the rule of the sign: next to no time leaves a ratio of one.
  const isAdding = sigma < demandElasticity === priceChange < 0;
  if (jobs === '10')
    return isAdding
      ? `${who} add hardly any jobs to every ten.`
      : `${who} cut hardly any jobs of every ten.`;
  return `${who} ${isAdding ? 'add' : 'cut'} jobs: ${jobs} for every ten today.`;
}

/** When that is, and what is not known of it. */
export function condition(
  { tokenShareThen }: Pick<SubstitutionResult, 'tokenShareThen'>,
  { horizonYears }: Pick<Setting, 'horizonYears'>,
): string {
  const when = horizonYears === 0 ? 'Today' : `After ${spelledYears(horizonYears)}`;
  return tokenShareThen > mostlyTokens
    ? `${when}, tokens ${percent(tokenShareThen)} of cost: never seen.`
    : `${when}. Nobody has measured σ.`;
}

/** What moves beside engineers. */
export const besides = ({
  outputRatio,
  tokenSpendRatio,
}: Pick<SubstitutionResult, 'outputRatio' | 'tokenSpendRatio'>): string =>
  `Output is then ${multiple(outputRatio)} today’s; the token bill, at the new prices, ${multiple(tokenSpendRatio)}.`;

/** A change of headcount in a sentence: “3.1% more engineers”. */
export function more(ratio: number): string {
  const text = change(ratio);
  if (text === '0%') return 'as many engineers';
  if (ratio >= 10) return `${text} the engineers`;
  return `${percent(Math.abs(ratio - 1))} ${ratio > 1 ? 'more' : 'fewer'} engineers`;
}

/** What happens above the line where nobody moves, and below it. */
export function regions(
  { appetiteAdds }: { appetiteAdds: boolean },
  { priceChange }: Pick<Setting, 'priceChange'>,
): [upper: string, lower: string] {
  const who = priceChange > 0 ? 'Dearer tokens' : 'Cheaper tokens';
  const words: [string, string] = [`${who} add jobs`, `${who} cut jobs`];
  return appetiteAdds ? words : [words[1], words[0]];
}

const multiple = (ratio: number): string =>
  ratio < beyond ? times(ratio) : `over ${times(beyond)}`;

export function change(ratio: number): string {
  if (Math.abs(ratio - 1) < still) return '0%';
  return ratio < 10 ? signedPercent(ratio - 1) : multiple(ratio);
}

export function breakEven(
  { breakEvenUplift }: Pick<SubstitutionResult, 'breakEvenUplift'>,
  setting: Setting,
): string {
  if (setting.tokens === 0) return 'No budget, so nothing has to be earned back.';
  return `An engineer has to get ${percent(breakEvenUplift)} more done before ${money(setting.tokens)} of tokens a year pays for itself.`;
}

/** Tokens' share of cost at the end, where it is so large that nothing observed is like it. */
export function shareThen(
  { tokenShareThen }: Pick<SubstitutionResult, 'tokenShareThen'>,
  { horizonYears }: Pick<Setting, 'horizonYears'>,
): string {
  if (tokenShareThen <= mostlyTokens) return '';
  const when = horizonYears === 0 ? 'today' : `after ${spelledYears(horizonYears)}`;
  return `Tokens are ${percent(tokenShareThen)} of all cost ${when}: so far from anything observed, the answer is the formula’s.`;
}

function paceOf(growth: number): string {
  if (growth === 1) return 'doubling every year';
  if (growth === 0) return 'that stays as it is';
  return `${growth > 0 ? 'growing' : 'shrinking'} ${percent(Math.abs(growth))} a year`;
}

export function crossing(
  { yearsUntilTokensEqualLabor: years }: Pick<SubstitutionResult, 'yearsUntilTokensEqualLabor'>,
  setting: Setting,
): string {
  if (years === null) return 'On this path the token bill never reaches the cost of an engineer.';
  if (years === 0) return 'The token bill is already as large as the cost of an engineer.';
  const pace = paceOf(setting.budgetGrowth);
  if (years > 100)
    return `A token bill ${pace} takes more than a century to reach the cost of an engineer.`;
  return `A token bill ${pace} equals the cost of an engineer in ${spelledYears(toDigits(years, 1))}.`;
}
