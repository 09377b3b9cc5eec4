import type { SubstitutionResult } from '../../model/index.ts';
import { still } from './sentences.ts';

/** Today’s engineers in the picture. */
const ten = 10;

/**
 * Ten engineers of today, and those there are then for them.
 *
 * @returns who stays of the ten, who comes to them (no more than ten are drawn), and whether there are more than that
 */
export function tens({ laborRatio }: Pick<SubstitutionResult, 'laborRatio'>) {
  const isStill = Math.abs(laborRatio - 1) < still;
  const now = isStill ? ten : ten * laborRatio;
  return {
    ten,
    stay: Math.min(ten, now),
    added: Math.min(ten, Math.max(0, now - ten)),
    isMore: now > 2 * ten,
  };
}
