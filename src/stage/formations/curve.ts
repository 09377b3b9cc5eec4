import { scaleLinear, scaleLog } from 'd3';
import { AVERAGE_BUDGET, netUplift } from '../../model/index.ts';
import { formatCompactDollars, formatPercent } from '../../format/index.ts';
import { emptyPicture, polyline, segment, words } from '../picture.ts';
import type { Formation } from './formation.ts';

/** The two guesses at what lies above the budgets that studies had. */
const guesses = [
  { keepsRising: 0, name: 'levels off' },
  { keepsRising: 1, name: 'keeps rising' },
] as const;

/** The output that a budget brings, the budget along the ground: one curve as far as there are studies, then a fork. */
export const curve: Formation = (_state, frame, { facts, defaults }) => {
  const { text, width, height } = frame;
  const picture = emptyPicture(frame, 4);
  const budgets = facts.rungs.map(({ dollars }) => dollars);
  const lowest = Math.min(...budgets);
  const highest = Math.max(...budgets);
  const gained = (tokens: number, keepsRising: number) => netUplift({ tokens, keepsRising });
  const floor = height - text * 2.6;
  const x = scaleLog([lowest, highest], [text * 0.6, width - text * 4.4]);
  const y = scaleLinear([0, gained(highest, 1)], [floor, text * 3.2]);
  const lineFrom = (from: number, to: number, keepsRising: number) =>
    polyline(
      Array.from({ length: 25 }, (_, index) => {
        const tokens = from * (to / from) ** (index / 24);
        return [x(tokens), y(gained(tokens, keepsRising))] as const;
      }),
    );
  const end = x(AVERAGE_BUDGET);
  picture.strokes.push(
    segment([0, floor], [width, floor], { role: 'edge', width: 1.5 }),
    segment([end, floor], [end, text * 2.6], { role: 'edge', dashed: true }),
    { d: lineFrom(lowest, AVERAGE_BUDGET, 0), role: 'ink', width: 3 },
  );
  picture.words.push(
    words(0, text, 'Output gained ↑', { strong: true }),
    words(end - text * 0.5, text * 3.4, 'studies', { role: 'muted', anchor: 'end' }),
    words(end + text * 0.5, text * 3.4, 'guesses', { role: 'muted' }),
    words(end - text * 0.6, y(gained(AVERAGE_BUDGET, 0)) - text * 0.5, percent(AVERAGE_BUDGET, 0), {
      anchor: 'end',
      strong: true,
    }),
  );
  const spoken = [AVERAGE_BUDGET, defaults.tokens, highest];
  for (const dollars of budgets.filter((budget) => budget <= AVERAGE_BUDGET))
    picture.marks.push({ role: 'ink', x: x(dollars), y: y(gained(dollars, 0)) });
  for (const { keepsRising, name } of guesses) {
    picture.strokes.push({
      d: lineFrom(AVERAGE_BUDGET, highest, keepsRising),
      role: 'ink',
      width: 2.5,
      dashed: true,
    });
    for (const dollars of budgets.filter((budget) => budget > AVERAGE_BUDGET))
      picture.marks.push({
        role: 'ink',
        hollow: true,
        x: x(dollars),
        y: y(gained(dollars, keepsRising)),
      });
    // Above the upper line, below the lower one.
    const side = keepsRising ? -0.7 : 1.6;
    picture.words.push(
      words(
        x(defaults.tokens),
        y(gained(defaults.tokens, keepsRising)) + text * side,
        percent(defaults.tokens, keepsRising),
        {
          anchor: keepsRising ? 'end' : 'start',
          strong: true,
        },
      ),
      words(
        x(highest) + text * 0.8,
        y(gained(highest, keepsRising)) + text * 0.35,
        percent(highest, keepsRising),
        { strong: true },
      ),
      words(width, y(gained(highest, keepsRising)) + text * (keepsRising ? -0.9 : 1.7), name, {
        role: 'muted',
        anchor: 'end',
      }),
    );
  }
  for (const dollars of [lowest, ...spoken]) {
    const anchor = dollars === lowest ? 'start' : 'middle';
    picture.strokes.push(
      segment([x(dollars), floor], [x(dollars), floor + 5], { role: 'edge', width: 1.5 }),
    );
    picture.words.push(
      words(
        dollars === lowest ? 0 : x(dollars),
        floor + text * 1.4,
        formatCompactDollars(dollars),
        { role: 'muted', anchor },
      ),
    );
  }
  return picture;
};

const percent = (tokens: number, keepsRising: number): string =>
  `+${formatPercent(netUplift({ tokens, keepsRising }))}`;
