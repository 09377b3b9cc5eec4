import type { RateSample } from '../../model/index.ts';
import { linearScale } from '../../charts/scale.ts';
import { centsMark } from '../words.ts';

export interface Mark {
  /** In percent of the strip. */
  at: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
}

export interface Strip {
  /** The histogram, 24 wide and 100 high. */
  path: string;
  /** Where the middle eight in ten begin and end, in percent of the strip. */
  from: number;
  to: number;
  marks: Mark[];
}

/** Nearer than this, in percent of the strip, two labels would touch. */
const apart = 40;

/** A sample as a picture; nothing where every draw is the same. */
export function strip({ here, p10, p90, histogram }: RateSample): Strip | null {
  const { low, high, counts } = histogram;
  if (low === high) return null;
  const x = linearScale([low, high], [0, 100]);
  const most = Math.max(...counts);
  const steps = counts.map((count, index) => {
    const top = Math.round(100 - (count / most) * 100);
    return `V${top}H${index + 1}`;
  });

  const wanted = [
    { at: x(here), text: `${centsMark(here)} as set` },
    { at: x(1), text: 'tokens win →' },
  ].filter(({ at }) => at >= 0 && at <= 100);
  const [first, second] = wanted;
  const shown = first && second && Math.abs(first.at - second.at) < apart ? [first] : wanted;
  return {
    path: `M0 100${steps.join('')}V100Z`,
    from: x(p10),
    to: x(p90),
    marks: shown.map(({ at, text }) => ({
      at,
      text,
      anchor: at < 20 ? 'start' : at > 80 ? 'end' : 'middle',
    })),
  };
}
