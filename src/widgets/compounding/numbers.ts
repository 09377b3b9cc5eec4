import type { CompoundingResult, CompoundingSeriesName, ThreeWays } from '../../model/index.ts';
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

/** The three forms, and what the files call them. */
const forms = [
  ['raise', 'raise'],
  ['equity', 'stock'],
  ['tokens', 'tokens'],
] as const satisfies readonly (readonly [keyof ThreeWays, string])[];

/** Year by year, what each way has come to; then what it cost, and the rate between tokens and a raise. */
export const numbers = (answer: CompoundingResult): readonly Datum[] => [
  ...yearsUpTo(answer.months / 12).flatMap((years) =>
    ways.map(([key, name]) =>
      datum(afterYears(years), name, answer.series[key][Math.round(years * 12)] ?? null, 'dollars'),
    ),
  ),
  ...forms.map(([key, name]) => datum('cost to the employer', name, answer.outlay[key], 'dollars')),
  ...forms.map(([key, name]) =>
    datum('payroll tax on top', name, answer.payrollTax[key], 'dollars'),
  ),
  datum('answer', 'worth of a token dollar in raise dollars', answer.exchangeRate, 'ratio'),
  datum('answer', 'worth of the next token dollar', answer.marginalRate, 'ratio'),
  datum('answer', 'use at which the two tie', answer.useToTie, 'dollars-a-year'),
  datum('answer', 'personal value at which the two tie', answer.breakEvenPersonalValue, 'rate'),
  datum('of a token dollar', 'back to the firm as output', answer.incidence.firm, 'dollars'),
  datum('of a token dollar', 'of the next one', answer.incidence.firmNext, 'dollars'),
  datum('of a token dollar', 'to you after tax', answer.incidence.you, 'dollars'),
];
