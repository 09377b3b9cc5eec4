import { readFile } from 'node:fs/promises';
import { csvParse } from 'd3';
import type { Page } from '@playwright/test';
import { formatDollars } from '../../src/format/index.ts';

import { expect, gotoPage, test } from './support/page.ts';

interface Got {
  name: string;
  data: Buffer;
}

/** What one of the links gives. */
/** They stand with the table. */
async function openFiles(page: Page): Promise<void> {
  const fold = page.locator('details.numbers');
  if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
}

async function download(page: Page, link: string): Promise<Got> {
  await openFiles(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.downloads').getByRole('link', { name: link, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), data: await readFile(await file.path()) };
}

/** Width, height and how much of it is not the colour of its first pixel, as the browser decodes it. */
const decode = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0),
    );
    const ink = pixels.reduce((sum, pixel) => sum + (pixel === pixels[0] ? 0 : 1), 0);
    return { width: image.width, height: image.height, ink: ink / pixels.length };
  }, png.toString('base64'));

/** The page's own table, as it stands. */
const tableOf = (page: Page) =>
  page.locator('.numbers table').evaluate((table) => ({
    caption: table.querySelector('caption')?.textContent,
    columns: [...table.querySelectorAll('thead th')].map((cell) => cell.textContent),
    rows: [...table.querySelectorAll('tbody tr')].map((row) => ({
      name: row.querySelector('th')?.textContent,
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent),
    })),
  }));

test('the files follow the reader’s numbers', async ({ page }) => {
  await gotoPage(page, '/widgets/compounding/');
  const section = page.locator('section.widget');
  await expect(section).toHaveAttribute('data-started', '');
  await page.locator('details.more > summary').click();
  const years = page.locator('#compounding-years');
  await years.focus();
  await years.press('End');
  await expect(years).toHaveAttribute('aria-valuetext', '30 years');
  const finding = (await section.locator('.full').textContent()) ?? '';
  expect(finding).toContain('30 years');
  const name = 'perk-or-pay-compounding_v-2_y-30';

  const svg = await download(page, 'SVG');
  expect(svg.name).toBe(`${name}.svg`);
  const drawn = await page.evaluate((text) => {
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      broken: file.querySelector('parsererror')?.textContent,
      width: Number(file.documentElement.getAttribute('width')),
      height: Number(file.documentElement.getAttribute('height')),
      words: [...file.querySelectorAll('text')].map((each) => each.textContent).join(' '),
      description: file.querySelector('desc')?.textContent,
    };
  }, svg.data.toString());
  expect(drawn.broken).toBeUndefined();
  expect(drawn.description).toContain(finding);
  expect(drawn.words).toContain(finding);
  expect(drawn.words).toContain('CC BY 4.0');
  expect(drawn.words).toContain('perkorpay.example/widgets/compounding/?v=2&y=30');
  // All that it refers to is in it, its two fonts too.
  const addresses = svg.data.toString().match(/(?:href="|url\()[^")]{0,40}/g) ?? [];
  expect(addresses.filter((each) => !/^url\((data:font|#clip)/.test(each))).toEqual([]);
  expect(addresses.filter((each) => each.includes('data:font'))).toHaveLength(2);

  const png = await download(page, 'PNG');
  expect(png.name).toBe(`${name}.png`);
  const image = await decode(page, png.data);
  expect([image.width, image.height]).toEqual([drawn.width * 2, drawn.height * 2]);
  expect(image.ink).toBeGreaterThan(0.05);

  const json = await download(page, 'JSON');
  expect(json.name).toBe(`${name}.json`);
  const data = JSON.parse(json.data.toString()) as Record<string, unknown>;
  expect(data['table']).toEqual(await tableOf(page));
  expect(data['finding']).toContain(finding);
  expect(data['parameters']).toContainEqual(
    expect.objectContaining({ name: 'years', value: 30, unit: 'years', default: 10 }),
  );

  const csv = await download(page, 'CSV');
  expect(csv.name).toBe(`${name}.csv`);
  const rows = csvParse(csv.data.toString().replace(/^\uFEFF/, ''));
  const raise = rows.find((row) => row['row'] === 'after 30 years' && row['name'] === 'raise');
  const shown = (await tableOf(page)).rows.at(-1);
  expect(formatDollars(Number(raise?.['value']))).toBe(shown?.cells[0]);
  expect(raise?.['unit']).toBe('dollars');
  await expect(section.locator('[aria-live="polite"]')).toHaveText(
    `Downloaded, with these numbers: ${name}.csv`,
  );
});

test('a file of a case has the theme that is seen and the prices that are picked', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await gotoPage(page, '/s/uber-cap/');
  await expect(page.locator('section.widget')).toHaveAttribute('data-started', '');
  await page.locator('#budget-pricedModel').selectOption('gpt-6-luna');
  const svg = await download(page, 'SVG');
  expect(svg.name).toContain('m-gpt-6-luna.svg');
  const [, ground] = /<rect width="\d+" height="\d+" fill="(#\w{6})"/.exec(svg.data.toString())!;
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  const seen = await page.evaluate((colour) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) return '';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }, paper);
  expect(ground).toBe(seen);
  expect(svg.data.toString()).toContain('GPT-6 Luna');
});

test('a canvas that comes back as stripes is noticed, and no picture is said to be made', async ({
  page,
}) => {
  await page.addInitScript(() => {
    CanvasRenderingContext2D.prototype.getImageData = (...[, , width, height]) =>
      new ImageData(
        Uint8ClampedArray.from({ length: 4 * width * height }, (_, at) => (at * 37) % 256),
        width,
        height,
      );
  });
  await gotoPage(page, '/widgets/compounding/');
  await expect(page.locator('section.widget')).toHaveAttribute('data-started', '');
  await openFiles(page);
  await page.locator('.downloads').getByRole('link', { name: 'PNG', exact: true }).click();
  await expect(page.locator('.downloads .said')).toHaveText(
    /other pixels back than were drawn.*The links now lead to the files/,
  );
});

test.describe('where the script cannot be had', () => {
  test.use({ allowed: { messages: [/files\.\w+/, /Failed to load resource/], requests: true } });

  test('the reader is told so, and the links lead to the files of the page', async ({ page }) => {
    await page.route('**/widgets/files.json', (route) => route.abort());
    await gotoPage(page, '/widgets/offer/');
    await expect(page.locator('section.widget')).toHaveAttribute('data-started', '');
    await openFiles(page);
    const link = page.locator('.downloads').getByRole('link', { name: 'JSON', exact: true });
    await link.click();
    const words = /could not make the file.*The links now lead to the files/;
    await expect(page.locator('.said')).toHaveText(words);
    await expect(page.locator('section.widget [aria-live="polite"]')).toHaveText(words);
    const { data } = await download(page, 'JSON');
    expect(JSON.parse(data.toString())).toHaveProperty('title', 'Perk or pay? Offer');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the links lead to the files of the page', async ({ page, request }) => {
    for (const address of ['/widgets/headcount/', '/s/small-team/']) {
      await page.goto(address);
      const links = page.locator('.downloads a');
      await expect(links).toHaveCount(4);
      const types = [];
      for (const link of await links.all()) {
        const response = await request.get((await link.getAttribute('href')) ?? '');
        expect(response.status()).toBe(200);
        types.push(response.headers()['content-type']?.split(';')[0]);
      }
      expect(types).toEqual(['image/svg+xml', 'image/png', 'text/csv', 'application/json']);
    }
  });
});
