import { expect, gotoPage, test } from './support/page.ts';

const long = ['/sources/', '/methods/', '/methods/reference/'] as const;

test.use({ viewport: { width: 390, height: 844 } });

test('the long pages are a few phone screens under their titles, and whole on paper', async ({
  page,
}) => {
  for (const address of long) {
    await gotoPage(page, address);
    const screens = () =>
      page.evaluate(() => document.documentElement.scrollHeight / window.innerHeight);
    expect(await screens(), address).toBeLessThan(8);
    const folds = page.locator('details[data-fold]');
    expect(await folds.count()).toBeGreaterThan(7);
    await page.emulateMedia({ media: 'print' });
    expect(await screens(), address).toBeGreaterThan(15);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a link to a section, or to what stands in it, opens its fold', async ({ page }) => {
  await gotoPage(page, '/methods/');
  const budget = page.locator('#budget > details');
  const offer = page.locator('#offer > details');
  await expect(budget).not.toHaveAttribute('open');
  await page.goto('/methods/#budget');
  await expect(budget).toHaveAttribute('open');
  await expect(budget.getByRole('heading', { name: 'Formulas' })).toBeInViewport();

  const row = await offer.locator('tr[id]').first().getAttribute('id');
  await page.evaluate((id) => {
    location.hash = `#${id}`;
  }, row);
  await expect(offer).toHaveAttribute('open');
  await expect(page.locator(`#${row}`)).toBeInViewport();

  // Folded again, the same link leads there again.
  await budget.locator('> summary').click();
  await expect(budget).not.toHaveAttribute('open');
  await page
    .locator('main a[href="#budget"]')
    .first()
    .evaluate((link: HTMLElement) => link.click());
  await expect(budget).toHaveAttribute('open');
});

test('a note shows its source where its number is, though the list is folded, and leaves it so', async ({
  page,
}) => {
  await gotoPage(page, '/methods/');
  const fold = page.locator('#sources > details');
  const note = page.locator('.source-ref').first();
  const source = page.locator('#source-1');
  await expect(source).toBeHidden();
  await note.click();
  await expect(source).toBeVisible();
  await expect(source).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(source).toBeHidden();
  await expect(fold).not.toHaveAttribute('open');
  await fold.locator('> summary').click();
  await expect(source).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is folded', async ({ page }) => {
    for (const address of long) {
      await page.goto(address);
      const parts = page.locator('details[data-fold] > :not(summary)');
      expect(await parts.count()).toBeGreaterThan(7);
      for (const part of [parts.first(), parts.last()]) await expect(part).toBeVisible();
    }
  });
});
