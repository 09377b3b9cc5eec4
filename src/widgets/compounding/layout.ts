import type { CompoundingResult, CompoundingSeriesName } from '../../model/index.ts';
import type { EndLabel } from '../../picture/end-labels.ts';
import { linearScale, roundTicks } from '../../picture/scale.ts';
import type { Place } from '../../picture/kinds.ts';
import { spelledYears, compactDollars, moneyLabel } from '../words.ts';

/** So many points draw a line that looks the same as one of every month, in a quarter of the markup. */
const mostPoints = 30;

/** Where everything of the chart stands, in percent of the plot. */
export function layout({ series, end, months }: CompoundingResult) {
  const highest = Math.max(end.raise, end.equityMean, end.equityP90, end.tokens);
  const x = linearScale([0, Math.max(1, months)], [0, 100]);
  const y = linearScale([0, highest > 0 ? highest * 1.02 : 1], [100, 0]);

  const every = Math.max(1, Math.ceil(months / mostPoints));
  const shown = Array.from({ length: Math.floor(months / every) + 1 }, (_, index) => index * every);
  if (shown.at(-1) !== months) shown.push(months);

  const read = (name: CompoundingSeriesName, month: number) => series[name][month] ?? 0;
  const points = (name: CompoundingSeriesName): Place[] =>
    shown.map((month) => ({ x: x(month), y: y(read(name, month)) }));
  const edges = (low: CompoundingSeriesName | null, high: CompoundingSeriesName) =>
    shown.map((month) => ({
      x: x(month),
      low: y(low === null ? 0 : read(low, month)),
      high: y(read(high, month)),
    }));

  return {
    points,
    edges,
    height: (dollars: number): number => y(dollars),
    along: (month: number): number => x(month),
    dollarTicks:
      highest > 0
        ? roundTicks(0, highest, 4)
            .filter((dollars) => dollars > 0)
            .map((dollars) => ({ at: y(dollars), text: compactDollars(dollars) }))
        : [],
    yearTicks: yearTicks(months).map(({ month, text }) => ({ at: x(month), text })),
  };
}

/** The month you leave in, where that is before the end. */
export const leavingMonth = ({ leaveMonth, months }: CompoundingResult): number | null =>
  leaveMonth !== null && leaveMonth < months ? leaveMonth : null;

/** What stands at the ends of the lines. */
export function endLabels(
  { height }: Pick<ReturnType<typeof layout>, 'height'>,
  { end }: Pick<CompoundingResult, 'end'>,
): EndLabel[] {
  const label = (
    name: string,
    dollars: number,
    kind: EndLabel['kind'],
    size: EndLabel['size'] = 'large',
  ): EndLabel => ({ at: height(dollars), name, value: moneyLabel(dollars), kind, size });
  return [
    label('shares do well', end.equityP90, 'equity', 'small'),
    label('Raise', end.raise, 'cash'),
    label('Stock, average', end.equityMean, 'equity'),
    label('shares do badly', end.equityP10, 'equity', 'small'),
    {
      ...label('Tokens', end.tokens, 'tokens'),
      parts: [`${moneyLabel(end.tokensUse)} use`, `${moneyLabel(end.tokensCareer)} career`],
    },
  ];
}

function yearTicks(months: number): { month: number; text: string }[] {
  const last = { month: months, text: spelledYears(months / 12) };
  const between = roundTicks(0, months / 12, 3)
    .filter(
      (year) => Number.isInteger(year) && year * 12 > months * 0.22 && year * 12 < months * 0.78,
    )
    .map((year) => ({ month: year * 12, text: String(year) }));
  return months > 0
    ? [{ month: 0, text: 'today' }, ...between, last]
    : [{ month: 0, text: 'today' }];
}
