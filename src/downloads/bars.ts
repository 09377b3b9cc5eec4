import type { Kind } from '../picture/kinds.ts';
import { linearScale } from '../picture/scale.ts';
import { inkOf, shapeOf, type Sheet } from './sheet.ts';

export interface PlainBar {
  name: string;
  value: number;
  /** The value as it is written. */
  words: string;
  kind: Kind;
}

/** The least length of a bar, in percent, at which there is something to see of something. */
const least = 0.6;

/** A few bars of one scale with their values above them, spread over a height: what a card has room for. */
export function bars(sheet: Sheet, height: number, all: readonly PlainBar[]): void {
  const longest = Math.max(...all.map(({ value }) => value));
  const scale = linearScale([0, longest > 0 ? longest : 1], [0, 100]);
  const step = height / all.length;
  const thick = Math.min(30, step - 34);
  all.forEach(({ name, value, words, kind }, index) => {
    const top = sheet.y + step * index;
    sheet.line(sheet.left, top + 20, name, { size: 15, role: inkOf(kind) });
    sheet.line(sheet.right, top + 20, words, {
      font: 'label-600',
      size: 22,
      role: inkOf(kind),
      anchor: 'end',
    });
    const share = value > 0 ? Math.max(least, scale(value)) : 0;
    sheet.add({
      kind: 'rect',
      x: sheet.left,
      y: top + 28,
      width: (sheet.width * share) / 100,
      height: thick,
      fill: shapeOf(kind),
    });
  });
  sheet.gap(height);
}
