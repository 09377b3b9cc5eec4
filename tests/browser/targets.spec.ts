import type { Page } from '@playwright/test';
import { unfold } from './support/measure.ts';
import { expect, gotoPage, pages, scrollThrough, test } from './support/page.ts';

const least = 24;
const leastOfMain = 44;

interface Target {
  name: string;
  width: number;
  height: number;
  isMain: boolean;
}

/** Everything that is pressed or dragged, without links and numbers in the flow of a sentence. */
const targets = (page: Page): Promise<Target[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll('a[href], button, input, select, summary');
    return [...all]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches('.skip-link, .note-ref'))
      .filter(
        (element) => !(element.matches('a') && getComputedStyle(element).display === 'inline'),
      )
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return {
          name: `${element.tagName} ${element.id} ${element.textContent?.trim().slice(0, 30)}`,
          width,
          height,
          // The named stops only repeat what a slider and a field beside them do.
          isMain: element.matches('input, summary, select, button:not(.stops *)'),
        };
      });
  });

for (const address of pages) {
  test(`whatever is pressed on ${address} is large enough, on a phone and on a laptop`, async ({
    page,
  }) => {
    await gotoPage(page, address);
    await scrollThrough(page);
    await unfold(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const found = await targets(page);
      if (address === '/') expect(found.length).toBeGreaterThan(60);
      const small = found.filter((target) => {
        const limit = target.isMain ? leastOfMain : least;
        // A short link in a table may be narrow where nothing is near: axe measures that.
        return target.height < limit - 0.5 || (target.isMain && target.width < least);
      });
      expect(small, `at ${width} px`).toEqual([]);
    }
  });
}

/** The sizes of all slider thumbs, which only the browser's own tools can see. */
async function thumbs(page: Page): Promise<{ width: number; height: number }[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  const { nodes } = await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true });
  const sizes = [];
  for (const { nodeId, attributes = [] } of nodes) {
    if (!attributes.includes('thumb')) continue;
    const { model } = await session.send('DOM.getBoxModel', { nodeId });
    sizes.push({ width: model.width, height: model.height });
  }
  return sizes;
}

test('the thumb of every slider is at least 24 px wide and high', async ({ page }) => {
  await gotoPage(page, '/');
  await scrollThrough(page);
  const sliders = page.locator('input[type=range]');
  await sliders.evaluateAll((all) => {
    for (const input of all) input.closest('details')?.setAttribute('open', '');
  });
  const sizes = await thumbs(page);
  expect(sizes.length).toBeGreaterThan(12);
  expect(sizes).toHaveLength(await sliders.count());
  expect(sizes.filter(({ width, height }) => width < least || height < least)).toEqual([]);
});
