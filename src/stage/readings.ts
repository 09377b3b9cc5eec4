import { compounding, PARAMETERS, substitution } from '../model/index.ts';
import type { CompoundingResult } from '../model/index.ts';
import { formatDollars, formatYears } from '../format/index.ts';

/** The model's default case, read once: what the story's pictures count and measure. */
export interface Readings {
  salary: number;
  /** What an engineer costs in a year, with benefits, and the yearly budget beside it. */
  loadedCost: number;
  tokens: number;
  amount: number;
  amountWords: string;
  years: number;
  yearsWords: (years: number) => string;
  teamSize: number;
  sigma: number;
  horizonYears: number;
  /** Price of a token after the horizon, against today's. */
  priceRatio: number;
  compounding: CompoundingResult;
  /** What the employer has spent on tokens after so many whole years, in dollars valued today. */
  spent: readonly number[];
}

export function readDefaults(): Readings {
  const { priceRatio } = substitution();
  return {
    salary: PARAMETERS.salary.default,
    loadedCost: PARAMETERS.loadedCost.default,
    tokens: PARAMETERS.tokens.default,
    amount: PARAMETERS.amount.default,
    amountWords: formatDollars(PARAMETERS.amount.default),
    years: PARAMETERS.years.default,
    yearsWords: formatYears,
    teamSize: PARAMETERS.teamSize.default,
    sigma: PARAMETERS.sigma.default,
    horizonYears: PARAMETERS.horizonYears.default,
    priceRatio,
    compounding: compounding(),
    spent: Array.from(
      { length: PARAMETERS.years.default + 1 },
      (_, years) => compounding({ years }).outlay.tokens,
    ),
  };
}
