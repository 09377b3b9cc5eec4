import type { Locator, Page } from '@playwright/test';
import { sideways, unfold } from './support/measure.ts';
import { expect, gotoPage, gotoStory, test } from './support/page.ts';

const address = '/widgets/offer/';

const widget = (page: Page): Locator => page.locator('section.widget[data-widget="offer"]');
const findingOf = (page: Page): Locator => widget(page).locator('figcaption');
const field = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true });

const more = (page: Page): Locator => widget(page).locator('.more > summary');

async function gotoOffer(page: Page, query = ''): Promise<void> {
  await gotoPage(page, `${address}${query}`);
  await expect(widget(page)).toHaveAttribute('data-started', '');
}

async function type(page: Page, name: string, value: string): Promise<void> {
  await field(page, name).fill(value);
  await field(page, name).press('Enter');
}

const stored = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => ({ ...localStorage }));

/** How many sheets of paper the page takes. */
async function sheets(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('a number changes the finding, the bars, the table and the address', async ({ page }) => {
  await gotoOffer(page);
  const finding = findingOf(page);
  await expect(finding).toContainText('Offer A needs');
  await type(page, 'Salary, offer A, in dollars', '300000');
  await expect(finding).toContainText('Offer B needs');
  await expect(page).toHaveURL(/[?&]s=3e5\b/);
  await more(page).click();
  await type(page, 'Bonus, offer B, in percent', '0');
  await expect(page).toHaveURL(/[?&]ob=0\b/);
  await page.locator('#offer-leaveMonth').press('Home');
  await expect(widget(page)).toContainText('Leave on the first day and you walk away');
  await expect(page).toHaveURL(/[?&]lm=0\b/);
  await widget(page).locator('.numbers > summary').click();
  const bonus = widget(page).getByRole('row', { name: /^Bonus/ });
  await expect(bonus.getByRole('cell').nth(2)).toHaveText('$0');

  await type(page, 'Tokens, offer A, in dollars', '99999999');
  const remark = page.locator('#offer-tokens-remark');
  await expect(remark).toContainText('between $0 and $10,000,000 a year');
  await expect(field(page, 'Tokens, offer A, in dollars')).toHaveAttribute(
    'aria-describedby',
    'offer-tokens-remark',
  );
  await expect(field(page, 'Tokens, offer A, in dollars')).toHaveValue('18,000');

  await page.reload();
  await expect(finding).toContainText('Offer B needs');
});

test('nothing is kept until asked for; what is kept is offered, not applied, and forgotten when told', async ({
  page,
}) => {
  await gotoOffer(page);
  await more(page).click();
  const keeping = page.locator('.keep');
  await type(page, 'Salary, offer A, in dollars', '250000');
  await expect(keeping).toContainText('The link contains your numbers');
  await expect(page).toHaveURL(/[?&]s=25e4\b/);
  expect(await stored(page)).toEqual({});

  await keeping.getByRole('button', { name: 'Keep these numbers in this browser' }).click();
  await expect(keeping).toContainText('These numbers are kept in this browser: Salary $250,000');
  expect(await stored(page)).toEqual({ 'perkorpay:offer': 'v=2&s=25e4' });

  await gotoOffer(page, '?v=2&s=1e5');
  await more(page).click();
  const salary = field(page, 'Salary, offer A, in dollars');
  await expect(salary).toHaveValue('100,000');
  await expect(keeping).toContainText('Kept in this browser: Salary $250,000 a year.');
  await keeping.getByRole('button', { name: 'Use the numbers you kept' }).click();
  await expect(salary).toHaveValue('250,000');
  await expect(page).toHaveURL(/[?&]s=25e4\b/);

  await keeping.getByRole('button', { name: 'Forget' }).click();
  expect(await stored(page)).toEqual({});
  await expect(salary).toHaveValue('250,000');
  await expect(keeping).not.toContainText('ept in this browser:');
});

test('a browser that keeps nothing says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await gotoOffer(page);
  await more(page).click();
  await page.getByRole('button', { name: 'Keep these numbers' }).click();
  await expect(page.locator('.keep')).toContainText('does not let the page keep anything');
});

test('the page prints as one sheet of A4 or Letter, with its numbers, its questions and its address', async ({
  page,
}) => {
  await gotoOffer(page);
  for (const format of ['A4', 'Letter'] as const) expect(await sheets(page, format)).toBe(1);

  // The longest that the fields take, with every assumption changed.
  await gotoOffer(
    page,
    '?v=2&s=9876543.21&br=.123&eq=9876543&so=1234567&t=9999999&os=8765432.1&ob=.234&oe=1234567&oo=7654321&ot=8888888&oy=3.25&lm=17&pv=.37&r=.041&pr=.11&pp=.13&tx=.41&d=.055&eg=.07&vy=3.5&cm=11&lq=.85&pl=.0812&a=123456&y=13',
  );
  for (const format of ['A4', 'Letter'] as const) expect(await sheets(page, format)).toBe(1);

  await page.emulateMedia({ media: 'print' });
  await expect(widget(page)).toBeHidden();
  const sheet = page.locator('.sheet').first();
  await expect(sheet).toContainText('$9,876,543.21');
  await expect(sheet).toContainText('tax on extra pay 41%');
  await expect(sheet).toContainText(/widgets\/offer\/\?v=2&.*s=9876543\.21/);
  await expect(page.locator('.sheet ol li')).toHaveCount(8);
  await expect(sheet.getByText('Date')).toBeVisible();
});

test('on the narrowest phone nothing scrolls sideways, unfolded and with numbers in the millions', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await gotoOffer(page, '?v=2&s=9876543&ot=9999999&so=1234567');
  await unfold(page);
  expect(await sideways(page)).toEqual([]);
});

test('the story leads to the page with the numbers that were set in it', async ({ page }) => {
  await gotoStory(page, { query: 'v=2&os=3e5' });
  await widget(page).scrollIntoViewIfNeeded();
  await expect(widget(page)).toHaveAttribute('data-started', '');
  await widget(page).locator('.sure > summary').click();
  await widget(page).getByRole('link', { name: 'On a page of its own' }).click();
  await expect(page).toHaveURL(/\/widgets\/offer\/\?v=2&os=3e5$/);
  await expect(field(page, 'Salary, offer B, in dollars')).toHaveValue('300,000');
});

test('every widget’s own page starts without a complaint, and its answer follows its controls', async ({
  page,
}) => {
  await gotoPage(page, '/widgets/');
  const hrefs = await page
    .locator('.gallery h2 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(3);
  for (const href of hrefs) {
    await gotoPage(page, href);
    const section = page.locator('section.widget');
    await expect(section).toHaveAttribute('data-started', '');
    const before = await section.locator('figcaption').textContent();
    await section.locator('input[type=range]').first().press('PageUp');
    await expect(section.locator('figcaption')).not.toHaveText(before ?? '');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page has its finding, its bars, its table, its questions on paper and the way back', async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.locator('h1')).toContainText('Two offers');
    await expect(findingOf(page)).toContainText('Offer A needs $18,300 more base a year');
    expect(await widget(page).locator('figure rect').count()).toBeGreaterThan(12);
    expect(await widget(page).locator('table tbody tr').count()).toBeGreaterThan(8);
    await expect(widget(page).locator('.needs-script')).toBeVisible();
    await expect(page.locator('.about').getByRole('link', { name: 'methods' })).toHaveAttribute(
      'href',
      '/methods/#offer',
    );
    expect(await sheets(page, 'A4')).toBe(1);
    await expect(page.locator('.sheet .address')).toContainText('/widgets/offer/');
  });
});
