import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { unfold } from '../browser/support/measure.ts';
import { expect, gotoPage, test } from '../browser/support/page.ts';
import { widgetNames } from '../../src/widgets/all.ts';
import { findViolations } from './axe.ts';

/** Words of less than 7 to 1, in either theme. */
async function weakWords(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: { type: 'rule', values: ['color-contrast-enhanced'] },
      rules: { 'color-contrast-enhanced': { enabled: true } },
    })
    .analyze();
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 120)));
}

const muted = (page: Page): Promise<string> =>
  page
    .locator('.condition')
    .first()
    .evaluate((words) => getComputedStyle(words).color);

for (const name of widgetNames)
  test(`${name} has words of 7 to 1 for readers who ask for more contrast, unfolded, in either theme`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 780 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
      await gotoPage(page, `/widgets/${name}/`);
      await expect(page.locator('section.widget')).toHaveAttribute('data-started', '');
      const usual = await muted(page);
      await page.emulateMedia({ colorScheme, contrast: 'more' });
      expect(await muted(page)).not.toBe(usual);
      await unfold(page);
      await expect(page.locator('.slider input:not([aria-describedby])')).toHaveCount(0);
      expect(await weakWords(page), colorScheme).toEqual([]);
      expect(await findViolations(page), colorScheme).toEqual([]);
    }
  });
