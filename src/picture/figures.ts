/** One figure, from its head to its feet. */
export const person = {
  width: 18,
  height: 35,
  path: 'M9 1.5a4 4 0 1 1 0 8a4 4 0 1 1 0-8zM9 11c4 0 6.5 2.4 6.5 6v7h-3.2v9.5h-6.6v-9.5h-3.2v-7c0-3.6 2.5-6 6.5-6z',
};

/** How much of its width a part of a person takes. */
export const personPart = (fill: number): number => 1 + 16 * fill;

/** No more figures than this stand in a row, or they cannot be told apart. */
const mostFigures = 40;

/**
 * How full each figure of a row is (0 to 1) when `count` people are there and `before` were, and how
 * many people one figure stands for.
 *
 * @param most figures in the row
 */
export function figures(
  count: number,
  before: number,
  most = mostFigures,
): { fills: number[]; each: number } {
  const people = Math.max(count, before, 1);
  const steps = [1, 2, 5].flatMap((digit) => [digit, digit * 10, digit * 100, digit * 1000]);
  const each =
    steps.sort((a, b) => a - b).find((step) => people / step <= most) ?? Math.ceil(people / most);
  const there = count / each;
  const length = Math.ceil(people / each - 1e-9);
  return {
    fills: Array.from({ length }, (_, index) => Math.max(0, Math.min(1, there - index))),
    each,
  };
}
