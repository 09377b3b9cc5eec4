import type { Page } from '@playwright/test';
import { loadStory, stagedSteps } from '../../src/story/story.ts';
import { doubleText, settle } from './support/measure.ts';
import { expect, gotoStory, test } from './support/page.ts';

const steps = stagedSteps(loadStory());

/** The step at the reading line, and those that the finding, the count and the picture are of. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const story = document.querySelector<HTMLElement>('[data-story]')!;
    return {
      active: story.dataset['activeStep'],
      finding: text('[data-stage-finding]'),
      count: text('[data-count]'),
      isMoving: document.querySelector('[data-stage-picture][data-moving]') !== null,
    };
  });

/** Brings a step to where it is read. */
async function readStep(page: Page, id: string): Promise<void> {
  await page.evaluate((step) => {
    const box = document.getElementById(step)!.getBoundingClientRect();
    window.scrollBy({ top: box.top - window.innerHeight * 0.5, behavior: 'instant' });
  }, id);
  await expect.poll(async () => (await shown(page)).active).toBe(id);
}

/** Title, finding and picture are all of one step. */
async function expectStep(page: Page, id: string): Promise<void> {
  const index = steps.findIndex((step) => step.id === id);
  await expect
    .poll(() => shown(page), { message: `what stands around the picture of ${id}` })
    .toEqual({
      active: id,
      finding: steps[index]!.finding,
      count: `${index + 1} / ${steps.length}`,
      isMoving: false,
    });
}

const walk = ['slice-half', 'leave-count', 'headcount-doors', 'signals-studies', 'question-cost'];

test.describe('on a tablet', () => {
  test.use({ viewport: { width: 820, height: 1180 } });

  test('a turn keeps the step, with its own title and finding', async ({ page }) => {
    await gotoStory(page);
    await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
    for (const id of walk) {
      await readStep(page, id);
      for (const [width, height] of [
        [1180, 820],
        [820, 1180],
      ] as const) {
        await page.setViewportSize({ width, height });
        await settle(page);
        await expectStep(page, id);
      }
    }
  });

  test('a turn while the dots are on their way leaves no old caption', async ({ page }) => {
    await gotoStory(page);
    await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
    const next = page.getByRole('button', { name: 'Next step' });
    for (let turn = 0; turn < 12; turn += 1) {
      await next.click();
      await page.setViewportSize(
        turn % 2 ? { width: 820, height: 1180 } : { width: 1180, height: 820 },
      );
      const id = (await shown(page)).active!;
      await expect
        .poll(
          async () => {
            const { active, finding, isMoving } = await shown(page);
            return !isMoving && finding === steps.find((step) => step.id === active)?.finding;
          },
          { message: `the finding of ${id}` },
        )
        .toBe(true);
      expect((await shown(page)).active).toBe(steps[turn + 1]!.id);
    }
  });
});

test('a zoom to twice the size and back keeps the step', async ({ page }) => {
  await gotoStory(page);
  await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
  for (const id of walk) {
    await readStep(page, id);
    for (const [width, height] of [
      [640, 400],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      await settle(page);
      await expectStep(page, id);
    }
  }
});

test('text of twice the size keeps the step', async ({ page }) => {
  await gotoStory(page);
  await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
  for (const id of walk.slice(0, 3)) {
    await readStep(page, id);
    const undo = await doubleText(page);
    await expectStep(page, id);
    await undo();
    await settle(page);
    await expectStep(page, id);
  }
});

test('a window that grows lower and higher has the step at its line', async ({ page }) => {
  await gotoStory(page);
  await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
  await readStep(page, 'signals-studies');
  for (const height of [500, 620, 720, 900, 720]) {
    await page.setViewportSize({ width: 1280, height });
    await expect
      .poll(() =>
        page.evaluate(() => {
          const line = window.innerHeight * 0.6;
          const passed = [...document.querySelectorAll<HTMLElement>('[data-step]')].filter(
            (step) => step.getBoundingClientRect().top <= line,
          );
          const active = document.querySelector<HTMLElement>('[data-story]')?.dataset['activeStep'];
          return active === passed.at(-1)?.id;
        }),
      )
      .toBe(true);
  }
});

test('where a browser has no popovers, a note leads to its place in the list', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    new MutationObserver(() => {
      for (const note of document.querySelectorAll('.source[popover]'))
        note.removeAttribute('popover');
    }).observe(document, { childList: true, subtree: true });
  });
  await gotoStory(page);
  await page.locator('.source-ref').first().click();
  await expect(page).toHaveURL(/#source-\d+$/);
  await expect(page.locator('.source').first()).toBeInViewport();
});
