import type { Locator, Page } from '@playwright/test';
import { expect, gotoPage, test } from './support/page.ts';

const knob = (page: Page): Locator => page.locator('.knob[data-grip="tokens"]');
const slider = (page: Page): Locator => page.locator('#budget-tokens');
const plot = (page: Page): Locator => page.locator('.picture .plot');

async function open(page: Page, query = ''): Promise<void> {
  await gotoPage(page, `/widgets/budget/${query}`);
  await expect(page.locator('section.widget')).toHaveAttribute('data-started', '');
}

const middleOf = async (what: Locator): Promise<{ x: number; y: number }> => {
  const { x, y, width, height } = (await what.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};

test('the point follows the hand along the curve, whatever its height, to both ends', async ({
  page,
}) => {
  await open(page);
  const box = (await plot(page).boundingBox())!;
  const from = await middleOf(knob(page));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const [x, valuetext] of [
    [box.x - 40, '$137 a year'],
    [box.x + box.width + 40, '$250,000 a year'],
  ] as const) {
    await page.mouse.move(x, box.y + 5, { steps: 4 });
    await expect(slider(page)).toHaveAttribute('aria-valuetext', valuetext);
    expect(Math.abs((await middleOf(knob(page))).y - (box.y + 5))).toBeGreaterThan(20);
  }
  await page.mouse.up();
  await expect(page).toHaveURL(/\?v=2&t=25e4$/);
});

test('a click in the picture takes the nearest budget that the slider has', async ({ page }) => {
  await open(page);
  const { width } = (await plot(page).boundingBox())!;
  await plot(page).click({ position: { x: width / 2, y: 12 } });
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /^\$5,[6-9]00 a year$/);
  await expect(page).toHaveURL(/\?v=2&t=5[6-9]00$/);
  const address = page.url();
  const dragged = await slider(page).inputValue();
  await open(page);
  await slider(page).evaluate((input: HTMLInputElement, position) => {
    input.value = position;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, dragged);
  await expect(page).toHaveURL(address);
});

test('a budget beyond the ladder waits at its end, and comes back from there by hand', async ({
  page,
}) => {
  await open(page, '?v=2&t=1e7');
  const box = (await plot(page).boundingBox())!;
  await expect(plot(page).getByText('$10 million a year →')).toBeVisible();
  const from = await middleOf(knob(page));
  expect(from.x).toBeCloseTo(box.x + box.width, 0);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 40, from.y, { steps: 3 });
  await page.mouse.up();
  await expect(slider(page)).not.toHaveAttribute('aria-valuetext', '$10 million a year');
  await expect(page).toHaveURL(/t=\d+(e\d)?$/);
});

test('the model is one low control, and its choice shows in the finding', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page);
  const menu = page.getByRole('combobox', { name: 'Model' });
  const control = page.locator('.control', { has: menu });
  expect((await control.boundingBox())!.height).toBeLessThanOrEqual(68);
  const words = page.locator('.condition');
  await expect(words).toContainText('7.87 billion tokens a month');
  await menu.selectOption('gpt-6-luna');
  await expect(words).toContainText('105 billion tokens a month');
});
