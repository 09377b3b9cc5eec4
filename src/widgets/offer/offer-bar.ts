import { max, scaleLinear } from 'd3';
import type { Kind } from '../../picture/roles.ts';
import { components, type Component } from './components.ts';
import { sides, type Offers, type Side } from './offers.ts';

/** A part of what an offer comes to for you, and where it lies in its bar. In dollars, as all that stands here. */
export interface BarPiece {
  readonly part: Component;
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  /** Where it is empty from: stock that has not vested on the day you leave. */
  readonly emptyFrom: number;
}

/** One offer as one bar: what reaches you within what it costs. */
export interface OfferBar {
  readonly side: Side;
  readonly name: string;
  readonly pieces: readonly BarPiece[];
  /** What reaches you in all; less than the pieces where tokens are taxed by more than they are worth. */
  readonly total: number;
  /** The end of the pieces. */
  readonly reach: number;
  readonly cost: number;
  /** Of the cost, at its end. */
  readonly tokens: number;
  /** The base a year that makes it as good as the other, and where it then reaches; `null` for the better one. */
  readonly match: { readonly raise: number; readonly to: number } | null;
}

export const nameOf = (side: Side): string => (side === 'a' ? 'Offer A' : 'Offer B');

function barOf({ comparison, away }: Offers, side: Side): OfferBar {
  const { toYou, toEmployer } = comparison[side];
  let end = 0;
  const pieces = components.map(({ part, kind }): BarPiece => {
    const from = end;
    end += Math.max(0, toYou[part]);
    const vested = part === 'equity' ? Math.min(toYou.equity, away[side].vested) : end - from;
    return { part, kind, from, to: end, emptyFrom: from + vested };
  });
  const { better, raiseToMatch } = comparison;
  const isWorse = better !== null && better !== side;
  return {
    side,
    name: nameOf(side),
    pieces,
    total: toYou.total,
    reach: end,
    cost: toEmployer.total,
    tokens: toEmployer.tokens,
    match:
      isWorse && raiseToMatch !== null
        ? { raise: raiseToMatch, to: comparison[better].toYou.total }
        : null,
  };
}

export const barsOf = (offers: Offers): OfferBar[] => sides.map((side) => barOf(offers, side));

/** The part of the width that the longest bar leaves free: its end can be taken farther. */
const headroom = 0.075;

/** What the whole width stands for, in dollars; 0 where nobody pays anything. */
export const widthOf = (bars: readonly OfferBar[]): number =>
  (max(bars, ({ cost, reach }) => Math.max(cost, reach)) ?? 0) / (1 - headroom);

/** From dollars to percent of the width; what would lie beyond it ends there. */
export const scaleOf = (width: number) =>
  scaleLinear([0, width > 0 ? width : 1], [0, 100]).clamp(true);
