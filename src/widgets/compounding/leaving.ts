import { positionOf } from '../ladder.ts';
import type { Scenario } from '../parameters.ts';
import { controlOf, rungsOf } from '../rungs.ts';
import type { Facts } from '../widget.ts';
import { controls } from './controls.ts';

/** Nearer to the end of the axis than this, in percent, one stays. */
const staysFrom = 98;

/**
 * The year of leaving at a place of the time axis: one that its slider has too.
 *
 * @param along in percent of the years that are counted
 * @returns in years; `null` for staying
 */
export function leavingAt(
  along: number,
  facts: Pick<Facts, 'stops'>,
  scenario: Scenario,
): number | null {
  if (along >= staysFrom) return null;
  const rungs = rungsOf(controlOf({ controls }, 'leaveYear'), facts, scenario).filter(
    (rung) => rung !== null,
  );
  return rungs[positionOf(rungs, (along / 100) * scenario.years)] ?? null;
}
