import { pickParameters } from './parameters.ts';
import { readOptions, type Options } from './range.ts';

export const headlineParameters = pickParameters('salary', 'tokens', 'budgetGrowth', 'years');

export type HeadlineOptions = Options<typeof headlineParameters>;

export interface HeadlineYear {
  /** 0 is today. */
  readonly year: number;
  /** The token budget of that year, $ a year. */
  readonly tokens: number;
}

export interface HeadlineResult {
  /** Today and each whole year up to `years`. */
  readonly years: readonly HeadlineYear[];
  /** The token budget of the last year, $ a year. */
  readonly lastTokens: number;
  /** Growth of salary and tokens together, a decimal; `null` when both are nothing today. */
  readonly growth: number | null;
}

/**
 * A package whose salary stays flat while its token budget grows: how much bigger the headline looks.
 *
 * @param options `salary` and `tokens` in $ a year, `budgetGrowth` a decimal a year, `years` rounded down.
 * @returns The budget year by year, and the growth of salary and budget together.
 * @throws {RangeError} for a value outside its hard range.
 */
export function headline(options: HeadlineOptions = {}): HeadlineResult {
  const values = readOptions('headline', headlineParameters, options);
  const years = Array.from({ length: Math.floor(values.years) + 1 }, (_, year) => ({
    year,
    tokens: values.tokens * (1 + values.budgetGrowth) ** year,
  }));
  const lastTokens = years[years.length - 1]?.tokens ?? values.tokens;
  const today = values.salary + values.tokens;
  return {
    years,
    lastTokens,
    growth: today > 0 ? (values.salary + lastTokens) / today - 1 : null,
  };
}
