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

test.describe('under a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the number of a note is pressed on 24 px each way, also beside another', async ({
    page,
  }) => {
    await gotoPage(page, '/methods/');
    const missed = await page.locator('.source-ref').evaluateAll((notes) => {
      const seen = notes.filter((note) => note.checkVisibility()).slice(0, 12);
      return seen.flatMap((note) => {
        note.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = note.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const places = [
          [x - 11, y],
          [x + 11, y],
          [x, y - 11],
          [x, y + 11],
        ] as const;
        return places
          .filter(([at, down]) => document.elementFromPoint(at, down) !== note)
          .map(
            ([at, down]) => `${note.textContent} at ${Math.round(at - x)}, ${Math.round(down - y)}`,
          );
      });
    });
    expect(missed).toEqual([]);
  });
});
