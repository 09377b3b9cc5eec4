import { bisector } from 'd3';
import { settle } from '../scenario/settle.ts';
import type { Rung } from './ladder.ts';
import type { Scenario, ScenarioName } from './parameters.ts';
import type { Facts } from './widget.ts';
import { describeValue } from './words.ts';

/** The answer of a widget as it stands over each of its sliders, and where its verdict turns. */
export interface Response {
  /** The answer to a scenario, in its own unit; `null` for none. */
  readonly answer: (scenario: Scenario, facts: Facts) => number | null;
  /** Writes an answer in a sentence: “11 cents”. */
  readonly print: (answer: number) => string;
  /** Writes it at the end of a curve, where there is little room: “11¢”. */
  readonly printShort: (answer: number) => string;
  /**
   * The answer at which the verdict turns, what happens there (“ties with a raise”), and the same on the line, in a word
   * or two (“tie”).
   */
  readonly turn: (scenario: Scenario) => {
    readonly at: number;
    readonly words: string;
    readonly name: string;
  };
  /**
   * The lowest and the highest answer that is drawn, one pair for all sliders of the widget, so that their curves can
   * be compared; what lies beyond is cut.
   */
  readonly span: (scenario: Scenario, facts: Facts) => readonly [low: number, high: number];
}

/** An answer over a place of a track. */
export interface ResponsePoint {
  /** Along the track, in percent. */
  readonly at: number;
  readonly answer: number | null;
}

export interface ResponseCurve {
  readonly points: readonly ResponsePoint[];
  readonly low: number;
  readonly high: number;
  /** The answer at which the verdict turns, and what its line is called. */
  readonly turn: number;
  readonly turnName: string;
  /** Where on the track it turns, in percent; `null` where it does not. */
  readonly turnsAt: number | null;
  /** The answers at both ends, short; empty where there is none. */
  readonly ends: readonly [low: string, high: string];
  /** All of it in a sentence, for those who do not see it. */
  readonly words: string;
}

/** So many points bend where the model does, and are asked for in a few milliseconds. */
export const responsePoints = 40;

/** Positions of a track whose answers are asked for: all of a short one, evenly chosen ones of a long one. */
export function askedPositions(rungs: number): number[] {
  const count = Math.min(responsePoints, rungs);
  if (count < 2) return rungs > 0 ? [0] : [];
  return Array.from({ length: count }, (_, index) =>
    Math.round((index * (rungs - 1)) / (count - 1)),
  );
}

/**
 * Where the answers first come to a value or pass it, in percent of the track.
 *
 * @param ask the answer at a place of the track; asked until the value lies between neighbouring positions
 * @param step from one position of the track to the next, in percent
 */
function crossing(
  points: readonly ResponsePoint[],
  value: number,
  ask: (at: number) => number | null,
  step: number,
): number | null {
  for (const [index, { at, answer }] of points.entries()) {
    if (answer === value) return at;
    const before = points[index - 1];
    if (!before || before.answer === null || answer === null) continue;
    let [from, to] = [
      { at: before.at, over: before.answer - value },
      { at, over: answer - value },
    ];
    if (from.over * to.over >= 0) continue;
    while (to.at - from.at > step * 1.5) {
      const half = from.at + Math.round((to.at - from.at) / step / 2) * step;
      const found = ask(half);
      if (found === null) break;
      if (found === value) return half;
      const middle = { at: half, over: found - value };
      if (from.over * middle.over < 0) to = middle;
      else from = middle;
    }
    return from.at + ((to.at - from.at) * from.over) / (from.over - to.over);
  }
  return null;
}

/**
 * The widget's answer over the whole track of one slider, all else as it stands.
 *
 * @param rungs what each position of the track stands for
 */
export function responseCurve(
  { answer, print, printShort, turn, span }: Response,
  scenario: Scenario,
  facts: Facts,
  parameter: ScenarioName,
  rungs: readonly Rung[],
): ResponseCurve {
  const last = Math.max(1, rungs.length - 1);
  const answerAt = (value: Rung): number | null => {
    try {
      const found = answer(settle({ ...scenario, [parameter]: value }).scenario, facts);
      return found !== null && Number.isFinite(found) ? found : null;
    } catch (error) {
      // An end that does not go together with the other numbers has no answer.
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
  const rungAt = (at: number): Rung => rungs[Math.round((at * last) / 100)] ?? null;
  const points = askedPositions(rungs.length)
    .map((position) => (100 * position) / last)
    .map((at) => ({ at, answer: answerAt(rungAt(at)) }));
  const { at: turning, words, name } = turn(scenario);
  const turnsAt = crossing(points, turning, (at) => answerAt(rungAt(at)), 100 / last);
  const [low, high] = span(scenario, facts);
  const [first, end] = [points[0]?.answer ?? null, points.at(-1)?.answer ?? null];
  const said = (found: number | null, rung: Rung | undefined): string =>
    `${found === null ? 'no answer' : print(found)} at ${describeValue(parameter, rung ?? null)}`;
  const turns =
    turnsAt === null ? '' : `; ${words} at ${describeValue(parameter, rungAt(turnsAt))}`;
  return {
    points,
    low,
    high,
    turn: turning,
    turnName: name,
    turnsAt,
    ends: [first === null ? '' : printShort(first), end === null ? '' : printShort(end)],
    words: `From ${said(first, rungs[0])} to ${said(end, rungs.at(-1))}${turns}.`,
  };
}

const along = bisector(({ at }: ResponsePoint) => at);

/** The answer of a curve at a place of its track, in percent; `null` where it has none. */
export function answerAlong({ points }: Pick<ResponseCurve, 'points'>, at: number): number | null {
  const next = Math.min(points.length - 1, along.left(points, at));
  const [from, to] = [points[Math.max(0, next - 1)], points[next]];
  if (!from || !to || from.answer === null || to.answer === null) return null;
  if (to.at === from.at) return to.answer;
  const share = Math.max(0, Math.min(1, (at - from.at) / (to.at - from.at)));
  return from.answer + (to.answer - from.answer) * share;
}
