import { max, scaleLinear } from 'd3';
import type { Part } from './parts.ts';
import { shapeOf, type Kind } from './roles.ts';

export interface CardBar {
  readonly name: string;
  readonly value: number;
  /** The value as it is written. */
  readonly words: string;
  readonly kind: Kind;
}

/** The least length of a bar, in percent, at which there is something to see of something. */
const least = 0.6;

/** A few bars of one scale with their values above them, spread over a height in px: what a card has room for. */
export function cardBars(height: number, bars: readonly CardBar[]): Part[] {
  const scale = scaleLinear([0, max(bars, ({ value }) => value) || 1], [0, 100]);
  const step = height / bars.length;
  const thick = Math.min(30, step - 34);
  return bars.flatMap(({ name, value, words, kind }): Part[] => [
    {
      part: 'strip',
      name,
      value: words,
      kind,
      onCard: true,
      height: thick,
      marks: [
        {
          mark: 'bar',
          x: 0,
          y: 0,
          height: 100,
          width: value > 0 ? Math.max(least, scale(value)) : 0,
          role: shapeOf(kind),
        },
      ],
    },
    { part: 'gap', height: step - 28 - thick },
  ]);
}
