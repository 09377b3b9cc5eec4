/** A scale of a chart: from a value to its place. */
export interface Scale {
  (value: number): number;
  /** From a place back to the value. */
  invert: (place: number) => number;
}

type Pair = readonly [number, number];

/** A hundredth of a percent is finer than any screen, and short in the markup. */
const tidy = (place: number): number => Math.round(place * 100) / 100;

function through(read: (value: number) => number, unread: (value: number) => number) {
  return ([from, to]: Pair, [start, end]: Pair): Scale => {
    const first = read(from);
    const length = read(to) - first;
    const scale = (value: number) => tidy(start + ((read(value) - first) / length) * (end - start));
    const invert = (place: number) => unread(first + ((place - start) / (end - start)) * length);
    return Object.assign(scale, { invert });
  };
}

/**
 * The two scales that the charts need. d3's own would bring its colours, dates and number formats
 * along: 9 KB gzipped, a sixth of all script that the page may have.
 */
export const linearScale = through(
  (value) => value,
  (value) => value,
);
export const logScale = through(Math.log, Math.exp);

/**
 * Round values from low to high, about `count` of them and 1, 2 or 5 times a power of ten apart: those that
 * d3's `ticks` gives, without the rest of its file, half a kilobyte.
 */
export function roundTicks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / count;
  if (!(rough > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(rough));
  const size = rough / power;
  const step =
    power * (size >= Math.sqrt(50) ? 10 : size >= Math.sqrt(10) ? 5 : size >= Math.SQRT2 ? 2 : 1);
  const first = Math.ceil(low / step);
  const many = Math.floor(high / step) - first + 1;
  return Array.from({ length: many }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}
