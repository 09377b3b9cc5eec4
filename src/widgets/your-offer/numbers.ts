/** The numbers behind the page, once: the table prints them, CSV is them. */
import type { CounterOffer, Terms } from '../../model/index.ts';
import { datum, lookUp, type Datum } from '../numbers.ts';
import type { Table } from '../table.ts';
import type { Findings } from './findings.ts';
import { listPrice } from './money.ts';
import { moneyIn } from './sentences.ts';

/** A year's money, in the model's unit, or in whatever the reader is paid in. */
const unitIn = ({ reading }: Findings) =>
  reading.isAbroad
    ? ({ yearly: 'own-currency-a-year', once: 'own-currency' } as const)
    : ({ yearly: 'dollars-a-year', once: 'dollars' } as const);

const WORTH = 'worth to you a year';

/** The rows of the counter-offer, as the table and the sheet have them. */
export const ways = [
  { key: 'base', name: 'Base, a year', none: '–' },
  { key: 'once', name: 'Once', none: 'not once' },
  { key: 'stock', name: 'Stock, over four years', none: 'not in stock' },
] as const;

const terms = ['ask', 'settle', 'floor'] as const satisfies readonly (keyof Terms)[];

/** All numbers, unrounded. */
export function numbers(findings: Findings): readonly Datum[] {
  const { worth, branches, counter, reading } = findings;
  const { yearly, once } = unitIn(findings);
  const span = (
    row: string,
    { point, low, high }: { point: number; low: number; high: number },
  ) => [
    datum(row, 'as it stands', point, yearly),
    datum(row, 'one draw in ten below', low, yearly),
    datum(row, 'nine draws in ten below', high, yearly),
  ];
  return [
    datum('the letter', 'sum at list price', reading.sum, 'dollars-a-year'),
    datum('the letter', 'used', reading.used, 'dollars-a-year'),
    datum('the letter', 'new to you', reading.options.amount, 'dollars-a-year'),
    ...span(WORTH, worth),
    ...branches.flatMap((branch) => span(`${WORTH}, ${branch.words}`, branch)),
    datum('a dollar of tokens', 'worth to you, on average', worth.average, 'ratio'),
    datum('a dollar of tokens', 'worth to you, the next one', worth.next, 'ratio'),
    datum(
      'a dollar of tokens',
      'back to the firm, gains level off',
      worth.firm?.levelsOff ?? null,
      'dollars',
    ),
    datum(
      'a dollar of tokens',
      'back to the firm, gains keep rising',
      worth.firm?.keepsRising ?? null,
      'dollars',
    ),
    ...(counter ? counterNumbers(counter, yearly, once) : []),
  ];
}

function counterNumbers(counter: CounterOffer, yearly: string, once: string): Datum[] {
  const { trade, lost, even } = counter;
  const row = 'counter-offer';
  return [
    datum(row, 'kept', counter.kept, 'dollars-a-year'),
    datum(row, 'traded', counter.traded, 'dollars-a-year'),
    ...ways.flatMap(({ key, name }) =>
      terms.map((term) =>
        datum(
          `${row}: ${name}`,
          term,
          trade?.[key]?.[term] ?? null,
          key === 'base' ? yearly : once,
        ),
      ),
    ),
    datum(row, 'output lost, gains level off', lost.levelsOff, yearly),
    datum(row, 'output lost, gains keep rising', lost.keepsRising, yearly),
    datum(row, 'even for the firm, gains level off', even.levelsOff, yearly),
    datum(row, 'even for the firm, gains keep rising', even.keepsRising, yearly),
  ];
}

/** The counter-offer in print: to the hundred, floor left off where it is not for other eyes. */
export function counterTable(findings: Findings, counter: CounterOffer, withFloor = true): Table {
  const { asked } = moneyIn(findings);
  const own = findings.reading.isAbroad ? ', in the currency you typed' : '';
  const shown = withFloor ? terms : terms.slice(0, 2);
  return {
    caption: `Instead of ${listPrice(counter.traded)} of tokens a year, before tax${own}`,
    columns: ['Paid as', 'Ask', 'Settle', ...(withFloor ? ['Not below'] : [])],
    rows: ways.map(({ key, name, none }) => ({
      name,
      cells: shown.map((term) => {
        const sum = counter.trade?.[key];
        return sum ? asked(sum[term]) : term === 'ask' ? none : '–';
      }),
    })),
  };
}

/** What it is worth, and the other readings, in print. */
export function worthTable(findings: Findings): Table {
  const { about } = moneyIn(findings);
  const value = lookUp(numbers(findings));
  const cells = (row: string): string[] =>
    ['as it stands', 'one draw in ten below', 'nine draws in ten below'].map((name) =>
      about(value(row, name) ?? 0),
    );
  return {
    caption: 'Worth to you, in pay a year, on our ranges',
    columns: ['Reading', 'As it stands', 'One draw in ten below', 'Nine in ten below'],
    rows: [
      { name: 'With your answers', cells: cells(WORTH) },
      ...findings.branches.map(({ words }) => ({
        name: words,
        cells: cells(`${WORTH}, ${words}`),
      })),
    ],
  };
}
