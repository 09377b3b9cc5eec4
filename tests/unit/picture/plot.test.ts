import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Plot from '../../../src/picture/Plot.svelte';
import { ruleAttributes } from '../../../src/picture/live.ts';
import { advance, firstLine, type Mark, type Place } from '../../../src/picture/marks.ts';
import { Paper } from '../../../src/picture/paper.ts';
import { drawMarks } from '../../../src/picture/pixels.ts';
import type { Box, Item } from '../../../src/picture/drawing.ts';
import type { FontName, Widths } from '../../../src/picture/type.ts';

const box: Box = { x: 0, y: 0, width: 400, height: 250 };

/** Every letter as wide as high: where words stand does not hang on how wide they are. */
const widths = new Proxy({}, { get: () => ({}) as Record<string, number> }) as Widths &
  Record<FontName, Record<string, number>>;

/** A mark as both ways of drawing put it: what it is, and numbers in px. */
type Drawn = readonly [name: string, ...places: number[]];

type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: DefaultTreeAdapterTypes.ChildNode): node is Element => 'tagName' in node;

const attribute = ({ attrs }: Element, name: string): string =>
  attrs.find((one) => one.name === name)?.value ?? '0';

/** What a browser makes of the markup in a box of this size; stretched shapes and em apart. */
function drawnLive(marks: readonly Mark[]): Drawn[] {
  const found: Drawn[] = [];
  const walk = (nodes: DefaultTreeAdapterTypes.ChildNode[], left: number, top: number): void => {
    for (const node of nodes.filter(isElement)) {
      const px = (name: string, whole: number): number => {
        const value = attribute(node, name);
        return value.endsWith('%') ? (parseFloat(value) / 100) * whole : parseFloat(value);
      };
      const across = (name: string) => left + px(name, box.width);
      const down = (name: string) => top + px(name, box.height);
      const moved = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attribute(node, 'transform'));
      const [dx, dy] = moved ? [Number(moved[1]), Number(moved[2])] : [0, 0];
      if (node.tagName === 'line')
        found.push(['line', across('x1'), down('y1'), across('x2'), down('y2')]);
      else if (node.tagName === 'rect')
        found.push([
          ...['rect' as const, across('x'), down('y')],
          ...[px('width', box.width), px('height', box.height)],
        ] as unknown as Drawn);
      else if (node.tagName === 'circle')
        found.push(['circle', across('cx') + dx, down('cy') + dy, px('r', 1)]);
      else if (node.tagName === 'text')
        found.push(['text', across('x') + px('dx', 1), down('y') + px('dy', 1)]);
      else walk(node.childNodes, across('x') + dx, down('y') + dy);
    }
  };
  walk(parseFragment(render(Plot, { props: { marks } }).body).childNodes, 0, 0);
  return found;
}

/** The same from what a file is written of. */
function drawnInFile(marks: readonly Mark[]): Drawn[] {
  const paper = new Paper(widths, { x: -1e6, width: 3e6 });
  drawMarks(paper, box, marks);
  return paper.items.map((item: Item): Drawn => {
    if (item.kind === 'path') return ['line', ...(item.d.match(/-?[\d.]+/g) ?? []).map(Number)];
    if (item.kind === 'rect') return ['rect', item.x, item.y, item.width, item.height];
    if (item.kind === 'circle') return ['circle', item.x, item.y, item.radius];
    if (item.kind === 'text') return ['text', item.x, item.y];
    throw new Error(`The test knows no ${item.kind}.`);
  });
}

const percent = fc.integer({ min: 0, max: 100 });
const px = fc.integer({ min: -20, max: 20 });
const place: fc.Arbitrary<Place> = fc.record({ x: percent, y: percent, dx: px, dy: px });
const role = fc.constant('ink' as const);

const mark: fc.Arbitrary<Mark> = fc.oneof(
  // Ends that differ in percent share their px, and the other way round.
  fc
    .tuple(place, percent, percent)
    .map(([from, x, y]): Mark => ({ mark: 'rule', from, to: { ...from, x, y }, role: 'ink' })),
  fc
    .tuple(place, px, px)
    .map(([from, dx, dy]): Mark => ({ mark: 'rule', from, to: { ...from, dx, dy }, role: 'ink' })),
  fc
    .tuple(place, percent, px)
    .map(([from, y, dx]): Mark => ({ mark: 'rule', from, to: { ...from, y, dx }, role: 'ink' })),
  fc.record({
    mark: fc.constant('bar' as const),
    ...{ x: percent, y: percent, width: percent, height: percent, role },
  }),
  fc.record({ mark: fc.constantFrom('dot', 'handle'), at: place, radius: fc.constant(5), role }),
  fc.record({ mark: fc.constant('words' as const), at: place, text: fc.constant('x'), role }),
);

describe('a plot', () => {
  it('puts every mark where a file has it, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 8 }), (marks) => {
        const [live, file] = [drawnLive(marks), drawnInFile(marks)];
        expect(live.map(([name]) => name)).toEqual(file.map(([name]) => name));
        live.forEach(([, ...places], index) =>
          places.forEach((at, which) => {
            // A file is written to a tenth of a px.
            const [, ...others] = file[index]!;
            expect(Math.abs(at - others[which]!)).toBeLessThan(0.06);
          }),
        );
      }),
    );
  });

  it('keeps what is drawn over what in the order of the marks', () => {
    const marks: Mark[] = [
      { mark: 'line', points: [{ x: 0, y: 0 }], role: 'cash' },
      { mark: 'dot', at: { x: 0, y: 0 }, radius: 3, role: 'cash' },
      { mark: 'area', edges: [{ x: 0, low: 100, high: 0 }], role: 'cash', cover: 0.5 },
    ];
    const { body } = render(Plot, { props: { marks } });
    expect(body.match(/<(path|circle)\b/g)).toEqual(['<path', '<circle', '<path']);
  });

  it('refuses a line whose ends would be right at one size only', () => {
    const ends = { from: { x: 0, y: 0 }, to: { x: 50, y: 0, dx: 8 } };
    expect(() => ruleAttributes(ends)).toThrow('from 0% and 0 px to 50% and 8 px');
  });

  it('sets the lines of a stack as far apart as the files do', () => {
    const css = readFileSync('src/picture/Marks.svelte', 'utf8');
    const moved = (name: string): number =>
      Number(
        new RegExp(String.raw`\.${name}\b[^{}]*\{\s*transform: translateY\((-?[\d.]+)rem\)`).exec(
          css,
        )?.[1],
      );
    expect(moved('first')).toBe(firstLine);
    for (const [size, height] of Object.entries(advance)) {
      expect(moved(`down-${size}`)).toBe(height);
      expect(moved(`up-${size}`)).toBe(-height / 2);
    }
  });

  it('sets letters as high as the files do where the reader’s text size is the usual', () => {
    const css = readFileSync('src/picture/Marks.svelte', 'utf8');
    const sizes = [...css.matchAll(/\.size-(\d+) \{\s*font-size: ([\d.]+)rem/g)];
    expect(sizes.length).toBeGreaterThan(4);
    for (const [, size, rem] of sizes) expect(Number(rem) * 16).toBe(Number(size));
  });
});
