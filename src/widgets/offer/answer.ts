import { compareOffers, type OfferComparison } from '../../model/index.ts';
import { formatCompactDollars, formatRoughDollars } from '../../format/index.ts';
import { offerOptions } from '../../scenario/options.ts';
import type { Scenario } from '../parameters.ts';
import type { Response } from '../response.ts';

/** In $ a year: positive where the first offer needs more base, negative where the second does; `null` for none. */
export const signedRaise = ({ better, raiseToMatch }: OfferComparison): number | null =>
  raiseToMatch === null ? null : better === 'a' ? -raiseToMatch : raiseToMatch;

function signedRaiseAt(scenario: Scenario): number | null {
  const { a, b, assumptions } = offerOptions(scenario);
  return signedRaise(compareOffers(a, b, assumptions));
}

/** Nearer to nothing than this, in $ a year, the two are a tie. */
const tie = 0.5;

const needy = (raise: number): string => (raise > 0 ? 'A' : 'B');

function print(raise: number): string {
  if (Math.abs(raise) < tie) return 'a tie';
  return `${formatRoughDollars(Math.abs(raise))} more base for ${needy(raise)}`;
}

function printShort(raise: number): string {
  if (Math.abs(raise) < tie) return 'tie';
  return `${needy(raise)} +${formatCompactDollars(Math.abs(raise))}`;
}

/** The curves reach this far beyond the answer, times its size: as far as taxing the budget takes it at the beginning. */
const reach = 1.45;

/** The least that the curves reach, in $ a year. */
const least = 5000;

/** Tops of a scale by a power of ten: it does not change with every answer. */
const tops = [1, 1.5, 2, 3, 5, 7, 10];

function niceAbove(dollars: number): number {
  const power = 10 ** Math.floor(Math.log10(dollars));
  return (tops.find((top) => top * power >= dollars) ?? 10) * power;
}

/** From the tie to beyond the answer, whichever offer needs the base; at a tie to both sides of it. */
function span(scenario: Scenario): readonly [number, number] {
  const raise = signedRaiseAt(scenario) ?? 0;
  const top = niceAbove(Math.max(least, Math.abs(raise) * reach));
  if (Math.abs(raise) < tie) return [-top, top];
  return raise < 0 ? [-top, 0] : [0, top];
}

/** The base that evens the two over each slider. */
export const response: Response = {
  answer: signedRaiseAt,
  print,
  printShort,
  turn: () => ({ at: 0, words: 'the two tie', name: 'tie' }),
  span,
};
