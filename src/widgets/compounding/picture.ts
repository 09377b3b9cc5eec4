import { max, scaleLinear, ticks } from 'd3';
import type { CompoundingResult, CompoundingSeriesName } from '../../model/index.ts';
import { axisX, linesY, moment, valuesY, type Tick } from '../../picture/axes.ts';
import { cardBars } from '../../picture/card-bars.ts';
import { endLabels, type EndLabel } from '../../picture/end-labels.ts';
import { areaOf, lineOf, type Edge, type Mark, type Point } from '../../picture/marks.ts';
import type { Part } from '../../picture/parts.ts';
import { compactDollars, compactThousands, moneyLabel, spelledYears } from '../words.ts';

/** So many points draw a line that looks the same as one of every month, in a quarter of the markup. */
const mostPoints = 30;

/** The lowest height in rem that the plot takes at any width. */
const lowest = 8;

type Scale = (value: number) => number;

/** What stands at the ends of the lines. */
function labels(y: Scale, { end }: Pick<CompoundingResult, 'end'>): EndLabel[] {
  const label = (name: string, dollars: number, kind: EndLabel['kind']): EndLabel => ({
    at: y(dollars),
    name,
    value: compactThousands(dollars),
    kind,
    size: 'line',
  });
  const small = (name: string, dollars: number): EndLabel => ({
    at: y(dollars),
    name,
    value: '',
    kind: 'equity',
    size: 'line',
  });
  return [
    small('shares do well', end.equityP90),
    label('raise', end.raise, 'cash'),
    { ...label('stock', end.equityMean, 'equity'), parts: ['on average'] },
    small('shares do badly', end.equityP10),
    {
      ...label('tokens', end.tokens, 'tokens'),
      parts: [
        `${compactThousands(end.tokensUse)} use`,
        `${compactThousands(end.tokensCareer)} career`,
      ],
    },
  ];
}

/** Today, the end, and round years that stand clear of both. */
function yearTicks(x: Scale, months: number): Tick[] {
  const years = months / 12;
  const between = ticks(0, years, 3).filter(
    (year) => Number.isInteger(year) && year > years * 0.22 && year < years * 0.78,
  );
  return [
    { at: 0, text: 'today' },
    ...between.map((year) => ({ at: x(year * 12), text: String(year) })),
    ...(months > 0 ? [{ at: 100, text: spelledYears(years) }] : []),
  ];
}

/** Cumulative worth over the years: three lines, the fan around stock, the two parts of tokens. */
export function chart(answer: CompoundingResult): Mark[] {
  const { series, end, months, leaveMonth } = answer;
  const isLeaving = leaveMonth !== null && leaveMonth < months;
  const highest = max([end.raise, end.equityMean, end.equityP90, end.tokens]) ?? 0;
  const x = scaleLinear([0, Math.max(1, months)], [0, 100]);
  const y = scaleLinear([0, highest > 0 ? highest * 1.02 : 1], [100, 0]);

  const every = Math.max(1, Math.ceil(months / mostPoints));
  const shown = Array.from({ length: Math.floor(months / every) + 1 }, (_, index) => index * every);
  if (shown.at(-1) !== months) shown.push(months);
  const read = (name: CompoundingSeriesName, month: number): number => series[name][month] ?? 0;
  const points = (name: CompoundingSeriesName): Point[] =>
    shown.map((month) => ({ x: x(month), y: y(read(name, month)) }));
  const edges = (low: CompoundingSeriesName | null, high: CompoundingSeriesName): Edge[] =>
    shown.map((month) => ({
      x: x(month),
      low: y(low === null ? 0 : read(low, month)),
      high: y(read(high, month)),
    }));
  const dollarTicks = ticks(0, highest, 4)
    .filter((dollars) => dollars > 0)
    .map((dollars) => ({ at: y(dollars), text: compactDollars(dollars) }));

  return [
    ...linesY(dollarTicks),
    areaOf(edges('equityP10', 'equityP90'), 'equity', 0.12),
    areaOf(edges(null, 'tokensUse'), 'tokens', 0.34),
    areaOf(edges('tokensUse', 'tokens'), 'tokens', 0.16),
    lineOf(points('equityP90'), 'equity', { width: 1 }),
    lineOf(points('equityP10'), 'equity', { width: 1 }),
    lineOf(points('equityMean'), 'equity', { dash: '5 4' }),
    lineOf(points('raise'), 'cash'),
    lineOf(points('tokens'), 'tokens'),
    ...valuesY(dollarTicks),
    ...axisX(yearTicks(x, months)),
    ...(isLeaving ? moment(x(leaveMonth), 'you leave') : []),
    {
      mark: 'handle',
      at: { x: isLeaving ? x(leaveMonth) : 100, y: 100 },
      radius: 8,
      role: 'ink',
      ring: 3,
      grip: 'leaveYear',
    },
    ...(highest > 0 ? endLabels(labels(y, answer), lowest) : []),
  ];
}

export const picture = (answer: CompoundingResult): Part[] => [
  { part: 'plot', marks: chart(answer), height: 320, room: { top: 34, bottom: 32 } },
];

/** @param height in px */
export const card = ({ end }: Pick<CompoundingResult, 'end'>, height: number): Part[] =>
  cardBars(height, [
    { name: 'Raise', value: end.raise, words: moneyLabel(end.raise), kind: 'cash' },
    {
      name: 'Stock, average',
      value: end.equityMean,
      words: moneyLabel(end.equityMean),
      kind: 'equity',
    },
    { name: 'Tokens', value: end.tokens, words: moneyLabel(end.tokens), kind: 'tokens' },
  ]);
