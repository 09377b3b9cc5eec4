import { max } from 'd3';
import type { OfferComparison, WalkAway } from '../../model/index.ts';
import { rule, type Mark } from '../../picture/marks.ts';
import type { Part, Piece } from '../../picture/parts.ts';
import { shapeOf } from '../../picture/roles.ts';
import { moneyLabel } from '../words.ts';
import { comparing, parting, segments, type Bar, type Panel } from './layout.ts';
import { matching, opening } from './sentences.ts';

/** The pieces of one bar, end to end: what is left behind is an outline. */
export function barMarks(bar: Bar, longest: number): Mark[] {
  const places = segments(bar, longest);
  return bar.parts.flatMap(({ kind, left }, index): Mark[] => {
    const { x = 0, width = 0 } = places[index] ?? {};
    const piece: Mark = {
      mark: 'bar',
      x,
      width,
      y: 0,
      height: 100,
      role: shapeOf(kind),
      ...(left && { outline: 1.5, dash: '4 3' }),
    };
    return index > 0 ? [piece, rule({ x, y: 0 }, { x, y: 100 }, 'paper')] : [piece];
  });
}

/** What is written below a bar: its pieces and their sums. */
export const piecesOf = ({ parts }: Bar): Piece[] =>
  parts.map(({ name, value, kind, left = false }) => ({
    ...{ text: `${name} ${moneyLabel(value)}`, kind, strong: !left },
  }));

/** @param isNamed whether the pieces of its bars are named: not where a bar is one piece */
const panelParts = (panel: Panel, isNamed: boolean): Part[] => [
  { part: 'rule' },
  { part: 'gap', height: 8 },
  { part: 'words', text: panel.title, look: 'title' },
  ...panel.bars.flatMap((bar): Part[] => [
    { part: 'gap', height: 8 },
    {
      part: 'strip',
      name: bar.name,
      value: moneyLabel(bar.total),
      height: 26,
      marks: barMarks(bar, panel.longest),
      ...(isNamed ? {} : { kind: 'tokens' as const }),
      pieces: isNamed ? piecesOf(bar) : [],
    },
  ]),
];

export function picture(
  comparison: OfferComparison,
  away: { a: WalkAway; b: WalkAway },
  month: number,
): Part[] {
  const [toYou, toEmployer, tokens] = comparing(comparison) as [Panel, Panel, Panel];
  const panels = [
    { panel: toYou, isNamed: true },
    { panel: toEmployer, isNamed: true },
    { panel: parting(leavingTitle(month), away.a, away.b), isNamed: true },
    { panel: tokens, isNamed: false },
  ].filter(({ panel }) => panel.longest > 0);
  const pairs = [panels.slice(0, 2), panels.slice(2)].filter((pair) => pair.length > 0);
  const { raiseToMatch } = comparison;
  return [
    ...pairs.flatMap((pair, index): Part[] => [
      ...(index > 0 ? [{ part: 'gap', height: 22 } as const] : []),
      {
        part: 'columns',
        gap: 32,
        from: 520,
        columns: [0, 1].flatMap((side) => {
          const one = pair[side];
          return one ? [panelParts(one.panel, one.isNamed)] : [[]];
        }),
      },
    ]),
    ...(raiseToMatch === null
      ? []
      : ([
          { part: 'gap', height: 16 },
          { part: 'rule' },
          { part: 'gap', height: 12 },
          {
            part: 'reading',
            value: moneyLabel(raiseToMatch),
            words: matching(comparison),
            kind: 'cash',
            size: 'small',
          },
        ] satisfies Part[])),
  ];
}

export const leavingTitle = (month: number): string => `${opening(month)}: yours, and left behind`;

/** @param height in px */
export function card(comparison: OfferComparison, height: number): Part[] {
  const [toYou] = comparing(comparison) as [Panel, Panel, Panel];
  // On a scale of their own: the card has nothing else to compare them with.
  const longest = max(toYou.bars, ({ total }) => total) ?? 0;
  const [head, step] = [26, (height - 26) / 2];
  return [
    { part: 'words', text: toYou.title, look: 'aside' },
    { part: 'gap', height: head - 21 },
    ...toYou.bars.flatMap((bar): Part[] => [
      {
        part: 'strip',
        name: bar.name,
        value: moneyLabel(bar.total),
        height: 40,
        onCard: true,
        marks: barMarks(bar, longest),
      },
      { part: 'gap', height: step - 68 },
    ]),
  ];
}
