import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, gotoPage, test } from './support/page.ts';

const fixture = fileURLToPath(new URL('../fixtures/plan/forty-rows.csv', import.meta.url));
const names = ['ana', 'ben', 'cem', 'dee', 'eli', 'fay'].map((name) => `${name}@x.example`);

test('a bill is read, confirmed and shown, with no request and no name but on a second press', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await gotoPage(page, '/plan/');
  await expect(page.locator('[data-started]')).toBeVisible();
  await expect(page.getByText('Sample: 120 invented people').first()).toBeVisible();
  const heard: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));

  await page.getByLabel('Drop exports here, or choose').setInputFiles({
    name: 'people-of-ana@x.example.csv',
    mimeType: 'text/csv',
    buffer: readFileSync(fixture),
  });
  // The worker's own script is the last thing that is fetched.
  await page.getByRole('button', { name: 'Read it so' }).click();
  page.on('request', (request) => requests.push(request.url()));
  await expect(page.getByText('37 of 39 rows counted')).toBeVisible();
  await page.getByText('Rows set aside, and why').click();
  await expect(page.getByText(/line 40: cost_usd “oops” is not a number/)).toBeVisible();
  await page.getByRole('button', { name: 'That is right: show it' }).click();

  await expect(page.getByText('Sample: 120 invented people')).toHaveCount(0);
  const cap = page.getByLabel('Cap a person a month').first();
  await cap.fill('600');
  await cap.press('Tab');
  await expect(page.locator('figcaption', { hasText: 'would have' })).toHaveText(
    'It would have stopped 2 people and saved $11,000 a year.',
  );
  await expect(page.locator('figcaption', { hasText: 'Next year' })).toContainText('$29,100');
  await expect(page.locator('figcaption', { hasText: 'must bring' })).toContainText('1.6%');

  const saved: string[] = [];
  for (const label of ['Download deciles', 'Download use by person']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: label }).click();
    saved.push(readFileSync(await (await download).path(), 'utf8'));
  }
  const shown = await page.locator('main').evaluate((main) => {
    // The file's own name stands on the receipt alone.
    const copy = main.cloneNode(true) as HTMLElement;
    for (const name of copy.querySelectorAll('.names')) name.remove();
    return copy.outerHTML;
  });
  const title = await page.title();
  for (const name of names) {
    expect([title, page.url(), shown, ...saved, ...heard].join('\n').toLowerCase()).not.toContain(
      name,
    );
  }
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.body.innerText)).not.toContain('x.example');
  // Two pages: what was found, and the policy with what it rests on.
  const printed = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(2);
  await expect(page.getByText('Assumed: a cap of $600 a person and month')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Show names on this screen' }).click();
  await expect(page.getByText('person 1:')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show them all the same' }).click();
  await expect(page.locator('ol li', { hasText: 'ana@x.example' })).toBeVisible();
  expect(requests).toEqual([]);
});
