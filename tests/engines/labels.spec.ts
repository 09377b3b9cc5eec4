import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dist } from '../../scripts/lib/paths.mjs';
import { listedWidgets } from './support/site.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

/** Pixels that a label may stand from where Chromium has it; its signs may be of no font of ours, as an arrow is. */
const slackOf = (text: string): number => (/[←-⇿Ͱ-Ͽ]/.test(text) ? 4 : 2);

/**
 * The fonts of the site, as their names in its styles and their files. An embed has none of its own, and what a system
 * has instead is another font in each engine.
 */
const fonts = ['label', 'text'].map((name) => {
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const family = new RegExp(`--font-${name}:"?([^",;]+)`).exec(html)?.[1] ?? '';
  const file = new RegExp(`font-family:"?${family}"?;src:url\\("([^"]+)"`).exec(html)?.[1] ?? '';
  return { name, file };
});

/** A label of a picture, with its box from the picture's top left corner. */
interface Label {
  text: string;
  box: [left: number, top: number, right: number, bottom: number];
}

/**
 * The labels of a widget in a frame of some width: a frame can be narrower than a window.
 *
 * @param address within the site
 */
function labelsIn(reader: Reader, address: string, width: number): Promise<Label[]> {
  return reader.tab.evaluate(
    async (source, wide, given) => {
      document.body.replaceChildren();
      document.body.style.margin = '0';
      const frame = document.createElement('iframe');
      frame.style.cssText = `border:0;width:${wide}px;height:780px`;
      frame.src = source;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      const page = frame.contentDocument as Document;
      for (let turn = 0; turn < 100; turn += 1) {
        if (page.querySelector('[data-widget][data-started]')) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      for (const { name, file } of given) {
        const bytes = await (await fetch(file)).arrayBuffer();
        const face = new (frame.contentWindow as typeof globalThis & Window).FontFace(
          `our ${name}`,
          bytes,
          { weight: '200 800' },
        );
        page.fonts.add(await face.load());
        page.documentElement.style.setProperty(`--font-${name}`, `"our ${name}"`);
      }
      await page.fonts.ready;
      // Its picture is laid out for the room that it has.
      await new Promise((resolve) => setTimeout(resolve, 300));
      const round = (number: number): number => Math.round(number * 100) / 100;
      /** Without the line around its letters, which the engines reckon with or not. */
      const boxOf = (text: SVGTextElement): DOMRect => {
        const { x, y, width, height } = text.getBBox();
        const toScreen = text.getScreenCTM() as DOMMatrix;
        const corners = [x, x + width].flatMap((across) =>
          [y, y + height].map((down) => new DOMPoint(across, down).matrixTransform(toScreen)),
        );
        const [xs, ys] = [corners.map((point) => point.x), corners.map((point) => point.y)];
        const [left, top] = [Math.min(...xs), Math.min(...ys)];
        return new DOMRect(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
      };
      // Words of a picture, and those that stand beside it in the page's own boxes.
      return [...page.querySelectorAll('[data-widget] figure :is(svg text, li, b)')]
        .filter((label) => label.getClientRects().length > 0 && label.textContent.trim() !== '')
        .map((label): Label => {
          let picture: Element | null = label.closest('svg');
          for (let up = picture; up; up = up.parentElement?.closest('svg') ?? null) picture = up;
          picture ??= label.closest('figure > *') as Element;
          const { left, top } = picture.getBoundingClientRect();
          const { x, y, width, height } =
            label.localName === 'text'
              ? boxOf(label as SVGTextElement)
              : label.getBoundingClientRect();
          const edges = [x - left, y - top, x - left + width, y - top + height];
          return {
            text: label.textContent.replace(/\s+/g, ' ').trim(),
            box: edges.map(round) as Label['box'],
          };
        });
    },
    address,
    width,
    fonts,
  );
}

for (const name of listedWidgets)
  test(`the labels of ${name} stand where Chromium has them`, async ({ reader, chromiums }) => {
    await reader.goto('/robots.txt');
    const off: string[] = [];
    for (const folder of ['widgets', 'embed/v1'])
      for (const width of [390, 640, 1280]) {
        const where = `/${folder}/${name}/ at ${width} px`;
        const labels = await labelsIn(reader, `/${folder}/${name}/`, width);
        expect(labels.length, where).toBeGreaterThan(2);
        const others = chromiums(where, labels) ?? labels;
        expect(
          labels.map(({ text }) => text),
          where,
        ).toEqual(others.map(({ text }) => text));
        for (const [index, { text, box }] of labels.entries()) {
          const other = others[index]?.box ?? [0, 0, 0, 0];
          const far = Math.max(...box.map((number, at) => Math.abs(number - (other[at] ?? 0))));
          if (far > slackOf(text))
            off.push(`${where}: “${text}” at ${box.join(' ')}, and not ${other.join(' ')}`);
        }
      }
    expect(off).toEqual([]);
  });
