import { expect, gotoPage, test } from './support/page.ts';

test('letters grow from 16 px in a window of 1600 px to 20 in one of 2560, and no further', async ({
  page,
}) => {
  await gotoPage(page, '/glossary/');
  const sizes: number[] = [];
  for (const width of [360, 1280, 1600, 2080, 2560, 3840]) {
    await page.setViewportSize({ width, height: 1080 });
    sizes.push(
      await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)),
    );
  }
  expect(sizes).toEqual([16, 16, 16, 18, 20, 20]);
});
