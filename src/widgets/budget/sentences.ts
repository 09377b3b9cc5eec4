import type { PricedModel } from '../../evidence/budget-facts.ts';
import { AVERAGE_BUDGET, PARAMETERS } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import {
  dollars,
  money,
  number,
  percent,
  points,
  quantity,
  signedPercent,
  unitPrice,
} from '../words.ts';
import type { Stop } from '../widget.ts';
import { nextStep, type Guesses, type Reckoning } from './reckon.ts';

export const subject = 'Budget';
export const question = 'What does this budget buy?';

export const curveMeaning = `Output gained, net of rework and checking, by dollars a year for each person on a logarithmic scale. Up to ${money(AVERAGE_BUDGET)} the curve follows studies; nobody has studied a larger budget, so above it stand two guesses.`;

type Setting = Pick<Scenario, 'tokens' | 'loadedCost' | 'baseline' | 'maxSpeedup'>;

/** From here on a number only says that it is beyond all sense. */
export const beyond = 1e12;

/** Less than this, in output, is not told from nothing. */
export const barely = 0.0005;

/** “8.1”, “57”, “31,500”, “1.2 million” */
export function people(count: number): string {
  if (count > 0 && count < 0.05) return 'under 0.1';
  if (count >= beyond) return 'over a trillion';
  return count < 9.95 ? number(count, 1) : count < 100 ? number(count, 0) : quantity(count);
}

function usersOf(count: number): string {
  const shown = percent(count);
  if (shown === '100%' || people(count) === '1') return 'the tokens of one median user';
  return count < 1
    ? `${shown} of one median user’s tokens`
    : `the tokens of ${people(count)} median users`;
}

function averageOf(count: number): string {
  const shown = percent(count);
  if (shown === '100%' || people(count) === '1') return 'what one developer spends on average';
  return count < 1
    ? `${shown} of what a developer spends on average`
    : `what ${people(count)} developers spend on average`;
}

const orNextToNothing = (gained: number): string =>
  Math.abs(gained) < barely
    ? 'next to nothing'
    : gained < 0
      ? `−${points(-gained)}`
      : points(gained);

/** Both guesses in one phrase, or one where they come to the same: “15% if gains level off, 25% if they keep rising”. */
function both({ levelsOff, keepsRising }: Guesses, write: (value: number) => string): string {
  const [level, rising] = [write(levelsOff), write(keepsRising)];
  return level === rising ? level : `${level} if gains level off, ${rising} if they keep rising`;
}

/** The same once the guesses have been named: “next to nothing or 2.6 points”. */
function either({ levelsOff, keepsRising }: Guesses, write: (value: number) => string): string {
  const [level, rising] = [write(levelsOff), write(keepsRising)];
  return level === rising ? level : `${level} or ${rising}`;
}

const isSplit = ({ levelsOff, keepsRising }: Guesses): boolean =>
  percent(levelsOff) !== percent(keepsRising);

function gain(
  { uplift, doubling }: Pick<Reckoning, 'uplift' | 'doubling'>,
  { maxSpeedup }: Pick<Setting, 'maxSpeedup'>,
): string {
  const { levelsOff, keepsRising } = uplift;
  if (levelsOff === 0 && keepsRising === 0) return 'It adds nothing to output.';
  if (levelsOff <= 0 && keepsRising <= 0) {
    const cause =
      maxSpeedup < 1
        ? 'the tools slow work down'
        : 'rework and checking take more than the tools give';
    return `Output falls by ${both(uplift, (value) => percent(-value))}: ${cause}.`;
  }
  // The guesses part above the budgets that studies had: named where they first do.
  const again = isSplit(uplift)
    ? either(doubling, orNextToNothing)
    : both(doubling, orNextToNothing);
  const adds =
    Math.min(levelsOff, keepsRising) < 0
      ? `Output changes by ${both(uplift, signedPercent)}`
      : `To output it adds ${both(uplift, percent)}`;
  return `${adds}; as much again would add ${again}.`;
}

/** “8.5 points” of output, whatever its sign. */
const pointsMore = (gained: number): string => points(Math.abs(gained));

/** What a budget adds beyond what pays for it: “a gain of 8.5 points”. */
export const gainSaid = (gained: number): string =>
  Math.abs(gained) < barely
    ? 'no gain'
    : `a ${gained < 0 ? 'loss' : 'gain'} of ${pointsMore(gained)}`;

/** The same at the end of a curve: “+8.5 pts”. */
export const gainLabel = (gained: number): string =>
  `${signedPercent(gained).replace('%', '')} pts`;

/** The answer on the face: what the budget adds to output, and what it would have to. */
export function headline(
  { uplift, costShare }: Pick<Reckoning, 'uplift' | 'costShare'>,
  { tokens }: Pick<Setting, 'tokens'>,
): string {
  if (tokens === 0) return 'A budget of nothing buys no tokens and adds nothing to output.';
  const { levelsOff } = uplift;
  const needed = percent(costShare);
  if (Math.abs(levelsOff) < barely) {
    const added = `This budget adds ${levelsOff === 0 ? 'nothing' : 'next to nothing'} to output`;
    return costShare < barely
      ? `${added}, and costs next to nothing.`
      : `${added}; ${needed} would pay for it.`;
  }
  if (levelsOff < 0)
    return `This budget lowers output by ${percent(-levelsOff)}; adding ${needed} would pay for it.`;
  const added = `This budget adds ${percent(levelsOff)} to output`;
  if (percent(levelsOff) === needed) return `${added}, just what pays for it.`;
  return levelsOff > costShare
    ? `${added}; ${needed} would pay for it.`
    : `${added}; it takes ${needed} to pay for it.`;
}

/** On which guess the answer hangs, and how many tokens the money buys. */
export function condition(
  { uplift, tokensPerMonth }: Pick<Reckoning, 'uplift' | 'tokensPerMonth'>,
  { tokens }: Pick<Setting, 'tokens'>,
): string {
  if (tokens === 0) return '';
  const [level, rising] = [signedPercent(uplift.levelsOff), signedPercent(uplift.keepsRising)];
  const guess = level === rising ? '' : `If gains level off; ${rising} if they keep rising. `;
  const tokensEach = tokensPerMonth === null ? 'no end of' : quantity(tokensPerMonth);
  return `${guess}It buys ${tokensEach} tokens a month.`;
}

export function finding(
  answer: Pick<Reckoning, 'averageUsers' | 'medianUsers' | 'uplift' | 'doubling'>,
  setting: Pick<Setting, 'tokens' | 'maxSpeedup'>,
): string {
  const { tokens } = setting;
  if (tokens === 0) return 'A budget of nothing buys no tokens and adds nothing to output.';
  const { averageUsers, medianUsers } = answer;
  const fed = [
    ...(averageUsers === null ? [] : [averageOf(averageUsers)]),
    ...(medianUsers === null ? [] : [usersOf(medianUsers)]),
  ];
  const buys =
    medianUsers === null
      ? 'Tokens that cost nothing never run out'
      : `${money(tokens)} a year is ${fed.join(', or ')}`;
  return `${buys}. ${gain(answer, setting)}`;
}

/** How far apart the budgets are, and how far apart what they do. */
export function span(
  budgets: readonly Pick<Stop, 'value'>[],
  upliftAt: (dollars: number) => Guesses,
): string {
  const [low, high] = [budgets[0]?.value ?? 0, budgets.at(-1)?.value ?? 0];
  const [few, many] = [upliftAt(low), upliftAt(high)];
  const more = {
    levelsOff: (1 + many.levelsOff) / (1 + few.levelsOff),
    keepsRising: (1 + many.keepsRising) / (1 + few.keepsRising),
  };
  const times = (ratio: number): string => {
    const text = number(ratio, 2);
    return text === '1' ? 'just as much done' : `${text} times as much done`;
  };
  return `The largest of these budgets is ${quantity(high / low)} times the smallest, and gets ${both(more, times)}.`;
}

export function tokensBought({ tokensPerMonth }: Pick<Reckoning, 'tokensPerMonth'>): string {
  return tokensPerMonth === null ? 'no end' : quantity(tokensPerMonth);
}

/** What the people count: never a number without its unit. */
export function usersMeaning(
  { heavyUsers }: Pick<Reckoning, 'heavyUsers'>,
  { date }: Pick<PricedModel, 'date'>,
): string {
  const weekly = `${quantity(PARAMETERS.medianTokensPerWeek.default)} tokens a week each`;
  if (heavyUsers === null) return `median users, at ${weekly}: as many as you like`;
  return `median users by tokens, at ${weekly}, the price of ${date} and power users’ mix; or ${people(heavyUsers)} of the heaviest tenth`;
}

/** The same people by money: what an average developer spends. */
export function averageMeaning({ baseline }: Pick<Setting, 'baseline'>): string {
  return baseline === 0
    ? 'developers: they spend nothing on average here'
    : `developers by money, at ${money(baseline)} a year each, what an average one spends`;
}

/** What breaking even means, and where a budget does if gains level off. */
export function breakEven(budgetEven: number | null): string {
  const meaning =
    'A budget breaks even where it adds as large a share to output as to the cost of an engineer; output is taken to be worth what it costs without tokens';
  return budgetEven === null
    ? `${meaning}.`
    : `${meaning}. If gains level off, that is at ${money(budgetEven)} a year; the next dollar stops paying well before.`;
}

/** What more money adds, set large, and what it takes. */
export function stepsUp(
  { doubling, next }: Pick<Reckoning, 'doubling' | 'next'>,
  { tokens }: Pick<Setting, 'tokens'>,
): { value: string; words: string } {
  const small = `the next ${dollars(nextStep)}`;
  const large = ({ levelsOff }: Guesses): string =>
    Math.abs(levelsOff) < barely
      ? 'Next to nothing'
      : `${levelsOff < 0 ? '−' : '+'}${points(Math.abs(levelsOff))}`;
  const rising = ({ levelsOff, keepsRising }: Guesses): string =>
    orNextToNothing(levelsOff) === orNextToNothing(keepsRising)
      ? ''
      : ` if gains level off, ${orNextToNothing(keepsRising)} if they keep rising`;
  if (tokens === 0) return { value: large(next), words: `of output from ${small}${rising(next)}` };
  const isFlat = [doubling, next].every((gained) => Math.abs(gained.levelsOff) < barely);
  const besides = isFlat ? '' : `; from ${small}, ${either(next, orNextToNothing)}`;
  return {
    value: large(doubling),
    words: `of output from as much again${rising(doubling)}${besides}`,
  };
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
