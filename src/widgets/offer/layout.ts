import { max, scaleLinear, sum } from 'd3';
import type { Kind } from '../../picture/roles.ts';
import type { OfferComparison, OfferCosts, OfferParts, WalkAway } from '../../model/index.ts';
import { components } from './components.ts';

/** A piece of a bar. */
export interface Part {
  readonly name: string;
  readonly value: number;
  readonly kind: Kind;
  /** Left behind: an outline, and not part of the sum. */
  readonly left?: boolean;
}

export interface Bar {
  readonly name: string;
  /** The sum of what is not left behind. */
  readonly total: number;
  readonly parts: readonly Part[];
}

/** Bars that are drawn to one scale. */
export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
  /** The sum that is as long as the panel is wide. */
  readonly longest: number;
}

/** Where each piece of a bar stands, in percent of the panel; what is taken away has no length. */
export function segments({ parts }: Bar, longest: number): { x: number; width: number }[] {
  const scale = scaleLinear([0, longest > 0 ? longest : 1], [0, 100]);
  let start = 0;
  return parts.map(({ value }) => {
    const x = scale(start);
    start += Math.max(0, value);
    return { x, width: scale(start) - x };
  });
}

const lengthOf = ({ parts }: Bar): number => sum(parts, ({ value }) => Math.max(0, value));

/** A bar without what is nothing: it has no length and needs no name. Taxed tokens can be less than nothing. */
function bar(name: string, all: readonly Part[]): Bar {
  const parts = all.filter(({ value }) => value !== 0);
  const total = sum(parts, ({ value, left }) => (left ? 0 : value));
  return { name, total, parts };
}

const panel = (title: string, bars: readonly Bar[]): Panel => ({
  title,
  bars,
  longest: max(bars, lengthOf) ?? 0,
});

const partsOf = (parts: OfferParts): Part[] =>
  components.map(({ part, name, kind }) => ({ name, value: parts[part], kind }));

const offerBar = (name: string, parts: OfferParts): Bar => bar(name, partsOf(parts));

const costBar = (name: string, costs: OfferCosts): Bar =>
  bar(name, [...partsOf(costs), { name: 'Payroll tax', value: costs.payrollTax, kind: 'muted' }]);

const tokenBar = (name: string, value: number): Bar =>
  bar(name, [{ name: 'Tokens', value, kind: 'tokens' }]);

const leavingBar = (name: string, { cash, vested, unvested, tokensSpent }: WalkAway): Bar =>
  bar(name, [
    { name: 'Cash', value: cash, kind: 'cash' },
    { name: 'Vested stock', value: vested, kind: 'equity' },
    { name: 'Left: stock', value: unvested, kind: 'equity', left: true },
    { name: 'Left: tokens', value: tokensSpent, kind: 'tokens', left: true },
  ]);

/** Both offers to you and to the employer, on one scale; then their tokens alone, on their own. */
export function comparing({ a, b }: OfferComparison): Panel[] {
  const toYou = panel('Worth to you', [offerBar('Offer A', a.toYou), offerBar('Offer B', b.toYou)]);
  const toEmployer = panel('Cost to the employer', [
    costBar('Offer A', a.toEmployer),
    costBar('Offer B', b.toEmployer),
  ]);
  const longest = Math.max(toYou.longest, toEmployer.longest);
  return [
    { ...toYou, longest },
    { ...toEmployer, longest },
    panel('The tokens alone, on a scale of their own', [
      tokenBar('Offer A, to the employer', a.toEmployer.tokens),
      tokenBar('Offer A, to you', a.toYou.tokens),
      tokenBar('Offer B, to the employer', b.toEmployer.tokens),
      tokenBar('Offer B, to you', b.toYou.tokens),
    ]),
  ];
}

export function parting(title: string, a: WalkAway, b: WalkAway): Panel {
  return panel(title, [leavingBar('Offer A', a), leavingBar('Offer B', b)]);
}
