import type { CompoundingResult } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import { condition, leaves, type Staying } from '../rate-condition.ts';
import { cents, money, percent, spelledYears } from '../words.ts';

export const subject = 'Compounding';
export const question = 'The same outlay, three ways: what is each worth to you?';

export const bandMeaning =
  'The band around stock: what you would have if the share price kept to its 10th- or its 90th-percentile line throughout. At any moment one share in ten is below the first, one in ten above the second; few stay there for years. It is not a forecast.';

type Answer = Pick<
  CompoundingResult,
  | 'end'
  | 'exchangeRate'
  | 'marginalRate'
  | 'useToTie'
  | 'breakEvenPersonalValue'
  | 'outlay'
  | 'incidence'
>;
type Setting = Staying &
  Pick<Scenario, 'amount' | 'cliffMonths' | 'personalValue' | 'personalCap' | 'baseline'>;

/** Closer than this, in raise dollars to a token dollar, the two are a tie. */
const tie = 0.005;

const worth = (dollars: number): string => (dollars < 0.5 ? 'nothing' : money(dollars));

/** What the tokens come to beside the raise. */
function rate({ end, exchangeRate, marginalRate }: Answer): string {
  if (exchangeRate === null || end.raise < 0.5) return '';
  if (exchangeRate <= -tie)
    return `: each token dollar takes ${cents(-exchangeRate)} of a raise from you`;
  if (end.tokens < 0.5) return '';
  if (Math.abs(exchangeRate - 1) < tie) return ': a token dollar is as good as a raise dollar';
  const next = marginalRate === null ? '' : `, the next one ${nextOne(marginalRate)}`;
  return `: a token dollar is worth ${cents(exchangeRate)} of a raise${next}`;
}

const nextOne = (marginalRate: number): string =>
  Math.abs(marginalRate) < tie ? 'nothing' : cents(marginalRate);

/** What has to be said of settings at the edge. */
function edges(setting: Setting): string {
  const { leaveYear, years, cliffMonths, personalCap } = setting;
  const worked = Math.round(12 * Math.min(leaveYear ?? years, years));
  const said = [
    ...(worked > 0 && worked < Math.round(cliffMonths)
      ? ['No stock has vested by then: the cliff comes later.']
      : []),
    ...(personalCap === 0
      ? ['You would spend nothing of your own, so their use counts for nothing.']
      : []),
  ];
  return said.map((sentence) => ` ${sentence}`).join('');
}

/** The answer on the face: what a token dollar is worth beside a raise dollar. */
export function headline({ end, exchangeRate }: Answer, { amount, years }: Setting): string {
  if (amount === 0) return 'Nothing is spent on you, so nothing is gained in any way.';
  if (years === 0) return 'With no years to count, none of the three is worth anything.';
  if (exchangeRate === null || end.raise < 0.5)
    return `The raise is worth ${worth(end.raise)} to you, the tokens ${worth(end.tokens)}.`;
  if (exchangeRate <= -tie)
    return `Each token dollar takes ${cents(-exchangeRate)} of a raise from you.`;
  if (Math.abs(exchangeRate - 1) < tie)
    return 'To you a token dollar is as good as a raise dollar.';
  if (end.tokens < 0.5) return 'The tokens are worth nothing to you.';
  return `A token dollar is worth ${cents(exchangeRate)} of a raise to you.`;
}

export function finding(answer: Answer, setting: Setting): string {
  const { end } = answer;
  if (setting.amount === 0)
    return 'Nothing is spent on you, so nothing is gained in any of the three ways.';
  if (setting.years === 0)
    return 'With no years to count, none of the three has had time to be worth anything.';
  const when = leaves(setting) ? `, then ${spelledYears(setting.years)} from now` : ',';
  const tokens =
    end.tokens <= -0.5
      ? `and the tokens cost you ${money(-end.tokens)}`
      : `the tokens ${worth(end.tokens)}`;
  const sums = `${condition(setting)}${when} the raise is worth ${worth(end.raise)} to you, ${tokens}`;
  return `${sums}${rate(answer)}.${edges(setting)}`;
}

/** What their use would have to be worth for the two to tie. */
export function breakEven(
  { useToTie, breakEvenPersonalValue: value }: Answer,
  { amount, baseline, personalCap, personalValue }: Setting,
): string {
  if (useToTie === null || amount === 0)
    return 'No tokens reach you here, so nothing could make the two tie.';
  if (useToTie <= 0)
    return 'Even if you got nothing from using them, the promotions that tokens bring would outdo the raise.';
  const tied = `To tie with the raise, using the tokens would have to be worth ${money(useToTie)} a year to you`;
  if (value !== null)
    return `${tied}: ${percent(value)} of their list price; you count ${percent(personalValue)}.`;
  const most = (personalCap * amount) / (baseline + amount);
  return most < 0.5
    ? `${tied}; you would spend nothing of your own, so no value of yours brings them together.`
    : `${tied}; with at most ${money(personalCap)} a year of your own to spend, no value of yours brings them together.`;
}

/** What the three cost: the same, unless something ends, wears off or does not vest. */
export function outlaid({ outlay }: Answer, { amount, years }: Setting): string {
  if (amount === 0 || years === 0) return '';
  const { raise, equity, tokens } = outlay;
  const isSame = Math.abs(raise - equity) < 0.5 && Math.abs(raise - tokens) < 0.5;
  if (isSame && raise < 0.5) return '';
  return isSame
    ? `Each of the three costs your employer ${money(raise)}, valued today.`
    : `Your employer spends ${worth(raise)} on the raise, ${worth(equity)} on stock and ${worth(tokens)} on tokens, valued today.`;
}

/** A sum with its verb: “70 cents come”, “1 cent comes”, “$1.40 comes”. */
function counted(sum: number, one: string, many: string): string {
  const text = cents(sum);
  return `${text} ${text.endsWith(' cents') ? many : one}`;
}

/** Where a token dollar goes. */
export function incidence({ incidence: { firm, you } }: Answer): string {
  if (firm === null || you === null) return '';
  const back =
    firm >= 0
      ? `${counted(firm, 'comes', 'come')} back to the firm as output`
      : `the firm loses output worth ${cents(-firm)}`;
  const yours =
    you >= 0
      ? `${counted(you, 'reaches', 'reach')} you after tax`
      : `you lose ${cents(-you)} after tax`;
  return `Of each token dollar ${back}, and ${yours}.`;
}

export function subtitle({ amount }: Setting): string {
  return `${money(amount)} a year and as much more as pay grows, the same outlay in all three: what it adds up to for you, after tax and valued today`;
}
