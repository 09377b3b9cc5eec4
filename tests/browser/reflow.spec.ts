import { doubleText, sideways, spaceText } from './support/measure.ts';
import { expect, gotoStory, test } from './support/page.ts';

// What every page bears is in every-page.spec.ts; here, what the stage does about it.

const height = 740;

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
  test(`the stage keeps its words and its picture with text twice as large at ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await gotoStory(page, { step: 'stays-tokens' });
    await doubleText(page);
    const heights = await page.locator('[data-stage]').evaluate((stage) => {
      const part = (selector: string) => stage.querySelector(selector)!.getBoundingClientRect();
      return {
        picture: part('[data-stage-picture]').height,
        words: part('[data-stage-finding]').bottom,
        stage: stage.getBoundingClientRect().bottom,
      };
    });
    expect(heights.words).toBeLessThanOrEqual(heights.stage + 1);
    expect(heights.picture).toBeGreaterThan(200);
  });
}
