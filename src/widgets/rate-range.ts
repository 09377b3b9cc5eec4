import { max, scaleLinear } from 'd3';
import { toDigits } from '../format/index.ts';
import { exchangeRatePlan, type RateSample } from '../model/index.ts';
import { areaOf, rule, words, type Edge, type Mark } from '../picture/marks.ts';
import { compoundingSet } from '../scenario/options.ts';
import { datum, type Datum } from './numbers.ts';
import { drawnWords, judgements, rangedBy } from './range.ts';
import { cents, centsMark, number } from './words.ts';

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

/** The end of a range is no finer than a cent. */
const end = (rate: number): string => cents(toDigits(rate, 2));

/** “7 to 23 cents”, “−61 to −24 cents”, “51 cents to $1.29”. */
export function between(low: number, high: number): string {
  const [from, to] = [end(low), end(high)];
  if (from === to) return from;
  const unit = / cents?$/;
  return unit.test(from) && unit.test(to)
    ? `${from.replace(unit, '')} to ${to}`
    : `${from} to ${to}`;
}

/** Where most draws of the exchange rate lie, and how often tokens win. */
export function rangeWords({ seed, draws, p10, p90, better, drawn }: RateSample): string {
  if (drawn.length === 0) return 'Nothing is left to draw.';
  const range = between(p10, p90);
  const lie = range.includes(' to ')
    ? `eight in ten lie between ${range.replace(' to ', ' and ')}`
    : `eight in ten come to ${range}`;
  const wins =
    better === 0 ? 'none' : better === draws ? 'every one' : `${number(better, 0)} of them`;
  return `In ${number(draws, 0)} draws over our ranges, ${lie}; tokens beat the raise in ${wins}. ${judgements} Seed ${seed}.`;
}

function numbers({ here, p10, p50, p90, firm }: RateSample): Datum[] {
  const row = 'on our ranges';
  const name = 'worth of a token dollar in raise dollars';
  return [
    datum(row, `${name}, as set`, here, 'ratio'),
    datum(row, `${name}, one draw in ten below`, p10, 'ratio'),
    datum(row, `${name}, half below`, p50, 'ratio'),
    datum(row, `${name}, nine draws in ten below`, p90, 'ratio'),
    datum(
      row,
      'output back to the firm for a token dollar, one draw in ten below',
      firm?.p10 ?? null,
      'dollars',
    ),
    datum(
      row,
      'output back to the firm for a token dollar, nine draws in ten below',
      firm?.p90 ?? null,
      'dollars',
    ),
  ];
}

/** The range of the exchange rate: what differs from the defaults is set, and not drawn. */
export const range = rangedBy(
  'rate',
  (scenario, seed) =>
    exchangeRatePlan(compoundingSet(scenario), seed === undefined ? {} : { seed }),
  (sample) => ({
    words: rangeWords(sample),
    short: `On our ranges the rate is ${between(sample.p10, sample.p90)}.`,
    drawn: drawnWords(sample.drawn),
    strip: stripOf(sample),
    numbers: numbers(sample),
  }),
);
