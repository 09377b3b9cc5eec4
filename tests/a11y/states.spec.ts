import type { Page } from '@playwright/test';
import { checkWithAxe } from '../browser/support/checks.ts';
import { unfold } from '../browser/support/measure.ts';
import {
  expect,
  gotoPage,
  gotoStory,
  scrollThrough,
  test,
  switchMode,
} from '../browser/support/page.ts';
import { widgetNames } from '../../src/widgets/all.ts';
import { findViolations } from './axe.ts';

/** Guesses with the first handle, as a reader begins. */
async function guess(page: Page): Promise<void> {
  const handle = page.getByRole('slider', { name: 'As a raise' });
  await handle.press('ArrowRight');
  await expect(page.locator('[data-widget="answer"]')).not.toContainText('You have not guessed');
}

/** Moves the first slider of every widget, and the one that the model refuses a value for. */
async function move(page: Page): Promise<void> {
  for (const name of widgetNames) {
    const section = page.locator(`[data-widget="${name}"]`);
    const before = await section.locator('figcaption').textContent();
    await section.locator('input[type=range]').first().press('PageUp');
    await expect(section.locator('figcaption')).not.toHaveText(before ?? '');
  }
  const field = page.locator('.control:has(#compounding-leaveYear) .field input');
  await field.fill('99');
  await field.press('Enter');
  await expect(page.locator('#compounding-leaveYear-remark')).toBeVisible();
}

/** Opens a source over the page. */
async function openSource(page: Page): Promise<void> {
  await page.locator('.source-ref').nth(4).press('Enter');
  await expect(page.locator('.source:popover-open')).toBeVisible();
}

async function unroll(page: Page): Promise<void> {
  await switchMode(page);
  await expect(page.locator('.step-figure .stage-svg').first()).toBeVisible();
}

for (const width of [320, 1280]) {
  test(`axe finds nothing in the story guessed, moved, unfolded, with a source open, and unrolled, in either theme at ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    // What the address asks for in vain is noted in the page: that too is a state.
    await gotoStory(page, { query: 'v=2&y=999' });
    await scrollThrough(page);
    await guess(page);
    await move(page);
    await unfold(page);
    await openSource(page);
    await checkWithAxe(page, 'with a source open');
    await page.keyboard.press('Escape');
    await unroll(page);
    await checkWithAxe(page, 'unrolled');
  });
}

test('axe finds nothing in a lesson that runs: a widget, an answer, the cards, and the notes to them', async ({
  page,
  context,
}) => {
  test.slow();
  await gotoPage(page, '/teach/present/?lesson=engineers&minutes=45');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const notes = await context.newPage();
  await gotoPage(notes, '/teach/notes/');
  await notes.getByText('All slides').click();
  for (const slide of [
    'The compounding widget',
    'Two offers on the table: the cards',
    /^Offers A/,
  ]) {
    await notes.getByRole('button', { name: slide }).first().click();
    const reveal = page.locator('[data-reveal]');
    if (await reveal.isVisible()) await reveal.click();
    expect(await findViolations(page), `the room, ${slide}`).toEqual([]);
    expect(await findViolations(notes), `the notes, ${slide}`).toEqual([]);
  }
});
