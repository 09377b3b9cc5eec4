import { scaleLinear } from 'd3';
import { AVERAGE_BUDGET, netUplift } from '../../model/index.ts';
import { formatPercent } from '../../format/index.ts';
import { polyline, segment, words, type Picture } from '../picture.ts';

interface Plot {
  /** Dollars a year of the rungs beside which it is drawn. */
  budgets: readonly number[];
  /** The budget that the story speaks of: labelled on both branches. */
  spoken: number;
  railX: number;
  top: number;
  /** Height of a budget. */
  y: (dollars: number) => number;
}

/** The two guesses at what lies above the budgets that studies had. */
const guesses = [
  { keepsRising: 0, name: 'levels off' },
  { keepsRising: 1, name: 'keeps rising' },
] as const;

/** The output that a budget brings: one curve as far as there are studies, then a fork. */
export function drawOutputCurve(picture: Picture, { budgets, spoken, railX, top, y }: Plot): void {
  const frame = picture;
  const lowest = Math.min(...budgets);
  const highest = Math.max(...budgets);
  const most = netUplift({ tokens: highest, keepsRising: 1 });
  const x = scaleLinear([0, most], [railX, frame.width - frame.text * 4]);
  const gained = (tokens: number, keepsRising: number) => netUplift({ tokens, keepsRising });
  const lineFrom = (from: number, to: number, keepsRising: number) =>
    polyline(
      Array.from({ length: 25 }, (_, index) => {
        const tokens = from * (to / from) ** (index / 24);
        return [x(gained(tokens, keepsRising)), y(tokens)] as const;
      }),
    );
  const label = (tokens: number, keepsRising: number, drop = 0) => {
    const share = gained(tokens, keepsRising);
    picture.words.push(
      words(
        x(share) + frame.text * 0.8,
        y(tokens) + frame.text * (0.35 + drop),
        `+${formatPercent(share)}`,
        { role: 'ink', strong: true },
      ),
    );
  };

  const end = y(AVERAGE_BUDGET);
  picture.strokes.push(segment([railX, end], [frame.width, end], { role: 'edge', dashed: true }), {
    d: lineFrom(lowest, AVERAGE_BUDGET, 0),
    role: 'ink',
    width: 3,
  });
  picture.words.push(
    words(frame.width, end + frame.text * 1.1, 'studies end here', {
      role: 'muted',
      anchor: 'end',
    }),
    words(railX, frame.height - frame.text * 0.3, 'output gained →', { role: 'muted' }),
  );
  for (const dollars of budgets.filter((budget) => budget <= AVERAGE_BUDGET)) {
    picture.marks.push({ role: 'ink', x: x(gained(dollars, 0)), y: y(dollars) });
    // Under the curve, which rises to the right.
    label(dollars, 0, dollars === lowest ? 0 : 0.8);
  }

  const above = budgets.filter((dollars) => dollars > AVERAGE_BUDGET);
  for (const { keepsRising, name } of guesses) {
    picture.strokes.push({
      d: lineFrom(AVERAGE_BUDGET, highest, keepsRising),
      role: 'ink',
      width: 2.5,
      dashed: true,
    });
    for (const dollars of above) {
      const mark = { x: x(gained(dollars, keepsRising)), y: y(dollars) };
      picture.marks.push({ role: 'ink', hollow: true, ...mark });
      // All of them would set their labels on each other.
      if (dollars === spoken || dollars === highest) label(dollars, keepsRising);
    }
    const isRight = keepsRising === 1;
    picture.words.push(
      words(isRight ? frame.width : x(gained(highest, 0)), top - frame.text * 1.5, name, {
        role: 'ink',
        anchor: isRight ? 'end' : 'middle',
      }),
    );
  }
}
