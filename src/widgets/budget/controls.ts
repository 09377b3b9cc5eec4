import type { FirstControl, SliderControl } from '../widget.ts';

/** The controls of the face: after the budget and its price, the two assumptions with the largest swings. */
export const controls: readonly FirstControl[] = [
  { parameter: 'tokens' },
  { choice: 'pricedModel' },
  { parameter: 'maxSpeedup' },
  { parameter: 'addressableShare', label: 'Work AI can speed up', roomy: true },
];

/** Those of the promise, beside its picture: as far as the trends and the years of it go. */
export const priceControls: readonly SliderControl[] = [
  { parameter: 'priceChange', high: 1 },
  { parameter: 'horizonYears', low: 0 },
];
