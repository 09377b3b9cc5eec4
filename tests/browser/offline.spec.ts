import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { expect, test } from './support/page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = path.join(root, 'offline', 'teaching');
const fileUrl = (name: string) => pathToFileURL(path.join(folder, name)).href;

// The pages are files: what they ask for is listed here, and has to be themselves alone.
test.use({ allowed: { messages: [], requests: true } });

// One worker: the zip is made once, in one folder.
test.describe.configure({ mode: 'serial' });

test.beforeAll(() => {
  execFileSync(process.execPath, ['scripts/offline.mjs'], { cwd: root });
});

test('the zip holds every page of the lessons, each a single file that asks for nothing', async ({
  page,
  context,
}) => {
  test.slow();
  const names = readdirSync(folder).sort();
  const packed = unzipSync(readFileSync(path.join(root, 'offline', 'perk-or-pay-teaching.zip')));
  expect(Object.keys(packed).sort()).toEqual(names.map((name) => `perk-or-pay-teaching/${name}`));
  expect(names).toEqual(expect.arrayContaining(['index.html', 'engineers.html', 'room.html']));
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
  await expect(exercise.locator('[data-said]')).toContainText('The model says $123,000');

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
});
