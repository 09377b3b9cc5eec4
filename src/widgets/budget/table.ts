import { lookUp } from '../numbers.ts';
import type { Scenario } from '../parameters.ts';
import type { Table } from '../table.ts';
import type { Facts } from '../widget.ts';
import { dollars, percent, points, spelledYears, upperFirst } from '../words.ts';
import { budgetsOf, modelOf } from './facts.ts';
import { numbers, rowOf } from './numbers.ts';
import { people, tokensBought, worth } from './sentences.ts';

const orNoEnd = (count: number | null): string => (count === null ? 'no end' : people(count));
const none = '–';

/** Every real budget and the reader's own, and what the reader's comes to when prices have moved. */
export function table(facts: Facts, setting: Scenario): Table {
  const model = modelOf(facts, setting);
  const value = lookUp(numbers(facts, setting));
  const bought = (row: string): string[] => [
    tokensBought({ tokensPerMonth: value(row, 'tokens') }),
    orNoEnd(value(row, 'median users')),
    orNoEnd(value(row, 'heavy users')),
  ];
  const cellsOf = (row: string): string[] => [
    dollars(value(row, 'budget for each engineer') ?? NaN),
    ...bought(row),
    percent(value(row, 'output gained') ?? NaN),
    points(value(row, 'as much again adds') ?? NaN),
    percent(value(row, 'share of an engineer’s cost') ?? NaN),
  ];
  // Dollars of a later day, worked out and not set: to three figures.
  const later = (row: string): string[] => [
    worth(value(row, 'budget for each engineer') ?? Infinity),
    ...bought(row),
    ...[none, none, none],
  ];
  const inYears = `in ${spelledYears(setting.horizonYears)}`;
  const mine = 'your numbers';
  return {
    caption: `Real budgets and yours, at the list price of ${model.date} for ${model.name}`,
    columns: [
      'Budget for each engineer',
      '$ a year',
      'Tokens a month',
      'Median users',
      'Heavy users',
      'Output gained',
      'As much again adds',
      'Share of an engineer’s cost',
      'Source',
    ],
    rows: [
      ...budgetsOf(facts).map((real) => ({
        name: upperFirst(real.name),
        cells: [...cellsOf(rowOf(real)), `${real.source}, ${real.date}`],
      })),
      { name: 'Yours', cells: [...cellsOf('yours'), mine] },
      ...(['tokens', 'dollars'] as const).map((what) => ({
        name: `Yours promised in ${what}, ${inYears}`,
        cells: [...later(`yours promised in ${what}, at the horizon`), mine],
      })),
    ],
  };
}
