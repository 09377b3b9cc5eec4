import type { FirstControl } from '../widget.ts';

/** The controls of the face, by how far each moves the team that is needed; the claim first, as in the question. */
export const controls: readonly FirstControl[] = [
  { parameter: 'maxSpeedup' },
  { parameter: 'addressableShare', label: 'Work AI can speed up' },
  { parameter: 'demandGrowth' },
  { parameter: 'tokens', roomy: true },
];
