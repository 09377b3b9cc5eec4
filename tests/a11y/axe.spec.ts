import { readFileSync } from 'node:fs';
import { expect, test } from '../browser/support/page.ts';
import { findViolations } from './axe.ts';

// What it finds on every page is in tests/browser/every-page.spec.ts, and in its states in states.spec.ts.

const brokenPage = new URL('../fixtures/broken.html', import.meta.url);

test('axe finds the faults of a broken page', async ({ page }) => {
  await page.setContent(readFileSync(brokenPage, 'utf8'));
  const found = new Set((await findViolations(page)).map((line) => line.split(':')[0]));
  const planted = ['color-contrast', 'html-has-lang', 'image-alt', 'label', 'target-size'];
  expect([...found]).toEqual(expect.arrayContaining(planted));
});
