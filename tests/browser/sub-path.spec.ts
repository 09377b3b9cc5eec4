import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listFiles } from '../../scripts/lib/files.mjs';
import { serveFolder } from '../../scripts/lib/serve.mjs';
import { readElements } from '../../src/integrations/html.mjs';
import { expect, scrollThrough, test } from './support/page.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = 'https://people.example.org';
const base = '/perk/';

// One worker: the site is built once, into a folder of its own.
test.describe.configure({ mode: 'serial' });
// The pages come from another port than the rest; where they ask is judged here.
test.use({ allowed: { messages: [], requests: true } });

let folder = '';

test.beforeAll(async () => {
  // A build takes a minute, and ten on a machine that has other things to do.
  test.setTimeout(600_000);
  folder = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-under-'));
  const parameters = ['scripts/astro.mjs', 'build', '--outDir', folder];
  const env = { ...process.env, SITE_URL: site, BASE_PATH: base };
  await promisify(execFile)(process.execPath, parameters, { cwd: root, env });
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (pathname: string): string =>
  path.join(
    folder,
    decodeURIComponent(pathname.slice(base.length)),
    pathname.endsWith('/') ? 'index.html' : '',
  );

const addressOf = (file: string): string =>
  site +
  base +
  path
    .relative(folder, file)
    .replaceAll(path.sep, '/')
    .replace(/index\.html$/, '');

const addressed = ['href', 'xlink:href', 'src', 'action', 'data-stage-source'];

test('under a folder every link, picture and script of every page leads to a file in it', () => {
  const pages = new Map(
    listFiles(folder, /\.html$/).map((file) => {
      const elements = readElements(readFileSync(file, 'utf8'));
      return [file, { elements, ids: new Set(elements.map(({ attributes }) => attributes.id)) }];
    }),
  );
  expect(pages.size).toBeGreaterThan(20);
  const lost: string[] = [];
  let links = 0;
  for (const [file, { elements }] of pages) {
    const address = addressOf(file);
    for (const { name, attributes } of elements) {
      for (const attribute of addressed.filter((one) => attributes[one] !== undefined)) {
        const target = new URL(attributes[attribute]!, address);
        if (target.origin !== site) continue;
        links += 1;
        const place = `${path.relative(folder, file)}: <${name} ${attribute}="${attributes[attribute]}">`;
        const at = fileOf(target.pathname);
        const isThere = target.pathname.startsWith(base) && existsSync(at) && statSync(at).isFile();
        if (!isThere) lost.push(place);
        // The guessing page takes a lesson's name, whose part it shows.
        const id = decodeURIComponent(target.hash.slice(1));
        if (isThere && id && pages.has(at) && !pages.get(at)!.ids.has(id))
          lost.push(`${place}: no such id`);
      }
    }
  }
  expect(lost).toEqual([]);
  expect(links).toBeGreaterThan(500);
});

test('under a folder no whole address and no script leads out of it', () => {
  const out = listFiles(folder, /\.(html|css|js|json|xml|txt|bib|csv)$|^_headers$/).flatMap(
    (file) => {
      const text = readFileSync(file, 'utf8');
      const whole = text.match(/https:\/\/people\.example\.org\/(?!perk\/)[^"'<\s]*/g) ?? [];
      // What is put behind another address is not from the root.
      const inScript = file.endsWith('.js')
        ? (text.match(/(?<!\+)["'`]\/(?!perk\/)[a-z]+\/[^"'`]*/g) ?? [])
        : [];
      const inStyles = text.match(/url\(["']?\/(?!perk\/)[^)]*\)/g) ?? [];
      return [...whole, ...inScript, ...inStyles].map(
        (one) => `${path.relative(folder, file)}: ${one}`,
      );
    },
  );
  expect(out).toEqual([]);
});

test('under a folder the story and a widget start, and ask for nothing outside it', async ({
  page,
}) => {
  const { origin, stop } = await serveFolder(folder, { base });
  const astray: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    // The worker that paints stands in the page's own script.
    if (url.protocol === 'blob:') return;
    const isInside =
      url.origin === origin ? url.pathname.startsWith(base) : url.protocol !== 'http:';
    if (!isInside || url.protocol === 'https:') astray.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) astray.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(origin + base);
  await scrollThrough(page);
  await expect(page.locator('[data-stage-drawing] svg text').first()).toBeAttached();
  const budget = page.locator('[data-widget="budget"]');
  await budget.getByRole('slider').first().press('PageUp');
  await budget.locator('details.sure > summary').click();
  const link = budget.getByRole('link', { name: 'On a page of its own' });
  await expect(link).toHaveAttribute('href', /^\/perk\/widgets\/budget\/\?/);
  await link.click();
  await expect(page.locator('[data-widget][data-started]')).toHaveCount(1);
  // Written by the script, in a part that is folded.
  const formulas = page.locator('[data-widget] a[href$="/methods/#budget"]').first();
  await expect(formulas).toHaveAttribute('href', `${base}methods/#budget`);
  expect(astray).toEqual([]);
  await stop();
});
