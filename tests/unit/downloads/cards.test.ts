import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  card,
  cardNames,
  cardPng,
  pictured,
  stillPng,
  variants,
} from '../../../src/site/pictures.ts';
import { person } from '../../../src/picture/figures.ts';
import { PARAMETERS } from '../../../src/model/index.ts';
import { formatDollars } from '../../../src/format/index.ts';
import { cardSize, widgetCard } from '../../../src/downloads/card.ts';
import { loadMaterials } from '../../../src/downloads/materials.ts';
import { textsOf } from '../../../src/picture/drawing.ts';
import { stillWidth } from '../../../src/downloads/still.ts';
import { boxesOf, meet } from '../../../src/picture/type.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { widgetNamed, widgetNames } from '../../../src/widgets/all.ts';
import { anyScenario } from '../scenario/arbitraries.ts';

const root = new URL('https://site.example/');
const materials = await loadMaterials();

/** All numbers of a text, in order, as they are printed. */
const numbersIn = (text: string): string[] => text.match(/\d[\d,.]*\d|\d/g) ?? [];

/** The picture's pixels, decoded, and the share of them that is not its ground. */
function decode(png: Buffer): { width: number; height: number; ink: number } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  let marked = 0;
  for (const colour of colours) if (colour !== colours[0]) marked += 1;
  return { width, height, ink: marked / colours.length };
}

describe('the card', () => {
  it.each(cardNames())(
    'of %s is a picture of the right size, neither blank nor heavy',
    async (name) => {
      const png = await cardPng(name, root);
      expect(png.length).toBeLessThan(300_000);
      const { width, height, ink } = decode(png);
      expect({ width, height }).toEqual(cardSize);
      expect(ink).toBeGreaterThan(0.05);
      expect(ink).toBeLessThan(0.6);
    },
  );

  it('of each widget and case asks one question and answers it in 14 words at most, with the model’s numbers', async () => {
    for (const { name, widget, scenario, asked, answered } of pictured()) {
      const { picture } = await card(name.replace('/', '-'), root);
      expect(picture.title, name).toContain(asked ?? widget.question.split('?')[0]);
      const headline = widget.show(scenario, factsOf(widget)).headline;
      expect(picture.description, name).toBe(answered ?? headline);
      expect(picture.description.split(' ').length, name).toBeLessThanOrEqual(14);
    }
  });

  it('of the story asks in 14 words at most, and keeps every answer back', async () => {
    const { lines, picture } = await card('story', root);
    expect(picture.description).toMatch(/\?$/);
    expect(picture.description.split(' ').length).toBeLessThanOrEqual(14);
    const text = lines.join(' ');
    // What is spent a year is the question; nothing else that the model reckons is on it.
    expect(numbersIn(text)).toEqual(numbersIn(formatDollars(PARAMETERS.amount.default)));
    expect(lines).toContain('?');
    const dots = picture.items.filter(({ kind }) => kind === 'circle');
    expect(dots).toHaveLength(3 * (PARAMETERS.amount.default / 1000));
  });

  it.each(widgetNames)('of %s has its words inside and apart for any scenario', (name) => {
    const widget = widgetNamed(name);
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { picture } = widgetCard({
          widget,
          scenario,
          site: 'site.example',
          facts: factsOf(widget),
          materials,
        });
        for (const item of picture.items) {
          // Figures of people end above the rule of the foot.
          if (item.kind !== 'moved') continue;
          expect(item.y + person.height * item.scale).toBeLessThan(picture.height - 42);
        }
        const texts = textsOf(picture).map((mark) => boxesOf(mark, materials.widths));
        texts.forEach((boxes, index) => {
          for (const { x, y, width, height } of boxes) {
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(picture.width);
            expect(y + height).toBeLessThanOrEqual(picture.height);
          }
          for (const others of texts.slice(index + 1))
            expect(boxes.some((box) => others.some((other) => meet(box, other)))).toBe(false);
        });
      }),
    );
  });
});

describe('the stills as files', () => {
  it('are of the width that was asked for, and twice that', async () => {
    const [first] = pictured();
    for (const variant of variants.filter(({ scale }) => scale > 0)) {
      const { width, ink } = decode(await stillPng(first!, variant, root));
      expect(width).toBe(stillWidth * variant.scale);
      expect(ink).toBeGreaterThan(0.05);
    }
  });
});
