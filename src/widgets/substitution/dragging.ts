import type { Point } from '../../picture/marks.ts';
import { positionOf } from '../ladder.ts';
import type { Scenario } from '../parameters.ts';
import { controlOf, rungsOf } from '../rungs.ts';
import type { Facts } from '../widget.ts';
import { across, up } from './contours.ts';
import { controls } from './controls.ts';

/**
 * Both numbers at a place of the map: values that their sliders have too.
 *
 * @param place in percent of the map, from the upper left
 * @returns elasticities, within the tracks of their sliders
 */
export function numbersAt(
  { x, y }: Point,
  facts: Pick<Facts, 'stops'>,
  scenario: Scenario,
): { sigma: number; demandElasticity: number } {
  const nearest = (parameter: 'sigma' | 'demandElasticity', value: number): number => {
    const rungs = rungsOf(controlOf({ controls }, parameter), facts, scenario);
    return rungs[positionOf(rungs, value)] ?? value;
  };
  return {
    sigma: nearest('sigma', across.invert(x)),
    demandElasticity: nearest('demandElasticity', up.invert(y)),
  };
}
