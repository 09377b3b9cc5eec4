import { describe, expect, test } from 'vitest';
import { loadMaterials } from '../../../src/downloads/materials.ts';
import type { Box } from '../../../src/picture/drawing.ts';
import { boxesOf, meet } from '../../../src/picture/type.ts';
import { createStage, stillFrame } from '../../../src/stage/draw.ts';
import type { Frame, Picture, Words } from '../../../src/stage/picture.ts';
import { loadStory } from '../../../src/story/story.ts';

/** The room that the stage has at rest, as it is measured in windows of these sizes. */
const windows: readonly (readonly [name: string, frame: Frame])[] = [
  ['360 × 640', { width: 328, height: 209, text: 13 }],
  ['390 × 844', { width: 358, height: 301, text: 13 }],
  ['768 × 1024', { width: 707, height: 385, text: 16 }],
  ['1024 × 768', { width: 581, height: 577, text: 16 }],
  ['1280 × 800', { width: 739, height: 604, text: 16 }],
  ['1920 × 1080', { width: 920, height: 858, text: 18 }],
  ['2560 × 1440', { width: 1062, height: 1176, text: 22 }],
  ['a still figure', stillFrame],
];

const { scenes, facts } = loadStory();
const steps = scenes.flatMap((scene) => scene.steps).map((step) => [step.id, step] as const);
const draw = createStage(facts);
const { widths } = await loadMaterials();

/** Letters reach this far above their line and below it, in parts of their size: capitals and figures, and a comma. */
const [above, below] = [0.73, 0.16];

/** Where a label stands, by the widths of the site's own letters. */
function boxOf({ x, y, text, anchor, size, strong }: Words, height: number): Box {
  const letters = size === 'value' ? height * 1.45 : height;
  const font = strong ? 'label-600' : 'label-400';
  const text_ = { kind: 'text', x, y, text, font, size: letters, role: 'ink', anchor } as const;
  const [box] = boxesOf(text_, widths);
  return { ...box!, y: y - letters * above, height: letters * (above + below) };
}

const labelsOf = (picture: Picture) =>
  picture.words.map((words) => ({ text: words.text, box: boxOf(words, picture.text) }));

describe.each(windows)('in a window of %s', (_, frame) => {
  test.each(steps)('no label of %s is cut', (_, { state }) => {
    const picture = draw(state, frame);
    const cut = labelsOf(picture).filter(
      ({ box: { x, y, width, height } }) =>
        x < -1 ||
        x + width > frame.width + 1 ||
        y < picture.top - 1 ||
        y + height > frame.height + 3,
    );
    expect(cut).toEqual([]);
  });

  test.each(steps)('no two labels of %s overlap', (_, { state }) => {
    const labels = labelsOf(draw(state, frame));
    const over = labels.flatMap(({ text, box }, index) =>
      labels
        .slice(index + 1)
        .filter((other) => meet(box, other.box))
        .map((other) => `“${text}” and “${other.text}”`),
    );
    expect(over).toEqual([]);
  });

  test.each(steps)('no label of %s lies on dots', (_, { state }) => {
    const picture = draw(state, frame);
    const over = labelsOf(picture)
      .map(({ text, box }) => ({
        text,
        dots: picture.dots.filter(
          ({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
        ).length,
      }))
      .filter(({ dots }) => dots > 0)
      .map(({ text, dots }) => `“${text}” on ${dots}`);
    expect(over).toEqual([]);
  });
});

test.each(windows)(
  'a budget’s label is nearer to its own block than to the one above it, in a window of %s',
  (_, frame) => {
    const state = steps.find(([id]) => id === 'signals-break-even')![1].state;
    const picture = draw(state, frame);
    const values = labelsOf(picture).filter(({ text }) => /^\+/.test(text));
    expect(values.length).toBeGreaterThan(2);
    for (const { text, box } of values) {
      const over = picture.dots.filter(({ y }) => y < box.y).map(({ y }) => y);
      const under = picture.dots.filter(({ y }) => y > box.y + box.height).map(({ y }) => y);
      const toAbove = box.y - (Math.max(...over) + picture.radius);
      const toOwn = Math.min(...under) - picture.radius - (box.y + box.height);
      expect(toOwn, text).toBeLessThan(toAbove);
    }
  },
);
