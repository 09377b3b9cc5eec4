/** What the page begins with, made while the site is built. */
import { rateSampleOf } from '../../model/rate-sample.ts';
import type { RatePlan } from '../../model/index.ts';
import { drawnOf, keyOf } from './draws.ts';
import { findingsOf } from './findings.ts';
import type { Question } from './schema.ts';
import type { Drawn } from './worth.ts';

/** The samples behind the page before anything is answered. */
export function firstDraws(
  questions: readonly Question[],
): readonly (readonly [key: string, drawn: Drawn | null])[] {
  const made = new Map<string, Drawn | null>();
  findingsOf({}, questions, (plan: RatePlan) => {
    const drawn = drawnOf(rateSampleOf(plan));
    made.set(keyOf(plan), drawn);
    return drawn;
  });
  return [...made];
}
