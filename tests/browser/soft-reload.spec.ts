import type { Page } from '@playwright/test';
import { expect, gotoPage, gotoStory, test } from './support/page.ts';

/**
 * Has the browser give controls back as a reader left them, before any script runs, as some do over a reload: values,
 * ticks, and whether they were locked.
 */
async function keepOverReload(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) {
          if (!(node instanceof HTMLInputElement) || node.closest('[data-widget]')) continue;
          if (node.type === 'range') node.value = node.max;
          if (node.type === 'checkbox' || node.type === 'radio') node.checked = true;
          node.disabled = true;
        }
    }).observe(document, { childList: true, subtree: true });
  });
}

test('a handle in the prose begins where the prose is', async ({ page }) => {
  await gotoStory(page);
  await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
  const values = () =>
    page
      .locator('[data-lever] input')
      .evaluateAll((handles) => handles.map((handle) => (handle as HTMLInputElement).value));
  const authored = await values();
  expect(authored.length).toBeGreaterThan(0);
  await keepOverReload(page);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
  expect(await values()).toEqual(authored);
});

test('an exercise can be guessed again, and nothing is guessed yet', async ({ page }) => {
  await keepOverReload(page);
  await gotoPage(page, '/teach/engineers/');
  const form = page.locator('form[data-predict="number"]').first();
  await expect(form).toBeVisible();
  await expect(form.locator('input').first()).toBeEnabled();
  const untouched = await form
    .locator('input')
    .first()
    .evaluate((input: HTMLInputElement) => input.value === input.defaultValue);
  expect(untouched).toBe(true);
  await form.locator('[data-lock]').click();
  await expect(form.locator('[data-said]')).toHaveText('Move the slider first.');
  const choice = page.locator('form[data-predict="choice"]').first();
  await expect(choice.locator('input:checked')).toHaveCount(0);
});

test('a room opens with the answers covered', async ({ page }) => {
  await keepOverReload(page);
  await gotoPage(page, '/teach/room/');
  await expect(page.getByRole('textbox').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Hide both again' })).toHaveCount(0);
});
