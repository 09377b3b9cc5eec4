import type { Page } from '@playwright/test';
import {
  checkFrame,
  checkHead,
  checkOutline,
  checkRegions,
  checkTargets,
  checkWidth,
  checkWithAxe,
  checkWords,
  targets,
  tooSmall,
} from './support/checks.ts';
import { doubleText, settle, spaceText, unfold } from './support/measure.ts';
import { examples, pages, siblings } from './support/pages.ts';
import { expect, gotoPage, scrollThrough, test } from './support/page.ts';

// A page of each kind is tested whole; its siblings, which have its layout and other words, once and at the
// width of the smallest phone. The fixture fails a test also on a complaint or a request to anyone else.

const height = 740;

test('the site has a story, and each page is of a kind', () => {
  expect(pages).toContain('/');
  // Cases are many and differ in their numbers alone: one for each widget is looked at.
  const unseen = pages.filter((page) => !examples.includes(page) && !siblings.includes(page));
  expect(unseen.filter((page) => !page.startsWith('/s/'))).toEqual([]);
  expect(siblings.length).toBeGreaterThan(10);
});

test('without JavaScript every page still has its heading and its text', async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  for (const address of pages) {
    await page.goto(address);
    await expect.soft(page.locator('h1'), address).toHaveText(/\S/);
    await expect.soft(page.locator('h1'), address).toBeVisible();
    await expect.soft(page.locator('main'), address).toHaveText(/\S[\s\S]{40,}/);
  }
  await context.close();
});

/** Every step of the story with its still figure, one below the other. */
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

async function checkReflow(page: Page, address: string, width: number): Promise<void> {
  for (const { name, apply } of changes) {
    if (apply === unroll && address !== '/') continue;
    const undo = await apply(page);
    await settle(page);
    await checkWords(page, `${name} at ${width} px`);
    await undo();
  }
}

/** The widths at which a page is loaded, and for each those that its window is then drawn to. */
const loads = (address: string) => [
  { width: 320, others: address === '/' ? [] : [360] },
  // The story has a layout of its own at the width of most phones.
  ...(address === '/' ? [{ width: 360, others: [] }] : []),
  { width: 1280, others: [768, 1920, 2560] },
];

for (const address of examples) {
  for (const { width, others } of loads(address)) {
    test(`the page ${address} is quiet while it is read to its end at ${width} px, has an outline, scrolls one way, and has nothing cut, too small or wrong for axe, whatever its text`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await gotoPage(page, address);
      await checkHead(page);
      await scrollThrough(page);
      await checkWidth(page, `at ${width} px`);
      await checkWithAxe(page, `at ${width} px`);
      await unfold(page);
      await checkOutline(page);
      await checkRegions(page);
      if (address === '/') expect.soft((await targets(page)).length).toBeGreaterThan(60);
      await checkTargets(page, `at ${width} px`);
      for (const each of [width, ...others]) {
        await page.setViewportSize({ width: each, height });
        await settle(page);
        await checkWidth(page, `at ${each} px`);
        await checkFrame(page, `at ${each} px`);
        expect.soft(await tooSmall(page), `under 12 px at ${each} px`).toEqual([]);
      }
      await page.setViewportSize({ width, height });
      await checkReflow(page, address, width);
    });
  }
}

for (const address of siblings) {
  test(`the page ${address} is quiet, and as sound as the others of its kind`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height });
    await gotoPage(page, address);
    await checkHead(page);
    await scrollThrough(page);
    await checkWithAxe(page, 'at 320 px');
    await unfold(page);
    await checkOutline(page);
    await checkRegions(page);
    await checkTargets(page, 'at 320 px');
    expect.soft(await tooSmall(page), 'under 12 px at 320 px').toEqual([]);
    await checkWords(page, 'at 320 px');
    await doubleText(page);
    await checkWords(page, 'with text twice as large at 320 px');
    await page.setViewportSize({ width: 1280, height });
    await checkWidth(page, 'with text twice as large at 1280 px');
  });
}
