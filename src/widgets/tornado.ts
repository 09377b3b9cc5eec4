import { extent, scaleLinear } from 'd3';
import type { ParameterName } from '../model/index.ts';
import { rule, words, type Mark } from '../picture/marks.ts';
import { formatParameter, formatParameterCompact } from '../scenario/describe.ts';
import type { MainAnswer } from './sensitivity.ts';

/** An end of a parameter's plausible range, and the answer there. */
interface End {
  /** The parameter's value, as short as it goes. */
  readonly setting: string;
  readonly answer: string;
  /** In % of the picture's width. */
  readonly at: number;
}

/** From one answer to the other, by way of the answer as it stands. */
export interface TornadoBar {
  readonly label: string;
  /** Where the bar begins and how long it is, in % of the picture's width. */
  readonly start: number;
  readonly width: number;
  /** What stands at its ends; nothing where neither end of the range lies on that side. */
  readonly left: End | undefined;
  readonly right: End | undefined;
  /** The end of the range that has no place of its own, because the other lies beyond it on the same side. */
  readonly nearer: End | undefined;
}

export interface TornadoTableRow {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  readonly atLow: string;
  readonly atHigh: string;
}

export interface Tornado {
  /** The largest first. */
  readonly bars: readonly TornadoBar[];
  /** From an answer to its place, in % of the width. */
  readonly scale: (answer: number) => number;
  /** The answers that the bars reach. */
  readonly reach: readonly [lowest: number, highest: number];
  /** The answer as it stands, in % of the width. */
  readonly base: number;
  readonly now: string;
  readonly table: readonly TornadoTableRow[];
}

interface TornadoShape {
  /** The most bars that are drawn; the table has them all. */
  most: number;
  /** Room at either side for the labels at the ends of the bars, in % of the width. */
  margin: number;
}

/** A swing this small beside the answer is what binary fractions leave over. */
const NOISE = 1e-9;

const labelOf = ({ parameters }: MainAnswer, option: string): string =>
  parameters[option]?.label ?? option;

const nameOf = ({ parameters }: MainAnswer, option: string): ParameterName =>
  (parameters[option]?.name ?? option) as ParameterName;

const printed = ({ print }: MainAnswer, value: number | null): string =>
  value === null ? 'none' : print(value);

/** The assumptions that move the answer at all. */
export function movingRows({ rows, asItStands }: MainAnswer): MainAnswer['rows'] {
  if (asItStands === null) return [];
  return rows.filter(({ swing }) => (swing ?? 0) > NOISE * Math.max(1, Math.abs(asItStands)));
}

/** The picture's finding: what the answer hangs on most, as a sentence. */
export function sensitivitySentence(answer: MainAnswer): string {
  const { asItStands, name } = answer;
  if (asItStands === null) return 'These numbers give no answer, so nothing can move it.';
  const [most] = movingRows(answer);
  if (!most) return `No assumption moves ${name}: the answer stays ${printed(answer, asItStands)}.`;
  const { parameter, low, high, atLow, atHigh } = most;
  const label = labelOf(answer, parameter);
  const subject = `${name.charAt(0).toUpperCase()}${name.slice(1)} hangs most on “${label.charAt(0).toLowerCase()}${label.slice(1)}”`;
  const at = (value: number): string => formatParameter(nameOf(answer, parameter), value);
  const [first, second] = [printed(answer, atLow), printed(answer, atHigh)];
  return first === second
    ? `${subject}, and hardly on that: from ${at(low)} to ${at(high)} it would be ${first}.`
    : `${subject}: it would be ${first} at ${at(low)} and ${second} at ${at(high)}.`;
}

/** The picture of a sensitivity: what is drawn where, and the same numbers as a table. */
export function tornado(answer: MainAnswer, { most, margin }: TornadoShape): Tornado {
  const { rows } = answer;
  const shown = movingRows(answer).slice(0, most);
  const asItStands = answer.asItStands ?? 0;

  const reached = [asItStands, ...shown.flatMap(({ atLow, atHigh }) => [atLow!, atHigh!])];
  const reach = extent(reached) as [number, number];
  const [lowest, highest] = reach;
  const scale = scaleLinear(
    [lowest, highest > lowest ? highest : lowest + 1],
    [margin, 100 - margin],
  );
  const base = scale(asItStands);

  const bars = shown.map(({ parameter, low, high, atLow, atHigh }): TornadoBar => {
    const name = nameOf(answer, parameter);
    const endOf = (setting: number, value: number): End => ({
      setting: formatParameterCompact(name, setting),
      answer: printed(answer, value),
      at: scale(value),
    });
    const ends = [endOf(low, atLow!), endOf(high, atHigh!)].sort((one, other) => one.at - other.at);
    const [left, right] = ends as [End, End];
    const start = Math.min(left.at, base);
    // An end that is the value as it stands labels the side that would be empty.
    const isRight = left.at > base + 0.5;
    const isLeft = right.at < base - 0.5;
    return {
      label: labelOf(answer, parameter),
      start,
      width: Math.max(right.at, base) - start,
      left: isRight ? undefined : left,
      right: isLeft ? undefined : right,
      nearer: isRight ? left : isLeft ? right : undefined,
    };
  });

  const table = rows.map(({ parameter, low, high, atLow, atHigh }): TornadoTableRow => ({
    label: labelOf(answer, parameter),
    low: formatParameter(nameOf(answer, parameter), low),
    high: formatParameter(nameOf(answer, parameter), high),
    atLow: printed(answer, atLow),
    atHigh: printed(answer, atHigh),
  }));

  return { bars, scale, reach, base, now: printed(answer, answer.asItStands), table };
}

/** What a widget draws of a bar, in a strip of 36 px: the answer at each end, and below it what gives it. */
export const widgetBar = ({ start, width, left, right }: TornadoBar, base: number): Mark[] => [
  { mark: 'bar', x: start, y: 100 / 6, width, height: 400 / 6, role: 'edge' },
  ...[left, right].flatMap((end, index) => {
    if (!end) return [];
    const [dx, anchor] = index === 0 ? ([-6, 'end'] as const) : ([6, 'start'] as const);
    return [
      words({ x: end.at, y: 0, dx, dy: 15 }, end.answer, 'ink', { anchor, strong: true }),
      words({ x: end.at, y: 0, dx, dy: 31 }, end.setting, 'muted', { anchor }),
    ];
  }),
  rule({ x: base, y: 0 }, { x: base, y: 100 }, 'ink', { width: 2 }),
];

/** What the methods draw of a bar, in a strip of 26 px: what gives the answer at each end. */
export const methodsBar = (
  { start, width, left, right, nearer }: TornadoBar,
  base: number,
): Mark[] => {
  const [top, height] = [500 / 26, 1600 / 26];
  return [
    rule({ x: base, y: 0 }, { x: base, y: 100 }, 'ink'),
    { mark: 'bar', x: start, y: top, width, height, role: 'people' },
    ...[left, right].flatMap((end, index) =>
      end
        ? [
            words(
              { x: end.at, y: 50, dx: index === 0 ? -6 : 6 },
              end.setting + (nearer ? ` (${nearer.setting}: ${nearer.answer})` : ''),
              'ink',
              { anchor: index === 0 ? 'end' : 'start', stand: 'middle' },
            ),
          ]
        : [],
    ),
    rule({ x: base, y: top }, { x: base, y: top + height }, 'paper'),
  ];
};
