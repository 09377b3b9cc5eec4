import type { Page } from '@playwright/test';
import { settle } from './support/measure.ts';
import { expect, gotoStory, scrollThrough, test, switchMode } from './support/page.ts';

/** Notes every transition and animation that takes time, and every journey of dots, from now on. */
const watchMotion = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { motionSeen: seen });
    const look = (): void => {
      for (const animation of document.getAnimations()) {
        const { effect } = animation;
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        if (Number(effect?.getComputedTiming().duration) > 0) {
          seen.add(`animation of ${target?.tagName} ${target?.getAttribute('class') ?? ''}`);
        }
      }
      const canvas = document.querySelector<HTMLCanvasElement>('[data-stage-canvas]');
      if (canvas?.checkVisibility() && canvas.width > 0) seen.add('dots on the canvas');
      requestAnimationFrame(look);
    };
    look();
  });

const motionSeen = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window as unknown as { motionSeen: Set<string> }).motionSeen]);

/** One step on, and long enough for whatever would move to be seen. */
async function goOn(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Next step' }).click();
  return page.locator('[data-stage-drawing]').innerHTML();
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves when the step changes in “Step by step”: dots jump', async ({ page }) => {
    await gotoStory(page);
    await switchMode(page);
    await expect(page.locator('[data-stage]')).toBeVisible();
    await page.getByRole('button', { name: 'Next step' }).click();
    await settle(page);
    await watchMotion(page);
    for (let step = 0; step < 4; step++) {
      const atOnce = await goOn(page);
      await page.waitForTimeout(150);
      expect(await page.locator('[data-stage-drawing]').innerHTML()).toBe(atOnce);
    }
    expect(await motionSeen(page)).toEqual([]);
  });

  test('nothing moves while the unrolled story is read and its widgets are set', async ({
    page,
  }) => {
    await gotoStory(page);
    await watchMotion(page);
    await scrollThrough(page);
    for (const name of ['budget', 'compounding', 'substitution', 'headcount']) {
      await page.locator(`[data-widget="${name}"] input[type=range]`).first().press('PageUp');
    }
    await page.waitForTimeout(150);
    expect(await motionSeen(page)).toEqual([]);
    const scrolling = await page.evaluate(
      () => getComputedStyle(document.documentElement).scrollBehavior,
    );
    expect(scrolling).toBe('auto');
  });

  test('the choice of one step at a time stays after a reload', async ({ page }) => {
    await gotoStory(page);
    await switchMode(page);
    await page.reload();
    await expect(page.locator('[data-stage]')).toBeVisible();
  });
});

test('without it the dots travel, so the watch over motion is not blind', async ({ page }) => {
  await gotoStory(page);
  await page.getByRole('button', { name: 'Next step' }).click();
  await watchMotion(page);
  await goOn(page);
  await expect.poll(() => motionSeen(page)).toContain('dots on the canvas');
});
