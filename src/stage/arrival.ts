import { dotsFor } from './grid.ts';
import type { Guess } from './guess.ts';
import type { Dot, Picture } from './picture.ts';

const ways = [
  { kind: 'raise', role: 'cash' },
  { kind: 'equity', role: 'equity' },
  { kind: 'tokens', role: 'tokens' },
] as const;

/** Dots one above the other in the opening's fields, and the most dollars that a field holds. */
const rows = 5;
const most = 300_000;

/**
 * The dots of a guess on their way from the opening's fields, above the stage, into the dots of its first picture: each
 * comes to where one of those is, and is gone when it is there.
 *
 * @returns where they begin and where they end, in the picture's pixels
 */
export function arrivalOf(guess: Guess, picture: Picture): { from: Dot[]; to: Dot[] } {
  const { dots, width, radius } = picture;
  if (dots.length === 0) return { from: [], to: [] };
  const columns = most / 1000 / rows;
  const from = ways.flatMap(({ kind, role }, field) =>
    Array.from({ length: dotsFor(guess[kind] ?? 0) }, (_, index): Dot => {
      const [column, row] = [Math.floor(index / rows), index % rows];
      return {
        id: `arriving-${kind}-${index}`,
        role,
        x: ((column + 0.5) / columns) * width,
        y: -radius * (2 + 3 * (row + rows * (ways.length - 1 - field))),
      };
    }),
  );
  const to = from.map((dot, index) => {
    const { x, y } = dots[index % dots.length] as Dot;
    return { ...dot, x, y };
  });
  return { from, to };
}
