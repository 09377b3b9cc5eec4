import type { OfferComparison, WalkAway } from '../../model/index.ts';
import { lookUp } from '../numbers.ts';
import type { Table } from '../table.ts';
import { dollars, upperFirst } from '../words.ts';
import { components } from './components.ts';
import { numbers, partName, payrollTax } from './numbers.ts';
import { opening } from './sentences.ts';

const none = '–';

/** Both offers by component, to you and to the employer; then the day you leave. */
export function table(
  comparison: OfferComparison,
  leaving: { a: WalkAway; b: WalkAway },
  month: number,
): Table {
  const value = lookUp(numbers(comparison, leaving));
  const { better } = comparison;
  const cell = (row: string, name: string): string => dollars(value(row, name) ?? NaN);
  const sides = [
    'Offer A, to you',
    'Offer A, to the employer',
    'Offer B, to you',
    'Offer B, to the employer',
  ];
  const raise = (side: 'a' | 'b'): string => {
    const needed = value('answer', 'base to match the better one');
    return better !== null && better !== side && needed !== null ? dollars(needed) : none;
  };
  const onLeaving = (name: string, number: string) => ({
    name,
    cells: [
      cell('Offer A, when you leave', number),
      none,
      cell('Offer B, when you leave', number),
      none,
    ],
  });
  return {
    caption: 'Both offers over the years in the job, valued today; to you after tax',
    columns: ['Component', 'A, to you', 'A, to the employer', 'B, to you', 'B, to the employer'],
    rows: [
      ...[...components, { part: 'total', name: 'In all' } as const].map(({ part, name }) => ({
        name,
        cells: sides.map((side) => cell(side, partName[part])),
      })),
      {
        name: 'of which payroll tax',
        cells: sides.map((side) => (side.endsWith('to you') ? none : cell(side, payrollTax))),
      },
      { name: 'Base a year to match the other', cells: [raise('a'), none, raise('b'), none] },
      onLeaving(`${opening(month)}: cash`, 'cash'),
      onLeaving('Vested stock', 'vested stock'),
      ...['left behind: unvested stock, as granted', 'left behind: tokens spent, at list'].map(
        (number) => onLeaving(upperFirst(number), number),
      ),
    ],
  };
}
