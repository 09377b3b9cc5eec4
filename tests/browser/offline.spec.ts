import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, gotoPage, test } from './support/page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const zip = path.join(root, 'dist', 'teach', 'perk-or-pay-teaching.zip');
const packed = unzipSync(readFileSync(zip));
const names = Object.keys(packed)
  .map((name) => path.basename(name))
  .sort();
const folder = path.join(mkdtempSync(path.join(tmpdir(), 'lessons-')), 'perk-or-pay-teaching');
const fileUrl = (name: string) => pathToFileURL(path.join(folder, name)).href;

// The pages are files: what they ask for is listed here, and has to be themselves alone.
test.use({ allowed: { messages: [], requests: true } });

test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const [name, page] of Object.entries(packed))
    writeFileSync(path.join(folder, path.basename(name)), page);
});

test.afterAll(() => rmSync(path.dirname(folder), { recursive: true }));

test('the zip is offered beside the lessons, with its size', async ({ page }) => {
  await gotoPage(page, '/teach/');
  const link = page.getByRole('link', { name: 'Teaching, as a zip' });
  await expect(link.locator('xpath=..')).toContainText(
    `${(statSync(zip).size / 1e6).toFixed(1)} MB`,
  );
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('perk-or-pay-teaching.zip');
  expect(readFileSync(await download.path()).equals(readFileSync(zip))).toBe(true);
});

test('the zip holds every page of the lessons, each a single file that asks for nothing', async ({
  page,
  context,
}) => {
  test.slow();
  expect(Object.keys(packed).sort()).toEqual(names.map((name) => `perk-or-pay-teaching/${name}`));
  expect(names).toEqual(
    expect.arrayContaining(['index.html', 'engineers.html', 'room.html', 'widgets-offer.html']),
  );
  await context.setOffline(true);
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  for (const name of names) {
    await page.goto(fileUrl(name));
    await expect(page.locator('h1')).toHaveText(/\S/);
    // Its links lead to its neighbours, or to the site, and nowhere on the disk.
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const lost = links
      .filter((link) => link.startsWith('file:'))
      .filter((link) => !names.includes(path.basename(new URL(link).pathname)));
    expect(lost, name).toEqual([]);
  }
  expect(asked).toEqual(names.map(fileUrl));
  // It does not offer what it is.
  await page.goto(fileUrl('index.html'));
  await expect(page.locator('[data-online], a[download]')).toHaveCount(0);
});

test('from a disk a lesson works: guess, code, room, presenter and notes in step', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  await page.goto(fileUrl('index.html'));
  await page.getByRole('link', { name: 'An offer with tokens in it' }).click();
  const exercise = page.locator('#ten-years-raise');
  await exercise.getByRole('slider').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(exercise.locator('[data-said]')).toContainText('The model says $124,000');

  await page.goto(`${fileUrl('join.html')}#engineers`);
  await page.locator('#engineers').getByRole('slider').first().focus();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Lock in and get my code' }).click();
  const code = (await page.locator('[data-code]').textContent())!;
  await page.goto(fileUrl('room.html'));
  await page.locator('#room-log').fill(code);
  await expect(page.locator('[data-found]').first()).toContainText('1 code counts');

  await page.goto(`${fileUrl('present.html')}?lesson=students&minutes=20`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
  await expect(notes.locator('[data-where]')).toContainText('Slide 1 of');
  await page.keyboard.press('PageDown');
  await expect(notes.locator('[data-where]')).toContainText('Slide 2 of');
  await notes.getByRole('button', { name: 'Next' }).click();
  await expect(page.locator('[data-count]')).toHaveText(/^3 /);

  // The widget of a slide is started there as well, and keeps in step.
  await notes.getByText('All slides').click();
  await notes.getByRole('button', { name: 'The substitution widget' }).click();
  const finding = (one: Page) => one.locator('[data-widget-place] figcaption');
  const before = (await finding(page).textContent())!;
  await page.locator('[data-widget-place]').getByRole('slider').first().focus();
  await page.keyboard.press('Home');
  await expect(finding(page)).not.toHaveText(before);
  await expect(finding(notes)).toHaveText((await finding(page).textContent())!);
  // And so is its own page, with the lesson's numbers; the leader's window leads there.
  const [own] = await Promise.all([
    context.waitForEvent('page'),
    notes.getByRole('link', { name: 'On its own page' }).click(),
  ]);
  expect(path.basename(new URL(own.url()).pathname)).toBe('widgets-substitution.html');
  await expect(own.locator('[data-widget] figcaption')).toHaveText(before);
});
