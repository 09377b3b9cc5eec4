import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/scenario/parse.ts';
import { DEFAULT_SCENARIO, type Scenario } from '../../../src/scenario/schema.ts';
import { serialise } from '../../../src/scenario/serialise.ts';
import { loadMaterials } from '../../../src/downloads/materials.ts';
import { textsOf, type Drawing } from '../../../src/picture/drawing.ts';
import { smallest } from '../../../src/picture/paper.ts';
import { still, stillPicture } from '../../../src/downloads/still.ts';
import { plainLetters } from '../../../src/picture/svg.ts';
import { boxesOf, meet } from '../../../src/picture/type.ts';
import { factsOf } from '../../../src/site/facts.ts';
import { widgetNamed, widgetNames, type WidgetName } from '../../../src/widgets/all.ts';
import { anyScenario } from '../scenario/arbitraries.ts';
import { fewDraws } from './few-draws.ts';

const materials = await loadMaterials();
const { widths } = materials;

const request = (name: WidgetName, scenario: Scenario, width = 720) => {
  const widget = widgetNamed(name);
  const query = serialise(scenario);
  const address = `https://site.example/widgets/${name}/${query && `?${query}`}`;
  const range = fewDraws(widget, scenario);
  return { widget, scenario, range, width, address, facts: factsOf(widget), materials };
};

/** What is wrong with the texts of a picture: cut, touching or too small. */
function faultsOf(picture: Drawing): string[] {
  const texts = textsOf(picture).map((mark) => ({ mark, boxes: boxesOf(mark, widths) }));
  return texts.flatMap(({ mark, boxes }, index) => {
    const cut = boxes.some(
      ({ x, y, width, height }) =>
        !(x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height),
    );
    const touching = texts
      .slice(index + 1)
      .filter((other) => boxes.some((box) => other.boxes.some((next) => meet(box, next))));
    return [
      ...(cut ? [`“${mark.text}” is cut: ${JSON.stringify(boxes)}`] : []),
      ...(mark.size < smallest ? [`“${mark.text}” is ${mark.size} px`] : []),
      ...touching.map((other) => `“${mark.text}” touches “${other.mark.text}”`),
    ];
  });
}

const anyWidth = fc.constantFrom(320, 360, 480, 560, 720, 1080);

/** Numbers at which something is nothing, equal, negative, never or huge. */
const extremes = [
  '',
  'a=0',
  'y=0',
  'l=0',
  'l=1',
  't=0',
  't=1e7',
  't=100',
  'a=1e7',
  'pv=0',
  'pv=1',
  'n=1',
  'n=10000',
  'ms=1',
  'ms=20&n=40',
  's=0&os=0&t=0&ot=0',
  's=1e7&os=1e7',
  'oy=0',
  'lm=0',
  'sg=.15&de=.15',
  'sg=4&de=4',
  'sg=.15&de=4',
  'sg=4&de=.15',
  'sg=1&de=1',
  'sg=.6&de=2',
  'sg=2&de=.7',
  'h=0',
  'pc=-.99',
  'pc=5',
  'wg=.5',
  'wg=-.3',
];

describe('a still', () => {
  it.each(widgetNames)('of %s keeps its texts inside and apart at the defaults', (widget) => {
    for (const width of [320, 480, 720, 1080])
      expect(faultsOf(stillPicture(request(widget, DEFAULT_SCENARIO, width)))).toEqual([]);
  });

  it.each(widgetNames)('of %s does so at the extremes', (widget) => {
    for (const query of extremes)
      for (const width of [320, 720]) {
        const { scenario } = parse(query);
        const faults = faultsOf(stillPicture(request(widget, scenario, width)));
        expect(faults, `?${query} at ${width} px`).toEqual([]);
      }
  });

  it.each(widgetNames)('of %s does so for any scenario at any width', (widget) => {
    fc.assert(
      fc.property(anyScenario, anyWidth, (scenario, width) => {
        expect(faultsOf(stillPicture(request(widget, scenario, width)))).toEqual([]);
      }),
    );
  });

  it.each(widgetNames)('of %s is well-formed SVG with real numbers for any scenario', (widget) => {
    fc.assert(
      fc.property(
        anyScenario,
        anyWidth,
        fc.constantFrom('light' as const, 'dark' as const),
        (scenario, width, theme) => {
          const asked = { ...request(widget, scenario, width), theme };
          for (const letters of [materials.letters, plainLetters(widths)]) {
            const svg = still({ ...asked, letters });
            // resvg reads no SVG that is not well-formed.
            expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBe(width);
            expect(svg.replace(/<(title|desc|text)\b.*?<\/\1>/gs, '')).not.toMatch(
              /NaN|Infinity|undefined|null|var\(/,
            );
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it.each(widgetNames)(
    'of %s keeps its letters in a program that knows neither paint-order nor a font in a file',
    (widget) => {
      const asked = { ...request(widget, DEFAULT_SCENARIO, 720), theme: 'light' as const };
      for (const letters of [materials.letters, plainLetters(widths)]) {
        const svg = still({ ...asked, letters });
        expect(svg).not.toContain('paint-order');
        // Paper lies below the letters that it belongs to.
        for (const [, halo = '', then = ''] of svg.matchAll(
          /<(?:g|text)\b[^>]*fill="none"[^>]*aria-hidden="true">(.*?)<\/(?:g|text)>(<(?:g|text)\b[^>]*>.*?<\/)/g,
        )) {
          expect(then).toContain(halo);
          expect(then).not.toContain('fill="none"');
        }
      }
      const texts =
        still({ ...asked, letters: plainLetters(widths) }).match(/<text\b[^>]*>/g) ?? [];
      expect(texts.length).toBeGreaterThan(5);
      for (const text of texts) {
        expect(text).toMatch(/font-family="[^"]+, (?:sans-)?serif"/);
        // Another font's letters take the room that these were given.
        expect(Number(/ textLength="([\d.]+)"/.exec(text)?.[1]), text).toBeLessThan(720);
      }
    },
  );
});
