import { readFileSync } from 'node:fs';
import { expect, gotoPage, pages, scrollThrough, setTheme, test } from '../browser/support/page.ts';
import { findViolations } from './axe.ts';

const widths = [320, 1280];
const brokenPage = new URL('../fixtures/broken.html', import.meta.url);

for (const address of pages) {
  for (const width of widths) {
    test(`axe finds nothing on ${address} at ${width} px, light and dark`, async ({ page }) => {
      test.slow();
      await setTheme(page, 'light');
      await page.setViewportSize({ width, height: 800 });
      await gotoPage(page, address);
      await scrollThrough(page);
      expect(await findViolations(page), 'in light').toEqual([]);
      await setTheme(page, 'dark');
      // Colours that change slowly are looked at when they have changed.
      await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
      expect(await findViolations(page, { onlyColours: true }), 'in dark').toEqual([]);
    });
  }
}

test('axe finds the faults of a broken page', async ({ page }) => {
  await page.setContent(readFileSync(brokenPage, 'utf8'));
  const found = new Set((await findViolations(page)).map((line) => line.split(':')[0]));
  const planted = ['color-contrast', 'html-has-lang', 'image-alt', 'label', 'target-size'];
  expect([...found]).toEqual(expect.arrayContaining(planted));
});
