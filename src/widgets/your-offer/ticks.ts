/** Where work is cheapest, as marks on the slider of what is kept. */
import { headcountSample } from '../../model/index.ts';

/** US$ a year, and where eight draws in ten have it. */
export interface CheapestRange {
  readonly here: number;
  readonly low: number;
  readonly high: number;
}

/** For both shapes of gains. */
export interface Cheapest {
  readonly levelsOff: CheapestRange;
  readonly keepsRising: CheapestRange;
}

/** Ten thousand draws: made while the site is built. */
export function cheapestSpends(): Cheapest {
  const { levelsOff, keepsRising } = headcountSample().cheapest;
  const range = ({ here, p10, p90 }: typeof levelsOff): CheapestRange => ({
    here,
    low: p10,
    high: p90,
  });
  return { levelsOff: range(levelsOff), keepsRising: range(keepsRising) };
}
