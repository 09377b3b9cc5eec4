import type { Page } from '@playwright/test';
import { doubleText, seenTexts, settle, sideways, spaceText, unfold } from './support/measure.ts';
import { expect, gotoPage, gotoStory, pages, scrollThrough, test } from './support/page.ts';

const height = 740;

/** Every step with its still figure, one below the other. */
async function unroll(page: Page): Promise<() => Promise<void>> {
  const setMode = (mode: string) =>
    page.evaluate((wanted) => {
      document.documentElement.dataset['mode'] = wanted;
    }, mode);
  await setMode('unrolled');
  return () => setMode('scroll');
}

const changes = [
  { name: 'as it is', apply: () => Promise.resolve(() => Promise.resolve()) },
  { name: 'unrolled', apply: unroll },
  { name: 'with more space in its text', apply: spaceText },
  { name: 'with text twice as large', apply: doubleText },
];

// The story has a layout of its own at the width of most phones.
for (const width of [320, 360, 1280]) {
  for (const address of width === 360 ? ['/'] : pages) {
    test(`${address} scrolls one way and cuts no word at ${width} px, also unrolled, with more space in its text, and with text twice as large`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await gotoPage(page, address);
      await scrollThrough(page);
      await unfold(page);
      for (const { name, apply } of changes) {
        const undo = await apply(page);
        await settle(page);
        expect(await sideways(page), name).toEqual([]);
        const texts = await seenTexts(page);
        expect(texts.length).toBeGreaterThan(3);
        const cut = texts.filter(({ isCut }) => isCut).map(({ words }) => words);
        expect(cut, name).toEqual([]);
        await undo();
      }
    });
  }
}

test.describe('the stage of a phone', () => {
  test.use({ viewport: { width: 360, height } });

  test('takes no more than 55% of the screen where it is, text twice as large or not', async ({
    page,
  }) => {
    await gotoStory(page, { step: 'stays-tokens' });
    const share = () =>
      page.locator('[data-stage]').evaluate((stage) => stage.clientHeight / window.innerHeight);
    expect(await share()).toBeGreaterThan(0.3);
    expect(await share()).toBeLessThanOrEqual(0.55);
    await spaceText(page);
    expect(await share()).toBeLessThanOrEqual(0.55);
    await doubleText(page);
    expect(await share()).toBeLessThanOrEqual(0.55);
  });

  test('gives way to each step’s own figure where text is twice as large', async ({ page }) => {
    await gotoStory(page, { step: 'stays-tokens' });
    await doubleText(page);
    await expect(page.locator('[data-stage]')).toBeHidden();
    await expect(page.locator('#stays-tokens figcaption')).toBeVisible();
    const figure = await page.locator('#stays-tokens .step-figure .stage-svg').boundingBox();
    expect(figure?.width).toBeGreaterThan(250);
  });
});

test('in a window as low as a phone on its side, or at 400%, the story is unrolled', async ({
  page,
}) => {
  for (const viewport of [
    { width: 740, height: 340 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(viewport);
    await gotoStory(page, { step: 'stays-tokens' });
    await expect(page.locator('[data-stage]')).toBeHidden();
    await expect(page.locator('#stays-tokens .step-figure .stage-svg')).toBeVisible();
    expect(await sideways(page)).toEqual([]);
  }
});

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 768, height: 1024 },
]) {
  test(`the stage keeps its words and buttons with text twice as large at ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await gotoStory(page, { step: 'stays-tokens' });
    await doubleText(page);
    const heights = await page.locator('[data-stage]').evaluate((stage) => {
      const part = (selector: string) => stage.querySelector(selector)!.getBoundingClientRect();
      return {
        picture: part('[data-stage-picture]').height,
        buttons: part('.stage-steps').bottom,
        stage: stage.getBoundingClientRect().bottom,
      };
    });
    expect(heights.buttons).toBeLessThanOrEqual(heights.stage + 1);
    expect(heights.picture).toBeGreaterThan(200);
  });
}
