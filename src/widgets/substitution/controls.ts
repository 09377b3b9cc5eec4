import type { SliderControl } from '../widget.ts';
import { sigmasOfOurs } from './stops.ts';

/** The two numbers that decide first: both are dragged in the picture as well. */
export const controls: readonly SliderControl[] = [
  { parameter: 'sigma', label: 'Replacing (σ)', also: sigmasOfOurs },
  { parameter: 'demandElasticity', label: 'Appetite (ε)' },
  { parameter: 'tokens' },
  { parameter: 'priceChange', high: 0.5, roomy: true },
];
