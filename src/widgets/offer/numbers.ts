import type { OfferComparison, OfferParts, WalkAway } from '../../model/index.ts';
import { datum, type Datum } from '../numbers.ts';

const parts = [
  ['salary', 'salary'],
  ['bonus', 'bonus'],
  ['signOn', 'sign-on'],
  ['equity', 'stock'],
  ['tokens', 'tokens'],
  ['total', 'in all'],
] as const satisfies readonly (readonly [keyof OfferParts, string])[];

/** What each part of an offer is called in the files. */
export const partName = Object.fromEntries(parts) as Readonly<Record<keyof OfferParts, string>>;

export const payrollTax = 'of which payroll tax';

const onLeaving = [
  ['cash', 'cash'],
  ['vested', 'vested stock'],
  ['total', 'yours in all'],
  ['unvested', 'left behind: unvested stock, as granted'],
  ['tokensSpent', 'left behind: tokens spent, at list'],
] as const satisfies readonly (readonly [keyof WalkAway, string])[];

/** Both offers by component, to you and to the employer; the day you leave; what evens them out. */
export function numbers(
  { a, b, difference, raiseToMatch }: OfferComparison,
  leaving: { a: WalkAway; b: WalkAway },
): readonly Datum[] {
  const sides = [
    ['Offer A', a, leaving.a],
    ['Offer B', b, leaving.b],
  ] as const;
  return [
    ...sides.flatMap(([name, { toYou, toEmployer }, left]) => [
      ...parts.map(([key, part]) => datum(`${name}, to you`, part, toYou[key], 'dollars')),
      ...parts.map(([key, part]) =>
        datum(`${name}, to the employer`, part, toEmployer[key], 'dollars'),
      ),
      datum(`${name}, to the employer`, payrollTax, toEmployer.payrollTax, 'dollars'),
      ...onLeaving.map(([key, part]) =>
        datum(`${name}, when you leave`, part, left[key], 'dollars'),
      ),
    ]),
    datum('answer', 'Offer B less Offer A, to you', difference, 'dollars'),
    datum('answer', 'base to match the better one', raiseToMatch, 'dollars-a-year'),
  ];
}
