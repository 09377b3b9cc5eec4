import type { OfferComparison, WalkAway } from '../../model/index.ts';
import type { Table } from '../table.ts';
import { dollars } from '../words.ts';
import { components } from './components.ts';
import { opening } from './sentences.ts';

const none = '–';

/** Both offers by component, to you and to the employer; then the day you leave. */
export function table(
  { a, b, better, raiseToMatch }: OfferComparison,
  leaving: { a: WalkAway; b: WalkAway },
  month: number,
): Table {
  const raise = (side: 'a' | 'b') =>
    better !== null && better !== side && raiseToMatch !== null ? dollars(raiseToMatch) : none;
  const onLeaving = (name: string, read: (parts: WalkAway) => number) => ({
    name,
    cells: [dollars(read(leaving.a)), none, dollars(read(leaving.b)), none],
  });
  return {
    caption: 'Both offers over the years in the job, in today’s dollars; to you after tax',
    columns: ['Component', 'A, to you', 'A, to the employer', 'B, to you', 'B, to the employer'],
    rows: [
      ...[...components, { part: 'total', name: 'In all' } as const].map(({ part, name }) => ({
        name,
        cells: [a.toYou[part], a.toEmployer[part], b.toYou[part], b.toEmployer[part]].map(dollars),
      })),
      {
        name: 'Base a year to match the other',
        cells: [raise('a'), none, raise('b'), none],
      },
      onLeaving(`${opening(month)}: cash`, ({ cash }) => cash),
      onLeaving('Vested stock', ({ vested }) => vested),
      onLeaving('Left behind: unvested stock, as granted', ({ unvested }) => unvested),
      onLeaving('Left behind: tokens spent, at list', ({ tokensSpent }) => tokensSpent),
    ],
  };
}
