import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { readPlace } from '../../scripts/lib/place.mjs';
import { snippetKind } from '../../src/share/snippets.ts';
import { expectFit, frameIn } from './support/frames.ts';
import { HostServer, post } from './support/host-server.ts';
import { answerFrom } from './support/our-site.ts';
import { noteTroubles } from './support/quiet.ts';
import { sharing } from './support/sharing.ts';

// The loader's element on another site, with ours at the address that it is built for.

const { site } = readPlace({});
const loader = `${site}/embed/v1.js`;
const host = new HostServer();

test.beforeAll(() => host.start());
test.afterAll(() => host.stop());
test.beforeEach(({ context, baseURL }) => answerFrom(context, site, baseURL ?? ''));

const element = (attributes: string): string =>
  `<perk-or-pay ${attributes}><a href="${site}/widgets/">The widgets</a></perk-or-pay>`;
const aWidget = element('widget="compounding" state="v=2&amp;y=5&amp;a=2400"');

let pages = 0;
const open = (page: Page, html: string): Promise<unknown> =>
  page.goto(host.page(`loader-${(pages += 1)}`, { html }));

const built = 'dist/embed/v1.js';

const ways: Readonly<Record<string, () => string>> = {
  'as a plain script': () => `<script src="${loader}"></script>`,
  'as a module': () => `<script type="module" src="${loader}"></script>`,
  'by import()': () => `<script type="module">await import('${loader}')</script>`,
  'from a copy': () => `<script src="${host.script('copy.js', built)}"></script>`,
  'joined with other scripts': () =>
    `<script>globalThis.before = 1;\n${readFileSync(built, 'utf8')}\nglobalThis.after = 1;</script>`,
  'deferred, and twice': () => `<script defer src="${loader}"></script>`.repeat(2),
};

for (const [way, script] of Object.entries(ways))
  test(`the loader finds the site ${way}`, async ({ page }) => {
    const troubles = noteTroubles(page.context(), host.address, { messages: [], requests: true });
    await open(page, post(aWidget, { below: script() }));
    const inside = await frameIn(page.locator('perk-or-pay iframe'));
    await expect(inside.locator('.foot')).toContainText('?v=2&y=5&a=2400');
    expect(troubles).toEqual([]);
  });

test('a widget that does not exist leaves what stands between the tags', async ({ page }) => {
  const names = ['widget="bonus"', 'widget="../v1/offer"', 'widget=""', ''];
  await open(page, post(names.map(element).join('\n'), { below: ways['as a plain script']!() }));
  await page.waitForFunction(() => customElements.get('perk-or-pay'));
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'The widgets' })).toHaveCount(names.length);
  const first = page.locator('perk-or-pay').first();
  await first.evaluate((widget) => widget.setAttribute('widget', 'offer'));
  await frameIn(page.locator('iframe'));
});

test('where script runs, the picture that stands in for the widget is not fetched', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const [snippet] = snippetKind('exact').write(sharing(site));
  await open(page, post(snippet?.code ?? ''));
  await frameIn(page.locator('perk-or-pay iframe'));
  expect(asked.filter((url) => url.includes('/img/'))).toEqual([]);
  expect(asked).toContain(loader);
});

test('a changed attribute keeps numbers and history, and the same value changes nothing', async ({
  page,
}) => {
  await open(page, post(aWidget, { below: ways['as a plain script']!() }));
  const widget = page.locator('perk-or-pay');
  const iframe = widget.locator('iframe');
  const inside = await frameIn(iframe);
  const finding = inside.locator('.finding').first();
  const begun = (await finding.textContent()) ?? '';
  await inside.locator('input[type="range"]').first().press('PageUp');
  await expect(finding).not.toHaveText(begun);
  const kept = (await finding.textContent()) ?? '';
  const steps = await page.evaluate(() => history.length);
  const set = (name: string, value: string): Promise<void> =>
    widget.evaluate((one, [key = '', text = '']) => one.setAttribute(key, text), [name, value]);
  await set('widget', 'compounding');
  await set('state', 'v=2&y=5&a=2400');
  await set('theme', 'dark');
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
  await set('bg', 'none');
  await set('motion', 'reduce');
  await expect(inside.locator('html')).toHaveAttribute('data-motion', 'reduce');
  await set('theme', 'light');
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(finding).toHaveText(kept);

  // Another state is asked for in a new frame, and Back leads where it led before.
  await set('state', 'v=2&y=7');
  await expect((await frameIn(iframe)).locator('.finding').first()).not.toHaveText(kept);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('a site that changes its pages by Turbo shows the widget of each, also on the way back', async ({
  page,
}) => {
  const turbo = host.script('turbo.js', 'node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js');
  const head = `<script defer src="${turbo}"></script><script defer src="${loader}"></script>`;
  const of = (widget: string, to: string) => ({
    html: post(
      `${element(`widget="${widget}" ui="min"`)}<p><a href="${to}">The other post</a></p>`,
      {
        head,
      },
    ),
  });
  host.page('turbo-2', of('offer', '/turbo-1'));
  await page.goto(host.page('turbo-1', of('headcount', '/turbo-2')));
  await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
  const expectWidget = async (name: string): Promise<void> => {
    await expect(page.locator(`perk-or-pay[widget="${name}"] iframe`)).toHaveCount(1);
    await expect(page.locator('iframe')).toHaveCount(1);
    const iframe = page.locator('iframe');
    await expectFit(iframe, await frameIn(iframe));
  };
  await expectWidget('headcount');
  await page.getByRole('link', { name: 'The other post' }).click();
  await expectWidget('offer');
  await page.goBack();
  await expectWidget('headcount');
  // The page was never loaded anew.
  expect(await page.evaluate(() => 'isSame' in globalThis)).toBe(true);
});

test.describe('on a dark system', () => {
  test.use({ colorScheme: 'dark' });

  /** What the widget of a page looks like. */
  async function themeOf(page: Page): Promise<string> {
    const inside = await frameIn(page.locator('iframe'));
    await inside.waitForSelector('[data-started]');
    return inside.evaluate(() =>
      getComputedStyle(document.documentElement).colorScheme.includes('dark') &&
      !document.documentElement.dataset['theme']?.includes('light')
        ? 'dark'
        : 'light',
    );
  }

  const grounds: Readonly<Record<string, readonly [head: string, theme: string]>> = {
    'a page without a ground of its own': ['', 'light'],
    'a page that follows the system': ['<meta name="color-scheme" content="light dark">', 'dark'],
    'a white page': ['<style>body { background: #fff }</style>', 'light'],
    'a black page': ['<style>html { background: oklch(0.2 0 0) }</style>', 'dark'],
    'a light column on a dark page': [
      '<style>body { background: black } main { background: rgb(250 250 240) }</style>',
      'light',
    ],
  };
  for (const [name, [head, theme]] of Object.entries(grounds))
    test(`the loader’s widget is ${theme} on ${name}`, async ({ page }) => {
      await open(page, post(aWidget, { head, below: ways['as a plain script']!() }));
      expect(await themeOf(page)).toBe(theme);
    });

  test('the loader’s widget follows a page that goes dark, slowly, and in a shadow', async ({
    page,
  }) => {
    const head =
      '<style>body { background: white; transition: background 0.3s } .night body { background: #111 }</style>';
    await open(
      page,
      post('<div id="shadow"></div>', {
        head,
        below: `${ways['as a plain script']!()}<script>document.getElementById('shadow').attachShadow({ mode: 'open' }).innerHTML = '<perk-or-pay widget="headcount"></perk-or-pay>'</script>`,
      }),
    );
    const inside = await frameIn(page.locator('iframe'));
    await expect(inside.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.evaluate(() => document.documentElement.classList.add('night'));
    await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
  });

  test('a frame without the loader is light, unless it is asked to follow the system', async ({
    page,
  }) => {
    const plain = snippetKind('plain');
    await open(page, post(plain.write(sharing(site))[0]?.code ?? ''));
    expect(await themeOf(page)).toBe('light');
    const shared = sharing(site);
    const system = { ...shared, options: { ...shared.options, theme: 'system' } };
    await open(page, post(plain.write(system)[0]?.code ?? ''));
    expect(await themeOf(page)).toBe('dark');
  });
});
