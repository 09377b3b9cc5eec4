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

/** The widths at which a page is loaded; the story comes to a laptop and to a phone with other things to see. */
const loads = (address: string) =>
  address === '/'
    ? [
        [320, 360],
        [1280, 768, 1920],
      ]
    : [[320, 360, 768, 1280, 2560]];

/** At each of these all of the page is looked at, at the others what hangs on the width alone. */
const whole = [320, 1280];

for (const address of examples) {
  for (const widths of loads(address)) {
    test(`the page ${address} is quiet while it is read to its end at ${widths.join(', ')} px, has an outline, scrolls one way, and has nothing cut, too small or wrong for axe, whatever its text`, async ({
      page,
    }) => {
      test.slow();
      const [first = 320] = widths;
      await page.setViewportSize({ width: first, height });
      await gotoPage(page, address);
      await checkHead(page);
      await scrollThrough(page);
      await checkWithAxe(page, `at ${first} px`);
      await unfold(page);
      await checkOutline(page);
      await checkRegions(page);
      if (address === '/') expect.soft((await targets(page)).length).toBeGreaterThan(60);
      for (const width of widths) {
        await page.setViewportSize({ width, height });
        await settle(page);
        await checkWidth(page, `at ${width} px`);
        await checkFrame(page, `at ${width} px`);
        expect.soft(await tooSmall(page), `under 12 px at ${width} px`).toEqual([]);
        if (!whole.includes(width)) continue;
        await checkTargets(page, `at ${width} px`);
        if (width !== first) await checkWithAxe(page, `at ${width} px`);
        await checkReflow(page, address, width);
      }
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
  });
}
