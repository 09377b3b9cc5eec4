import type { Place } from './kinds.ts';

/** A tenth of a unit is finer than any screen shows, and short in the markup. */
const tidy = (place: number): number => Math.round(place * 10) / 10;

/**
 * The path of straight lines through places, for the `d` of an SVG path; empty without places.
 *
 * d3's `line` brings all of its curves along, 3 KB gzipped: more than any widget of ours has left.
 */
export function pathThrough(places: readonly Place[]): string {
  return places
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${tidy(x)},${tidy(y)}`)
    .join('');
}
