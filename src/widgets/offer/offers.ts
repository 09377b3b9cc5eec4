import { compareOffers, walkAway, type OfferComparison, type WalkAway } from '../../model/index.ts';
import { offerOptions } from '../../scenario/options.ts';
import type { Scenario } from '../parameters.ts';

export type Side = 'a' | 'b';

export const sides: readonly Side[] = ['a', 'b'];

/** Both offers of a scenario, and what goes with you from each on the day you leave. */
export interface Offers {
  readonly comparison: OfferComparison;
  readonly away: Readonly<Record<Side, WalkAway>>;
}

/** @throws {RangeError} as `compareOffers` does, for numbers that do not go together */
export function offersOf(scenario: Scenario): Offers {
  const { a, b, assumptions, leaving } = offerOptions(scenario);
  return {
    comparison: compareOffers(a, b, assumptions),
    away: { a: walkAway(a, leaving), b: walkAway(b, leaving) },
  };
}
