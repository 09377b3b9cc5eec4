import { substitution } from '../../model/index.ts';
import { formatNumber } from '../../format/index.ts';
import type { Formation } from './formation.ts';
import { tenFigures } from './ten-figures.ts';

/** The same two numbers, changed about: the sign of the outcome hangs on which of them is the larger. */
const races = [
  { sigma: 2.2, demandElasticity: 1 },
  { sigma: 1, demandElasticity: 2.2 },
] as const;

/** What becomes of ten engineers when tokens get cheaper: two outcomes, one below the other. */
export const outcomes: Formation = (_state, frame) =>
  tenFigures(
    frame,
    races.map(({ sigma, demandElasticity }) => ({
      name: `σ ${formatNumber(sigma, { digits: 1 })}, ε ${formatNumber(demandElasticity, { digits: 1 })}`,
      value: substitution({ sigma, demandElasticity }).laborRatio - 1,
    })),
  );
