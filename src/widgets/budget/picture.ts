import { axisX, moment } from '../../picture/axes.ts';
import { endLabels, type EndLabel } from '../../picture/end-labels.ts';
import { areaOf, lineOf, rule, words, type Mark, type Point } from '../../picture/marks.ts';
import type { Part } from '../../picture/parts.ts';
import type { Scenario } from '../parameters.ts';
import type { Stop } from '../widget.ts';
import { dollars, money, signedPercent } from '../words.ts';
import { branches, ladderLayout, promiseLayout, type PlacedStop } from './layout.ts';
import { chainOf, upliftOf } from './reckon.ts';
import { manyTokens, worthLabel } from './sentences.ts';
import { isForked, yours } from './yours.ts';

/** The names of real budgets hang below the plot, each a step lower than the one before it. */
const plotHeight = 208;
const stairHeight = 20.8;
const firstStair = 24;

/** How far a stair is below the plot, in percent of its height. */
const stair = (index: number): number =>
  100 + ((firstStair + stairHeight * index) / plotHeight) * 100;

/** How far a name reaches past its line in px: at the left, where names run short of room, further. */
const past = (x: number): number => (x > 0 && x < 100 ? (x < 60 ? 24 : 12) : 0);

/** The curve of output: one line as far as there are studies, then two guesses. */
function curve(place: ReturnType<typeof ladderLayout>, setting: Scenario): Mark[] {
  const { area, studied, levelsOff, keepsRising, fork, floor, you, before, after } = place;
  const dot = (at: Point): Mark => ({ mark: 'dot', at, radius: 4, role: 'tokens' });
  return [
    areaOf(area, 'tokens', 0.16),
    rule({ x: fork, y: 0 }, { x: fork, y: 100 }, 'edge', { dash: '2 3' }),
    lineOf(studied, 'tokens'),
    lineOf(levelsOff, 'tokens', { dash: '5 4' }),
    lineOf(keepsRising, 'tokens', { dash: '5 4' }),
    rule({ x: 0, y: floor }, { x: 100, y: floor }, 'ink'),
    words({ x: fork, y: 100, dx: 5, dy: -5 }, 'studies end', 'muted', {
      halo: true,
      optional: true,
    }),
    ...moment(you.levelsOff.x, `${before}${money(setting.tokens)} a year${after}`),
    ...place.stops.flatMap(({ at, uplift }) =>
      isForked(uplift) ? [dot(at.levelsOff), dot(at.keepsRising)] : [dot(at.levelsOff)],
    ),
  ];
}

/** A real budget's sum and name, on its stair. */
function named({ x, value, name }: PlacedStop, index: number, isHere: boolean): Mark[] {
  const y = stair(index);
  return [
    rule({ x, y: 100 }, { x, y: stair(index - 0.65) }, isHere ? 'ink' : 'edge'),
    words(
      { x, y, dx: past(x) },
      [
        { text: dollars(value), strong: true },
        { text: ` ${name}`, strong: isHere },
      ],
      'ink',
      { halo: true, tight: true, anchor: x > 0 ? 'end' : 'start' },
    ),
  ];
}

/** What a real budget adds, as far as its values do not touch each other. */
function valuesOf({ at, uplift }: PlacedStop): Mark[] {
  const between = (Math.abs(at.levelsOff.y - at.keepsRising.y) / 100) * plotHeight;
  if (isForked(uplift) && between < 16) return [];
  return (isForked(uplift) ? branches : (['levelsOff'] as const)).map((branch) => {
    const { x, y } = at[branch];
    return words(
      { x, y, dx: x > 0 ? 4 : 0, dy: -12 },
      signedPercent(uplift[branch]),
      'tokens-ink',
      {
        strong: true,
        halo: true,
        optional: true,
        anchor: x > 0 ? 'end' : 'start',
      },
    );
  });
}

/**
 * What is called a budget along a logarithmic line, each with its name on a stair below it, and above it the curve of
 * the output that they buy, with the reader's own budget picked out.
 */
export function ladder(budgets: readonly Stop[], setting: Scenario): Mark[] {
  const place = ladderLayout(budgets, setting);
  return [
    ...place.stops.flatMap((stop, index) => named(stop, index, stop.value === setting.tokens)),
    ...curve(place, setting),
    ...place.stops.filter(({ valued }) => valued).flatMap(valuesOf),
    ...yours(place, upliftOf({ ...chainOf(setting), tokens: setting.tokens }), false, plotHeight),
  ];
}

/** The same tokens, and the same dollars, as prices move: two lines and what they come to. */
export function promised(setting: Scenario, dollarsBuy: number): Mark[] {
  const place = promiseLayout(setting);
  const labels: EndLabel[] = [
    {
      at: place.lastAt,
      name: 'promised in tokens',
      value: worthLabel(place.last),
      kind: 'tokens',
      size: 'large',
    },
    {
      at: place.dollarsAt,
      name: 'in dollars',
      value: worthLabel(setting.tokens),
      kind: 'cash',
      size: 'large',
      parts: [manyTokens(dollarsBuy)],
    },
  ];
  return [
    lineOf(place.inDollars, 'cash', { dash: '5 4' }),
    lineOf(place.inTokens, 'tokens'),
    ...axisX(place.ticks),
    ...endLabels(labels, 8),
  ];
}

/** Above the plot there is room for the name of the reader's budget, clear of the highest value. */
const top = 26;

export const picture = (
  budgets: readonly Stop[],
  setting: Scenario,
  bought: { value: string; words: string },
): Part[] => [
  {
    part: 'plot',
    marks: ladder(budgets, setting),
    height: plotHeight,
    room: { top, right: 0, bottom: stairHeight * budgets.length + 16 },
  },
  { part: 'rule' },
  { part: 'gap', height: 12 },
  { part: 'reading', ...bought, kind: 'tokens', size: 'small' },
];

/** @param height in px */
export function card(budgets: readonly Stop[], setting: Scenario, height: number): Part[] {
  const place = ladderLayout(budgets, setting);
  const room = height - top - 22;
  const ends = [budgets[0], budgets.at(-1)].map((end, index) =>
    words({ x: 100 * index, y: 100, dy: 4 }, dollars(end?.value ?? 0), 'muted', {
      stand: 'under',
      size: 14,
      anchor: index === 0 ? 'start' : 'end',
    }),
  );
  return [
    {
      part: 'plot',
      marks: [
        ...curve(place, setting),
        ...yours(place, upliftOf({ ...chainOf(setting), tokens: setting.tokens }), true, room),
        ...ends,
      ],
      height: room,
      room: { top, right: 0, bottom: 22 },
    },
  ];
}
