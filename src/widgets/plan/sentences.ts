/** What the page says of a bill, in sentences. */
import {
  formatDollars,
  formatNumber,
  formatPercent,
  formatRoughDollars,
} from '../../format/index.ts';
import type { Bill } from '../../plan/bill.ts';
import { dateOf } from '../../plan/calendar.ts';
import { FEWEST_FOR_TENTHS, type Skew } from '../../plan/skew.ts';
import { readings, shapes } from '../../plan/value.ts';
import type { Ranges, RuleAnswer, reckonPressure, reckonYear } from './reckon.ts';
import type { PlanSettings } from './settings.ts';

export const question = 'What is your AI bill made of?';

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];

export const count = (value: number): string => formatNumber(value, { digits: 0 });
export const peopleOf = (value: number): string =>
  `${count(value)} ${value === 1 ? 'person' : 'people'}`;
export const money = formatRoughDollars;

export const monthSaid = (month: number): string =>
  `${monthNames[month % 12]} ${Math.floor(month / 12)}`;

export const monthShort = (month: number): string =>
  `${monthNames[month % 12]!.slice(0, 3)} ${String(Math.floor(month / 12)).slice(2)}`;

export function daySaid(day: number): string {
  const { year, month, date } = dateOf(day);
  return `${date} ${monthNames[month - 1]} ${year}`;
}

const span = (low: number, high: number): string =>
  money(low) === money(high) ? money(low) : `${money(low)} to ${money(high)}`;

export function skewFinding({ topTenth, sorted, ninthToMedian }: Skew): string {
  if (sorted.length === 0) return 'There is nobody with use of their own in this bill.';
  if (topTenth === null) return 'Nothing was used in this bill, refunds taken off.';
  if (sorted.length === 1) return 'One person has all of this bill: nothing to compare.';
  if (sorted.length < FEWEST_FOR_TENTHS) {
    return `The one who uses most has ${formatPercent(sorted.at(-1)! / sum(sorted))} of what ${peopleOf(sorted.length)} use.`;
  }
  const ratio =
    ninthToMedian === null
      ? ''
      : `; the ninth decile is ${formatNumber(ninthToMedian, { digits: 1 })} medians`;
  return `The top tenth uses ${formatPercent(topTenth)} of it${ratio}.`;
}

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);

export function skewNote({ gini, negative, median, ninthDecile }: Skew): string {
  const apart =
    negative.people > 0
      ? ` ${peopleOf(negative.people)} with more refunds than use are set apart.`
      : '';
  if (gini === null) return apart.trim();
  return `Half use ${money(median)} or less over the period, nine in ten ${money(ninthDecile)}. Gini coefficient ${formatNumber(gini, { digits: 2 })}: 0 if all use alike, 1 if one uses all.${apart}`;
}

export function ruleSaid({ kind, cap, eachTool, pool, floor }: PlanSettings): string {
  if (kind === 'personal') {
    return `A cap of ${formatDollars(cap)} a person and month${eachTool ? ', for each tool' : ''}`;
  }
  const withFloor = kind === 'pool' ? '' : ` with ${formatDollars(floor)} for everyone first`;
  return `A pool of ${formatDollars(pool)} a month${withFloor}`;
}

export function ruleFinding(answer: RuleAnswer, bill: Bill): string {
  if (bill.months.length === 0) {
    return 'There is no complete month in this bill: a cap by the month cannot be tried.';
  }
  const { result, impossible } = answer;
  if (!result) return impossible ?? '';
  if (result.stopped.personMonths === 0) return 'It would have stopped nobody and saved nothing.';
  return `It would have stopped ${peopleOf(result.stopped.people)} and saved ${money(result.saved)} a year.`;
}

const verdicts = {
  'saves-more': 'On every reading here it saves more than it loses.',
  'costs-more': 'On every reading here it loses more than it saves.',
  open: 'Whether it saves more than it loses hangs on whether people ration and on which curve holds.',
} as const;

export function ruleNote(answer: RuleAnswer, ranges: Ranges, bill: Bill): string {
  const { result, lost, verdict } = answer;
  if (!result || !lost || result.stopped.personMonths === 0) return '';
  const all = shapes.flatMap((shape) => readings.map((reading) => lost[shape][reading]));
  const ends = ranges.lost;
  const drawn = ends
    ? shapes.flatMap((shape) => readings.map((reading) => ends[shape][reading]))
    : [];
  const behind =
    drawn.length > 0
      ? ` (${span(Math.min(...drawn.map(({ low }) => low)), Math.max(...drawn.map(({ high }) => high)))} in eight of ten draws)`
      : '';
  const when = bill.hasDays
    ? ''
    : ' The file has no days: who is stopped is known, and not since when.';
  const [pool] = ranges.sameMoney;
  const beside = pool
    ? ` A pool of the same money, ${money(pool.amount)} a month, would have stopped ${peopleOf(pool.people)}.`
    : '';
  return `Output lost is worth ${span(Math.min(...all), Math.max(...all))} a year${behind}. ${verdicts[verdict]} One curve for all knows nothing of the heaviest user who builds what the others use, so gains that level off flatter every cap. Saved is before anyone moves to a private account.${beside}${when}`;
}

type Year = ReturnType<typeof reckonYear>;

export function yearFinding(year: Year, ranges: Ranges): string {
  if (year.chosen === null) return 'Without a complete month there is no next year to reckon.';
  const band = ranges.band
    ? `, ${span(ranges.band.low, ranges.band.high)} in eight of ten runs`
    : '';
  return `Next year comes to ${money(year.chosen)}${band}.`;
}

export function yearNote(
  { months, trend, backtest, level }: Year,
  ranges: Ranges,
  bill: Bill,
): string {
  if (level === null) return '';
  const drawn =
    ranges.band?.drawn === 'people only'
      ? 'The band is about who is there; under four months there is nothing to say of months.'
      : 'The band is about who is there and which month comes; prices and habits are the nine cells of the table.';
  const own =
    trend === null
      ? ''
      : ` The bill’s own trend is ×${formatNumber(trend, { digits: 2 })} a year: it is printed and not applied${months.length < 6 ? `, and ${count(months.length)} months cannot say so` : ''}.`;
  const test =
    backtest === null
      ? ''
      : ` Of the last three months this would have said ${money(backtest.said)}, and ${money(backtest.came)} came.`;
  const few =
    bill.people < FEWEST_FOR_TENTHS ? ' Under 20 people it is mostly about who they are.' : '';
  return `${drawn}${few}${own}${test}`;
}

export function paysFinding({ groups }: Ranges): string {
  const all = groups[0]?.pays;
  if (!all || all.people === 0) return 'There is nobody to ask it of.';
  const need = formatPercent(all.need);
  const { levelsOff, keepsRising } = all.gain;
  const gains = `${formatPercent(levelsOff)} or ${formatPercent(keepsRising)}`;
  if (all.verdict === 'above')
    return `It must bring ${need} of output and brings more on every draw shown: ${gains}.`;
  if (all.verdict === 'below') return `It must bring ${need} of output and brings less: ${gains}.`;
  return `It must bring ${need} of output; the curve says ${gains}, and its range leaves it open.`;
}

/** How the picture is read, and in which zones people are. */
export const paysNote = (ranges: Ranges): string =>
  `Upright: what the bill must bring; ring and line: what the curve says that it brings and eight in ten draws of it, solid if gains level off, dashed if they keep rising. It is the mean over people, not the curve at the mean. ${zonesSaid(ranges)}`;

function zonesSaid({ zones, ends }: Ranges): string {
  const [low, middle, high] = zones;
  return `${peopleOf(low)} spend up to ${money(ends.levelsOff)} a year, where more may be cheapest even if gains level off; ${count(middle)} up to ${money(ends.keepsRising)}, if they keep rising; ${count(high)} above, a bet that nobody has measured. None of these is a target.`;
}

export function pressureSaid(found: ReturnType<typeof reckonPressure>): string {
  const change = (engineers: number): string =>
    `${engineers >= 1 ? '+' : '−'}${formatPercent(Math.abs(engineers - 1))}`;
  const years =
    found.years === null
      ? ''
      : ` On the chosen path a person’s tokens cost as much as the person in ${formatNumber(found.years, { digits: 1 })} years.`;
  const small = found.isSmall ? ' Small on these bills.' : '';
  return `Tokens are ${formatPercent(found.share)} of what people and tools cost. In three years the same firm would have ${change(found.low.engineers)} engineers if tools stand in for them as machines did, ${change(found.high.engineers)} if as in computing (tokens’ share then ${formatPercent(found.high.share)}).${small} This holds if the firm uses its cheapest mix, passes savings on and can hire at the going wage.${years}`;
}

/** On what the figures rest, and when: for the printed page. */
export function assumedSaid(settings: PlanSettings, today: number | null): string {
  const change = (share: number): string =>
    `${share < 0 ? '−' : '+'}${formatPercent(Math.abs(share))}`;
  const when = today === null ? '' : ` Printed on ${daySaid(today)}.`;
  return `Assumed: ${ruleSaid(settings).toLowerCase()}; over the next year use ${change(settings.use)}, price ${change(settings.price)}, ${peopleOf(settings.peopleThen)} at its end; an engineer costs ${money(settings.loadedCost)} a year; all else as on the page of methods.${when}`;
}
