import type { SubstitutionValues } from '../../scenario/options.ts';
import { afterYears, lookUp, yearsShown } from '../numbers.ts';
import type { Table } from '../table.ts';
import { signedPercent, spelledYears, upperFirst } from '../words.ts';
import { numbers, ratios } from './numbers.ts';

/** More rows than this are scrolled past, not read. */
const mostRows = 11;

/** Year by year up to the horizon, as changes against today. */
export function table(options: SubstitutionValues): Table {
  const value = lookUp(numbers(options));
  return {
    caption: 'Changes against today, in percent',
    columns: ['After', 'Price of a token', 'Engineers', 'Output', 'Tokens used', 'Spent on tokens'],
    rows: yearsShown(options.years, mostRows).map((year) => ({
      name: year === 0 ? 'Today' : upperFirst(spelledYears(year)),
      cells: ratios.map(([, name]) => signedPercent((value(afterYears(year), name) ?? NaN) - 1)),
    })),
  };
}
