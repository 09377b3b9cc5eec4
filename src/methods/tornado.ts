import { ticks } from 'd3';
import { formatParameter, formatParameterCompact } from '../scenario/describe.ts';
import type { ParameterName } from '../model/index.ts';
import type { MainAnswer } from './answers.ts';

/** A bar from the answer at the defaults to the answer at one end of a parameter's plausible range. */
export interface TornadoEnd {
  /** The parameter's value there. */
  readonly setting: string;
  readonly answer: string;
  /** Where the bar ends, in % of the picture's width. */
  readonly at: number;
  readonly start: number;
  readonly width: number;
  /** The side of the default on which the bar's end, and so its label, lies. */
  readonly side: 'left' | 'right';
}

export interface TornadoBar {
  readonly label: string;
  /** Low end first; both ends on one side are drawn as one, labelled by both settings. */
  readonly ends: readonly TornadoEnd[];
}

export interface TornadoTableRow {
  readonly label: string;
  readonly low: string;
  readonly high: string;
  readonly atLow: string;
  readonly atHigh: string;
}

export interface Tornado {
  readonly finding: string;
  readonly bars: readonly TornadoBar[];
  /** The answer at the defaults, in % of the width. */
  readonly base: number;
  readonly baseAnswer: string;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly table: readonly TornadoTableRow[];
  /** Labels of what does not move the answer at all. */
  readonly still: readonly string[];
  /** How many more move it than the picture shows. */
  readonly hidden: number;
}

/** More bars than this are read by nobody; the table has them all. */
const MOST_BARS = 8;

/** Room at either side for the labels at the ends of the bars, in % of the width. */
const MARGIN = 18;

/** A swing this small beside the answer is what binary fractions leave over. */
const NOISE = 1e-9;

/** The picture of a sensitivity: what is drawn where, and the same numbers as a table. */
export function tornado(answer: MainAnswer): Tornado {
  const { rows, parameters, print, printTick, atDefaults, name } = answer;
  const labelOf = (option: string): string => parameters[option]?.label ?? option;
  const nameOf = (option: string): ParameterName =>
    (parameters[option]?.name ?? option) as ParameterName;
  const setting = (option: string, value: number): string => formatParameter(nameOf(option), value);
  const shortSetting = (option: string, value: number): string =>
    formatParameterCompact(nameOf(option), value);

  const isStill = (swing: number | null): boolean =>
    swing === null || swing <= NOISE * Math.max(1, Math.abs(atDefaults));
  const moving = rows.filter(({ swing }) => !isStill(swing));
  const shown = moving.slice(0, MOST_BARS);

  const answers = shown.flatMap(({ atLow, atHigh }) => [atLow ?? atDefaults, atHigh ?? atDefaults]);
  const lowest = Math.min(atDefaults, ...answers);
  const highest = Math.max(atDefaults, ...answers);
  const place = (value: number): number =>
    MARGIN + ((value - lowest) / (highest - lowest)) * (100 - 2 * MARGIN);
  const base = place(atDefaults);

  const endOf = (text: string, value: number): TornadoEnd => {
    const at = place(value);
    return {
      setting: text,
      answer: print(value),
      at,
      start: Math.min(at, base),
      width: Math.abs(at - base),
      side: at < base ? 'left' : 'right',
    };
  };

  const bars = shown.map(({ parameter, low, high, atLow, atHigh }): TornadoBar => {
    const ends = [
      endOf(shortSetting(parameter, low), atLow ?? atDefaults),
      endOf(shortSetting(parameter, high), atHigh ?? atDefaults),
    ] as const;
    return { label: labelOf(parameter), ends: merged(ends, base) };
  });

  const most = shown[0];
  const finding = most
    ? `${labelOf(most.parameter)} matters most: ${setting(most.parameter, most.low)} gives ${print(most.atLow ?? atDefaults)}, ${setting(most.parameter, most.high)} gives ${print(most.atHigh ?? atDefaults)}`
    : `Nothing moves ${name}`;

  return {
    finding,
    bars,
    base,
    baseAnswer: print(atDefaults),
    ticks: ticks(lowest, highest, 4).map((value) => ({ at: place(value), text: printTick(value) })),
    table: rows.map(({ parameter, low, high, atLow, atHigh }) => ({
      label: labelOf(parameter),
      low: setting(parameter, low),
      high: setting(parameter, high),
      atLow: atLow === null ? 'none' : print(atLow),
      atHigh: atHigh === null ? 'none' : print(atHigh),
    })),
    still: rows.filter(({ swing }) => isStill(swing)).map(({ parameter }) => labelOf(parameter)),
    hidden: moving.length - shown.length,
  };
}

/** Two ends on the same side would write their labels over each other: the nearer one keeps no label. */
function merged(ends: readonly [TornadoEnd, TornadoEnd], base: number): readonly TornadoEnd[] {
  const [low, high] = ends;
  const far = Math.abs(low.at - base) > Math.abs(high.at - base) ? low : high;
  const near = far === low ? high : low;
  // An end that is the default itself belongs on the empty side.
  if (near.width < 0.5) {
    return ends.map((end) =>
      end === near ? { ...end, side: far.side === 'left' ? 'right' : 'left' } : end,
    );
  }
  if (low.side !== high.side) return ends;
  return [{ ...far, setting: `${far.setting} (${near.setting}: ${near.answer})` }];
}
