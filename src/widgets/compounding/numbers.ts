import type { CompoundingResult, CompoundingSeriesName } from '../../model/index.ts';
import { afterYears, datum, yearsUpTo, type Datum } from '../numbers.ts';

/** The lines of the chart, and their names in the files. */
export const ways = [
  ['raise', 'raise'],
  ['equityMean', 'stock, average'],
  ['equityP10', 'stock, 10th percentile'],
  ['equityP90', 'stock, 90th percentile'],
  ['tokens', 'tokens'],
  ['tokensUse', 'tokens, of which use'],
  ['tokensCareer', 'tokens, of which career'],
] as const satisfies readonly (readonly [CompoundingSeriesName, string])[];

type Answer = Pick<
  CompoundingResult,
  'series' | 'months' | 'exchangeRate' | 'breakEvenPersonalValue'
>;

/** Year by year, what each way has come to; then the rate between tokens and a raise. */
export const numbers = ({
  series,
  months,
  exchangeRate,
  breakEvenPersonalValue,
}: Answer): readonly Datum[] => [
  ...yearsUpTo(months / 12).flatMap((years) =>
    ways.map(([key, name]) =>
      datum(afterYears(years), name, series[key][Math.round(years * 12)] ?? null, 'dollars'),
    ),
  ),
  datum('answer', 'worth of a token dollar in raise dollars', exchangeRate, 'ratio'),
  datum('answer', 'personal value at which the two tie', breakEvenPersonalValue, 'rate'),
];
