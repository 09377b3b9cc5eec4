/** The same numbers in print, no finer than they are known. */
import type { CounterOffer } from '../../model/index.ts';
import type { Table } from '../table.ts';
import type { Findings } from './findings.ts';
import { listPrice } from './money.ts';
import { moneyIn } from './sentences.ts';
import { terms, ways } from './ways.ts';
import type { Span } from './worth.ts';

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
  const cells = ({ point, low, high }: Span): string[] => [point, low, high].map(about);
  return {
    caption: 'Worth to you, in pay a year, on our ranges',
    columns: ['Reading', 'As it stands', 'One draw in ten below', 'Nine in ten below'],
    rows: [
      { name: 'With your answers', cells: cells(findings.worth) },
      ...findings.branches.map((branch) => ({ name: branch.words, cells: cells(branch) })),
    ],
  };
}
