import { substitution, type SubstitutionResult } from '../../model/index.ts';
import type { SubstitutionValues } from '../../scenario/options.ts';
import { afterYears, datum, yearsUpTo, type Datum } from '../numbers.ts';

/** What changes over the years, and its name in the files. */
export const ratios = [
  ['priceRatio', 'price of a token'],
  ['laborRatio', 'engineers'],
  ['outputRatio', 'output'],
  ['tokenQuantityRatio', 'tokens used'],
  ['tokenSpendRatio', 'spent on tokens'],
] as const satisfies readonly (readonly [keyof SubstitutionResult, string])[];

/** Year by year up to the horizon, as ratios to today; then what a budget has to earn. */
export function numbers(options: SubstitutionValues): readonly Datum[] {
  const end = substitution(options);
  return [
    ...yearsUpTo(options.years).flatMap((years) => {
      const answer = substitution({ ...options, years });
      return ratios.map(([key, name]) =>
        datum(afterYears(years), name, answer[key], 'ratio to today'),
      );
    }),
    datum('answer', 'output that pays for the tokens', end.breakEvenUplift, 'rate'),
    datum('answer', 'tokens’ share of all cost at the end', end.tokenShareThen, 'rate'),
    datum('answer', 'σ if price alone made bills grow so', end.sigmaFromBills, 'ratio'),
    datum(
      'answer',
      'until tokens cost as much as an engineer',
      end.yearsUntilTokensEqualLabor,
      'years',
    ),
  ];
}
