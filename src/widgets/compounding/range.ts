import { exchangeRateSample, type RateSample } from '../../model/index.ts';
import { linearScale } from '../../charts/scale.ts';
import { centsMark } from '../words.ts';
import { range } from './sentences.ts';

/** A label of the strip. */
export interface StripLabel {
  /** In percent of the strip. */
  at: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  /** In pixels from the top. */
  y: number;
}

export interface Strip {
  /** The histogram, 24 wide and 100 high. */
  draws: string;
  /** In the same space: a line at each label above, and one below from the tenth to the ninetieth percentile. */
  marks: string;
  labels: StripLabel[];
}

/** A sample as the reader gets it. */
export interface RangeView {
  words: string;
  /** Nothing where every draw is the same. */
  strip: Strip | null;
}

/** Nearer than this, in percent of the strip, two labels would touch. */
const apart = 40;

function stripOf({ here, p10, p90, histogram }: RateSample): Strip | null {
  const { low, high, counts } = histogram;
  if (low === high) return null;
  const width = counts.length;
  const x = linearScale([low, high], [0, 100]);
  const along = linearScale([low, high], [0, width]);
  const most = Math.max(...counts);
  const steps = counts.map((count) => `V${Math.round(100 - (count / most) * 100)}h1`);

  const wanted = [
    { rate: here, text: `${centsMark(here)} as set` },
    { rate: 1, text: 'tokens win →' },
  ].filter(({ rate }) => rate >= low && rate <= high);
  const isTight = wanted.length > 1 && Math.abs(x(here) - x(1)) < apart;
  const lines = wanted.map(({ rate }) => `M${along(rate)} 0V100`);
  const above = (isTight ? wanted.slice(0, 1) : wanted).map(({ rate, text }): StripLabel => {
    const at = x(rate);
    return { at, text, anchor: at < 20 ? 'start' : at > 80 ? 'end' : 'middle', y: 14 };
  });
  return {
    draws: `M0 100${steps.join('')}V100Z`,
    marks: `${lines.join('')}M${along(p10)} 105H${along(p90)}`,
    labels: [
      ...above,
      { at: x(p10), text: centsMark(p10), anchor: 'start', y: 96 },
      { at: x(p90), text: centsMark(p90), anchor: 'end', y: 96 },
    ],
  };
}

export function viewOf(sample: RateSample | null): RangeView | null {
  return sample && { words: range(sample), strip: stripOf(sample) };
}

/** For the page's build: what stands there before the reader changes anything, and without script. */
export function rangeAtDefaults(): RangeView | null {
  return viewOf(exchangeRateSample());
}
