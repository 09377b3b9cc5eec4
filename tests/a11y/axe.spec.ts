import { readFileSync } from 'node:fs';
import {
  expect,
  gotoPage,
  pages,
  scrollThrough,
  setTheme,
  test,
  type Theme,
} from '../browser/support/page.ts';
import { findViolations } from './axe.ts';

const themes: Theme[] = ['light', 'dark'];
const widths = [320, 1280];
const brokenPage = new URL('../fixtures/broken.html', import.meta.url);

for (const address of pages) {
  for (const theme of themes) {
    for (const width of widths) {
      test(`axe finds nothing on ${address} in ${theme} at ${width} px`, async ({ page }) => {
        await setTheme(page, theme);
        await page.setViewportSize({ width, height: 800 });
        await gotoPage(page, address);
        await scrollThrough(page);
        expect(await findViolations(page)).toEqual([]);
      });
    }
  }
}

test('axe finds the faults of a broken page', async ({ page }) => {
  await page.setContent(readFileSync(brokenPage, 'utf8'));
  const found = new Set((await findViolations(page)).map((line) => line.split(':')[0]));
  const planted = ['color-contrast', 'html-has-lang', 'image-alt', 'label', 'target-size'];
  expect([...found]).toEqual(expect.arrayContaining(planted));
});
