import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, gotoStory, scrollThrough, test } from './support/page.ts';
import { pictureConditions } from './support/conditions.ts';

// The stage's twelve arrangements and every widget, in both themes, against the pictures beside this
// file. "npm run pictures" takes them anew, after a change that is meant.

const stepOf: Record<string, string> = {
  fork: 'question-cost',
  stack: 'slice-fourth',
  ladder: 'budget-ladder',
  'trays-year': 'stays-trays',
  'trays-sweep': 'stays-tokens',
  door: 'leave-count',
  headline: 'flat-cap',
  evidence: 'signals-studies',
  curve: 'budget-bend',
  isoquant: 'replacement-mix',
  outcomes: 'replacement-cheaper',
  meeting: 'headcount-doors',
  timeline: 'utility-year',
  closing: 'fine-print-answer',
};

/** Glyphs are drawn alike only by the same browser and the same fonts. */
const conditions = fileURLToPath(new URL('pictures/conditions.json', import.meta.url));
const recorded = JSON.parse(readFileSync(conditions, 'utf8')) as Record<string, string>;

const looks = { maxDiffPixelRatio: 0.01, animations: 'disabled', scale: 'css' } as const;

/** Motion is off, so that a step is there at once. */
async function showSteps(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.addInitScript(() => localStorage.setItem('perkorpay:steps', 'scroll'));
  await gotoStory(page);
  const now = await pictureConditions(page);
  if (test.info().config.updateSnapshots === 'changed') {
    writeFileSync(conditions, `${JSON.stringify(now, null, 2)}\n`);
    return;
  }
  test.skip(
    JSON.stringify(now) !== JSON.stringify(recorded),
    `The pictures were taken with ${Object.values(recorded).join(', ')}; here are ` +
      `${Object.values(now).join(', ')}. Nothing was compared.`,
  );
}

test.use({ viewport: { width: 1024, height: 640 } });
test.setTimeout(120_000);

for (const theme of ['light', 'dark'] as const) {
  test(`the stage and the widgets look as they did, ${theme}`, async ({ page }) => {
    await showSteps(page, theme);
    const stage = page.locator('[data-stage]');
    for (const [name, id] of Object.entries(stepOf)) {
      await page.evaluate((step) => {
        const box = document.getElementById(step)!.getBoundingClientRect();
        window.scrollBy({ top: box.top - window.innerHeight * 0.5, behavior: 'instant' });
      }, id);
      await expect(page.locator('[data-story]')).toHaveAttribute('data-active-step', id);
      await expect
        .soft(stage.locator('[data-stage-picture]'))
        .toHaveScreenshot(`stage-${name}-${theme}.png`, looks);
    }
    await scrollThrough(page);
    for (const widget of await page.locator('[data-widget]').all()) {
      const name = await widget.getAttribute('data-widget');
      // Its picture; of the answer, which has none, all of it.
      const figures = widget.locator('figure');
      const figure = (await figures.count()) > 0 ? figures.first() : widget;
      await expect.soft(figure).toHaveScreenshot(`widget-${name ?? ''}-${theme}.png`, looks);
    }
  });
}
