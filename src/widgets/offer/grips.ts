import { offer } from '../../model/index.ts';
import type { Point } from '../../picture/marks.ts';
import { offerOptions } from '../../scenario/options.ts';
import { positionOf } from '../ladder.ts';
import type { Scenario, ScenarioName } from '../parameters.ts';
import { controlOf, rungsOf } from '../rungs.ts';
import type { Facts } from '../widget.ts';
import { controls } from './controls.ts';
import { faceTerms } from './components.ts';
import { scaleOf, type OfferBar } from './offer-bar.ts';

/** An end of a piece that a reader takes elsewhere. */
export interface Grip {
  readonly parameter: ScenarioName;
  /** In percent of the width. */
  readonly at: number;
  /** Where its piece begins, in dollars. */
  readonly from: number;
  /** What a dollar a year adds to its piece. */
  readonly perDollar: number;
}

/** Fingers need so much between two ends, in percent of the bars on a phone: 44 px of 314. */
const apart = 14;

/** What a dollar a year comes to in the piece of each term: to you, and of tokens to the employer. */
function perDollars(scenario: Scenario): Record<'salary' | 'equity' | 'tokens', number> {
  const one = { salary: 1, bonusRate: 0, equity: 1, signOn: 0, tokens: 1 };
  const { toYou, toEmployer } = offer(one, offerOptions(scenario).assumptions);
  return { salary: toYou.salary, equity: toYou.equity, tokens: toEmployer.tokens };
}

/**
 * The ends of a bar that can be taken: salary and stock in what reaches you, tokens in what they cost. Ends that lie
 * close leave it to the first of them, or to the one in hand; the others have their fields.
 *
 * @param width what the whole width stands for, in dollars
 * @param held the parameter whose end is in hand
 */
export function gripsOf(bar: OfferBar, scenario: Scenario, width: number, held?: string): Grip[] {
  if (width <= 0) return [];
  const scale = scaleOf(width);
  const per = perDollars(scenario);
  const all = faceTerms.flatMap((term): Grip[] => {
    const piece = bar.pieces.find(({ part }) => part === term.part);
    const perDollar = per[term.part];
    if (!piece || perDollar <= 0) return [];
    const [from, to] =
      term.part === 'tokens' ? [bar.cost - bar.tokens, bar.cost] : [piece.from, piece.to];
    return [{ parameter: term[bar.side], at: scale(to), from, perDollar }];
  });
  const kept = new Set<Grip>();
  for (const grip of [...all].sort(
    (one, other) => Number(other.parameter === held) - Number(one.parameter === held),
  ))
    if ([...kept].every(({ at }) => Math.abs(at - grip.at) >= apart)) kept.add(grip);
  // In the order of the bar: a knob that changed its place in the page would be let go.
  return all.filter((grip) => kept.has(grip));
}

/**
 * The number that has an end at a place of the width: one that a slider of it would have.
 *
 * @param along in percent
 */
export function termAt(
  { parameter, from, perDollar }: Grip,
  along: number,
  width: number,
  facts: Pick<Facts, 'stops'>,
  scenario: Scenario,
): number | null {
  const rungs = rungsOf(controlOf({ controls }, parameter), facts, scenario);
  return rungs[positionOf(rungs, (scaleOf(width).invert(along) - from) / perDollar)] ?? null;
}

/** Of the ends of the bar at a place, the nearest; none beside the bars. */
export function nearestGrip(
  grips: readonly (readonly Grip[])[],
  bands: readonly { readonly top: number; readonly height: number }[],
  { x, y }: Point,
): Grip | undefined {
  const index = bands.findIndex(({ top, height }) => y >= top && y <= top + height);
  return [...(grips[index] ?? [])].sort(
    (one, other) => Math.abs(one.at - x) - Math.abs(other.at - x),
  )[0];
}
