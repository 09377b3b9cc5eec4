import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/picture/marks.ts';
import { plainText } from '../../../src/picture/marks.ts';
import type { Part } from '../../../src/picture/parts.ts';
import { DEFAULT_SCENARIO } from '../../../src/scenario/schema.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { createStage, stillFrame } from '../../../src/stage/draw.ts';
import { loadStory } from '../../../src/story/story.ts';
import { widgets } from '../../../src/widgets/all.ts';
import { readSources } from './files.ts';

// The one accent of the site means tokens: what is spent on them, and what they are worth to someone. Output, a curve
// of it, a footnote and a remark are ink.

/** Rules for one kind of pay among others say so in their selector; these are about tokens without the word. */
const aboutTokens = new Map([
  ['.card-rate b', 'what a token dollar is worth'],
  ['.rate-value', 'what a token dollar is worth'],
  ['.offers .panel:not(.named) .head b', 'what a token dollar is worth'],
]);

/** The selectors of rules that take the accent, in a stylesheet or in the style of a component. */
function selectorsInOrange(text: string): string[] {
  const styles = text.includes('<style')
    ? [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css)
    : [text];
  return styles
    .flatMap((css) => [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)])
    .filter(([, , rule = '']) => /var\(--tokens(?:-ink)?\)/.test(rule))
    .map(([, selector = '']) => selector.replace(/\s+/g, ' ').trim());
}

const isOfTokens = (selector: string): boolean =>
  /tokens/.test(selector) || aboutTokens.has(selector);

describe('a rule in the colour of tokens', () => {
  const styles = readSources(/\.(css|svelte|astro)$/);
  const found = styles.flatMap(({ name, text }) =>
    selectorsInOrange(text).map((selector) => ({ name, selector })),
  );

  it('is about tokens', () => {
    expect(found.length).toBeGreaterThan(4);
    expect(found.filter(({ selector }) => !isOfTokens(selector))).toEqual([]);
  });

  it.each([
    '.source-ref {\n  color: var(--tokens-ink);\n}',
    '<p>1</p><style>.remark { border-color: var(--tokens) }</style>',
    '@media print { .rail { background: var(--tokens) } }',
  ])('would be found in %s', (text) => {
    expect(selectorsInOrange(text).filter((selector) => !isOfTokens(selector))).toHaveLength(1);
  });
});

/** A share or a factor: output, speed or a rate, but no tokens. */
const isRatio = (text: string): boolean => /\d\s?[%×]/.test(text);

const isOrange = (role: string): boolean => role === 'tokens' || role === 'tokens-ink';

describe('in the pictures of the story', () => {
  const { scenes, facts } = loadStory();
  const draw = createStage(facts);
  const steps = scenes.flatMap((scene) => scene.steps);

  it.each(steps.map((step) => [step.id, step] as const))(
    'no curve, no diamond and no percentage of %s has the colour of tokens',
    (_, { state }) => {
      const { strokes, marks, words } = draw(state, stillFrame);
      // A way that tokens take has a bend or two; a curve is drawn through its points.
      const points = (d: string) => (d.match(/-?[\d.]+/g) ?? []).length / 2;
      const curves = strokes.filter(({ role, d }) => isOrange(role) && points(d) > 10);
      expect(curves).toEqual([]);
      expect(marks.filter(({ role }) => isOrange(role))).toEqual([]);
      expect(words.filter(({ role, text }) => isOrange(role) && isRatio(text))).toEqual([]);
    },
  );
});

/** Marks wherever they stand in the parts of a picture. */
const marksOf = (parts: readonly Part[]): Mark[] =>
  parts.flatMap((part) =>
    'marks' in part
      ? [...part.marks]
      : 'columns' in part
        ? part.columns.flatMap((column) => marksOf(column))
        : [],
  );

/** Of these widgets a line in the colour of tokens is what tokens are worth, year by year. */
const drawWorth = new Set(['compounding']);

describe('in the picture and on the card', () => {
  it.each(widgets.map((widget) => [widget.name, widget] as const))(
    'of %s no output has the colour of tokens',
    (name, widget) => {
      const shown = widget.show(DEFAULT_SCENARIO, factsOf(widget));
      const marks = marksOf([...shown.picture(), ...shown.card(300)]).flatMap(
        (mark): readonly Mark[] => (mark.mark === 'clip' ? mark.marks : [mark]),
      );
      expect(marks.length).toBeGreaterThan(5);
      const lines = marks.filter(
        (mark) => (mark.mark === 'line' || mark.mark === 'area') && isOrange(mark.role),
      );
      if (!drawWorth.has(name)) expect(lines).toEqual([]);
      const texts = marks.flatMap((mark) =>
        mark.mark === 'words' && isOrange(mark.role)
          ? [plainText(mark.text)]
          : mark.mark === 'stack' && isOrange(mark.role)
            ? mark.lines.map(({ text }) => text)
            : [],
      );
      expect(texts.filter(isRatio)).toEqual([]);
    },
  );
});
