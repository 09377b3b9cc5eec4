import type { Heights, Knot } from '../../src/share/reserve.ts';

/** How many pixels the kept room may be higher than what was measured, so that it bends seldom. */
export const SLACK = 80;

/** How many pixels more than was measured are kept at least: another browser rounds each line another way. */
export const MARGIN = 8;

/** Of a way to a knot: the knot before it, how many there are, and how much room is wasted on it. */
interface Way {
  readonly knot: Knot;
  readonly before: Way | undefined;
  readonly length: number;
  readonly waste: number;
}

/**
 * What is wasted between two knots, or nothing if the line between them is too low, or too high, for what was measured
 * there. The knots are measured widths.
 */
function wasteBetween(needed: Heights, [from, below]: Knot, [to, above]: Knot): number | undefined {
  let waste = 0;
  for (const [width, height] of needed) {
    if (width <= from || width > to) continue;
    const over = below + ((width - from) / (to - from)) * (above - below) - height;
    if (over < 0 || over > SLACK) return undefined;
    waste += over;
  }
  return waste;
}

const better = (one: Way, other: Way | undefined): boolean =>
  !other || one.length < other.length || (one.length === other.length && one.waste < other.waste);

/**
 * The fewest knots whose lines are never below a measured height and its margin, and at most `SLACK` above that; of those, the ones that
 * waste least. A line of text breaks a little sooner in one browser than in another: so each width takes the most of
 * itself and its two neighbours.
 *
 * @param measured heights at rising widths, at least two
 */
export function knotsOf(measured: Heights): Heights {
  const needed = measured.map(([width, height], index): Knot => {
    const around = [measured[index - 1], measured[index + 1]].map((knot) => knot?.[1] ?? 0);
    return [width, Math.max(height, ...around) + MARGIN];
  });
  let ways: Way[] = [];
  needed.forEach(([width, height], index) => {
    const here: Way[] = [];
    for (const knot of [0, SLACK / 2, SLACK].map((more): Knot => [width, height + more])) {
      if (index === 0) {
        here.push({ knot, before: undefined, length: 1, waste: knot[1] - height });
        continue;
      }
      let best: Way | undefined;
      for (const before of ways) {
        const waste = wasteBetween(needed, before.knot, knot);
        if (waste === undefined) continue;
        const way = { knot, before, length: before.length + 1, waste: before.waste + waste };
        if (better(way, best)) best = way;
      }
      if (best) here.push(best);
    }
    ways = [...ways, ...here];
  });
  const last = needed.at(-1)?.[0];
  let way = ways
    .filter(({ knot: [width] }) => width === last)
    .reduce<Way | undefined>((best, one) => (better(one, best) ? one : best), undefined);
  const knots: Knot[] = [];
  for (; way; way = way.before) knots.unshift(way.knot);
  return knots;
}
