import type { OfferComparison, WalkAway } from '../../model/index.ts';
import type { Scenario } from '../parameters.ts';
import { nameOf } from './offer-bar.ts';
import { money, spelledYears, upperFirst } from '../words.ts';
import { formatMonths, listAll } from '../../format/index.ts';

export const subject = 'Offer';
export const question =
  'Two offers: which is worth more to you, and how much base would even it out?';

/** Sums that differ by less than half a dollar are the same. */
const same = (one: number, other: number): boolean => Math.abs(one - other) < 0.5;

const worth = (dollars: number): string => (dollars < 0.005 ? 'nothing' : money(dollars));

/** The answer on the face: which offer needs more base, and how much. */
export function headline(
  { difference, raiseToMatch, a, b }: OfferComparison,
  { offerYears }: Pick<Scenario, 'offerYears'>,
): string {
  if (offerYears < 1 / 24 && same(difference, 0))
    return 'With no years in the job, the two offers are worth the same.';
  if (a.toEmployer.total === 0 && b.toEmployer.total === 0)
    return 'Neither offer pays anything, so there is nothing between them.';
  if (same(difference, 0))
    return `Over ${spelledYears(offerYears)} the two offers are worth the same to you.`;
  const [better, worse] = difference > 0 ? (['b', 'a'] as const) : (['a', 'b'] as const);
  if (raiseToMatch === null)
    return `${nameOf(better)} is worth ${money(Math.abs(difference))} more; no base makes up for it.`;
  return `Over ${spelledYears(offerYears)}, ${nameOf(worse)} needs ${money(raiseToMatch)} more base a year to match.`;
}

/** Which offer is worth more, by how much, and the base that would make up for it. */
function verdict({ difference, raiseToMatch, a, b }: OfferComparison, years: number): string {
  if (years < 1 / 24 && same(difference, 0))
    return 'With no years in the job, the two offers are worth the same to you.';
  const over = `over ${spelledYears(years)}`;
  if (a.toEmployer.total === 0 && b.toEmployer.total === 0)
    return 'Neither offer pays anything, so there is nothing between them.';
  if (same(difference, 0)) return `The two offers are worth the same to you ${over}.`;
  const [better, worse] = difference > 0 ? (['b', 'a'] as const) : (['a', 'b'] as const);
  const more = `${nameOf(better)} is worth ${money(Math.abs(difference))} more to you`;
  if (raiseToMatch === null)
    return `${more}, and no base could make up for it: there are no years to pay it in.`;
  return `${more} ${over}: ${nameOf(worse)} would need ${money(raiseToMatch)} more base a year to match.`;
}

/** The tokens of the offer that spends more on them: what they cost, and what they are worth to you. */
function tokens({ a, b }: OfferComparison): string {
  const cost = { a: a.toEmployer.tokens, b: b.toEmployer.tokens };
  if (cost.a === 0 && cost.b === 0) return '';
  const side = cost.b > cost.a ? 'b' : 'a';
  const whose = same(cost.a, cost.b) ? 'The tokens, the same in both,' : `${nameOf(side)}’s tokens`;
  const value = (side === 'a' ? a : b).toYou.tokens;
  const yours =
    value <= -0.5 ? `cost you ${money(-value)} in tax` : `are worth ${worth(value)} to you`;
  return ` ${whose} cost the employer ${money(cost[side])} and ${yours}.`;
}

export function finding(
  comparison: OfferComparison,
  { offerYears }: Pick<Scenario, 'offerYears'>,
): string {
  return `${verdict(comparison, offerYears)}${tokens(comparison)}`;
}

/** What the raise to match, set large, is about. */
export function matching({ better }: OfferComparison): string {
  if (better === null) return 'more base is needed: the two are worth the same to you';
  const [good, poor] = better === 'a' ? ['A', 'B'] : ['B', 'A'];
  return `more base a year would make Offer ${poor} worth as much to you as Offer ${good}`;
}

/** “Leave after 18 months” */
export function opening(month: number): string {
  const months = Math.round(month);
  return months === 0 ? 'Leave on the first day' : `Leave after ${formatMonths(months)}`;
}

/** What the bars show of the day you leave. */
export function condition(a: WalkAway, b: WalkAway, month: number): string {
  const left = [
    [a.unvested, 'A'],
    [b.unvested, 'B'],
  ] as const;
  const some = left.filter(([unvested]) => !same(unvested, 0));
  const said = same(a.unvested, b.unvested)
    ? same(a.unvested, 0)
      ? 'no stock'
      : `${money(a.unvested)} of stock`
    : `stock of ${listAll(some.map(([unvested, name]) => `${money(unvested)} with ${name}`))}`;
  return `${opening(month)}: ${said} stays behind.`;
}

/** What goes with you on the day you leave, and what stays. */
export function leaving(a: WalkAway, b: WalkAway, month: number): string {
  const taken = same(a.total, b.total)
    ? `${worth(a.total)} from either offer`
    : `${worth(a.total)} from Offer A or ${worth(b.total)} from Offer B`;
  return `${opening(month)} and you walk away with ${taken}. ${behind(a, b)}`;
}

function behind(a: WalkAway, b: WalkAway): string {
  const none = a.tokensSpent + b.tokensSpent > 0 ? 'no token comes along' : '';
  const and = none && `, and ${none}`;
  if (same(a.unvested, b.unvested)) {
    return same(a.unvested, 0)
      ? `No stock stays behind${none && `; ${none}`}.`
      : `${money(a.unvested)} of stock stays behind with either${and}.`;
  }
  const parts = [
    [a.unvested, 'Offer A'],
    [b.unvested, 'Offer B'],
  ] as const;
  const said = parts
    .filter(([unvested]) => !same(unvested, 0))
    .map(([unvested, name]) => `${money(unvested)} with ${name}`);
  return `Stock stays behind: ${listAll(said)}${and}.`;
}

/** Why tokens count for their use alone here. */
export const noCareer =
  'Tokens count for their use alone here. No promotions are counted: a budget that everyone at a firm has lifts everyone’s output, and nobody’s rank.';

export function subtitle({ offerYears }: Pick<Scenario, 'offerYears'>): string {
  return `${upperFirst(spelledYears(offerYears))} in the job, valued today; to you after tax`;
}

export const leavingTitle = (month: number): string => `${opening(month)}: yours, and left behind`;
