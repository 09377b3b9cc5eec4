import type { Page } from '@playwright/test';
import { readFigures } from '../../src/evidence/read.ts';
import { topicOf } from '../../src/evidence/topics.ts';
import { expect, gotoPage, test } from './support/page.ts';

const figures = [...readFigures().values()];
const all = figures.length;
const count = (fits: (item: (typeof figures)[number]) => boolean) => figures.filter(fits).length;

const records = (page: Page) => page.locator('[data-topic] li[data-mark]');
const shown = (page: Page) => page.locator('[data-topic] li[data-mark]:not([hidden])');
const status = (page: Page) => page.locator('[data-count]');
const region = (page: Page) => page.locator('[data-said]');
const choice = (page: Page, name: string) => page.getByRole('combobox', { name });
const query = (page: Page) => new URL(page.url()).search;

test('every figure is there under its id, and all are shown', async ({ page }) => {
  await gotoPage(page, '/sources/');
  await expect(status(page)).toHaveText(`All ${all} figures, by topic.`);
  const ids = await records(page).evaluateAll((items) => items.map(({ id }) => id));
  expect(ids.sort()).toEqual(figures.map(({ id }) => id).sort());
  const twice = await page
    .locator('[id]')
    .evaluateAll((items) =>
      items.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index),
    );
  expect(twice).toEqual([]);
});

test('a figure says its value, source, mark, sureness, sum and where it is used', async ({
  page,
}) => {
  await gotoPage(page, '/sources/#uber-yearly-cap');
  const record = page.locator('#uber-yearly-cap');
  await expect(record).toBeInViewport();
  await expect(record).toContainText('$18,000');
  await expect(record).toContainText('Bloomberg, 2 June 2026.');
  await expect(record).toContainText(
    'Worked out by us; its numbers reported by Simon Willison, TechCrunch and others',
  );
  await expect(record).toContainText('How sure: high.');
  await expect(record).toContainText('$1,500 a month × 12 months = $18,000');
  await expect(record).toContainText('A cap is the most an employee may spend');
  await expect(record).toContainText('model: token budget');
  await expect(record.getByRole('link', { name: 'The flat-salary trade' })).toHaveAttribute(
    'href',
    '/#flat-cap',
  );
  await expect(page.locator('#microsoft-spend-outlier')).toContainText('Not used.');
});

test('every link into the story leads to a step', async ({ page }) => {
  await gotoPage(page, '/sources/');
  const links = await page
    .locator('a[href^="/#"]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('href')!.slice(2)));
  expect(links.length).toBeGreaterThan(50);
  await gotoPage(page, '/');
  const missing = await page.evaluate(
    (ids) => ids.filter((id) => !document.getElementById(id)),
    links,
  );
  expect(missing).toEqual([]);
});

test('the keyboard narrows the list, the address follows, and Reset opens it again', async ({
  page,
}) => {
  await gotoPage(page, '/sources/?from=mail');
  await expect(page.locator('[data-filter]')).toBeVisible();
  await expect(region(page)).toHaveText('');

  await page.getByRole('searchbox', { name: 'Search' }).focus();
  await page.keyboard.press('Tab');
  await expect(choice(page, 'Topic')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(choice(page, 'How we know it')).toBeFocused();
  await page.keyboard.type('worked');
  const derived = count(({ figure }) => figure.seen === 'derived');
  await expect(shown(page)).toHaveCount(derived);
  await expect(status(page)).toHaveText(`${derived} of ${all} figures are shown.`);
  expect(query(page)).toBe('?from=mail&mark=derived');

  await page.getByRole('searchbox').focus();
  await page.keyboard.type('UBER cap');
  await expect(page.locator('#uber-yearly-cap')).toBeVisible();
  await expect(page.locator('#workhorse-list-fall')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Tax and accounting' })).toBeHidden();
  expect(query(page)).toBe('?from=mail&mark=derived&q=UBER+cap');
  const left = await shown(page).count();
  await expect(region(page)).toHaveText(`${left} of ${all} figures are shown.`);

  const reset = page.getByRole('button', { name: 'Reset' });
  await reset.focus();
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveCount(all);
  await expect(page.getByRole('searchbox')).toHaveValue('');
  expect(query(page)).toBe('?from=mail');
  await expect(region(page)).toHaveText(`All ${all} figures, by topic.`);
});

test('the live region waits for the end of typing', async ({ page }) => {
  await gotoPage(page, '/sources/');
  await region(page).evaluate((element) => {
    const said: (string | null)[] = [];
    Object.assign(window, { said });
    new MutationObserver(() => said.push(element.textContent)).observe(element, {
      childList: true,
    });
  });
  await page.getByRole('searchbox').pressSequentially('jellyfish');
  const words = await status(page).textContent();
  await expect(region(page)).toHaveText(words!);
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
    words,
  ]);
});

test('a search that nothing fits says so', async ({ page }) => {
  await gotoPage(page, '/sources/');
  await page.getByRole('searchbox').fill('no figure has these words');
  await expect(page.getByText('No figure fits.')).toBeVisible();
  await expect(page.locator('h2:visible')).toHaveCount(0);
});

test('a query is read on load', async ({ page }) => {
  await gotoPage(page, '/sources/?topic=tax&sure=high');
  const expected = count((item) => topicOf(item) === 'tax' && item.figure.confidence === 'high');
  await expect(shown(page)).toHaveCount(expected);
  await expect(choice(page, 'Topic')).toHaveValue('tax');
  await expect(page.locator('h2:visible')).toHaveText('Tax and accounting');
  await expect(region(page)).toHaveText('');
});

test('a query that asks for what is not there is passed over', async ({ page }) => {
  await gotoPage(page, '/sources/?topic=cats&mark=%3Cb%3E&sure=&used=story%00&q=%20');
  await expect(status(page)).toHaveText(`All ${all} figures, by topic.`);
  await expect(choice(page, 'Topic')).toHaveValue('');
});

test('a link to a figure that the filter hides opens the filter', async ({ page }) => {
  await gotoPage(page, '/sources/?mark=read#uber-monthly-cap');
  await expect(page.locator('#uber-monthly-cap')).toBeInViewport();
  expect(query(page)).toBe('');
  await expect(status(page)).toHaveText(`All ${all} figures, by topic.`);
});

test('a browser that refuses to change the address filters all the same', async ({ page }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await gotoPage(page, '/sources/');
  await choice(page, 'How sure we are').selectOption('medium');
  await expect(shown(page)).toHaveCount(count(({ figure }) => figure.confidence === 'medium'));
});

test('the downloads are served, and each holds every figure or work', async ({ page, request }) => {
  await gotoPage(page, '/sources/');
  const links = page.getByRole('list', { name: 'Downloads' }).getByRole('link');
  const files = await links.evaluateAll((items) => items.map((item) => item.getAttribute('href')!));
  expect(files).toEqual(['csv', 'json', 'bib', 'csl.json'].map((end) => `/sources/figures.${end}`));
  const [table = '', json = '', bib = '', csl = ''] = await Promise.all(
    files.map(async (file) => {
      const answer = await request.get(file);
      expect(answer.status(), file).toBe(200);
      return answer.text();
    }),
  );
  expect(table.split('\r\n')).toHaveLength(all + 2);
  expect(JSON.parse(json).figures).toHaveLength(all);
  expect(JSON.parse(csl)).toHaveLength(bib.match(/^@misc/gm)!.length);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is whole, and there are no controls that do nothing', async ({ page }) => {
    await page.goto('/sources/?mark=read');
    await expect(shown(page)).toHaveCount(all);
    await expect(page.locator('[data-filter]')).toBeHidden();
    const box = await page.locator('[data-filter]').boundingBox();
    expect(box).toBeNull();
    await expect(page.locator('#uber-monthly-cap')).toBeVisible();
  });
});

test('text at twice its size stays inside a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 740 });
  await gotoPage(page, '/sources/');
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
});
