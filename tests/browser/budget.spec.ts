import type { Locator, Page } from '@playwright/test';
import { expect, gotoPage, gotoStory, test } from './support/page.ts';

const widget = (page: Page): Locator => page.locator('section.widget[data-widget="budget"]');
const budget = (page: Page): Locator => page.locator('#budget-tokens');
const picker = (page: Page): Locator => page.getByRole('combobox', { name: 'Model' });

async function open(page: Page): Promise<{ section: Locator; finding: Locator }> {
  const section = widget(page);
  await section.scrollIntoViewIfNeeded();
  await expect(section).toHaveAttribute('data-started', '');
  return { section, finding: section.locator('figcaption') };
}

test('a budget is dragged, stepped, set to a real one and picked in the picture', async ({
  page,
}) => {
  await gotoStory(page);
  const { section, finding } = await open(page);
  await expect(finding).toContainText('This budget adds 15% to output; 6.3% would pay for it.');
  await expect(finding).toContainText('If gains level off; +25% if they keep rising.');
  await budget(page).press('End');
  await expect(finding).toContainText('it takes 87% to pay for it');
  await budget(page).press('ArrowLeft');
  await expect(finding).not.toContainText('87%');

  await budget(page).scrollIntoViewIfNeeded();
  const box = (await budget(page).boundingBox())!;
  const height = box.y + box.height - 8;
  await page.mouse.move(box.x + box.width * 0.9, height);
  await page.mouse.down();
  await page.mouse.move(box.x + 1, height, { steps: 4 });
  await page.mouse.up();
  await expect(finding).toContainText('This budget adds 0.9% to output; less than 0.1%');

  const cases = section.getByRole('combobox', { name: 'Token budget: set to a real case' });
  await cases.selectOption({ label: 'top 1% of firms, June 2026 · $89,388 a year' });
  await expect(finding).toContainText('it takes 31% to pay for it');
  // The budget in the picture has the name of the case.
  await expect(section.locator('.picture text', { hasText: 'top 1% of firms' })).toHaveText(
    '$89,400 · top 1% of firms',
  );
});

test('a model changes the tokens, the date and the address, and a reload brings it back', async ({
  page,
}) => {
  await gotoStory(page);
  const { section, finding } = await open(page);
  await expect(finding).toContainText('It buys 7.87 billion tokens a month.');
  await section.locator('.sure > summary').click();
  const sure = section.locator('.sure');
  await expect(sure).toContainText('57 median users');
  await expect(sure).toContainText('at list price of 7 October 2026');
  expect(await picker(page).locator('option').count()).toBeGreaterThanOrEqual(8);

  await picker(page).selectOption({ label: 'GPT-6 Luna' });
  await expect(finding).toContainText('It buys 105 billion tokens a month.');
  await expect(sure).toContainText('754 median users');
  await expect(sure).toContainText('at list price of 22 September 2026');
  await expect(sure).toContainText('We found no price for writing to the cache');
  await expect(page).toHaveURL(/\?v=2&m=gpt-6-luna$/);
  await expect(section.locator('[aria-live="polite"]')).toHaveText(/105 billion tokens/);

  await page.reload();
  await open(page);
  await expect(picker(page)).toHaveValue('gpt-6-luna');
  await expect(finding).toContainText('105 billion');
  await section.getByRole('button', { name: 'Reset' }).click();
  await expect(picker(page)).toHaveValue('claude-sonnet-5-5');
  await expect(finding).toContainText('7.87 billion');
  await expect(page).toHaveURL(/\/$/);
});

test('prices unfold: they fall and rise by named trends, and say what a promise in tokens comes to', async ({
  page,
}) => {
  await gotoPage(page, '/widgets/budget/');
  const { section } = await open(page);
  await section.locator('.more > summary').click();
  const promise = section.locator('.more p', { hasText: 'so much is a promise in tokens' });
  await expect(promise).toContainText('35% cheaper every year');
  const trends = section.getByRole('combobox', { name: 'Token price change: set to a real case' });
  await trends.selectOption('1');
  await expect(promise).toContainText('100% dearer every year');
  await expect(promise).toContainText('is worth $144,000 in three years');
  await expect(section.locator('svg').getByText('$144,000')).toBeVisible();
  await trends.selectOption('-0.26');
  await expect(promise).toContainText('26% cheaper every year');
});

test('a model that is not in the list is noted, and the rest of the address is kept', async ({
  page,
}) => {
  await gotoStory(page, { query: 'v=2&t=2400&m=gpt-9' });
  const { section, finding } = await open(page);
  const note = section.locator('.warnings li');
  await expect(note).toHaveText(
    '“model” was given as “gpt-9”; it must be one of the 15 in its list. We used “claude-sonnet-5-5” instead.',
  );
  await expect(picker(page)).toHaveValue('claude-sonnet-5-5');
  await expect(finding).toContainText('This budget adds 9.9% to output');
});

test('nothing scrolls sideways and no words of a picture are cut at 320 px, at any end', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  // Prices that make the longest labels.
  await gotoStory(page, { query: 'v=2&pc=-.9&h=5&t=1e6' });
  const { section } = await open(page);
  await section.locator('.more > summary').click();
  const prices = page.locator('#budget-priceChange');
  for (const move of [
    null,
    [budget(page), 'Home'],
    [budget(page), 'End'],
    [prices, 'End'],
  ] as const) {
    if (move) await move[0].press(move[1]);
    const cut = await section.locator(':is(.picture, .promised) text').evaluateAll((texts) =>
      texts
        .filter((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left < 0 || right > document.documentElement.clientWidth;
        })
        .map(({ textContent }) => textContent),
    );
    expect(cut, `after ${move?.[1]}`).toEqual([]);
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});

test('the methods lead to the widget with one number changed', async ({ page }) => {
  await gotoPage(page, '/methods/#budget');
  await page.getByRole('link', { name: 'Monthly budget at $21,000, in the story' }).click();
  await expect(page).toHaveURL(/\/\?v=2&t=252e3#try-budget$/);
  const { finding } = await open(page);
  await expect(finding).toContainText('it takes 88% to pay for it');
  await expect(page.locator('#try-budget')).toBeInViewport();
});
