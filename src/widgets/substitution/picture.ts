import type { SubstitutionOptions, SubstitutionResult } from '../../model/index.ts';
import { axisX } from '../../picture/axes.ts';
import { areaOf, lineOf, rule, words, type Mark, type Place } from '../../picture/marks.ts';
import type { Part } from '../../picture/parts.ts';
import type { Scenario } from '../parameters.ts';
import type { Stop } from '../widget.ts';
import { number, signedPercent, spelledYears } from '../words.ts';
import { across, dotOf, mapOf, ticks, up } from './contours.ts';
import { change, regions, spending, still } from './sentences.ts';

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
const titles: readonly Mark[] = [
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

/** What the two sides of the map mean, where it can be said. */
function sides(map: Map, setting: Setting): Mark[] {
  if (map.still)
    return [named({ x: 50, y: 35 }, 'nothing moves anybody', 'middle', [{ x: 50, y: 70 }])];
  if (setting.wageGrowth !== 0) return [];
  const [upper, lower] = regions(map, setting);
  return [
    named(
      { x: 14, y: 29 },
      upper,
      'start',
      [18, 40].map((y) => ({ x: 14, y })),
    ),
    named(
      { x: 97, y: 80 },
      lower,
      'end',
      [74, 68].map((y) => ({ x: 97, y })),
    ),
  ];
}

/** What each line stands for. */
function lineNames({ still, contours }: Map, setting: Setting): Mark[] {
  if (still) return [];
  return [
    ...contours.map(({ change: size, label }) =>
      words(label.x === 0 ? { ...label, dx: 4 } : label, signedPercent(size), 'muted', {
        size: 12,
        halo: true,
        stand: 'middle',
        anchor: label.x === 0 ? 'start' : 'middle',
        optional: true,
      }),
    ),
    ...(setting.wageGrowth === 0
      ? [
          words({ x: 87, y: 9, dx: 2 }, 'σ = ε', 'people', {
            size: 12,
            halo: true,
            stand: 'middle',
            optional: true,
          }),
        ]
      : []),
  ];
}

/** The reader's own two numbers, and what they come to. */
function yours(
  answer: Pick<SubstitutionResult, 'laborRatio'>,
  setting: Setting,
  size: 18 | 24,
): Mark[] {
  const { x, y } = dotOf(setting);
  const look = { dash: '2 3' } as const;
  const isRight = x > 70;
  return [
    rule({ x: 0, y }, { x, y }, 'people', look),
    rule({ x, y }, { x, y: 100 }, 'people', look),
    words(
      { x, y, dx: isRight ? -14 : 14, dy: y > 90 ? -4 : y < 10 ? 4 : 0 },
      change(answer.laborRatio),
      'people',
      {
        size,
        strong: true,
        halo: true,
        anchor: isRight ? 'end' : 'start',
        stand: y < 10 ? 'under' : y > 90 ? 'on' : 'middle',
      },
    ),
    { mark: 'handle', at: { x, y }, radius: 8, role: 'people', ring: 3, grip: 'point' },
  ];
}

/** σ across, ε up: on one side of the line where they are equal tokens add jobs, on the other they cut them. */
export function map(
  options: SubstitutionOptions,
  answer: Pick<SubstitutionResult, 'laborRatio'>,
  setting: Setting,
  stops: readonly Stop[],
): Mark[] {
  const drawn = mapOf(options);
  return [
    ...ground(drawn),
    edge,
    ...numbered(),
    ...marked(stops),
    ...lineNames(drawn, setting),
    ...titles,
    ...sides(drawn, setting),
    ...yours(answer, setting, 18),
  ];
}

/** Today’s engineers in the picture. */
const ten = 10;

/**
 * Ten engineers of today, and those there are then for them.
 *
 * @returns who stays of the ten, who comes to them (no more than ten are drawn), and whether there are more than that
 */
export function tens({ laborRatio }: Pick<SubstitutionResult, 'laborRatio'>) {
  const isStill = Math.abs(laborRatio - 1) < still;
  const now = isStill ? ten : ten * laborRatio;
  return {
    ten,
    stay: Math.min(ten, now),
    added: Math.min(ten, Math.max(0, now - ten)),
    isMore: now > 2 * ten,
  };
}

/** The map is no larger in a file, in px; beside it stand the numbers of its axis and what it comes to. */
const mostWidth = 400;
const tickRoom = 30;
const besideRoom = 150;
const gap = 28;

export function picture(
  options: SubstitutionOptions,
  answer: SubstitutionResult,
  setting: Setting,
  stops: readonly Stop[],
): Part[] {
  const first = mostWidth + tickRoom + 6;
  const after = `engineers after ${spelledYears(setting.horizonYears)}`;
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
            height: 'square',
            most: mostWidth,
            room: { left: tickRoom, right: 6, bottom: 30 },
          },
          { part: 'words', text: alongTitle, look: 'caption' },
        ],
        [
          { part: 'gap', height: 24 },
          { part: 'reading', value: change(answer.laborRatio), words: after, kind: 'people' },
          { part: 'gap', height: 18 },
          {
            part: 'reading',
            value: change(answer.outputRatio),
            words: 'output',
            kind: 'muted',
            size: 'small',
          },
          { part: 'gap', height: 18 },
          {
            part: 'reading',
            value: spending(answer),
            words: 'today’s token bill, at the new prices',
            kind: 'tokens',
            size: 'small',
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
  const bottom = 24;
  return [
    {
      part: 'plot',
      marks: [
        ...ground(drawn),
        edge,
        ...sides(drawn, setting),
        ...yours(answer, setting),
        words({ x: 0, y: 100, dy: 5 }, 'Ease of replacing engineers →', 'muted', {
          size: 14,
          stand: 'under',
        }),
      ],
      height: 'square',
      most: height - bottom,
      atEnd: true,
      room: { right: 0, bottom },
    },
  ];
}
