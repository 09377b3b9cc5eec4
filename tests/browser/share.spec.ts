import type { Page } from '@playwright/test';
import { findViolations } from '../a11y/axe.ts';
import { expect, gotoPage, setTheme, test } from './support/page.ts';

/** Stands in for the embeds: says what it was asked for, and how high it is. */
async function standInForEmbeds(page: Page): Promise<void> {
  await page.route('**/embed/v1/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Stand-in</title><p>Stand-in</p>
<script>onmessage = () => parent.postMessage({ type: 'perkorpay:size', v: 1, height: 777 }, '*')</script></html>`,
    }),
  );
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Share or embed' });

async function openDialog(page: Page) {
  await page.getByRole('button', { name: 'Share or embed' }).click();
  const dialog = dialogOf(page);
  await expect(dialog).toBeVisible();
  return dialog;
}

test.beforeEach(({ page }) => standInForEmbeds(page));

test('the dialog opens, copies and closes by keyboard alone, and focus goes back', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await gotoPage(page, '/widgets/budget/?v=2&t=5000');
  await expect(page.locator('[data-widget]')).toHaveAttribute('data-started', '');
  const button = page.getByRole('button', { name: 'Share or embed' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog).toBeVisible();

  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).search).toBe('?v=2&t=5000');
  expect(new URL(link).pathname).toBe('/widgets/budget/');

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();

  // Opened again, it knows what has been set since.
  await page.locator('[data-widget] .field input').first().fill('7000');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/t=7e3/);
  await button.press('Enter');
  await expect(dialog.getByLabel('Link to these numbers')).toHaveValue(/t=7e3$/);
  await expect(dialog.getByLabel('Any page, no script')).toHaveValue(
    /<iframe src="[^"]*\/embed\/v1\/budget\/\?v=2&amp;t=7e3&amp;theme=light" title="Budget: /,
  );
});

test('the preview and the snippet follow the pickers, and the frame its content', async ({
  page,
}) => {
  await gotoPage(page, '/s/half-of-base/');
  const dialog = await openDialog(page);
  const frame = dialog.locator('iframe');
  await expect(frame).toHaveAttribute(
    'src',
    /\/embed\/v1\/compounding\/\?v=2&s=5e5&a=25e4&theme=light$/,
  );
  await expect(frame).toHaveCSS('width', '480px');
  await expect(frame).toHaveCSS('height', '777px');
  await expect(dialog.getByLabel('Link to these numbers')).toHaveValue(/\/s\/half-of-base\/$/);

  await dialog.getByLabel('720 px').check();
  await expect(frame).toHaveCSS('width', '720px');
  await dialog.getByLabel('Colours').selectOption('dark');
  await dialog.getByLabel('Controls').selectOption('min');
  await expect(frame).toHaveAttribute('src', /&theme=dark&ui=min$/);
  await expect(dialog.getByLabel('Any page, no script')).toHaveValue(/theme=dark&amp;ui=min"/);

  const kinds = dialog.getByLabel('Embed it in');
  await kinds.selectOption({ label: 'Exact height' });
  await expect(dialog.getByLabel('Exact height')).toHaveValue(
    /<perk-or-pay widget="compounding" state="v=2&amp;s=5e5&amp;a=25e4" theme="dark" ui="min"/,
  );
  await kinds.selectOption({ label: 'Newsletter, Substack, Medium, feeds' });
  await expect(dialog.getByLabel('Newsletter, Substack, Medium, feeds')).toHaveValue(
    /img\/v1\/s\/half-of-base-dark@2x\.png" alt="If you stay ten years/,
  );
  await kinds.selectOption({ label: 'Hugo, Jekyll, Astro, Markdown' });
  await expect(dialog.getByRole('textbox', { name: /^Hugo, in the post/ })).toHaveValue(
    '{{< perk-or-pay-half-of-base >}}',
  );
  await dialog.getByText('QR code').click();
  await expect(dialog.locator('#pass-on-qr svg')).toBeVisible();
  await expect(dialog.locator('#pass-on-written')).toHaveText(/^[^/]+\/s\/half-of-base\/$/);

  // Beside the dialog, the page behind it.
  await page.mouse.click(3, 3);
  await expect(dialog).toBeHidden();
  await expect(page.locator('#pass-on-preview iframe')).toHaveCount(0);
});

test('a selection that ends outside leaves the dialog open, and so does a press that ends in it', async ({
  page,
}) => {
  await gotoPage(page, '/widgets/headcount/');
  const dialog = await openDialog(page);
  const field = (await dialog.getByLabel('Any page, no script').boundingBox())!;
  const outside = { x: 3, y: 3 };
  const inside = { x: field.x + field.width / 2, y: field.y + field.height / 2 };
  for (const [from, to] of [
    [inside, outside],
    [outside, inside],
  ] as const) {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
    await expect(dialog).toBeVisible();
  }
  await page.mouse.click(outside.x, outside.y);
  await expect(dialog).toBeHidden();
});

test('where the browser refuses to copy, the text is selected and the dialog says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
  });
  await gotoPage(page, '/widgets/headcount/');
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('does not let the page copy');
  const field = dialog.getByLabel('Any page, no script');
  await expect(field).toBeFocused();
  const selected = await field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe(await field.inputValue());
});

for (const width of [320, 1280]) {
  test(`axe finds nothing in the open dialog at ${width} px, light and dark, and nothing is cut`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await setTheme(page, 'light');
    await gotoPage(page, '/widgets/offer/');
    const dialog = await openDialog(page);
    for (const summary of await dialog.locator('summary').all()) await summary.click();
    expect(await findViolations(page), 'in light').toEqual([]);
    const room = await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    expect(room, 'the dialog scrolls one way').toBeLessThanOrEqual(0);
    await setTheme(page, 'dark');
    expect(await findViolations(page, { onlyColours: true }), 'in dark').toEqual([]);
  });
}

test('a case goes back to its own numbers, and its address says when others are set', async ({
  page,
}) => {
  await gotoPage(page, '/s/half-of-base/');
  const finding = page.locator('[data-widget] .full');
  await expect(page.locator('[data-widget]')).toHaveAttribute('data-started', '');
  await expect(finding).toContainText('$1.55 million');
  await page.locator('details.more > summary').click();
  const years = page.getByRole('slider', { name: 'Years ahead' });
  await years.press('ArrowLeft');
  await expect(finding).not.toContainText('$1.55 million');
  await expect(page).toHaveURL(/\/s\/half-of-base\/\?v=2&s=5e5&y=9&a=25e4$/);
  await page.reload();
  await expect(finding).toContainText('If you stay nine years');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(finding).toContainText('$1.55 million');
  await expect(page).toHaveURL(/\/s\/half-of-base\/$/);

  // The defaults have to be asked for here.
  await gotoPage(page, '/s/half-of-base/?v=2');
  await expect(finding).toContainText('$124,000');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a case is drawn with its numbers, and link and code are there to be copied', async ({
    page,
  }) => {
    await page.goto('/s/half-of-base/');
    await expect(page.locator('[data-widget] .full')).toContainText('$1.55 million');
    await expect(page.getByLabel('Yearly amount, in dollars')).toHaveValue('250,000');
    await expect(page.getByRole('button', { name: 'Share or embed' })).toBeHidden();
    await page.getByText('The link, and the code for a page').click();
    await expect(page.locator('.pass-on-plain pre').first()).toHaveText(/\/s\/half-of-base\/$/);
    await expect(page.locator('.pass-on-plain pre').last()).toContainText('<iframe src="');
    const answer = page.locator('head link[type="application/json+oembed"]');
    await expect(answer).toHaveAttribute('href', /\/oembed\/v1\/s\/half-of-base\.json$/);
  });
});
