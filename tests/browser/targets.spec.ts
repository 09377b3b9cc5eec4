import type { Page } from '@playwright/test';
import { expect, gotoPage, scrollThrough, test } from './support/page.ts';

const least = 24;

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
