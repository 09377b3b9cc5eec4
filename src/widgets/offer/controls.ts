import type { FirstControl } from '../widget.ts';

/** The sliders of the face, below the terms in their bars; taxing the budget moves the answer most. */
export const controls: readonly FirstControl[] = [
  { parameter: 'personalValue', label: 'Worth of a token' },
  { parameter: 'leaveMonth', label: 'Leave after' },
  { parameter: 'taxedShare', label: 'Taxed as wages' },
  { parameter: 'personalCap', label: 'Most you would pay', roomy: true },
];
