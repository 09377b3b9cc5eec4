import { execFile } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serveFolder } from '../../scripts/lib/serve.mjs';
import { expect, test } from './support/page.ts';

// A widget that is added with its folder, its line in the list and its words is everywhere where the others are.

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixtures = path.join(root, 'tests/fixtures');

// One worker: the site is built once, in a folder of its own.
test.describe.configure({ mode: 'serial' });
// The pages come from another port than the rest.
test.use({ allowed: { messages: [], requests: true } });

let house = '';
let server: Awaited<ReturnType<typeof serveFolder>>;

const inHouse = (...names: string[]): string => path.join(house, ...names);

/** Everything but what is made, what is history and what is large: that is led to. */
function copyHouse(): void {
  house = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-six-'));
  const apart = new Set(['.git', '.astro', 'dist', 'node_modules', 'tests', 'test-results']);
  for (const name of readdirSync(root))
    if (!apart.has(name)) cpSync(path.join(root, name), inHouse(name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), inHouse('node_modules'), 'dir');
}

test.beforeAll(async () => {
  // A build takes a minute, and ten on a machine that has other things to do.
  test.setTimeout(600_000);
  copyHouse();
  cpSync(path.join(fixtures, 'bill'), inHouse('src/widgets/bill'), { recursive: true });
  appendFileSync(
    inHouse('src/widgets/index.ts'),
    "export { widget as bill } from './bill/widget.ts';\n",
  );
  cpSync(path.join(fixtures, 'bill.yaml'), inHouse('content/widgets/bill.yaml'));
  appendFileSync(inHouse('content/published.yaml'), "/widgets/bill/: '2026-11-26'\n");
  await promisify(execFile)(process.execPath, ['scripts/astro.mjs', 'build'], {
    cwd: house,
    env: { ...process.env, SITE_URL: '', BASE_PATH: '' },
  });
  server = await serveFolder(inHouse('dist'));
});

test.afterAll(async () => {
  await server?.stop();
  rmSync(house, { recursive: true, force: true });
});

const finding = '$18,000 of tokens is 6.3% of what an engineer costs.';

for (const [place, pathname] of [
  ['on its page', 'widgets/bill/'],
  ['in somebody else’s', 'embed/v1/bill/'],
] as const)
  test(`a sixth widget answers ${place}, in its finding and its picture`, async ({ page }) => {
    await page.goto(server.address + pathname);
    const widget = page.locator('[data-widget="bill"]');
    await expect(widget.locator('.full')).toHaveText(finding);
    await page.locator('[data-started]').waitFor();
    await page.getByRole('slider', { name: 'Token budget' }).press('End');
    await expect(widget.locator('.finding')).toContainText('87% of what an engineer costs');
    await expect(widget.locator('.full')).toContainText('$250,000 of tokens is 87%');
    await expect(widget.locator('figure svg').first()).toHaveText('87%');
    await expect(widget.locator('option', { hasText: 'Uber’s cap' })).toHaveCount(1);
  });

test('a sixth widget is in the gallery', async ({ page }) => {
  await page.goto(`${server.address}widgets/`);
  const entry = page.getByRole('listitem').filter({ hasText: 'How large is the token bill' });
  await expect(entry.getByRole('heading', { level: 2 })).toBeVisible();
  await entry.locator('img').first().scrollIntoViewIfNeeded();
  await expect(entry.locator('img').first()).toHaveJSProperty('naturalWidth', 720);
});

test('a sixth widget has its stills, its card, its numbers and its answer to oEmbed', () => {
  const read = (name: string): string => readFileSync(inHouse('dist', name), 'utf8');
  for (const name of ['img/v1/bill.png', 'img/v1/bill-dark@2x.png', 'cards/bill.png'])
    expect(existsSync(inHouse('dist', name)), name).toBe(true);
  expect(read('img/v1/bill.svg')).toContain(finding);
  expect(read('data/v1/bill.csv')).toContain('number,the bill,token budget,18000,dollars-a-year');
  expect(JSON.parse(read('data/v1/bill.json'))).toMatchObject({ finding });
  expect(JSON.parse(read('oembed/v1/bill.json'))).toMatchObject({ type: 'rich' });
  expect(read('feed.xml')).toContain('/widgets/bill/');
});
