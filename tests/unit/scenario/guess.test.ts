import { expect, test } from 'vitest';
import { middleOf, sayGuess, showGuess, storyScale } from '../../../src/scenario/guess.ts';
import { readLessons } from '../../../src/teach/read.ts';

test.each([
  [{ low: 0, high: 300_000, step: 5000 }, 150_000],
  [{ low: 0, high: 1, step: 1 }, 0],
  [{ low: 0, high: 0, step: 1 }, 0],
  [{ low: -10, high: 5, step: 5 }, -5],
])('on %o the handle waits at %d, which is one of its steps', (scale, middle) => {
  expect(middleOf(scale)).toBe(middle);
});

test('nobody’s guess is not taken for the handle’s place', () => {
  expect([showGuess(null), sayGuess(null)]).toEqual(['?', 'no guess yet']);
  expect([showGuess('$0'), sayGuess('$0')]).toEqual(['$0', '$0']);
});

test('the lesson asks the story’s three questions on the story’s scale', () => {
  const [engineers] = readLessons();
  const asked = engineers!.parts[0]!.exercises!.map((one) => one.kind === 'number' && one.scale);
  expect(asked).toHaveLength(3);
  for (const scale of asked) expect(scale).toMatchObject(storyScale);
});
