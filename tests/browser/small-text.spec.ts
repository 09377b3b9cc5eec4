import type { Page } from '@playwright/test';
import { seenTexts, settle, unfold } from './support/measure.ts';
import { expect, gotoPage, gotoStory, pages, scrollThrough, test } from './support/page.ts';

const smallest = 12;
/** 92% of 13 px is near enough. */
const slack = 0.05;
const widths = [320, 360, 768, 1280];

async function tooSmall(page: Page): Promise<string[]> {
  const texts = await seenTexts(page);
  expect(texts.length).toBeGreaterThan(3);
  return texts
    .filter(({ size }) => size < smallest - slack)
    .map(({ words, size }) => `${words}: ${size.toFixed(1)} px`);
}

for (const address of pages.filter((page) => page !== '/')) {
  test(`no text of ${address} is under 12 px at any width`, async ({ page }) => {
    await gotoPage(page, address);
    await unfold(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(await tooSmall(page), `at ${width} px`).toEqual([]);
    }
  });
}

for (const width of widths) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('no text of the story is under 12 px, while it scrolls and unrolled', async ({ page }) => {
      await gotoStory(page);
      await scrollThrough(page);
      await unfold(page);
      expect(await tooSmall(page), 'while it scrolls').toEqual([]);
      await page.getByRole('button', { name: 'Show all steps' }).click();
      await settle(page);
      const texts = await seenTexts(page);
      expect(texts.filter(({ inPicture }) => inPicture).length).toBeGreaterThan(50);
      expect(await tooSmall(page), 'unrolled').toEqual([]);
    });

    test('no text of the story is under 12 px without script', async ({ browser }) => {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      await page.goto('/');
      expect(await tooSmall(page)).toEqual([]);
      await context.close();
    });
  });
}

test('no text of the stage is under 12 px in any step on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await gotoStory(page, { step: 'question-cost' });
  await expect(page.locator('[data-stage-drawing] svg').first()).toBeVisible();
  const { steps, small } = await page.evaluate(async (limit) => {
    const next = document.querySelector<HTMLButtonElement>('[data-next]')!;
    const found: string[] = [];
    let seen = 1;
    for (;;) {
      // The picture is drawn once more where a longer finding takes some of its height.
      for (let turn = 0; turn < 2; turn++) await new Promise(requestAnimationFrame);
      for (const text of document.querySelectorAll<SVGTextElement>('[data-stage-drawing] text')) {
        const size = parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0);
        if (size < limit) found.push(`${text.textContent}: ${size.toFixed(1)} px`);
      }
      if (next.disabled) return { steps: seen, small: found };
      next.click();
      seen++;
    }
  }, smallest - slack);
  expect(steps).toBeGreaterThan(25);
  expect(small).toEqual([]);
});
