/** The numbers behind the page, unrounded, and the file that they are for a spreadsheet. */
import { csv, csvFile } from '../../format/csv.ts';
import type { CounterOffer } from '../../model/index.ts';
import { datum, type Datum } from '../numbers.ts';
import { saveFile } from '../save.ts';
import type { Findings } from './findings.ts';
import { terms, ways } from './ways.ts';

/** A year's money, in the model's unit, or in whatever the reader is paid in. */
const unitIn = ({ reading }: Findings) =>
  reading.isAbroad
    ? ({ yearly: 'own-currency-a-year', once: 'own-currency' } as const)
    : ({ yearly: 'dollars-a-year', once: 'dollars' } as const);

const WORTH = 'worth to you a year';

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

export const csvOf = (findings: Findings): string =>
  csvFile(
    csv([
      ['row', 'name', 'value', 'unit'],
      ...numbers(findings).map(({ row, name, value, unit }) => [row, name, value, unit]),
    ]),
  );

export function saveNumbers(findings: Findings): void {
  saveFile('your-offer.csv', new Blob([csvOf(findings)], { type: 'text/csv' }));
}
