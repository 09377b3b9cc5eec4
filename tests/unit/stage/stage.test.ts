import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compounding, PARAMETERS } from '../../../src/model/index.ts';
import { arrivalOf } from '../../../src/stage/arrival.ts';
import { createStage, stillFrame } from '../../../src/stage/draw.ts';
import type { Frame, Picture } from '../../../src/stage/picture.ts';
import { noGuess } from '../../../src/stage/guess.ts';
import { fillForward, firstState, type StageState } from '../../../src/stage/state.ts';
import { pictureMarks } from '../../../src/stage/svg.ts';
import { loadStory } from '../../../src/story/story.ts';

const story = loadStory();
const steps = story.scenes.flatMap((scene) => scene.steps);
const draw = createStage(story.facts);

const frames: Frame[] = [
  stillFrame,
  { width: 288, height: 240, text: 13 },
  { width: 328, height: 250, text: 13 },
  { width: 720, height: 380, text: 16 },
  { width: 800, height: 560, text: 16 },
  { width: 1150, height: 820, text: 18 },
];

/** Wide letters are wider and narrow ones narrower; on average a label's letter is about half its height. */
const widthOf = (words: Picture['words'][number], text: number) =>
  words.text.length * text * (words.size === 'value' ? 1.45 : 1) * 0.5;

describe('fillForward', () => {
  test('keeps what a step does not mention', () => {
    const filled = fillForward([
      { id: 'a', state: { formation: 'trays', year: 3 } },
      { id: 'b', state: { focus: 'raise' } },
    ]);
    expect(filled.get('b')).toEqual({ ...firstState, formation: 'trays', year: 3, focus: 'raise' });
  });

  test('refuses two steps with one id', () => {
    expect(() =>
      fillForward([
        { id: 'a', state: {} },
        { id: 'a', state: {} },
      ]),
    ).toThrow(/“a”/);
  });

  test('does not let a later step change an earlier one', () => {
    const filled = fillForward([
      { id: 'a', state: { year: 1 } },
      { id: 'b', state: { year: 10 } },
    ]);
    expect(filled.get('a')?.year).toBe(1);
  });

  test('gives the page’s script the same states as the server', () => {
    const onPage = fillForward(JSON.parse(JSON.stringify(story.states)));
    for (const step of steps) expect(onPage.get(step.id), step.id).toEqual(step.state);
  });
});

describe.each(frames)('at $width × $height', (frame) => {
  test.each(steps.map((step) => [step.id, step] as const))(
    '%s stays inside its frame',
    (_, step) => {
      const picture = draw(step.state, frame);
      for (const dot of picture.dots) {
        expect(dot.x, dot.id).toBeGreaterThanOrEqual(0);
        expect(dot.x, dot.id).toBeLessThanOrEqual(frame.width);
        expect(dot.y, dot.id).toBeGreaterThanOrEqual(picture.top);
        expect(dot.y, dot.id).toBeLessThanOrEqual(frame.height);
      }
      for (const words of picture.words) {
        const width = widthOf(words, frame.text);
        const left =
          words.x - (words.anchor === 'end' ? width : words.anchor === 'middle' ? width / 2 : 0);
        expect(left, words.text).toBeGreaterThanOrEqual(-2);
        expect(left + width, words.text).toBeLessThanOrEqual(frame.width + 2);
        expect(words.y, words.text).toBeGreaterThanOrEqual(picture.top + frame.text * 0.7);
        expect(words.y, words.text).toBeLessThanOrEqual(frame.height + 1);
      }
    },
  );

  test.each(steps.map((step) => [step.id, step] as const))(
    '%s sets no two labels on each other',
    (_, step) => {
      const { words } = draw(step.state, frame);
      const boxes = words.map((item) => {
        const height = frame.text * (item.size === 'value' ? 1.45 : 1);
        const width = widthOf(item, frame.text);
        const left =
          item.x - (item.anchor === 'end' ? width : item.anchor === 'middle' ? width / 2 : 0);
        return {
          text: item.text,
          left,
          right: left + width,
          top: item.y - height * 0.72,
          bottom: item.y,
        };
      });
      for (const [index, a] of boxes.entries()) {
        for (const b of boxes.slice(index + 1)) {
          const apart =
            a.right <= b.left + 1 ||
            b.right <= a.left + 1 ||
            a.bottom <= b.top + 1 ||
            b.bottom <= a.top + 1;
          expect(apart, `“${a.text}” and “${b.text}”`).toBe(true);
        }
      }
    },
  );
});

describe('a drawing', () => {
  test('depends on the state and the frame alone', () => {
    for (const step of steps) {
      expect(draw(step.state, stillFrame), step.id).toEqual(
        draw({ ...step.state }, { ...stillFrame }),
      );
    }
  });

  test('is the same after any walk over the steps', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(steps.length - 1), { minLength: 1, maxLength: 12 }), (walk) => {
        let last = '';
        for (const index of walk) last = pictureMarks(draw(steps[index]!.state, stillFrame));
        expect(steps[walk[walk.length - 1] as number]!.figure.marks).toContain(`>${last}</g>`);
      }),
      { numRuns: 50 },
    );
  });

  test('gives each dot an identity of its own', () => {
    for (const step of steps) {
      const ids = draw(step.state, stillFrame).dots.map((dot) => dot.id);
      expect(new Set(ids).size, step.id).toBe(ids.length);
    }
  });

  test('has no dot that is not money: whatever else a chart shows is a mark', () => {
    for (const step of steps) {
      for (const { id } of draw(step.state, stillFrame).dots) {
        expect(id, step.id).toMatch(/^(choice|raise|bonus|equity|tokens|pay)-\d+$/);
      }
    }
  });

  test('shares dots with the step before, wherever both are about money', () => {
    const alone: string[] = [];
    for (const [index, step] of steps.entries()) {
      const here = draw(step.state, stillFrame).dots;
      const before = index > 0 ? draw(steps[index - 1]!.state, stillFrame).dots : [];
      if (here.length === 0 || before.length === 0) continue;
      const known = new Set(before.map(({ id }) => id));
      if (!here.some(({ id }) => known.has(id))) alone.push(step.id);
    }
    // The twenty take their colours only once the reader has seen the fork.
    expect(alone).toEqual([]);
  });

  test.each(frames)('takes every token through you at $width × $height', (frame) => {
    for (const [id, years] of [
      ['stays-trays', 1],
      ['stays-tokens', 10],
    ] as const) {
      const { dots, people } = draw(steps.find((step) => step.id === id)!.state, frame);
      const [you] = people;
      const swept = dots.filter(({ via }) => via);
      // What the employer has spent by then, valued today.
      const { outlay } = compounding({ years });
      expect(swept.length).toBe(Math.round(outlay.tokens / 1000));
      for (const { from, via, x, wait } of swept) {
        expect(Math.abs(via!.x - you!.x)).toBeLessThan(you!.height * 0.26);
        expect(via!.y).toBeGreaterThan(you!.y - you!.height);
        expect(via!.y).toBeLessThan(you!.y);
        expect(from!.x, 'from your side').toBeLessThan(you!.x - you!.height * 0.26);
        expect(x, 'to the company’s').toBeGreaterThan(you!.x + you!.height * 0.26);
        expect(wait).toBeLessThan(0.75);
      }
      // One sweep after the other: a year's last dot leaves before the next year's first.
      const waits = swept.map(({ wait }) => wait!);
      expect(waits).toEqual([...waits].sort((a, b) => a - b));
    }
  });

  test('draws a dot for each $1,000 of the pay stack', () => {
    const step = steps.find((item) => item.id === 'slice-half')!;
    const { dots } = draw(step.state, stillFrame);
    expect(dots.length * 1000).toBe(step.state.pay + step.state.salary + step.state.tokens);
  });
});

test('the arrow over the figure has a margin of paper beneath it, wider than itself', () => {
  const { strokes } = draw({ ...firstState, formation: 'trays', year: 10 }, stillFrame);
  const shaft = strokes.findIndex(
    ({ role, above, filled }) => above && role === 'tokens' && !filled,
  );
  const margin = strokes[shaft - 1];
  expect(margin).toMatchObject({ role: 'paper', above: true, d: strokes[shaft]?.d });
  expect(margin!.width).toBeGreaterThan(strokes[shaft]!.width);
});

/** Every number of a path, two by two: its points. */
const pointsOf = (d: string): [x: number, y: number][] => {
  const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[2 * index]!,
    numbers[2 * index + 1]!,
  ]);
};

test.each(frames)('studies and bars stand on one axis at $width × $height', (frame) => {
  const { state } = steps.find(({ id }) => id === 'signals-studies')!;
  const { strokes, marks, dots } = draw(state, frame);
  // The scale, from the first and the last study that is a dot; everything else has to be on it.
  const dotted = story.facts.studies.flatMap(({ value, bound }) =>
    value === undefined || bound ? [] : [value],
  );
  expect(marks).toHaveLength(dotted.length);
  const per = (marks.at(-1)!.x - marks[0]!.x) / (dotted.at(-1)! - dotted[0]!);
  const at = (change: number) => marks[0]!.x + (change - dotted[0]!) * per;
  dotted.forEach((value, index) => expect(marks[index]!.x).toBeCloseTo(at(value), 0));

  const upright = strokes
    .map(({ d }) => pointsOf(d))
    .filter(([from, to]) => from![0] === to![0])
    .map(([from]) => from![0]);
  const loadedCost = PARAMETERS.loadedCost.default;
  for (const change of [0, story.facts.studiesPrice / loadedCost])
    expect(Math.min(...upright.map((x) => Math.abs(x - at(change))))).toBeLessThan(0.6);

  let first = 0;
  for (const budget of state.budgets) {
    const columns = dots.slice(first, first + budget / 1000).map(({ x }) => x);
    const middle = (Math.min(...columns) + Math.max(...columns)) / 2;
    expect(Math.abs(middle - at(budget / loadedCost)), `${budget}`).toBeLessThan(1);
    first += budget / 1000;
  }
  expect(first).toBe(dots.length);
});

test.each(frames)('the curve of output forks where studies end at $width × $height', (frame) => {
  const { strokes, words } = draw(steps.find(({ id }) => id === 'budget-bend')!.state, frame);
  const curves = strokes.filter(({ role, d }) => role === 'ink' && pointsOf(d).length > 2);
  expect(curves).toHaveLength(3);
  const [studied, levelsOff, keepsRising] = curves.map(({ d }) => pointsOf(d));
  expect(curves.map(({ dashed }) => Boolean(dashed))).toEqual([false, true, true]);
  const fork = studied!.at(-1)!;
  expect([levelsOff![0], keepsRising![0]]).toEqual([fork, fork]);
  // To the right is a larger budget, up is more output.
  expect(keepsRising!.at(-1)![0]).toBe(levelsOff!.at(-1)![0]);
  expect(keepsRising!.at(-1)![1]).toBeLessThan(levelsOff!.at(-1)![1]);
  expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['studies', 'guesses']));
});

describe('a guess', () => {
  const guess = { raise: 80_000, equity: 150_000, tokens: 70_000 };
  const closing = { ...firstState, formation: 'closing' } as const;

  test.each(frames)('is hollow dots beyond the answer, at $width × $height', (frame) => {
    const { dots, words } = draw(closing, frame, guess);
    const { end } = compounding();
    const hollow = (kind: string) => dots.filter(({ id }) => id.startsWith(`guess-${kind}-`));
    // One that went less far than the answer has no dot of its own, but a line among the answer's.
    expect(hollow('raise')).toEqual([]);
    expect(hollow('equity')).toHaveLength(150 - Math.round(end.equityMean / 1000));
    expect(hollow('tokens')).toHaveLength(70 - Math.round(end.tokens / 1000));
    expect(hollow('tokens').every((dot) => dot.hollow)).toBe(true);
    const said = words.map(({ text }) => text);
    expect(said).toEqual(
      expect.arrayContaining(['your guess $80k', 'your guess $150k', 'your guess $70k']),
    );
    for (const { x, y } of dots) {
      expect(x).toBeLessThanOrEqual(frame.width);
      expect(y).toBeLessThanOrEqual(frame.height);
    }
  });

  test('stands on the tray that a step is about, and on no other', () => {
    const said = (focus: StageState['focus']) =>
      draw({ ...firstState, formation: 'trays', year: 10, focus }, stillFrame, guess).words.map(
        ({ text }) => text,
      );
    expect(said('raise')).toContain('you $80k');
    expect(said('raise')).not.toContain('you $70k');
    expect(said('tokens')).toContain('you $70k');
  });

  test('that nobody has made changes nothing', () => {
    expect(draw(closing, stillFrame, noGuess)).toEqual(draw(closing, stillFrame));
    expect(JSON.stringify(draw(closing, stillFrame))).not.toContain('guess');
  });
});

test.each(frames)(
  'only the tokens move when they pass through you, at $width × $height',
  (frame) => {
    const of = (id: string) => draw(steps.find((step) => step.id === id)!.state, frame);
    const [before, after] = [of('stays-raise'), of('stays-tokens')];
    const places = (picture: Picture) =>
      new Map(picture.dots.map(({ id, x, y }) => [id, `${x} ${y}`]));
    const [then, now] = [places(before), places(after)];
    for (const [id, place] of now) if (!id.startsWith('tokens-')) expect(then.get(id)).toBe(place);
    expect(after.radius).toBe(before.radius);
  },
);

test.each(frames)(
  'the dots of a guess come from above into the dots of the fork, at $width × $height',
  (frame) => {
    const picture = draw(steps[0]!.state, frame);
    const { from, to } = arrivalOf({ raise: 80_000, equity: null, tokens: 5000 }, picture);
    expect(from).toHaveLength(85);
    expect(from.every(({ y, x }) => y < 0 && x > 0 && x < frame.width)).toBe(true);
    const places = new Set(picture.dots.map(({ x, y }) => `${x} ${y}`));
    expect(to.every(({ x, y }) => places.has(`${x} ${y}`))).toBe(true);
    expect(to.map(({ id, role }) => `${id} ${role}`)).toEqual(
      from.map(({ id, role }) => `${id} ${role}`),
    );
    expect(arrivalOf(noGuess, picture).from).toEqual([]);
  },
);
