import { substitution, type SubstitutionResult } from '../../model/index.ts';
import type { SubstitutionValues } from '../../scenario/options.ts';
import type { Table } from '../table.ts';
import { signedPercent, spelledYears, upperFirst } from '../words.ts';

/** More rows than this are scrolled past, not read. */
const mostRows = 11;

/** Year by year up to the horizon, as changes against today. */
export function table(options: SubstitutionValues): Table {
  const every = Math.max(1, Math.ceil(options.years / (mostRows - 1)));
  const whole = Math.floor(options.years / every);
  const years = Array.from({ length: whole + 1 }, (_, index) => index * every);
  if (years.at(-1) !== options.years) years.push(options.years);
  const change = (ratio: number) => signedPercent(ratio - 1);
  const cells = (answer: SubstitutionResult) => [
    change(answer.priceRatio),
    change(answer.laborRatio),
    change(answer.outputRatio),
    change(answer.tokenQuantityRatio),
    change(answer.tokenSpendRatio),
  ];
  return {
    caption: 'Changes against today, in percent',
    columns: ['After', 'Price of a token', 'Engineers', 'Output', 'Tokens used', 'Spent on tokens'],
    rows: years.map((year) => ({
      name: year === 0 ? 'Today' : upperFirst(spelledYears(year)),
      cells: cells(substitution({ ...options, years: year })),
    })),
  };
}
