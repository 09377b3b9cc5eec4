import type { PricedModel } from '../../evidence/budget-facts.ts';
import { PARAMETERS } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import {
  compactDollars,
  dollars,
  money,
  number,
  percent,
  points,
  quantity,
  spelledYears,
  unitPrice,
} from '../words.ts';
import type { Stop } from '../widget.ts';
import { nextStep, type Reckoning } from './reckon.ts';

export const subject = 'Budget';
export const question = 'What does this budget buy?';

export const curveMeaning =
  'Output gained, by dollars a year for each person on a logarithmic scale. The budgets are real; the curve is our assumption, fitted to several studies.';

type Setting = Pick<Scenario, 'tokens' | 'priceChange' | 'horizonYears' | 'loadedCost'>;

/** From here on a number only says that it is beyond all sense. */
const beyond = 1e12;

/** Less than this, in output, is not told from nothing. */
const barely = 0.0005;

/** “8.1”, “57”, “31,500”, “1.2 million” */
export function people(count: number): string {
  if (count > 0 && count < 0.05) return 'under 0.1';
  return count < 9.95 ? number(count, 1) : count < 100 ? number(count, 0) : quantity(count);
}

function usersOf(count: number): string {
  const shown = percent(count);
  if (shown === '100%' || people(count) === '1') return 'the tokens of one median user';
  return count < 1
    ? `${shown} of one median user’s tokens`
    : `the tokens of ${people(count)} median users`;
}

const orNextToNothing = (gained: number): string =>
  gained < barely ? 'next to nothing' : points(gained);

function gain({ uplift, doubling }: Pick<Reckoning, 'uplift' | 'doubling'>): string {
  if (uplift <= 0) return 'It adds nothing to output.';
  return `It adds ${percent(uplift)} to output; as much again would add ${orNextToNothing(doubling)}.`;
}

export function finding(
  answer: Pick<Reckoning, 'medianUsers' | 'uplift' | 'doubling'>,
  { tokens }: Pick<Setting, 'tokens'>,
): string {
  if (tokens === 0) return 'A budget of nothing buys no tokens and adds nothing to output.';
  const { medianUsers } = answer;
  const buys =
    medianUsers === null
      ? 'Tokens that cost nothing never run out'
      : `${money(tokens)} a year pays for ${usersOf(medianUsers)}`;
  return `${buys}. ${gain(answer)}`;
}

/** How far apart real budgets are, and how far apart what they do. */
export function span(
  budgets: readonly Pick<Stop, 'value'>[],
  upliftAt: (dollars: number) => number,
): string {
  const [low, high] = [budgets[0]?.value ?? 0, budgets.at(-1)?.value ?? 0];
  const more = number((1 + upliftAt(high)) / (1 + upliftAt(low)), 2);
  const done = more === '1' ? 'just as much' : `${more} times as much`;
  return `The largest of these budgets is ${quantity(high / low)} times the smallest, and gets ${done} done.`;
}

export function tokensBought({ tokensPerMonth }: Pick<Reckoning, 'tokensPerMonth'>): string {
  return tokensPerMonth === null ? 'no end' : quantity(tokensPerMonth);
}

/** What the people count: never a number without its unit. */
export function usersMeaning({ heavyUsers }: Pick<Reckoning, 'heavyUsers'>): string {
  const weekly = `${quantity(PARAMETERS.medianTokensPerWeek.default)} tokens a week each`;
  if (heavyUsers === null) return `median users, at ${weekly}: as many as you like`;
  return `median users of a coding agent, at ${weekly}; or ${people(heavyUsers)} of the heaviest tenth`;
}

/** What more money adds, set large, and what it takes. */
export function stepsUp(
  { doubling, next }: Pick<Reckoning, 'doubling' | 'next'>,
  { tokens }: Pick<Setting, 'tokens'>,
): { value: string; words: string } {
  const small = `the next ${dollars(nextStep)}`;
  const large = (gained: number): string =>
    gained < barely ? 'Next to nothing' : `+${points(gained)}`;
  if (tokens === 0) return { value: large(next), words: `of output from ${small}` };
  const besides =
    doubling < barely && next < barely ? '' : `; from ${small}, ${orNextToNothing(next)}`;
  return { value: large(doubling), words: `of output from as much again${besides}` };
}

export function costMeaning({
  tokens,
  loadedCost,
}: Pick<Setting, 'tokens' | 'loadedCost'>): string {
  const cost = `of what an engineer costs, ${money(loadedCost)}`;
  return tokens === 0 ? cost : `${cost}: so much more output pays for it`;
}

export function mixPrice(
  { blendedPrice }: Pick<Reckoning, 'blendedPrice'>,
  { name, date }: Pick<PricedModel, 'name' | 'date'>,
): string {
  const price = blendedPrice > 0 ? unitPrice(blendedPrice) : 'nothing';
  return `tokens a month from ${name}: ${price} a million in an agent’s mix, at list price of ${date}`;
}

/** Dollars later on: to three figures, and no further than a trillion. */
export function worth(value: number): string {
  if (value >= beyond) return 'over $1 trillion';
  if (value >= 0.005) return money(value);
  return value > 0 ? 'next to nothing' : 'nothing';
}

/** The same, short enough for the end of a line. */
export function worthLabel(value: number): string {
  if (value >= beyond) return 'over $1T';
  if (value > 0 && value < 0.005) return 'under 1¢';
  return value < 999_500 ? worth(value) : compactDollars(value);
}

/** “3.6 times the tokens”, “58% of the tokens”: short enough to stand under a line’s end. */
export function manyTokens(ratio: number): string {
  if (Math.abs(ratio - 1) < 0.005) return 'as many tokens';
  if (ratio < barely) return 'hardly any tokens';
  if (ratio < 1) return `${percent(ratio)} of the tokens`;
  if (ratio >= 999_500) return 'tokens beyond counting';
  const many = ratio < 100 ? number(ratio, ratio < 1.95 ? 2 : 1) : quantity(ratio);
  return `${many} times the tokens`;
}

/** What a promise in tokens and one in dollars come to when prices move. */
export function promise(
  { allotmentValue, dollarsBuy }: Pick<Reckoning, 'allotmentValue' | 'dollarsBuy'>,
  { tokens, priceChange, horizonYears }: Setting,
): string {
  if (tokens === 0) return 'A promise of nothing stays nothing, in tokens or in dollars.';
  const same = 'a promise in tokens and one in dollars come to the same';
  if (horizonYears === 0) return `With no years to go by, ${same}.`;
  if (Math.abs(priceChange) < barely) return `While token prices stand still, ${same}.`;
  const moves = `${percent(Math.abs(priceChange))} ${priceChange < 0 ? 'cheaper' : 'dearer'}`;
  const what = `what ${money(tokens)} buys today is worth ${worth(tokens * allotmentValue)}`;
  return `If tokens get ${moves} every year, ${what} in ${spelledYears(horizonYears)}: so much is a promise in tokens. A promise in dollars then buys ${manyTokens(dollarsBuy)}.`;
}
