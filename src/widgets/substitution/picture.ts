import type { SubstitutionOptions, SubstitutionResult } from '../../model/index.ts';
import { axisX } from '../../picture/axes.ts';
import { areaOf, lineOf, rule, words, type Mark, type Place } from '../../picture/marks.ts';
import type { Part } from '../../picture/parts.ts';
import type { Scenario } from '../parameters.ts';
import type { Stop } from '../widget.ts';
import { number, signedPercent, spelledYears } from '../words.ts';
import { across, mapOf, ticks, up } from './contours.ts';
import { isFree, point } from './point.ts';
import { change, regions } from './sentences.ts';
import { tens } from './tens.ts';

type Setting = Pick<
  Scenario,
  'sigma' | 'demandElasticity' | 'priceChange' | 'wageGrowth' | 'horizonYears'
>;

type Map = ReturnType<typeof mapOf>;

const upTitle = '↑ appetite for more output (ε)';
const alongTitle = 'ease of replacing engineers (σ) →';

/** Where jobs are added, lines of equal headcount, and the line where nobody moves. */
const ground = ({ still, added, contours, boundary }: Map): Mark[] =>
  still
    ? []
    : [
        {
          mark: 'clip',
          marks: [
            areaOf(added, 'people', 0.12),
            ...contours.flatMap(({ lines }) =>
              lines.map((points) => lineOf(points, 'edge', { width: 1 })),
            ),
            ...boundary.map((points) => lineOf(points, 'people')),
          ],
        },
      ];

const edge: Mark = {
  mark: 'bar',
  x: 0,
  y: 0,
  width: 100,
  height: 100,
  role: 'rule',
  outline: 1,
};

const numbered = (): Mark[] => [
  ...ticks.demand.map((tick) =>
    words({ x: 0, y: up(tick), dx: -6 }, number(tick, 1), 'muted', {
      anchor: 'end',
      stand: 'middle',
    }),
  ),
  ...axisX(ticks.sigma.map((tick) => ({ at: across(tick), text: number(tick, 1) }))),
];

/** What the axes measure, within the map: around it there is no room on a phone. */
export const titles: readonly Mark[] = [
  words({ x: 0, y: 0, dx: 5, dy: 3 }, upTitle, 'muted', { size: 12, stand: 'under', halo: true }),
  words({ x: 100, y: 100, dx: -5, dy: -10 }, alongTitle, 'muted', {
    size: 12,
    anchor: 'end',
    halo: true,
  }),
];

/** Values of σ from elsewhere, as ticks within the map. */
const marked = (stops: readonly Stop[]): Mark[] =>
  stops.map(({ value }) => {
    const x = across(value);
    return rule({ x, y: 100, dy: -7 }, { x, y: 100 }, 'ink', { width: 2 });
  });

const named = (
  at: Place,
  text: string,
  anchor: 'start' | 'middle' | 'end',
  others: Place[],
): Mark => words(at, text, 'ink', { strong: true, halo: true, anchor, optional: others });

/** What the two sides of the map mean, where it can be said and the reader's own numbers leave it room. */
function sides(map: Map, setting: Setting): Mark[] {
  if (map.still)
    return [named({ x: 50, y: 30 }, 'nothing moves anybody', 'middle', [{ x: 50, y: 70 }])];
  if (setting.wageGrowth !== 0) return [];
  const [upper, lower] = regions(map, setting);
  const above = { left: 14, right: 68, top: 16, bottom: 29 };
  const below = { left: 43, right: 97, top: 67, bottom: 80 };
  return [
    ...(isFree(above, setting)
      ? [
          named(
            { x: 14, y: 27 },
            upper,
            'start',
            [18, 38].map((y) => ({ x: 14, y })),
          ),
        ]
      : []),
    ...(isFree(below, setting)
      ? [
          named(
            { x: 97, y: 78 },
            lower,
            'end',
            [74, 68].map((y) => ({ x: 97, y })),
          ),
        ]
      : []),
  ];
}

/** What each line stands for. */
function lineNames({ still, contours }: Map, setting: Setting): Mark[] {
  if (still) return [];
  const look = { size: 12, halo: true, stand: 'middle', optional: true } as const;
  const changes = contours.map(({ change: size, label: { x, y } }) => ({
    area: { left: x === 0 ? 0 : x - 5, right: x === 0 ? 12 : x + 5, top: y - 5, bottom: y + 5 },
    mark: words({ x, y, dx: x === 0 ? 4 : 0 }, signedPercent(size), 'muted', {
      ...look,
      anchor: x === 0 ? 'start' : 'middle',
    }),
  }));
  const equal = {
    area: { left: 86, right: 100, top: 4, bottom: 14 },
    mark: words({ x: 87, y: 9, dx: 2 }, 'σ = ε', 'people', look),
  };
  return [...changes, ...(setting.wageGrowth === 0 ? [equal] : [])]
    .filter(({ area }) => isFree(area, setting))
    .map(({ mark }) => mark);
}

/**
 * σ across, ε up: on one side of the line where they are equal tokens add jobs, on the other they cut them.
 *
 * @param inside what stands within it under the reader's own numbers
 */
export function map(
  options: SubstitutionOptions,
  answer: Pick<SubstitutionResult, 'laborRatio'>,
  setting: Setting,
  stops: readonly Stop[],
  inside: readonly Mark[] = [],
): Mark[] {
  const drawn = mapOf(options);
  return [
    ...ground(drawn),
    edge,
    ...numbered(),
    ...marked(stops),
    ...lineNames(drawn, setting),
    ...inside,
    ...sides(drawn, setting),
    ...point(answer, setting, 18),
  ];
}

/** In a file the map is so wide, in px, where it does not take the whole width, and so high. */
const size = { width: 440, height: 280 } as const;
const tickRoom = 30;
const besideRoom = 150;
const gap = 28;

export function picture(
  options: SubstitutionOptions,
  answer: SubstitutionResult,
  setting: Setting,
  stops: readonly Stop[],
): Part[] {
  const first = size.width + tickRoom + 6;
  const after = `engineers after ${spelledYears(setting.horizonYears)}`;
  const { ten: today, stay, added, isMore } = tens(answer);
  return [
    {
      part: 'columns',
      gap,
      first,
      from: first + gap + besideRoom,
      columns: [
        [
          { part: 'words', text: upTitle, look: 'caption' },
          { part: 'gap', height: 6 },
          {
            part: 'plot',
            marks: map(options, answer, setting, stops),
            height: size.height,
            room: { left: tickRoom, right: 6, bottom: 30 },
          },
          { part: 'words', text: alongTitle, look: 'caption' },
        ],
        [
          { part: 'gap', height: 24 },
          { part: 'reading', value: change(answer.laborRatio), words: after, kind: 'people' },
          { part: 'gap', height: 10 },
          { part: 'people', count: stay + added, before: today, height: 34 },
          { part: 'gap', height: 4 },
          {
            part: 'words',
            text: isMore ? 'and more, for ten today' : 'for ten today',
            look: 'caption',
          },
        ],
      ],
    },
  ];
}

/** @param height in px */
export function card(
  options: SubstitutionOptions,
  answer: Pick<SubstitutionResult, 'laborRatio'>,
  setting: Setting,
  height: number,
): Part[] {
  const drawn = mapOf(options);
  const { ten: today, stay, added } = tens(answer);
  const [row, below, bottom] = [28, 10, 24];
  return [
    { part: 'people', count: stay + added, before: today, height: row, within: row },
    { part: 'gap', height: below },
    {
      part: 'plot',
      marks: [
        ...ground(drawn),
        edge,
        ...sides(drawn, setting),
        ...point(answer, setting, 24),
        words({ x: 100, y: 100, dy: 5 }, 'ease of replacing engineers →', 'muted', {
          size: 14,
          stand: 'under',
          anchor: 'end',
        }),
      ],
      height: height - row - below - bottom,
      room: { right: 0, bottom },
    },
  ];
}
