/** How a counter-offer is paid, and what is said of each. */
import type { Terms } from '../../model/index.ts';

/** The rows of the counter-offer, as the table and the sheet have them. */
export const ways = [
  { key: 'base', name: 'Base, a year', none: '–' },
  { key: 'once', name: 'Once', none: 'not once' },
  { key: 'stock', name: 'Stock, over four years', none: 'not in stock' },
] as const;

export const terms = ['ask', 'settle', 'floor'] as const satisfies readonly (keyof Terms)[];
