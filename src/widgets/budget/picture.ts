import { linesY, moment } from '../../picture/axes.ts';
import { endLabels, type EndLabel } from '../../picture/end-labels.ts';
import { areaOf, lineOf, rule, words, type Mark, type Words } from '../../picture/marks.ts';
import type { Part } from '../../picture/parts.ts';
import type { Scenario } from '../parameters.ts';
import type { Stop } from '../widget.ts';
import { compactDollars, dollars, money, percent } from '../words.ts';
import { ladderLayout } from './layout.ts';
import { chainOf, gainOf, upliftOf } from './reckon.ts';
import { gainLabel } from './sentences.ts';
import { yours } from './yours.ts';

type Layout = ReturnType<typeof ladderLayout>;

/** The lowest height in rem that the plot takes at any width. */
const lowest = 7;

/** In less of the height than this, in percent, the gain has no room for its words. */
const wordsHigh = 22;

/** The curve of output, one line as far as there are studies, then two guesses; and the line to break even. */
function curve(place: Layout, { tokens }: Scenario, name: string): Mark[] {
  const { gain, studied, levelsOff, keepsRising, needed, fork, floor, you, before, after } = place;
  return [
    areaOf(gain, 'ink', 0.1),
    rule({ x: fork, y: 0 }, { x: fork, y: 100 }, 'edge', { dash: '2 3' }),
    { mark: 'clip', marks: [lineOf(needed, 'muted', { width: 2 })] },
    lineOf(studied, 'ink'),
    lineOf(levelsOff, 'ink', { dash: '5 4' }),
    lineOf(keepsRising, 'ink', { dash: '5 4' }),
    rule({ x: 0, y: floor }, { x: 100, y: floor }, 'ink'),
    ...moment(you.levelsOff.x, `${before}${money(tokens)}${name || ' a year'}${after}`),
  ];
}

/** Where the line to break even leaves the plot at its top, in percent; nothing where it stays within. */
const leavesAt = ({ needed }: Layout): number | undefined => needed.find(({ y }) => y < 0)?.x;

/** From here on its name has no room to its right, in percent. */
const crowded = 65;

/** Its name where it leaves. */
function neededName(place: Layout): Mark[] {
  const x = leavesAt(place);
  if (x === undefined) return [];
  const isLeft = x > crowded;
  return [
    words({ x, y: 0, dx: isLeft ? -10 : 5, dy: 3 }, 'to break even', 'muted', {
      stand: 'under',
      anchor: isLeft ? 'end' : 'start',
      halo: true,
      optional: true,
    }),
  ];
}

/** Shares of output along the left. The highest says what they are, where the other name does not come near. */
function shares(place: Layout): Mark[] {
  const x = leavesAt(place) ?? 100;
  const hasRoom = x > 80 || (x > 45 && x <= crowded);
  return place.ticks.map(({ at, value }, index, { length }) =>
    words(
      { x: 0, y: at, dy: -4 },
      hasRoom && index === length - 1 ? `${percent(value)} more output` : percent(value),
      'muted',
      { halo: true, optional: true },
    ),
  );
}

/** What your budget adds beyond what pays for it, or how far it falls short. */
function gap({ you, yourNeed }: Layout, setting: Scenario): Mark[] {
  const { x, y } = you.levelsOff;
  const need = Math.max(0, yourNeed);
  const gained = gainOf(setting);
  const isWide = Math.abs(y - need) > wordsHigh;
  const isLeft = x > 45;
  return [
    rule({ x, y: need }, { x, y }, 'ink', { width: 3 }),
    ...(isWide
      ? [
          words({ x, y: (y + need) / 2, dx: isLeft ? -8 : 8 }, gainLabel(gained), 'ink', {
            strong: true,
            halo: true,
            optional: true,
            stand: 'middle',
            anchor: isLeft ? 'end' : 'start',
          }),
        ]
      : []),
  ];
}

/** The budget that stops paying. */
function breaksEven({ even }: Layout): Mark[] {
  if (!even) return [];
  const { x, y } = even;
  const isLeft = x > 80;
  return [
    rule({ x, y }, { x, y: 100 }, 'ink', { dash: '2 3' }),
    { mark: 'dot', at: { x, y }, radius: 4, role: 'ink' },
    words({ x, y: 100, dx: isLeft ? -5 : 5, dy: -5 }, `even at ${money(even.dollars)}`, 'ink', {
      halo: true,
      anchor: isLeft ? 'end' : 'start',
      optional: true,
    }),
  ];
}

/** Real budgets along the axis as ticks, powers of ten, and the names of the first and the last. */
function axis({ stops, decades }: Layout): Mark[] {
  const ends = [stops[0], stops.at(-1)].filter((stop) => stop !== undefined);
  const under = (x: number, dy: number, text: string, look: Partial<Words>) =>
    words({ x, y: 100, dy }, text, 'muted', { stand: 'under', ...look });
  return [
    rule({ x: 0, y: 100 }, { x: 100, y: 100 }, 'ink'),
    ...stops.map(({ x }) => rule({ x, y: 100 }, { x, y: 100, dy: 7 }, 'ink')),
    ...decades.map(({ at, dollars: sum }) =>
      under(at, 8, compactDollars(sum), { anchor: 'middle', optional: true }),
    ),
    ...ends.flatMap(({ x, value, name }) => [
      under(x, 8, compactDollars(value), { strong: true }),
      under(x, 23, name, {}),
    ]),
  ];
}

/** What the lines are, at their right ends. */
function names({ levelsOff, keepsRising, needed }: Layout): EndLabel[] {
  const [low, high, need] = [levelsOff, keepsRising, needed].map((line) => line.at(-1)?.y ?? 0);
  const label = (at: number, name: string, parts: readonly string[] = []): EndLabel => ({
    at,
    name,
    value: '',
    kind: 'ink',
    size: 'line',
    parts,
  });
  const isApart = Math.abs(low! - high!) > 1;
  return [
    ...(isApart
      ? [label(high!, 'if gains', ['keep rising']), label(low!, 'if they', ['level off'])]
      : [label(low!, 'output', ['gained'])]),
    ...(need! >= 0 ? [{ ...label(need!, 'to break', ['even']), kind: 'muted' as const }] : []),
  ];
}

/**
 * What is called a budget along a logarithmic line; above it the curve of the output that it brings, the line of what
 * pays for it, and the reader's own budget on the curve, for a hand to take.
 */
export function ladder(budgets: readonly Stop[], setting: Scenario): Mark[] {
  const place = ladderLayout(budgets, setting);
  const named = budgets.find(({ value }) => value === setting.tokens);
  const { levelsOff, keepsRising } = place.you;
  return [
    ...linesY(place.ticks.map(({ at }) => ({ at, text: '' }))),
    ...curve(place, setting, named ? ` · ${named.name}` : ''),
    // Between the two curves: the line to break even runs a few pixels over the axis there.
    words({ x: place.fork, y: 100, dx: -5, dy: -8 }, 'studies end', 'muted', {
      halo: true,
      anchor: 'end',
      optional: true,
    }),
    ...axis(place),
    ...endLabels(names(place), lowest),
    ...neededName(place),
    ...gap(place, setting),
    ...breaksEven(place),
    ...shares(place),
    { mark: 'dot', at: keepsRising, radius: 5, role: 'ink' },
    { mark: 'handle', at: levelsOff, radius: 8, role: 'tokens', ring: 3, grip: 'tokens' },
  ];
}

/** Above the plot there is room for the name of the reader's budget, below it for the axis and the names of its ends. */
const [top, right, below] = [26, 96, 44];

export const picture = (
  budgets: readonly Stop[],
  setting: Scenario,
  bought: { value: string; words: string },
): Part[] => [
  {
    part: 'plot',
    marks: ladder(budgets, setting),
    height: 260,
    room: { top, right, bottom: below },
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
        ...curve(place, setting, ''),
        ...neededName(place),
        ...yours(place, upliftOf({ ...chainOf(setting), tokens: setting.tokens }), room),
        ...ends,
      ],
      height: room,
      room: { top, right: 0, bottom: 22 },
    },
  ];
}
