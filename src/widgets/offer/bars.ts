import { rule, type Mark } from '../../picture/marks.ts';
import type { Piece } from '../../picture/parts.ts';
import { shapeOf } from '../../picture/roles.ts';
import { moneyLabel } from '../words.ts';
import { segments, type Bar } from './layout.ts';

/** The pieces of one bar, end to end: what is left behind is an outline. */
export function barMarks(bar: Bar, longest: number): Mark[] {
  const places = segments(bar, longest);
  return bar.parts.flatMap(({ kind, left }, index): Mark[] => {
    const { x = 0, width = 0 } = places[index] ?? {};
    const piece: Mark = {
      mark: 'bar',
      x,
      width,
      y: 0,
      height: 100,
      role: shapeOf(kind),
      ...(left && { outline: 1.5, dash: '4 3' }),
    };
    return index > 0 ? [piece, rule({ x, y: 0 }, { x, y: 100 }, 'paper')] : [piece];
  });
}

/** What is written below a bar: its pieces and their sums. */
export const piecesOf = ({ parts }: Bar): Piece[] =>
  parts.map(({ name, value, kind, left = false }) => ({
    ...{ text: `${name} ${moneyLabel(value)}`, kind, strong: !left },
  }));
