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
import { compounding } from '../../../src/model/index.ts';
import { formatCents, formatCompactThousands } from '../../../src/format/index.ts';
import { DEFAULT_SCENARIO } from '../../../src/scenario/schema.ts';
import { cardSize, widgetCard } from '../../../src/downloads/card.ts';
import { loadMaterials } from '../../../src/downloads/materials.ts';
import { textsOf } from '../../../src/picture/drawing.ts';
import { stillWidth } from '../../../src/downloads/still.ts';
import { boxesOf, meet } from '../../../src/picture/type.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { widgetNamed, widgetNames } from '../../../src/widgets/all.ts';
import { rangeAt } from '../../../src/widgets/range.ts';
import { range as rateRange } from '../../../src/widgets/rate-range.ts';
import { anyScenario } from '../scenario/arbitraries.ts';
import { fewDraws } from './few-draws.ts';

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

  it('of each widget and case has the numbers of the model’s finding, and its range', async () => {
    for (const { name, widget, scenario } of pictured()) {
      const { lines, picture } = await card(name.replace('/', '-'), root);
      const { finding } = widget.show(scenario, factsOf(widget));
      const range = rangeAt(widget.range, scenario)?.short ?? '';
      expect(picture.description.endsWith(range)).toBe(true);
      const said = picture.description.slice(0, picture.description.length - range.length);
      const written = numbersIn(said);
      // Whole sentences of it, from the first on.
      expect(written.length).toBeGreaterThan(0);
      expect(numbersIn(finding).slice(0, written.length)).toEqual(written);
      expect(numbersIn(lines.join(' '))).toEqual(expect.arrayContaining(written));
    }
  });

  it('of the story has the exchange rate, and the ends of the three ways', async () => {
    const { lines } = await card('story', root);
    const text = lines.join(' ');
    const { exchangeRate, end } = compounding();
    expect(text).toContain(formatCents(exchangeRate ?? NaN));
    for (const dollars of [end.raise, end.equityMean, end.tokens])
      expect(text).toContain(formatCompactThousands(dollars));
    expect(text).toContain(rangeAt(rateRange, DEFAULT_SCENARIO)?.short);
  });

  it.each(widgetNames)('of %s has its words inside and apart for any scenario', (name) => {
    const widget = widgetNamed(name);
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const { picture } = widgetCard({
          widget,
          scenario,
          range: fewDraws(widget, scenario),
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
