/** The spend at which a unit of work is cheapest. Unchecked, like `curve.ts`. */
import { savedAtFullUse, speedupAt, timeAt, type Chain } from './curve.ts';
import { adoptionAt } from './formulas.ts';

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

export interface CheapestSpend {
  /** $ a year and engineer, from 0 to 500,000, to $10. */
  readonly tokens: number;
  /** What a unit of work costs there, as a ratio to its cost without tokens: at most 1. */
  readonly unitCost: number;
}

/** What a unit of work costs at a spend, as a ratio to its cost without tokens. */
export function unitCostAt(tokens: number, loadedCost: number, chain: Chain): number {
  return (1 + tokens / loadedCost) * timeAt(tokens, chain);
}

/**
 * The spend at which a unit of work is cheapest; between equals the smaller one.
 *
 * Coordination is left out: it takes the same share of every week at any spend and so cancels. The cost can have
 * more than one valley (no tokens at all being one), so each is searched: first coarsely, then by halving.
 */
export function cheapestSpend(loadedCost: number, chain: Chain): CheapestSpend {
  const unitCost = (step: number): number => unitCostAt(step * SPEND_STEP, loadedCost, chain);
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

/**
 * The same to 3%, in $ a year, for gains that level off and for gains that keep rising: both in one walk, for the
 * samples, which ask ten thousand times.
 */
export function nearlyCheapest(
  loadedCost: number,
  chain: Chain,
): { readonly levelsOff: number; readonly keepsRising: number } {
  const rising = { ...chain, keepsRising: 1 };
  const savedIfLevel = savedAtFullUse(speedupAt(0, chain), chain);
  const level = { tokens: 0, cost: 1 };
  const rise = { tokens: 0, cost: 1 };
  for (const step of STARTS) {
    const tokens = step * SPEND_STEP;
    const costPerHead = 1 + tokens / loadedCost;
    // No work takes less than the part that the tools do not reach: past this point nothing is cheaper.
    if (costPerHead * (1 - chain.addressableShare) > Math.max(level.cost, rise.cost)) break;
    const adoption = adoptionAt(tokens, chain.tokenScale);
    const levelCost = costPerHead * (1 - adoption * savedIfLevel);
    if (levelCost < level.cost) {
      level.cost = levelCost;
      level.tokens = tokens;
    }
    const riseCost =
      costPerHead * (1 - adoption * savedAtFullUse(speedupAt(tokens, rising), rising));
    if (riseCost < rise.cost) {
      rise.cost = riseCost;
      rise.tokens = tokens;
    }
  }
  return { levelsOff: level.tokens, keepsRising: rise.tokens };
}
