import type { Locator, Page } from '@playwright/test';
import { expect, gotoPage, test } from './support/page.ts';

const widget = (page: Page): Locator => page.locator('section.widget[data-widget="offer"]');
const knob = (page: Page, name: string): Locator => widget(page).locator(`[data-grip="${name}"]`);
const field = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name: `${name}, in dollars`, exact: true });
const heard = (page: Page): Locator => widget(page).locator('> [aria-live]');

async function gotoOffer(page: Page, query = ''): Promise<void> {
  await gotoPage(page, `/widgets/offer/${query}`);
  await expect(widget(page)).toHaveAttribute('data-started', '');
}

async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  const box = (await what.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What the page's address asks for, once it has something to ask. */
async function query(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\?/);
  return new URL(page.url()).search;
}

for (const [name, label] of [
  ['salary', 'Salary, offer A'],
  ['otherEquity', 'Stock, offer B'],
  ['tokens', 'Tokens, offer A'],
] as const) {
  test(`the end of the piece “${label}” sets what its field sets, and the page says the same`, async ({
    page,
  }) => {
    await gotoOffer(page);
    await knob(page, name).scrollIntoViewIfNeeded();
    const from = await middleOf(knob(page, name));
    const before = await field(page, label).inputValue();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 4, { steps: 3 });
    await page.mouse.move(from.x + 18, from.y + 4, { steps: 4 });
    // It stays under the pointer: the scale keeps still while it is in hand.
    await expect(async () => {
      const now = await middleOf(knob(page, name));
      expect(Math.abs(now.x - from.x - 18)).toBeLessThan(5);
    }).toPass();
    await page.mouse.up();
    const asked = await query(page);
    const value = await field(page, label).inputValue();
    expect(Number(value.replaceAll(',', ''))).toBeGreaterThan(Number(before.replaceAll(',', '')));
    await expect(heard(page)).toContainText('Over four years');
    const said = await heard(page).textContent();
    const finding = await widget(page).locator('.finding').textContent();

    await gotoOffer(page);
    await field(page, label).fill(value);
    await field(page, label).press('Enter');
    await expect(page).toHaveURL((url) => url.search === asked);
    await expect(heard(page)).toHaveText(said ?? '');
    await expect(widget(page).locator('.finding')).toHaveText(finding ?? '');
  });
}

test('a click in a bar brings the nearest end there', async ({ page }) => {
  await gotoOffer(page);
  const at = await middleOf(knob(page, 'otherSalary'));
  await page.mouse.click(at.x - 30, at.y);
  await expect(page).toHaveURL(/[?&]os=/);
  await expect(async () => {
    expect(Math.abs((await middleOf(knob(page, 'otherSalary'))).x - at.x + 30)).toBeLessThan(40);
  }).toPass();
  expect(
    Number((await field(page, 'Salary, offer B').inputValue()).replaceAll(',', '')),
  ).toBeLessThan(220000);
});

test('ends that lie too close for a finger leave it to one of them and to the fields', async ({
  page,
}) => {
  await gotoOffer(page, '?v=2&eq=2000');
  await expect(knob(page, 'salary')).toHaveCount(1);
  await expect(knob(page, 'equity')).toHaveCount(0);
  await expect(field(page, 'Stock, offer A')).toHaveValue('2,000');
});

test('a term that is refused is said below the picture, and its field points there', async ({
  page,
}) => {
  await gotoOffer(page);
  await field(page, 'Tokens, offer A').fill('99999999');
  await field(page, 'Tokens, offer A').press('Enter');
  await expect(page.locator('#offer-tokens-remark')).toContainText('between $0 and $10,000,000');
  await expect(field(page, 'Tokens, offer A')).toHaveAttribute(
    'aria-describedby',
    'offer-tokens-remark',
  );
});

test('leaving empties stock in its bar, and is said with it', async ({ page }) => {
  await gotoOffer(page);
  const condition = widget(page).locator('.condition');
  const filled = async (): Promise<number> => {
    const stock = widget(page).locator('.picture rect[fill="var(--equity)"]').first();
    return (await stock.boundingBox())?.width ?? 0;
  };
  const before = await filled();
  await widget(page).locator('#offer-leaveMonth').press('PageUp');
  await expect(condition).toContainText('Leave after 23 months: $125,000 of stock stays behind.');
  await expect(async () => expect(await filled()).toBeGreaterThan(before)).toPass();
  await expect(heard(page)).toContainText('Leave after 23 months');
});

test('on a phone each field is as large as a finger and shows its number', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await gotoOffer(page);
  for (const one of await widget(page).locator('.picture input').all()) {
    const cut = await one.evaluate((input) => input.scrollWidth - input.clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
  }
});
