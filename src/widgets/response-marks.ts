import { scaleLinear } from 'd3';
import { lineOf, rule, words, type Mark, type Point } from '../picture/marks.ts';
import { answerAlong, type ResponseCurve } from './response.ts';

/** Nearer to the handle than this, in percent of the track, the word at an end would run into it. */
const apart = 16;

/** From an answer to its height over the track, in percent from above; what lies beyond the span is cut. */
const heightOf = ({ low, high }: Pick<ResponseCurve, 'low' | 'high'>) =>
  scaleLinear([low, high > low ? high : low + 1], [100, 0]).clamp(true);

/** The name of the line of the verdict stands in the middle, where the curve leaves it room. */
const middle = 50;

/** Nearer than this to the line, in percent of the height, the curve would run through its name. */
const nameRoom = 58;

/** The curve, in as many pieces as it has, and the line at which the verdict turns. */
export function curveMarks(curve: ResponseCurve): Mark[] {
  const y = heightOf(curve);
  const pieces: Point[][] = [[]];
  for (const { at, answer } of curve.points) {
    if (answer === null) pieces.push([]);
    else pieces.at(-1)?.push({ x: at, y: y(answer) });
  }
  const { turn, turnsAt, turnName } = curve;
  const isDrawn = turn >= curve.low && turn <= curve.high;
  const passing = answerAlong(curve, middle);
  const isUnder = y(turn) < 50;
  const hasRoom = passing === null || Math.abs(y(passing) - y(turn)) > nameRoom;
  return [
    ...(isDrawn
      ? [
          rule({ x: 0, y: y(turn) }, { x: 100, y: y(turn) }, 'edge', { dash: '2 3' }),
          ...(hasRoom
            ? [
                words({ x: middle, y: y(turn), dy: isUnder ? 1 : -3 }, turnName, 'muted', {
                  size: 12,
                  anchor: 'middle',
                  stand: isUnder ? 'under' : 'on',
                }),
              ]
            : []),
        ]
      : []),
    ...pieces
      .filter((points) => points.length > 1)
      .map((points) => lineOf(points, 'ink', { width: 1.5 })),
    ...(turnsAt !== null
      ? [
          rule({ x: turnsAt, y: y(turn), dy: -4 }, { x: turnsAt, y: y(turn), dy: 4 }, 'ink', {
            width: 2,
          }),
        ]
      : []),
  ];
}

/** As far as a word at an end reaches along the track, in percent: the curve must not run through it. */
const wordReach = 22;

/** The answers at both ends, clear of the handle and of the curve. */
export function endMarks({ ends, points, ...curve }: ResponseCurve, handle: number): Mark[] {
  const y = heightOf(curve);
  return ends.flatMap((text, index): Mark[] => {
    const end = 100 * index;
    if (!text || Math.abs(handle - end) < apart) return [];
    const near = points
      .filter(({ at, answer }) => answer !== null && Math.abs(at - end) <= wordReach)
      .map(({ answer }) => y(answer ?? 0));
    if (near.length === 0) return [];
    const [highest, lowest] = [Math.min(...near), Math.max(...near)];
    // On the side of the curve that has more room.
    const isAbove = highest > 100 - lowest;
    return [
      words({ x: end, y: isAbove ? highest : lowest, dy: isAbove ? -3 : 3 }, text, 'muted', {
        size: 12,
        anchor: index === 0 ? 'start' : 'end',
        stand: isAbove ? 'on' : 'under',
        halo: true,
      }),
    ];
  });
}

/** Where the answer stands on the curve now; nothing where there is none. */
export function pointOf(curve: ResponseCurve, handle: number): Point | null {
  const answer = answerAlong(curve, handle);
  return answer === null ? null : { x: handle, y: heightOf(curve)(answer) };
}
