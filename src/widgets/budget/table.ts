import { lookUp } from '../numbers.ts';
import type { Scenario } from '../parameters.ts';
import type { Table } from '../table.ts';
import type { Facts } from '../widget.ts';
import { dollars, percent, points, spelledYears, upperFirst } from '../words.ts';
import { budgetsOf, modelOf } from './facts.ts';
import { numbers, rowOf } from './numbers.ts';
import { worth } from './promise-sentences.ts';
import { people, tokensBought } from './sentences.ts';

const orNoEnd = (count: number | null): string => (count === null ? 'no end' : people(count));
const none = '–';
/** The two guesses, as the files name them. */
const shapes = ['level off', 'keep rising'] as const;

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
    orNoEnd(value(row, 'developers by what the average one spends')),
    ...shapes.map((shape) => percent(value(row, `output gained if gains ${shape}`) ?? NaN)),
    ...shapes.map((shape) => points(value(row, `as much again adds if gains ${shape}`) ?? NaN)),
    percent(value(row, 'share of an engineer’s cost') ?? NaN),
  ];
  // Dollars of a later day, worked out and not set: to three figures.
  const later = (row: string): string[] => [
    worth(value(row, 'budget for each engineer') ?? Infinity),
    ...bought(row),
    ...[none, none, none, none, none, none],
  ];
  const inYears = `in ${spelledYears(setting.horizonYears)}`;
  const mine = 'your numbers';
  return {
    caption: `What is called a budget, and yours, at the list price of ${model.date} for ${model.name}`,
    columns: [
      'Budget for each engineer',
      '$ a year',
      'Tokens a month',
      'Median users by tokens',
      'Heavy users by tokens',
      'Developers by average spend',
      'Output gained if gains level off',
      'Output gained if they keep rising',
      'As much again adds, level',
      'As much again adds, rising',
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
