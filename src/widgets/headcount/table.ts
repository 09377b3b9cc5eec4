import type { HeadcountResult } from '../../model/index.ts';
import { lookUp } from '../numbers.ts';
import type { Scenario } from '../parameters.ts';
import type { Table } from '../table.ts';
import { dollars, heads, money, percent, signedPercent, times } from '../words.ts';
import { numbers } from './numbers.ts';

const change = (ratio: number): string => signedPercent(ratio - 1);

/** Where each row of the table stands in the list, and how it is printed. */
const rows = [
  ['Claimed speed-up', 'the claim', 'claimed speed-up', times],
  ['Speed-up at this budget', 'the claim', 'speed-up at this budget', times],
  ['Over all of the work', 'the claim', 'over all of the work', times],
  ['After rework', 'the claim', 'after rework', times],
  ['After checking', 'the claim', 'after checking', times],
  ['Uplift that pays for the tokens', 'the claim', 'uplift that pays for the tokens', percent],
  ['Same team: output', 'same team', 'output', change],
  ['Same team: cost', 'same team', 'cost', change],
  ['Same output: engineers', 'same output', 'engineers', heads],
  ['Same output: whole engineers', 'same output', 'whole engineers', heads],
  ['Same output: cost, $ a year', 'same output', 'cost', dollars],
  ['Same budget: engineers', 'same budget', 'engineers', heads],
  ['Same budget: output', 'same budget', 'output', change],
  [
    'Cheapest token budget if gains level off, $ a year a head',
    'cheapest if gains level off',
    'token budget a head',
    money,
  ],
  ['Cost of a unit of work there', 'cheapest if gains level off', 'cost of a unit of work', change],
  [
    'Cheapest token budget if they keep rising, $ a year a head',
    'cheapest if gains keep rising',
    'token budget a head',
    money,
  ],
  [
    'Cost of a unit of work at that one',
    'cheapest if gains keep rising',
    'cost of a unit of work',
    change,
  ],
] as const;

export function table(answer: HeadcountResult, setting: Pick<Scenario, 'maxSpeedup'>): Table {
  const value = lookUp(numbers(answer, setting));
  return {
    caption: 'From the claim to the three doors; changes are against today without tokens',
    columns: ['Step', 'Value'],
    rows: rows.map(([name, row, number, print]) => {
      const found = value(row, number);
      return { name, cells: [found === null ? 'none' : print(found)] };
    }),
  };
}
