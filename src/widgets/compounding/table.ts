import type { CompoundingResult } from '../../model/index.ts';
import { afterYears, lookUp, yearsShown } from '../numbers.ts';
import type { Table } from '../table.ts';
import { dollars, spelledYears, upperFirst } from '../words.ts';
import { numbers, ways } from './numbers.ts';

/** So many rows are read; more are scrolled past. */
const mostRows = 21;

/** Year by year, what each way has come to. */
export function table(answer: CompoundingResult): Table {
  const value = lookUp(numbers(answer));
  return {
    caption: 'What each way has come to for you, after tax and valued today',
    columns: [
      'After',
      'Raise ($)',
      'Stock, average ($)',
      'Stock, 10th percentile ($)',
      'Stock, 90th percentile ($)',
      'Tokens ($)',
      'of which use ($)',
      'of which career ($)',
    ],
    rows: yearsShown(answer.months / 12, mostRows).map((year) => ({
      name: year === 0 ? 'Today' : upperFirst(spelledYears(year)),
      cells: ways.map(([, name]) => dollars(value(afterYears(year), name) ?? 0)),
    })),
  };
}
