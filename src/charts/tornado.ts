import type { ParameterName } from '../model/index.ts';
import type { MainAnswer } from '../scenario/answers.ts';
import { formatParameter, formatParameterCompact } from '../scenario/describe.ts';
import { linearScale, type Scale } from './scale.ts';

interface Reached {
  /** The parameter's value, as short as it goes. */
  readonly setting: string;
  readonly answer: string;
}

/** A bar from the answer as it stands to the answer at one end of a parameter's plausible range. */
export interface TornadoEnd extends Reached {
  /** Where the bar ends, in % of the picture's width. */
  readonly at: number;
  readonly start: number;
  readonly width: number;
  /** The side of the answer as it stands on which the bar's end, and so its label, lies. */
  readonly side: 'left' | 'right';
  /** The parameter's other end, where it lies on the same side and nearer. */
  readonly nearer?: Reached;
}

export interface TornadoBar {
  readonly label: string;
  /** Low end first; both ends on one side are drawn as one. */
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
  readonly bars: readonly TornadoBar[];
  /** From an answer to its place, in % of the width. */
  readonly scale: Scale;
  /** The answers that the bars reach. */
  readonly lowest: number;
  readonly highest: number;
  /** The answer as it stands, in % of the width. */
  readonly base: number;
  readonly baseAnswer: string;
  readonly table: readonly TornadoTableRow[];
  /** Labels of what does not move the answer at all. */
  readonly still: readonly string[];
  /** How many more move it than the picture shows. */
  readonly hidden: number;
}

interface TornadoShape {
  /** The most bars that are drawn; the table has them all. */
  bars: number;
  /** Room at either side for the labels at the ends of the bars, in % of the width. */
  margin: number;
}

/** A swing this small beside the answer is what binary fractions leave over. */
const NOISE = 1e-9;

const NONE = 'none';

const labelOf = ({ parameters }: MainAnswer, option: string): string =>
  parameters[option]?.label ?? option;

const nameOf = ({ parameters }: MainAnswer, option: string): ParameterName =>
  (parameters[option]?.name ?? option) as ParameterName;

const printed = ({ print }: MainAnswer, value: number | null): string =>
  value === null ? NONE : print(value);

function movingRows({ rows, asItStands }: MainAnswer): MainAnswer['rows'] {
  if (asItStands === null) return [];
  return rows.filter(({ swing }) => (swing ?? 0) > NOISE * Math.max(1, Math.abs(asItStands)));
}

/** The picture's finding: what the answer hangs on most, as a sentence. */
export function hangsOn(answer: MainAnswer): string {
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
    : `${subject}: at ${at(low)} it would be ${first}, at ${at(high)} ${second}.`;
}

/** The picture of a sensitivity: what is drawn where, and the same numbers as a table. */
export function tornado(answer: MainAnswer, { bars: most, margin }: TornadoShape): Tornado {
  const { rows, print } = answer;
  const moving = movingRows(answer);
  const shown = moving.slice(0, most);
  const asItStands = answer.asItStands ?? 0;

  const reached = [asItStands, ...shown.flatMap(({ atLow, atHigh }) => [atLow!, atHigh!])];
  const lowest = Math.min(...reached);
  const highest = Math.max(...reached);
  const scale = linearScale(
    [lowest, highest > lowest ? highest : lowest + 1],
    [margin, 100 - margin],
  );
  const base = scale(asItStands);

  const bars = shown.map(({ parameter, low, high, atLow, atHigh }): TornadoBar => {
    const endOf = (setting: number, value: number): TornadoEnd => {
      const at = scale(value);
      return {
        setting: formatParameterCompact(nameOf(answer, parameter), setting),
        answer: print(value),
        at,
        start: Math.min(at, base),
        width: Math.abs(at - base),
        side: at < base ? 'left' : 'right',
      };
    };
    return {
      label: labelOf(answer, parameter),
      ends: merged(endOf(low, atLow!), endOf(high, atHigh!)),
    };
  });

  const tableRows = rows.map(({ parameter, low, high, atLow, atHigh }): TornadoTableRow => ({
    label: labelOf(answer, parameter),
    low: formatParameter(nameOf(answer, parameter), low),
    high: formatParameter(nameOf(answer, parameter), high),
    atLow: printed(answer, atLow),
    atHigh: printed(answer, atHigh),
  }));

  return {
    ...{ bars, scale, lowest, highest, base },
    baseAnswer: printed(answer, answer.asItStands),
    table: tableRows,
    still: rows
      .filter((row) => !moving.includes(row))
      .map(({ parameter }) => labelOf(answer, parameter)),
    hidden: moving.length - shown.length,
  };
}

/** Two ends on the same side would write their labels over each other: the nearer one has none of its own. */
function merged(low: TornadoEnd, high: TornadoEnd): readonly TornadoEnd[] {
  const [near, far] = low.width < high.width ? [low, high] : [high, low];
  // An end that is the value as it stands belongs on the empty side.
  if (near.width < 0.5) {
    const moved: TornadoEnd = { ...near, side: far.side === 'left' ? 'right' : 'left' };
    return near === low ? [moved, high] : [low, moved];
  }
  if (low.side !== high.side) return [low, high];
  return [{ ...far, nearer: { setting: near.setting, answer: near.answer } }];
}
