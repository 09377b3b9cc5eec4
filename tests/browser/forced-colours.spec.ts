import type { Page } from '@playwright/test';
import { settle } from './support/measure.ts';
import { expect, gotoStory, scrollThrough, setTheme, test } from './support/page.ts';

interface SystemColours {
  Canvas: string;
  CanvasText: string;
  Highlight: string;
}

/** The reader's own colours, as the browser spells them. */
const systemColours = (page: Page): Promise<SystemColours> =>
  page.evaluate(() => {
    const sample = document.createElement('i');
    sample.style.setProperty('forced-color-adjust', 'none');
    document.body.append(sample);
    const of = (name: string): string => {
      sample.style.color = name;
      return getComputedStyle(sample).color;
    };
    const colours = {
      Canvas: of('Canvas'),
      CanvasText: of('CanvasText'),
      Highlight: of('Highlight'),
    };
    sample.remove();
    return colours;
  });

/** Strokes and fills of everything that a selector finds, each colour once. */
const drawnIn = (page: Page, selector: string, property: 'stroke' | 'fill'): Promise<string[]> =>
  page.locator(selector).evaluateAll((marks, name) => {
    const colours = marks.map((mark) => getComputedStyle(mark)[name]);
    return [...new Set(colours)].filter((colour) => colour !== 'none');
  }, property);

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in forced colours that are ${theme}`, () => {
    test.beforeEach(async ({ page }) => {
      await setTheme(page, theme);
      await page.emulateMedia({ forcedColors: 'active' });
    });

    test('dots, lines and words of the stage are in the reader’s colours', async ({ page }) => {
      await gotoStory(page, { step: 'stays-tokens' });
      const { Canvas, CanvasText, Highlight } = await systemColours(page);
      const stage = '[data-stage-drawing]';
      await expect(page.locator(`${stage} .d.tokens`).first()).toBeVisible();
      expect(await drawnIn(page, `${stage} .d.tokens`, 'stroke')).toEqual([Highlight]);
      expect(await drawnIn(page, `${stage} .d.cash, ${stage} .d.equity`, 'stroke')).toEqual([
        CanvasText,
      ]);
      expect(await drawnIn(page, `${stage} .s:not(.tokens, .paper)`, 'stroke')).toEqual([
        CanvasText,
      ]);
      expect(await drawnIn(page, `${stage} .s.paper`, 'stroke')).toEqual([Canvas]);
      expect(await drawnIn(page, `${stage} .s.tokens`, 'stroke')).toEqual([Highlight]);
      expect(await drawnIn(page, `${stage} .t`, 'fill')).toEqual([CanvasText]);
      expect(Highlight).not.toBe(Canvas);
    });

    test('hollow dots stay hollow', async ({ page }) => {
      await gotoStory(page, { step: 'leave-count' });
      const { Canvas } = await systemColours(page);
      await expect(page.locator('[data-stage-drawing] .d.hole').first()).toBeVisible();
      expect(await drawnIn(page, '[data-stage-drawing] .d.hole', 'stroke')).toEqual([Canvas]);
    });

    test('dots that travel are in the same colours as those at rest', async ({ page }) => {
      // A worker paints them, with the colours that the page has sent it.
      await page.addInitScript(() => {
        window.Worker = class extends Worker {
          override postMessage(message: object, transfer?: unknown): void {
            if ('colours' in message) Object.assign(window, { colours: message.colours });
            super.postMessage(message, transfer as Transferable[]);
          }
        };
      });
      await gotoStory(page, { step: 'stays-stock' });
      await expect(page.locator('[data-stage-drawing] .d').first()).toBeVisible();
      await page.locator('[data-next]').click();
      await expect(page.locator('[data-stage-picture]')).toHaveAttribute('data-moving');
      const { CanvasText, Canvas, Highlight } = await systemColours(page);
      const colours = await page.evaluate(
        () => (window as unknown as { colours: Record<string, string> }).colours,
      );
      expect(colours).toMatchObject({ cash: CanvasText, equity: CanvasText, paper: Canvas });
      expect(colours['tokens']).toBe(Highlight);
    });

    test('lines, tracks and thumbs of the widgets stay visible', async ({ page }) => {
      await gotoStory(page);
      await scrollThrough(page);
      const { CanvasText, Highlight } = await systemColours(page);
      const lines =
        '.widget .plot path[fill=none], .widget .track, .widget .plausible, .widget .mark';
      const strokes = await drawnIn(page, lines, 'stroke');
      expect(strokes.sort()).toEqual([CanvasText, Highlight].sort());
      expect(await drawnIn(page, '.widget svg text', 'fill')).toEqual([CanvasText]);

      expect(await drawnIn(page, '.guess .dots', 'stroke')).toEqual(
        expect.arrayContaining([CanvasText, Highlight]),
      );

      const session = await page.context().newCDPSession(page);
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
      const colours = new Set<string>();
      for (const { nodeId, attributes = [] } of nodes) {
        if (!attributes.includes('thumb')) continue;
        const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId });
        colours.add(computedStyle.find(({ name }) => name === 'background-color')!.value);
      }
      expect([...colours].sort()).toEqual([CanvasText, Highlight].sort());
    });

    test('focus is outlined in a colour that is not the ground’s', async ({ page }) => {
      await gotoStory(page);
      const { Canvas } = await systemColours(page);
      for (let press = 0; press < 8; press++) {
        await page.keyboard.press('Tab');
        const outline = await page.evaluate(() => {
          const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(
            document.activeElement!,
          );
          return { outlineStyle, outlineColor, outlineWidth };
        });
        expect(outline.outlineStyle).toBe('solid');
        expect(outline.outlineColor).not.toBe(Canvas);
        expect(parseFloat(outline.outlineWidth)).toBeGreaterThanOrEqual(2);
      }
      await settle(page);
    });
  });
}
