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

/** How many people one figure stands for, where no more than `most` figures are to stand for all of them. */
export function peopleEach(people: number, most = mostFigures): number {
  const steps = [1, 10, 100, 1000].flatMap((ten) => [ten, ten * 2, ten * 5]);
  return steps.find((step) => people / step <= most) ?? Math.ceil(people / most);
}

/** How full each figure is (0 to 1) of as many as `people` need, when `count` are there. */
export function fillsOf(count: number, people: number, each: number): number[] {
  const length = Math.ceil(people / each - 1e-9);
  return Array.from({ length }, (_, index) => Math.max(0, Math.min(1, count / each - index)));
}

export interface PeopleRow {
  /** How full each figure is, 0 to 1. */
  readonly fills: readonly number[];
  /** How many people a figure stands for. */
  readonly each: number;
  /** How many of the figures were there before: an outline says that somebody is missing of these, and of no other. */
  readonly wereThere: number;
}

/** A row of figures of `count` people, `before` of whom were there before. */
export function figures(count: number, before: number): PeopleRow {
  const people = Math.max(count, before, 1);
  const each = peopleEach(people);
  return { fills: fillsOf(count, people, each), each, wereThere: Math.ceil(before / each - 1e-9) };
}
