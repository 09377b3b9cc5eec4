import { substitution } from '../../model/index.ts';
import { formatNumber } from '../../format/index.ts';
import type { Formation } from './formation.ts';
import { tenFigures } from './ten-figures.ts';

/** The same two numbers, changed about: the sign of the outcome hangs on which of them is the larger. */
const races = [
  { name: 'replacing is easier', sigma: 2.2, demandElasticity: 1 },
  { name: 'growing is easier', sigma: 1, demandElasticity: 2.2 },
] as const;

const digits = { digits: 1 };

/** What becomes of ten engineers when tokens get cheaper: two outcomes, one below the other. */
export const outcomes: Formation = (_state, frame) =>
  tenFigures(
    frame,
    races.map(({ name, sigma, demandElasticity }) => ({
      name: `${name}: σ ${formatNumber(sigma, digits)}, ε ${formatNumber(demandElasticity, digits)}`,
      value: substitution({ sigma, demandElasticity }).laborRatio - 1,
    })),
  );
