export const formations = [
  'fork',
  'stack',
  'ladder',
  'curve',
  'trays',
  'door',
  'headline',
  'evidence',
  'isoquant',
  'outcomes',
  'employment',
  'meeting',
  'ledger',
  'timeline',
  'closing',
] as const;

export type Formation = (typeof formations)[number];

export const focuses = ['raise', 'equity', 'tokens', 'career', 'bar', 'tax'] as const;

export type Focus = (typeof focuses)[number];

/** All that decides a picture besides its size: plain data, written in `content/story`. */
export interface StageState {
  formation: Formation;
  /** What the step talks about; everything else is set back. */
  focus: Focus | null;
  /** fork: the twenty dots stand on all three roads. */
  split: boolean;
  /** stack: dollars a year. `pay` is cash and stock not told apart. */
  pay: number;
  salary: number;
  bonus: number;
  stock: number;
  tokens: number;
  /** ladder: id of the rung picked out. */
  rung: string | null;
  /** trays: years that have passed, and the span of stock prices. */
  year: number;
  fan: boolean;
  /** door: year of leaving. */
  leaveYear: number;
  /** headline: the last year's budget stops at a cap. */
  cut: boolean;
  /** evidence: yearly budgets whose bars are drawn, and whether the studies are. */
  budgets: number[];
  studies: boolean;
  /** meeting: the claim alone, the doors, or the cheapest budget, instead of the claim's way down. */
  claim: boolean;
  doors: boolean;
  best: boolean;
}

export const firstState: StageState = {
  formation: 'fork',
  focus: null,
  split: false,
  pay: 0,
  salary: 0,
  bonus: 0,
  stock: 0,
  tokens: 0,
  rung: null,
  year: 0,
  fan: false,
  leaveYear: 0,
  cut: false,
  budgets: [],
  studies: false,
  claim: false,
  doors: false,
  best: false,
};

/** A step's own words about the stage: only what changes. */
export type SparseState = Partial<StageState>;

/**
 * Fills each sparse state forward from the step before it, so that a step looks the same however
 * a reader arrives. Joined by id, never by index.
 */
export function fillForward(
  steps: readonly { id: string; state: SparseState }[],
): Map<string, StageState> {
  const filled = new Map<string, StageState>();
  let current = firstState;
  for (const { id, state } of steps) {
    if (filled.has(id)) {
      throw new Error(`Two steps have the id “${id}”; each needs its own, because links use it.`);
    }
    current = { ...current, ...state };
    filled.set(id, current);
  }
  return filled;
}
