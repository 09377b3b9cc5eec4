/** The numbers of the pictures as tables. Of people there are deciles, months and teams, and never one alone. */
import { formatNumber, formatPercent } from '../../format/index.ts';
import type { Bill } from '../../plan/bill.ts';
import { decilesOf, type Skew } from '../../plan/skew.ts';
import { shapes } from '../../plan/value.ts';
import type { Table } from '../table.ts';
import type { Ranges, reckonYear } from './reckon.ts';
import { usePaths, pricePaths } from './settings.ts';
import { money, monthSaid } from './sentences.ts';

/** Fewer people than this are a list of persons and no deciles. */
const FEWEST_FOR_DECILES = 20;

export function skewTable({ sorted, median, ninthDecile, topTenth }: Skew): Table {
  const rows =
    sorted.length >= FEWEST_FOR_DECILES
      ? decilesOf(sorted).map((amount, tenth) => ({
          name: tenth === 0 ? 'smallest' : tenth === 10 ? 'largest' : `${tenth} tenths use at most`,
          cells: [money(amount)],
        }))
      : [
          { name: 'median', cells: [money(median)] },
          { name: 'ninth decile', cells: [money(ninthDecile)] },
        ];
  return {
    caption: 'Use of people over the period, in $',
    columns: ['People', '$'],
    rows: [
      ...rows,
      ...(topTenth === null || sorted.length < FEWEST_FOR_DECILES
        ? []
        : [{ name: 'share of the top tenth', cells: [formatPercent(topTenth)] }]),
    ],
  };
}

export const ruleTable = ({ sweep }: Ranges): Table => ({
  caption: 'What rules of this kind would have saved and lost, $ a year',
  columns: ['$ a month', 'Saved', 'Output lost, from', 'to'],
  rows: sweep
    .filter((_, index) => index % 3 === 0 || index === sweep.length - 1)
    .map(({ amount, saved, low, high }) => ({
      name: money(amount),
      cells: [money(saved), money(low), money(high)],
    })),
});

/** Rules of others beside the reader's: caps that were reported, and pools of the same money. */
export const stopsTable = ({ stops, sameMoney }: Ranges): Table => ({
  caption: 'What other rules would have done on this bill',
  columns: ['Rule', '$ a month', 'People stopped', 'Their months', 'Saved, $ a year'],
  rows: [
    ...stops.map((stop) => ({ ...stop, name: `a cap as of ${stop.name}` })),
    ...sameMoney.map((pool) => ({ ...pool, name: `${pool.name} of the same money` })),
  ].map(({ name, amount, people, personMonths, saved }) => ({
    name,
    cells: [money(amount), formatNumber(people), formatNumber(personMonths), money(saved)],
  })),
});

const signed = (change: number): string =>
  `${change > 0 ? '+' : change < 0 ? '−' : ''}${formatPercent(Math.abs(change))}`;

export const yearTable = ({ cells }: ReturnType<typeof reckonYear>): Table => ({
  caption: 'Next year’s bill by change of use and of price over the year, $',
  columns: ['Use', ...pricePaths.map((price) => `price ${signed(price)}`)],
  rows: usePaths.map((use, row) => ({
    name: `use ${signed(use)}`,
    cells: cells[row]!.map((sum) => (sum === null ? '–' : money(sum))),
  })),
});

export const monthsTable = ({ months, billed }: ReturnType<typeof reckonYear>): Table => ({
  caption: 'Billed by complete month, $',
  columns: ['Month', '$'],
  rows: months.map((month, index) => ({ name: monthSaid(month), cells: [money(billed[index]!)] })),
});

export const paysTable = ({ groups }: Ranges): Table => ({
  caption: 'What the bill must bring and what the curve says that it brings, by group',
  columns: [
    ...['Group', 'People', '$ a head and year', 'Must bring', 'at the median'],
    ...shapes.flatMap((shape) => {
      const name = shape === 'levelsOff' ? 'gain if gains level off' : 'gain if they keep rising';
      return [name, `${name}, eight in ten`];
    }),
    'Verdict',
  ],
  rows: groups.map(({ name, pays }) => ({
    name,
    cells: [
      formatNumber(pays.people),
      money(pays.aHead),
      formatPercent(pays.need),
      formatPercent(pays.medianNeed),
      ...shapes.flatMap((shape) => [
        formatPercent(pays.gain[shape]),
        `${formatPercent(pays.range[shape].low)} to ${formatPercent(pays.range[shape].high)}`,
      ]),
      pays.verdict,
    ],
  })),
});

/** Of the downloads: deciles, months and groups, in plain numbers. */
export function downloadRows(
  bill: Bill,
  skewed: Skew,
  year: ReturnType<typeof reckonYear>,
  ranges: Ranges,
): (string | number)[][] {
  const deciles = skewed.sorted.length >= FEWEST_FOR_DECILES ? decilesOf(skewed.sorted) : [];
  return [
    ['table', 'row', 'name', 'value', 'unit'],
    ['skew', 'all', 'people', bill.people, 'people'],
    ...deciles.map((value, tenth) => ['skew', `decile ${tenth}`, 'use', value, '$']),
    ...year.months.map((month, index) => [
      'months',
      monthSaid(month),
      'billed',
      year.billed[index]!,
      '$',
    ]),
    ...ranges.sweep.flatMap(({ amount, saved, low, high }) => [
      ['rule', money(amount), 'saved', saved, '$ a year'],
      ['rule', money(amount), 'output lost, low', low, '$ a year'],
      ['rule', money(amount), 'output lost, high', high, '$ a year'],
    ]),
    ...[...ranges.stops, ...ranges.sameMoney].flatMap(({ name, amount, people, saved }) => [
      ['other rules', `${name}, ${money(amount)}`, 'people stopped', people, 'people'],
      ['other rules', `${name}, ${money(amount)}`, 'saved', saved, '$ a year'],
    ]),
    ...ranges.groups.flatMap(({ name, pays }) => [
      ['groups', name, 'use a head', pays.aHead, '$ a year'],
      ['groups', name, 'must bring', pays.need, 'share of output'],
      ['groups', name, 'gain, levels off', pays.gain.levelsOff, 'share of output'],
      ['groups', name, 'gain, keeps rising', pays.gain.keepsRising, 'share of output'],
    ]),
  ];
}
