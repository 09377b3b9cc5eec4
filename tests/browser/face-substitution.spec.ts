import type { Locator, Page } from '@playwright/test';
import { expect, gotoPage, test } from './support/page.ts';

const widget = (page: Page): Locator => page.locator('section.widget[data-widget="substitution"]');
const knob = (page: Page): Locator => widget(page).locator('.knob');
const slider = (page: Page, parameter: string): Locator =>
  page.locator(`#substitution-${parameter}`);

async function gotoWidget(page: Page, path = '/widgets/substitution/'): Promise<void> {
  await gotoPage(page, path);
  await expect(widget(page)).toHaveAttribute('data-started', '');
}

const middleOf = async (what: Locator): Promise<{ x: number; y: number }> => {
  const box = (await what.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Takes the point elsewhere and lets it go there. */
async function drag(page: Page, by: { x: number; y: number }): Promise<void> {
  await knob(page).scrollIntoViewIfNeeded();
  const from = await middleOf(knob(page));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 3 });
  await page.mouse.up();
}

const numberOf = async (page: Page, parameter: string): Promise<number> =>
  Number(await slider(page, parameter).getAttribute('aria-valuetext'));

test('the point goes both ways at once, and stays under the pointer', async ({ page }) => {
  await gotoWidget(page);
  await knob(page).scrollIntoViewIfNeeded();
  const from = await middleOf(knob(page));
  await drag(page, { x: 60, y: 25 });
  expect(await numberOf(page, 'sigma')).toBeGreaterThan(0.6);
  expect(await numberOf(page, 'demandElasticity')).toBeLessThan(1);
  const to = await middleOf(knob(page));
  // To the nearest position of either slider.
  expect(Math.abs(to.x - from.x - 60)).toBeLessThan(12);
  expect(Math.abs(to.y - from.y - 25)).toBeLessThan(12);
  await expect(page).toHaveURL(/[?&]sg=.*&de=/);
  await expect(widget(page).locator('.finding')).toContainText('cut');
});

test('a click in the map sets both numbers, says so once and can be taken back', async ({
  page,
}) => {
  await gotoWidget(page);
  const map = widget(page).locator('.map .plot');
  const box = (await map.boundingBox())!;
  await map.click({ position: { x: box.width * 0.9, y: box.height * 0.8 } });
  expect(await numberOf(page, 'sigma')).toBeGreaterThan(2);
  expect(await numberOf(page, 'demandElasticity')).toBeLessThan(0.6);
  await expect(widget(page).locator('> [aria-live]')).toContainText('cut jobs');
  await expect(page).toHaveURL(/[?&]sg=.*&de=/);
  await widget(page).getByRole('button', { name: 'Reset' }).click();
  expect(await numberOf(page, 'sigma')).toBe(0.6);
  expect(await numberOf(page, 'demandElasticity')).toBe(1);
});

test('figures empty as jobs go, and others come when they are added', async ({ page }) => {
  const figures = widget(page).locator('.tens .people > svg');
  const there = widget(page).locator('.tens .there');
  await gotoWidget(page, '/widgets/substitution/?v=2&t=100000&sg=2.6&de=.3');
  await expect(figures).toHaveCount(10);
  await expect(there).toHaveCount(3);
  await gotoWidget(page, '/widgets/substitution/?v=2&t=250000&de=2.5');
  await expect(there.nth(10)).toBeAttached();
  expect(await figures.count()).toBeGreaterThan(10);
});

test('the least of it lets a reader set both numbers', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 480 });
  await gotoWidget(page, '/embed/v1/substitution/?ui=min');
  await expect(slider(page, 'sigma')).toBeVisible();
  await expect(slider(page, 'demandElasticity')).toBeHidden();
  await drag(page, { x: 0, y: 40 });
  await slider(page, 'sigma').press('End');
  expect(await numberOf(page, 'sigma')).toBe(4);
  expect(await numberOf(page, 'demandElasticity')).toBeLessThan(0.8);
});
