/** The words of what comes out. */
import { formatCents, formatDollars, formatNumber, listAll } from '../../format/index.ts';
import { compounding, PARAMETERS, type CounterOffer } from '../../model/index.ts';
import { drawnWords, judgements } from '../range.ts';
import { unitOf } from './answers.ts';
import type { Branch } from './branches.ts';
import type { Findings } from './findings.ts';
import { between, listPrice, moneyOf, type Money } from './money.ts';
import { isInOtherMoney } from './reading.ts';
import type { Question } from './schema.ts';
import type { Answered } from './worth.ts';

export const moneyIn = ({ reading }: Answered): Money => moneyOf(reading.isAbroad);

const rounds = (value: number): boolean => Math.abs(value) < 1;

/** The answer, at most 14 words. */
export function headline(findings: Answered): string {
  const { reading, worth } = findings;
  const { about } = moneyIn(findings);
  if (reading.used === 0) return 'There is nothing in it';
  if (reading.options.amount === 0) return 'No more than you would have anyway';
  if (reading.isPool && rounds(worth.point)) return 'Worth to you only through your work';
  if (rounds(worth.point)) return 'About nothing to you, as pay';
  if (worth.point < 0) return `It costs you about ${about(-worth.point)} of pay a year`;
  return `About ${about(worth.point)} of pay a year`;
}

/** Where eight draws in ten lie. */
export function rangeOf(findings: Answered): string {
  const { reading, worth } = findings;
  return reading.options.amount === 0 ? '' : between(moneyIn(findings), worth.low, worth.high);
}

/** What the answer takes for granted, each with the question that would settle it. */
const kindly: readonly (readonly [part: string, words: string, short: string])[] = [
  ['wages', 'untaxed', 'untaxed'],
  ['promised', 'lasting', 'it stays'],
  ['whose', 'yours by name', 'it is yours'],
  ['own', 'free for things of your own', 'free to use'],
  ['stay', 'in your hands for ten years', 'you stay'],
];

const taken = ({ answers, reading }: Answered) =>
  reading.isPool || reading.isPaidOut
    ? kindly.filter(([part]) => (part === 'promised' || part === 'stay') && !(part in answers))
    : kindly.filter(([part]) => !(part in answers));

/** In a few words, on what the answer hangs. */
export function condition(findings: Answered): string {
  if (findings.reading.options.amount === 0) return '';
  const words = taken(findings).map(([, , short]) => short);
  if (words.length === 0) return 'on our ranges';
  return `if ${listAll(words.slice(0, 2))}${words.length > 2 ? ' …' : ''}`;
}

/** How what is not said was read. */
export function howRead(findings: Findings): string {
  const words = taken(findings).map(([, full]) => full);
  if (words.length === 0 || findings.reading.options.amount === 0) return '';
  const beside = findings.branches.length > 0 ? ' The other readings stand beside it.' : '';
  return `You have not said it, so we read it kindly to the tokens: ${listAll(words)}.${beside}`;
}

const centsOf = (rate: number): string => (Math.abs(rate) < 0.0005 ? '0' : formatCents(rate));

/** On average and for the next dollar. */
export function rateWords({ worth }: Answered): string {
  if (worth.average === null) return '';
  const next = worth.next === null ? '' : `, the next ${centsOf(worth.next)}`;
  const average = Math.abs(worth.average) < 1e-6 ? '0' : formatCents(worth.average);
  return `${average} a dollar${next}`;
}

/** What comes back to the firm. */
export function firmWords({ worth, reading }: Findings): string {
  if (!worth.firm) return '';
  const { levelsOff, keepsRising } = worth.firm;
  const same = Math.abs(levelsOff - keepsRising) < 0.005;
  const [one, other] = [formatCents(levelsOff), formatCents(keepsRising)];
  const back = same ? one : `${one} if gains level off, ${other} if they keep rising`;
  const pool = reading.isPool ? ' A pool is worth something to you only through your work.' : '';
  return `Back to the firm, as output for a dollar of tokens: ${back}.${pool}`;
}

/** What was drawn, and how often tokens win. */
export function sureWords(findings: Findings): string {
  const { worth, reading } = findings;
  if (reading.options.amount === 0 || worth.draws === 0) return '';
  const wins = Math.round((100 * worth.better) / worth.draws);
  const better =
    wins > 0
      ? ` In ${formatNumber(wins)} of 100 draws a dollar of tokens is better than a dollar of raise.`
      : '';
  const { point, low, high } = worth;
  const aside =
    point < Math.min(low, high) - 1 || point > Math.max(low, high) + 1
      ? ' The answer lies outside: it takes each guess where it is likeliest, and the draws lie to one side of that.'
      : '';
  return `Eight draws in ten lie between the ends of the bar.${better}${aside} ${drawnWords(worth.drawn)} ${judgements}`;
}

export function branchWords(findings: Findings, { words, point, low, high }: Branch): string {
  const money = moneyIn(findings);
  return `${words}: ${money.about(point)} (${between(money, low, high)})`;
}

/** Why this is not the number that the story gives, where the use of it is not said. */
export function whyNotTheStorys({ answers, reading, worth }: Findings): string {
  const isUsedInFull = reading.used === reading.sum;
  if (worth.average === null || worth.average <= 0 || 'use' in answers || isUsedInFull) return '';
  const story = formatCents(compounding().exchangeRate ?? 0);
  return `The story says ${story} for a dollar: it has ${formatDollars(PARAMETERS.amount.default)} used in full on top of the usual tools. Here less is used, and the first dollars are worth most.`;
}

export const beside =
  'The widget that compares two offers gives less for the same tokens: it counts their use alone, and no promotion.';

/** What does not go together in the answers. */
export function contradictions({ answers, reading }: Findings): readonly string[] {
  const is = (part: string, ...ids: readonly string[]) => ids.includes(answers[part] ?? '');
  const found: string[] = [];
  if (reading.isPool && is('others', 'few'))
    found.push(
      'A pool that nobody else has is yours in all but name: ask whose it is. We count it as a pool.',
    );
  if (reading.isPool && is('unused', 'paid'))
    found.push(
      'A pool is not paid out to anybody: ask which of the two it is. We count it as a pool.',
    );
  if (is('whose', 'tool') && is('others', 'half', 'few', 'most'))
    found.push(
      'You say that everybody has access, and that not everybody at your level has it. We count both as you say.',
    );
  if (reading.isPaidOut && is('wages', 'no'))
    found.push(
      'What is paid out in money is taxed as wages: we count it so, whatever the payslip says of the rest.',
    );
  if (
    is('use', 'own') &&
    reading.sum !== null &&
    unitOf(answers) !== 'none' &&
    reading.used === reading.sum
  )
    found.push(`You cannot use more than there is: we count ${listPrice(reading.sum)}.`);
  if (reading.isAbroad && reading.options.salary !== undefined)
    found.push(
      'Tokens are priced in US dollars, and you are paid in other money: we count one unit of it as a dollar. If it is worth much more or less, type your base in dollars.',
    );
  if (!reading.isAbroad && isInOtherMoney(answers['salary'] ?? ''))
    found.push(
      'Your base is in other money: say in question 11 that you are not paid in the US, and no US figure counts.',
    );
  if (unitOf(answers) === 'none' && (answers['sum'] ?? '') !== '')
    found.push(
      'You name a sum, and say that no ceiling is named: what you would use counts, and not the sum.',
    );
  if (reading.sum === 0)
    found.push('A budget of nothing buys nothing. If no sum is named, leave the field empty.');
  return found;
}

/** A sum of the letter that was not a sum in dollars a year, as we read it. */
export function sumWords({ reading, answers }: Findings): string {
  if (reading.sum === null) return '';
  const unit = unitOf(answers);
  if (unit === 'month') return `That is ${listPrice(reading.sum)} a year.`;
  if (unit === 'tokens')
    return `At today’s blended list price that is ${listPrice(reading.sum)} a year. It changes with each price list.`;
  return '';
}

const without = (counter: CounterOffer): string =>
  ({
    'nothing-to-trade': 'Nothing to trade: tools like these pay for themselves. Keep it as it is.',
    'nearly-pay': 'A fair trade does not exist: it is nearly pay. Keep it as it is.',
    'earns-more':
      'A fair trade does not exist: the tokens earn the firm more than they cost. Keep it as it is.',
  })[counter.why ?? 'nothing-to-trade'];

/** Why there is no counter-offer; nothing where there is one. */
export function noCounter({ reading, counter }: Findings): string {
  if (reading.heldBack === 'pool')
    return 'None: a pool is nobody’s pay. Settle base, bonus and stock without it.';
  if (reading.heldBack === 'silent')
    return 'None yet: without a sum there is nothing to trade. Ask for the sum first.';
  if (reading.heldBack === 'nothing-new')
    return 'None: it brings no more than you would have anyway.';
  return counter && !counter.trade ? without(counter) : '';
}

/** What is kept and what is traded. */
export function keepWords({ reading }: Findings, counter: CounterOffer): string {
  const inAll = counter.kept + (reading.options.baseline ?? PARAMETERS.baseline.default);
  return `Keep ${listPrice(inAll)} a year of tools in all, and trade ${listPrice(counter.traded)}.`;
}

/** What settling brings both sides, and what speaks against it. */
export function settleWords(findings: Findings, counter: CounterOffer): readonly string[] {
  const { trade, lost, even } = counter;
  if (!trade) return [];
  const { about, asked } = moneyIn(findings);
  const rising =
    even.keepsRising < trade.pay.settle
      ? `If gains keep rising it loses ${about(lost.keepsRising)}, and will say no.`
      : `If gains keep rising it loses ${about(lost.keepsRising)}, and still comes out ahead.`;
  return [
    `Ask for the first: it costs the employer the same. Settle at the second: you gain ${about(trade.gain)} of pay a year above what these tokens are worth to you, ${about(trade.gainToday)} valued today. Below the third keep the tokens.`,
    `At the second the firm saves ${about(trade.saved)} a year and loses ${about(lost.levelsOff)} of output if gains level off. ${rising} Nobody has measured which.`,
    `It comes out even at ${asked(even.levelsOff)} of pay if gains level off${even.keepsRising > 0 ? `, at ${asked(even.keepsRising)} if they keep rising` : ', and at no pay at all if they keep rising'}.`,
    'Tokens that are traded are gone for good. A sum paid once that is repaid on leaving is worth less.',
  ];
}

/** The first line where an ask is larger than any ceiling that is used up. */
export const seldomUsed =
  'Such a ceiling is seldom used up. What did people at your level spend? With what the top tenth of firms spends:';

/** What not to trade away. */
export const notToTrade: readonly string[] = [
  'The first $2,400 of tools in all, where you would have none: a dollar of them is worth about half a dollar of raise to you, and many times its cost to the firm.',
  'What the job needs. Settle that as you would a laptop.',
  'Anything about who sees your prompts, or how use counts in a review.',
  'A promise in writing, for a larger sum in a policy.',
];

/** What only the reader knows and has not said, the most telling first. */
export const yoursToSettle = ({ differences }: Findings): readonly Question[] =>
  differences
    .filter(
      ({ question: one, isAnswered, spread }) => !isAnswered && spread > 1 && one.settles === 'you',
    )
    .map(({ question: one }) => one);

export const notAdvice =
  'Not advice. Ask the firm, or someone who may advise you. All numbers are judgements on stated ranges.';
