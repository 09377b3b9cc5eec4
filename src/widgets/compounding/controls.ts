import type { FirstControl } from '../widget.ts';

/** The controls of the face. */
export const controls: readonly FirstControl[] = [
  { parameter: 'personalValue', label: 'Worth of a token' },
  {
    parameter: 'leaveYear',
    label: 'Leave after',
    high: ({ years }) => Math.max(1, Math.min(40, years)),
    endless: true,
  },
  { parameter: 'amount' },
  { parameter: 'careerEffect', roomy: true },
];
