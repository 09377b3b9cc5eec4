import type { CompoundingResult } from '../../model/index.ts';
import type { Table } from '../table.ts';
import { dollars, spelledYears, upperFirst } from '../words.ts';

/** So many rows are read; more are scrolled past. */
const mostRows = 21;

/** Year by year, what each way has come to. */
export function table({ series }: Pick<CompoundingResult, 'series'>): Table {
  const years = (series.raise.length - 1) / 12;
  const every = Math.max(1, Math.ceil(years / (mostRows - 1)));
  const shown = Array.from({ length: Math.floor(years / every) + 1 }, (_, index) => index * every);
  if (shown.at(-1) !== years) shown.push(years);
  return {
    caption: 'What each way has come to for you, in today’s dollars after tax',
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
    rows: shown.map((year) => {
      const at = (values: readonly number[]) => dollars(values[Math.round(year * 12)] ?? 0);
      return {
        name: year === 0 ? 'Today' : upperFirst(spelledYears(year)),
        cells: [
          at(series.raise),
          at(series.equityMean),
          at(series.equityP10),
          at(series.equityP90),
          at(series.tokens),
          at(series.tokensUse),
          at(series.tokensCareer),
        ],
      };
    }),
  };
}
