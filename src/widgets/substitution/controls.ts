import type { SliderControl } from '../widget.ts';
import { sigmasOfOurs } from './stops.ts';

/** The two numbers that decide first: both are dragged in the picture as well. */
export const controls: readonly SliderControl[] = [
  { parameter: 'sigma', label: 'Ease of replacing (σ)', also: sigmasOfOurs },
  { parameter: 'demandElasticity', label: 'Appetite for output (ε)' },
  { parameter: 'tokens' },
  { parameter: 'priceChange', high: 0.5, roomy: true },
];
