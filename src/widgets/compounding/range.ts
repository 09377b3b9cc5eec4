import { max, scaleLinear } from 'd3';
import type { RateSample } from '../../model/index.ts';
import { areaOf, rule, words, type Edge, type Mark } from '../../picture/marks.ts';
import { centsMark } from '../words.ts';
import { range } from './sentences.ts';

/** A sample as the reader gets it. */
export interface RangeView {
  readonly words: string;
  /** How the draws lie; nothing where every draw is the same. */
  readonly strip: readonly Mark[] | null;
}

/** Nearer than this, in percent of the strip, two labels would touch. */
const apart = 40;

function stripOf({ here, p10, p90, histogram }: RateSample): Mark[] | null {
  const { low, high, counts } = histogram;
  if (low === high) return null;
  const x = scaleLinear([low, high], [0, 100]);
  const step = 100 / counts.length;
  const y = scaleLinear([0, max(counts) ?? 1], [100, 0]);
  const steps = counts.flatMap((count, index): Edge[] =>
    [index, index + 1].map((side) => ({ x: side * step, low: 100, high: y(count) })),
  );

  const wanted = [
    { rate: here, text: `${centsMark(here)} as set` },
    { rate: 1, text: 'tokens win →' },
  ].filter(({ rate }) => rate >= low && rate <= high);
  const isTight = wanted.length > 1 && Math.abs(x(here) - x(1)) < apart;
  return [
    areaOf(steps, 'tokens', 1),
    ...wanted.map(({ rate }) =>
      rule({ x: x(rate), y: 0 }, { x: x(rate), y: 100 }, 'ink', { width: 2 }),
    ),
    rule({ x: x(p10), y: 100, dy: 3 }, { x: x(p90), y: 100, dy: 3 }, 'ink', { width: 2 }),
    ...(isTight ? wanted.slice(0, 1) : wanted).map(({ rate, text }) => {
      const at = x(rate);
      const anchor = at < 20 ? 'start' : at > 80 ? 'end' : 'middle';
      return words({ x: at, y: 0, dy: -6 }, text, 'ink', { anchor });
    }),
    words({ x: x(p10), y: 100, dy: 7 }, centsMark(p10), 'ink', { stand: 'under' }),
    words({ x: x(p90), y: 100, dy: 7 }, centsMark(p90), 'ink', { stand: 'under', anchor: 'end' }),
  ];
}

export function viewOf(sample: RateSample | null): RangeView | null {
  return sample && { words: range(sample), strip: stripOf(sample) };
}
