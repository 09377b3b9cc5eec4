import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { dist } from '../../scripts/lib/paths.mjs';
import { scrollThrough } from '../browser/support/page.ts';

// What the browser really fetches of each page, after gzip; fonts are packed already.
//
// The limits keep what is there from growing. The design asks for less: 46 KB for the story's HTML, 50 and 110 KB for its
// script before a widget and in all, 60 KB for an embed. Svelte is 19 KB of each script with a widget, d3's scales, shapes
// and format are 17, whole as they are shipped; what is left of an embed is its markup and styles (13), the model with
// its parameters (7) and the widget.

const KB = 1024;
const gzipped = (content: Buffer): number => gzipSync(content, { level: 9 }).length;

const rows: string[] = [];
const over: string[] = [];

/** Notes a weight beside its limit. */
function weigh(name: string, bytes: number, limit: number): void {
  const [weight, most] = [bytes, limit].map((one) => `${(one / KB).toFixed(1)} KB`.padStart(9));
  rows.push(`${name.padEnd(44)}${weight} of ${most}`);
  if (bytes > limit) over.push(rows.at(-1)!);
}

/** Every file that the page asks for from now on, by its address; each once. */
function noteFiles(page: Page) {
  const files = new Map<string, Promise<{ type: string; bytes: number }>>();
  page.on('response', (response) => {
    const type = response.request().resourceType();
    const weight = (body: Buffer) => (type === 'font' ? body.length : gzipped(body));
    files.set(
      response.url(),
      response.body().then((body) => ({ type, bytes: weight(body) })),
    );
  });
  return {
    addresses: () => [...files.keys()].filter((url) => /^https?:/.test(url)),
    async sum(wanted: string, isWanted = (_url: string): boolean => true): Promise<number> {
      await page.waitForLoadState('networkidle');
      let sum = 0;
      for (const [url, file] of files) {
        const { type, bytes } = await file;
        if (type === wanted && isWanted(url)) sum += bytes;
      }
      return sum;
    },
  };
}

/** The scripts that the text of a page waits for. */
const needed = (page: Page): Promise<string[]> =>
  page
    .locator('script[src]:not([type=module], [async], [defer])')
    .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src));

test('the story’s own script', async ({ page }) => {
  const files = noteFiles(page);
  // The opening has a widget in sight, which brings Svelte: here no island starts.
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/(<\/?)astro-island/g, '$1div');
    await route.fulfill({ response, body });
  });
  await page.goto('/');
  await page.waitForFunction(() => document.documentElement.dataset['started'] === 'true');
  weigh('the story: its own script, for the stage', await files.sum('script'), 51 * KB);
});

test('the story', async ({ page }) => {
  const files = noteFiles(page);
  await page.goto('/');
  const blocking = await needed(page);
  weigh('the story: HTML', await files.sum('document'), 63 * KB);
  weigh(
    'the story: script needed to read',
    await files.sum('script', (url) => blocking.includes(url)),
    0,
  );
  weigh('the story: script with its opening’s widget', await files.sum('script'), 73 * KB);
  await scrollThrough(page);
  weigh('the story: script after reading to the end', await files.sum('script'), 136 * KB);
  weigh('the story: fonts', await files.sum('font'), 66 * KB);
});

const widgets = readdirSync(`${dist}embed/v1`);

for (const name of widgets) {
  test(`the ${name} widget`, async ({ page }) => {
    const files = noteFiles(page);
    await page.goto(`/widgets/${name}/`);
    await scrollThrough(page);
    weigh(`the ${name} widget’s page: script`, await files.sum('script'), 80 * KB);
  });

  test(`the ${name} embed`, async ({ page }) => {
    const files = noteFiles(page);
    await page.goto(`/embed/v1/${name}/`);
    weigh(`the ${name} embed: its one file`, await files.sum('document'), 85 * KB);
    expect(files.addresses(), 'what an embed asks for').toHaveLength(1);
  });
}

test('the page that reads a letter', async ({ page }) => {
  const files = noteFiles(page);
  await page.goto('/your-offer/');
  await scrollThrough(page);
  weigh('the page that reads a letter: script', await files.sum('script'), 86 * KB);
});

test('the loader of embeds', () => {
  weigh('the loader of embeds', gzipped(readFileSync(`${dist}embed/v1.js`)), 1.25 * KB);
});

test('all of that is within its limits', () => {
  console.log(`\n${rows.join('\n')}`);
  expect(over, 'TOO LARGE').toEqual([]);
});
