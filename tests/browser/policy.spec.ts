import type { BrowserContext, Page } from '@playwright/test';
import { dist } from '../../scripts/lib/paths.mjs';
import { widgetNames } from '../../src/widgets/all.ts';
import { serveWithNginx } from './support/nginx.ts';
import { expect, pages, scrollThrough, test, switchMode } from './support/page.ts';

// The pages come from another port than the rest. A violation also stands in the console, which the
// fixture listens to.
test.use({ allowed: { messages: [], requests: true } });
test.describe.configure({ mode: 'serial' });

let server: Awaited<ReturnType<typeof serveWithNginx>>;

test.beforeAll(async () => {
  server = await serveWithNginx(dist);
});
test.afterAll(() => server?.stop());
test.beforeEach(() => {
  test.skip(!server, 'There is no nginx here: "node scripts/setup.mjs --browser" looks for one.');
});

const site = (address: string): string => server!.origin + address;

/** Notes what any page of the context is kept from by its policy. */
async function noteViolations(context: BrowserContext): Promise<string[]> {
  const violations: string[] = [];
  await context.exposeFunction('noteViolation', (text: string) => violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { documentURI, effectiveDirective, blockedURI, sample } = event;
      const note = Reflect.get(globalThis, 'noteViolation') as (text: string) => void;
      note(`${documentURI}: ${effectiveDirective} forbids ${blockedURI} ${sample}`);
    });
  });
  return violations;
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(site(address));
  await scrollThrough(page);
}

test('nginx sends every page with a policy that lets nothing in from outside, and with the rest of the headers', async ({
  request,
}) => {
  for (const address of pages.filter((one) => !one.startsWith('/embed/'))) {
    const headers = (await request.get(site(address))).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy, address).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/);
    expect(policy, address).toContain("frame-ancestors 'self'");
    expect(policy, address).not.toMatch(/unsafe|https?:|\*/);
    expect(headers, address).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-type': 'text/html; charset=utf-8',
      'permissions-policy': expect.stringContaining('microphone=()'),
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
    });
  }
});

test('nginx keeps what is named by its content for ever, and gives any address without a page the sign', async ({
  request,
}) => {
  const story = await (await request.get(site('/'))).text();
  const named = [
    /"(\/scripts\/story\.[^"]+)"/,
    /"(\/_astro\/fonts\/[^"]+\.woff2)"/,
    /"(\/_astro\/[^"]+\.js)"/,
  ];
  for (const pattern of named) {
    const answer = await request.get(site(pattern.exec(story)![1]!));
    expect(answer.ok()).toBe(true);
    expect(answer.headers()).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  }
  const lost = await request.get(site('/no/such/page'));
  expect(lost.status()).toBe(404);
  expect(await lost.text()).toContain('Read the story from the start');
  expect(lost.headers()['content-security-policy']).toContain("default-src 'none'");
  expect((await request.get(site('/_headers'))).status()).toBe(404);
});

test('under their policies the story and its widgets start, sample, and draw', async ({
  page,
  context,
}) => {
  test.slow();
  const violations = await noteViolations(context);
  await open(page, '/');
  await expect(page.locator('[data-stage-drawing] svg text').first()).toBeAttached();
  for (const name of widgetNames) {
    const section = page.locator(`[data-widget="${name}"]`);
    await section.locator('input[type=range]').first().press('PageUp');
  }
  await page.getByRole('slider', { name: 'As a raise' }).press('ArrowRight');
  await switchMode(page);
  await expect(page.locator('.step-figure .stage-svg').first()).toBeVisible();
  const widths = await page
    .locator('.answer svg.bar')
    .evaluateAll((bars) => bars.map((bar) => bar.clientWidth));
  expect(Math.min(...widths)).toBeGreaterThan(0);

  for (const name of widgetNames) {
    await open(page, `/widgets/${name}/`);
    const worker = name === 'compounding' ? page.waitForEvent('worker') : undefined;
    await page.locator('input[type=range]').first().press('PageUp');
    if (worker) expect((await worker).url()).toMatch(/^blob:/);
    // Painted in the browser, at the numbers as they stand; the files stand with the table.
    await page.locator('details.numbers > summary').click();
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.downloads').getByRole('link', { name: 'PNG' }).click(),
    ]);
    expect(picture.suggestedFilename()).toMatch(/\.png$/);
    await picture.cancel();
    await page.getByRole('button', { name: 'Share or embed' }).first().click();
    await expect(page.getByRole('dialog').locator('iframe').first()).toBeAttached();
  }
  expect(violations).toEqual([]);
});

test('under their policies the pages of words, sources and lessons work as without', async ({
  page,
  context,
}) => {
  test.slow();
  const violations = await noteViolations(context);
  for (const address of [
    '/methods/',
    '/methods/reference/',
    '/glossary/',
    '/sources/',
    '/widgets/',
    '/embed-guide/',
    '/404.html',
  ]) {
    await open(page, address);
  }
  await open(page, '/teach/engineers/');
  await page.locator('#ten-years-raise').getByRole('slider').press('End');
  await open(page, '/teach/join/#engineers');
  await page.locator('#engineers').getByRole('slider').first().press('End');
  await page.getByRole('button', { name: 'Lock in and get my code' }).click();
  const code = (await page.locator('[data-code]').textContent())!;
  await open(page, '/teach/room/');
  await page.locator('#room-log').fill(code);
  await expect(page.locator('[data-found]').first()).toContainText('1 code counts');
  await open(page, '/teach/present/?lesson=students&minutes=20');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
  await expect(notes.locator('[data-where]')).toContainText('Slide 1 of');
  await page.keyboard.press('PageDown');
  await expect(notes.locator('[data-where]')).toContainText('Slide 2 of');
  expect(violations).toEqual([]);
});

test.describe('what a policy does not know', () => {
  test.use({ allowed: { messages: [/Content Security Policy/], requests: true } });

  test('a policy is broken by what it does not know', async ({ page, context }) => {
    const violations = await noteViolations(context);
    await page.route('**/glossary/', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('<h1', '<h1 style="color:red"');
      await route.fulfill({ response: answer, body });
    });
    await page.goto(site('/glossary/'));
    await expect
      .poll(() => violations)
      .toEqual([expect.stringContaining('style-src-attr forbids inline')]);
  });
});
