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
