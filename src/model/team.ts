/** How many engineers make something, when each keeps in step with each other one. Unchecked. */

/** Fewer people than this fewer is none: what is left of an exact square root. */
export const NO_FEWER = 1e-9;

/** Share of a week that coordination leaves for work in a team of `heads`; a link takes `linkShare` of a week. */
export function weekLeftOf(heads: number, linkShare: number): number {
  // Fewer than one engineer has no colleague: links never go below none.
  return Math.max(0, 1 - linkShare * Math.max(0, heads - 1));
}

/** The smaller root of k·n² − (1 + k)·n + target = 0, at least one engineer; `null` when there is none. */
export function smallestTeam(target: number, linkShare: number): number | null {
  if (target <= 1) return 1;
  // When each link eats a whole week, nobody added to the first engineer adds anything.
  if (linkShare >= 1) return null;
  const discriminant = (1 + linkShare) ** 2 - 4 * linkShare * target;
  if (discriminant < 0) return null;
  // This form of the root has no difference of large numbers, and no division by zero without links.
  return (2 * target) / (1 + linkShare + Math.sqrt(discriminant));
}

/** The next whole team that makes `target` too; `null` where only a fraction of a person would do. */
export function smallestWholeTeam(heads: number, target: number, linkShare: number): number | null {
  const whole = Math.ceil(heads - NO_FEWER);
  // Past its best size a team makes less with every head, so the next whole number can miss the target.
  return whole * weekLeftOf(whole, linkShare) >= target * (1 - NO_FEWER) ? whole : null;
}
