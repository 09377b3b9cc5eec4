import { smallest, slack, tooSmall } from './support/checks.ts';
import { seenTexts, settle, unfold } from './support/measure.ts';
import { expect, gotoStory, scrollThrough, test, switchMode } from './support/page.ts';

// Every page as it scrolls is in every-page.spec.ts.

const widths = [320, 360, 768, 1280];

test('no text of the unrolled story is under 12 px at any width', async ({ page }) => {
  test.slow();
  await gotoStory(page);
  await scrollThrough(page);
  await unfold(page);
  await switchMode(page);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await settle(page);
    const texts = await seenTexts(page);
    expect(texts.filter(({ inPicture }) => inPicture).length).toBeGreaterThan(50);
    expect.soft(await tooSmall(page), `at ${width} px`).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('no text of the story is under 12 px at any width', async ({ page }) => {
    await page.goto('/');
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await tooSmall(page), `at ${width} px`).toEqual([]);
    }
  });
});

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
