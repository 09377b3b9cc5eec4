/** What tokens do to the time that a unit of work takes, before anybody counts heads. */
import { adoptionAt } from './formulas.ts';

export interface WorkAssumptions {
  readonly addressableShare: number;
  readonly maxSpeedup: number;
  readonly tokenScale: number;
  readonly reworkShare: number;
  readonly reviewShare: number;
  readonly reviewGrowth: number;
}

export interface WorkTime {
  /** Share of the full effect that the budget brings. */
  readonly adoption: number;
  /** How many times faster the addressable work goes. */
  readonly speedup: number;
  /** Time for a unit of work, 1 today: after Amdahl, then rework, then review. */
  readonly afterAmdahl: number;
  readonly afterRework: number;
  readonly afterReview: number;
}

/** The steps in their order; every one but the first makes the claim smaller. */
export function workTime(tokens: number, assumptions: WorkAssumptions): WorkTime {
  const { addressableShare, maxSpeedup, reworkShare, reviewShare, reviewGrowth } = assumptions;
  const adoption = adoptionAt(tokens, assumptions.tokenScale);
  const speedup = 1 + (maxSpeedup - 1) * adoption;
  const untouched = 1 - addressableShare;
  const afterRework = untouched + addressableShare / (speedup * (1 - reworkShare * adoption));
  return {
    adoption,
    speedup,
    afterAmdahl: untouched + addressableShare / speedup,
    afterRework,
    afterReview: afterRework + reviewShare * reviewGrowth * adoption,
  };
}

/** Highest spend that is looked at, and how finely, in $ a year. */
export const HIGHEST_SPEND = 500_000;
export const SPEND_STEP = 10;

const STEPS = HIGHEST_SPEND / SPEND_STEP;

/** 0, 1, 2, 3 … and then 3% apart, up to the highest spend: where the search starts from. */
const STARTS: readonly number[] = (() => {
  const starts = [0];
  for (let last = 0; last < STEPS;) {
    last = Math.min(STEPS, Math.max(last + 1, Math.ceil(last * 1.03)));
    starts.push(last);
  }
  return starts;
})();

/** Unit costs closer than this are the same valley to the search. */
const NEARLY_AS_GOOD = 1e-3;

/**
 * The spend from 0 to $500,000, to $10, at which a unit of output is cheapest, and its cost against no tokens.
 * Between equals the smaller spend wins.
 *
 * Coordination is left out: it takes the same share of every week at any spend and so cancels. The cost can have
 * two valleys (no tokens at all being one), so each is searched: first coarsely, then by halving.
 */
export function cheapestSpend(
  loadedCost: number,
  assumptions: WorkAssumptions,
): { readonly tokens: number; readonly unitCost: number } {
  const unitCost = (step: number): number => {
    const tokens = step * SPEND_STEP;
    return (1 + tokens / loadedCost) * workTime(tokens, assumptions).afterReview;
  };
  const coarse = STARTS.map(unitCost);
  const nearlyBest = Math.min(...coarse) + NEARLY_AS_GOOD;

  let best = { step: 0, cost: coarse[0] ?? 1 };
  coarse.forEach((cost, index) => {
    const before = coarse[index - 1] ?? Infinity;
    const after = coarse[index + 1] ?? Infinity;
    if (cost > nearlyBest || cost > before || cost > after) return;
    let low = STARTS[index - 1] ?? 0;
    let high = STARTS[index + 1] ?? STEPS;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (unitCost(middle + 1) < unitCost(middle)) low = middle + 1;
      else high = middle;
    }
    const found = unitCost(low);
    if (found < best.cost) best = { step: low, cost: found };
  });
  return { tokens: best.step * SPEND_STEP, unitCost: best.cost };
}
