import { scaleLog } from 'd3';
import { AVERAGE_BUDGET, netUplift, PARAMETERS, substitution } from '../model/index.ts';
import {
  formatCents,
  formatCompactDollars,
  formatDollars,
  formatNumber,
  formatPercent,
  formatThousands,
  formatYears,
  toFigures,
} from '../format/index.ts';
import type { StageFacts, Study } from '../stage/facts.ts';
import { leaving } from '../stage/leaving.ts';
import type { SparseState, StageState } from '../stage/state.ts';

/** A handle in the prose that moves one thing of the picture beside it. */
export interface LeverKind {
  label: string;
  /** Ends and step of the handle, in its own positions. */
  handle: { min: number; max: number; step: number };
  /** The position at which the handle stands for a step's own state. */
  start: (state: StageState) => number;
  /** What a position means: years, dollars. */
  read: (position: number) => number;
  print: (setting: number) => string;
  change: (setting: number) => SparseState;
  /** The picture's headline while the reader moves it. */
  finding: (setting: number, facts: StageFacts) => string;
  /** What follows from it, in a sentence of the prose. */
  words: (setting: number, facts: StageFacts) => string;
  /** What the picture then shows, for those who do not see it. */
  alternative: (setting: number, facts: StageFacts) => string;
}

export const leverNames = ['leaveYear', 'budget'] as const;

export type LeverName = (typeof leverNames)[number];

const leaveYear: LeverKind = {
  label: 'Leave after',
  handle: { min: 0, max: PARAMETERS.years.default, step: PARAMETERS.leaveYear.step },
  start: (state) => state.leaveYear,
  read: (position) => position,
  print: (year) => formatYears(year),
  change: (year) => ({ leaveYear: year }),
  finding: (year, facts) => {
    const when = year === 0 ? 'Leave at once' : `Leave after ${formatYears(year)}`;
    const { rate, range } = rateWords(year, facts);
    return `${when}: a token dollar is ${rate} of a raise${range && ` (${range})`}`;
  },
  words: (year, facts) => {
    const { rate, range } = rateWords(year, facts);
    return `A token dollar is then worth ${rate} of a raise${range && ` (${range} on our ranges)`}.`;
  },
  alternative: (year) => {
    const { raise, equityMean, tokens } = leaving(year).end;
    return `You stand in a door, after ${formatYears(year)}. On your side of it: ${formatThousands(raise)} from the raise, ${formatThousands(equityMean)} from stock, ${formatThousands(tokens)} from tokens used before the day. What has not vested and the whole token budget remain on the company’s side.`;
  },
};

/** The rate and its range: “6 cents”, “3 to 11”; no range where every draw is the same. */
function rateWords(year: number, { leavingRanges }: StageFacts): { rate: string; range: string } {
  const { exchangeRate } = leaving(year);
  const [low, high] = leavingRanges[Math.round(year / PARAMETERS.leaveYear.step)] ?? [0, 0];
  const hundredths = (rate: number): string => formatNumber(Math.round(rate * 100));
  return {
    rate: formatCents(exchangeRate ?? 0),
    range: low === high ? '' : `${hundredths(low)} to ${hundredths(high)}`,
  };
}

/** So many positions make each press of an arrow a change that can be seen. */
const positions = 100;
const budgetScale = scaleLog(PARAMETERS.tokens.track, [0, positions]);
const barOf = (tokens: number): number => substitution({ tokens }).breakEvenUplift;

const budget: LeverKind = {
  label: 'Token budget',
  handle: { min: 0, max: positions, step: 1 },
  start: (state) => Math.round(budgetScale(state.budgets[0] ?? PARAMETERS.tokens.default)),
  // The ends as they are; between them, as round as the picture shows it.
  read: (position) => {
    const [lowest, highest] = PARAMETERS.tokens.track;
    if (position <= 0) return lowest;
    return position >= positions ? highest : toFigures(budgetScale.invert(position), 2);
  },
  print: (tokens) => `${formatDollars(tokens)} a year`,
  change: (tokens) => ({ budgets: [tokens], focus: null }),
  finding: (tokens) =>
    `${formatCompactDollars(tokens)} a year pays if output rises by ${formatPercent(barOf(tokens))}`,
  words: (tokens, { studies }) => {
    const gains = `Our curve gives ${formatPercent(netUplift({ tokens }))}, or ${formatPercent(netUplift({ tokens, keepsRising: 1 }))} if gains keep rising; no study had as much.`;
    return tokens > AVERAGE_BUDGET
      ? `${reached(tokens, studies)} ${gains}`
      : `${reached(tokens, studies)} Our curve gives ${formatPercent(netUplift({ tokens }))}.`;
  },
  alternative: (tokens, { studies }) =>
    `Ten studies as dots with intervals, all as output per hour, and the bar for ${formatDollars(tokens)} a year at ${formatPercent(barOf(tokens))}. ${reached(tokens, studies)}`,
};

/** How many of the studies' averages reach the bar of a budget. */
function reached(tokens: number, studies: readonly Study[]): string {
  const bar = `that bar of +${formatPercent(barOf(tokens))}`;
  const averages = studies.filter(({ bound }) => !bound);
  const reach = averages.filter((study) => estimateOf(study) >= barOf(tokens)).length;
  if (reach === 0) return `None of the ${averages.length} averages reaches ${bar}.`;
  if (reach === averages.length) return `All ${averages.length} averages reach ${bar}.`;
  return `${reach} of the ${averages.length} averages ${reach === 1 ? 'reaches' : 'reach'} ${bar}.`;
}

/** What a study found; where it gives only a range, its low end: all of it must reach the bar. */
const estimateOf = ({ value, low }: Study): number => value ?? low ?? -Infinity;

export const levers: Readonly<Record<LeverName, LeverKind>> = { leaveYear, budget };
