import { rule, words, type Handle, type Mark } from '../../picture/marks.ts';
import type { Part } from '../../picture/parts.ts';
import { shapeOf } from '../../picture/roles.ts';
import { compactDollars, compactThousands, moneyLabel } from '../words.ts';
import { piecesOf } from './bars.ts';
import type { Grip } from './grips.ts';
import { comparing } from './layout.ts';
import { barsOf, scaleOf, widthOf, type OfferBar } from './offer-bar.ts';
import type { Offers } from './offers.ts';
import { matching } from './sentences.ts';

/** Where a bar lies in its plot, in percent of the height. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

/** A bar alone in its plot. */
const alone: Band = { top: 0, height: 100 };

/**
 * The rows of the picture, by their shares of its height: the names of the terms, then for each offer its terms, its
 * bar, and what is written below. `offer.css` has them too.
 */
const rowShares = { names: 1.4, terms: 3, bar: 2.4, below: 1.6 } as const;

const ofOne = rowShares.terms + rowShares.bar + rowShares.below;

const percentOf = (share: number): number => (100 * share) / (rowShares.names + 2 * ofOne);

const bandOf = (index: number): Band => ({
  top: percentOf(rowShares.names + index * ofOne + rowShares.terms),
  height: percentOf(rowShares.bar),
});

/** The bands of the two bars in the picture of both. */
export const bands: readonly [Band, Band] = [bandOf(0), bandOf(1)];

/** From where a bar ends to where it would, under it. */
function bracket(from: number, to: number, { top, height }: Band): Mark[] {
  const y = top + height;
  const look = { width: 2 };
  return [
    rule({ x: to, y: top }, { x: to, y }, 'ink', { dash: '2 2' }),
    rule({ x: from, y, dy: 4 }, { x: to, y, dy: 4 }, 'ink', look),
    ...[from, to].map((x) => rule({ x, y }, { x, y, dy: 5 }, 'ink', look)),
  ];
}

/** One bar: what reaches you solid, what has not vested empty, all within the outline of what it costs. */
export function offerMarks(bar: OfferBar, width: number, band: Band = alone): Mark[] {
  if (width <= 0) return [];
  const x = scaleOf(width);
  const { top, height } = band;
  const bottom = top + height;
  const box = (from: number, to: number) => ({
    ...{ mark: 'bar' as const, x: x(from), width: x(to) - x(from), y: top, height },
  });
  const { pieces, total, reach, cost, tokens, match } = bar;
  const shown = pieces.filter(({ from, to }) => to > from);
  const taken = Math.max(0, total);
  return [
    ...(cost > tokens ? [{ ...box(0, cost - tokens), role: 'edge' as const, outline: 1.5 }] : []),
    ...(tokens > 0
      ? [
          { ...box(cost - tokens, cost), role: 'tokens' as const, cover: 0.16 },
          { ...box(cost - tokens, cost), role: 'tokens' as const, outline: 1.5 },
        ]
      : []),
    ...shown.flatMap(({ kind, from, to, emptyFrom }): Mark[] => {
      const role = shapeOf(kind);
      return [
        ...(emptyFrom > from ? [{ ...box(from, emptyFrom), role }] : []),
        ...(to > emptyFrom
          ? [
              { ...box(emptyFrom, to), role: 'paper' as const },
              { ...box(emptyFrom, to), role, outline: 1.5, dash: '4 3' as const },
            ]
          : []),
      ];
    }),
    ...shown
      .slice(1)
      .map(({ from }) => rule({ x: x(from), y: top }, { x: x(from), y: bottom }, 'paper')),
    // Tax on tokens takes back from the end what they do not bring.
    ...(reach > taken
      ? [
          { ...box(taken, reach), role: 'paper' as const },
          { ...box(taken, reach), role: 'tokens' as const, outline: 1.5, dash: '2 2' as const },
        ]
      : []),
    rule({ x: x(taken), y: top }, { x: x(taken), y: bottom }, 'ink', { width: 2 }),
    ...(match ? bracket(x(taken), x(match.to), band) : []),
  ];
}

/** As wide as a few words at their narrowest, in percent: places that stand closer would run into each other. */
const room = { toYou: 33, raise: 26, unvested: 20, cost: 28 } as const;

/** What is written in a bar and below it, each where it leaves the others room. */
function offerWords(bar: OfferBar, width: number, { top, height }: Band = alone): Mark[] {
  if (width <= 0) return [];
  const x = scaleOf(width);
  const { pieces, total, cost, tokens, match } = bar;
  const below = { y: top + height, dy: 6 };
  const small = { size: 12, stand: 'under' } as const;
  const raiseAt = match ? Math.min(100 - room.raise, Math.max(room.toYou, x(match.to) + 1)) : 100;
  const stock = pieces.find(({ part }) => part === 'equity');
  const emptyAt = stock ? x((stock.emptyFrom + stock.to) / 2) : 0;
  const isEmptySeen = stock && x(stock.to) - x(stock.emptyFrom) > 2;
  const filled = Math.max(x(Math.max(0, total)), x(match?.to ?? 0), x(bar.reach));
  const costEnd = x(cost - tokens);
  const costWords = `costs ${compactThousands(cost)}`;
  const inBar = { y: top + height / 2 };
  return [
    words({ x: 0, ...below }, `${compactThousands(total)} to you`, 'ink', {
      ...small,
      strong: true,
    }),
    ...(isEmptySeen &&
    emptyAt - room.unvested / 2 >= room.toYou &&
    emptyAt + room.unvested / 2 <= raiseAt
      ? [words({ x: emptyAt, ...below }, 'unvested', 'equity-ink', { ...small, anchor: 'middle' })]
      : []),
    ...(match
      ? [
          words({ x: raiseAt, ...below }, `+${compactDollars(match.raise)} base`, 'cash-ink', {
            ...small,
            strong: true,
          }),
        ]
      : []),
    ...(cost > 0 && costEnd - filled >= room.cost
      ? [
          words({ x: costEnd, ...inBar, dx: -12 }, costWords, 'muted', {
            size: 12,
            stand: 'middle',
            anchor: 'end',
          }),
        ]
      : cost > 0 && 100 - x(cost) >= room.cost
        ? [
            words({ x: Math.max(x(cost), filled), ...inBar, dx: 12 }, costWords, 'muted', {
              size: 12,
              stand: 'middle',
            }),
          ]
        : []),
  ];
}

/** What takes an end of a piece elsewhere. */
const handleOf = ({ parameter, at }: Grip, { top, height }: Band): Handle => ({
  mark: 'handle',
  at: { x: at, y: top + height / 2 },
  radius: 6,
  role: 'ink',
  ring: 2,
  grip: parameter,
});

/**
 * Both bars to one scale.
 *
 * @param width what the whole width stands for, in dollars
 * @param grips the ends that can be taken, by offer
 */
export const chart = (
  bars: readonly OfferBar[],
  width: number,
  grips: readonly (readonly Grip[])[],
): Mark[] =>
  bars.flatMap((bar, index) => {
    const band = bands[index] ?? alone;
    return [
      ...offerMarks(bar, width, band),
      ...offerWords(bar, width, band),
      ...(grips[index] ?? []).map((grip) => handleOf(grip, band)),
    ];
  });

export function picture(offers: Offers): Part[] {
  const { comparison } = offers;
  const bars = barsOf(offers);
  const width = widthOf(bars);
  const [toYou] = comparing(comparison);
  const { raiseToMatch } = comparison;
  return [
    ...(width > 0
      ? bars.flatMap((bar, index): Part[] => {
          const pieces = toYou?.bars[index];
          return [
            {
              part: 'strip',
              name: bar.name,
              strong: true,
              height: 34,
              room: { top: 4, bottom: 24 },
              marks: [...offerMarks(bar, width), ...offerWords(bar, width)],
              pieces: pieces ? piecesOf(pieces) : [],
            },
            { part: 'gap', height: 14 },
          ];
        })
      : []),
    ...(raiseToMatch === null
      ? []
      : ([
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

/** @param height in px */
export function card(offers: Offers, height: number): Part[] {
  const bars = barsOf(offers);
  const width = widthOf(bars);
  const [head, step] = [26, (height - 26) / 2];
  return [
    { part: 'words', text: 'Worth to you, of its cost', look: 'aside' },
    { part: 'gap', height: head - 21 },
    ...bars.flatMap((bar): Part[] => [
      {
        part: 'strip',
        name: bar.name,
        value: moneyLabel(bar.total),
        height: 40,
        onCard: true,
        marks: offerMarks(bar, width),
      },
      { part: 'gap', height: step - 68 },
    ]),
  ];
}
