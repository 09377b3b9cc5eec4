import type { Page } from '@playwright/test';
import { expect, gotoPage, test } from './support/page.ts';
import { expectFit, frameIn } from './support/frames.ts';
import { HostServer, post } from './support/host-server.ts';

// What the guide tells others to paste is pasted, on another site, and has to work there.

const host = new HostServer();
test.beforeAll(() => host.start());
test.afterAll(() => host.stop());
// Not every Chromium knows the feature that the frames are allowed.
test.use({ allowed: { messages: [], requests: true } });

/** The code blocks of the guide that match, as a reader copies them, for the site under test. */
async function copied(page: Page, baseURL: string, pattern: RegExp): Promise<string[]> {
  await gotoPage(page, '/embed-guide/');
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
  const { origin } = new URL(canonical ?? '');
  const codes = await page.locator('pre[data-language=html]').allTextContents();
  const found = codes.filter((code) => pattern.test(code));
  expect(found.length, `code that matches ${String(pattern)}`).toBeGreaterThan(0);
  return [...new Set(found)].map((code) => code.replaceAll(origin, baseURL));
}

const finding = 'If you leave after one year';

test('every frame of the guide shows the case on another site', async ({ page, baseURL }) => {
  test.slow();
  for (const [index, code] of (
    await copied(page, baseURL ?? '', /^<div.*\n<div.*\n<iframe/)
  ).entries()) {
    await page.goto(host.page(`frame-${index}`, { html: post(code) }));
    const frame = await frameIn(page.locator('iframe'));
    await expect(frame.locator('.full')).toContainText(finding);
    await expectFit(page.locator('iframe'), frame);
    await expect(page.locator('p a')).toHaveAttribute('href', /\/s\/leave-after-a-year\/$/);
  }
});

test('every loaded widget of the guide is as high as its content there', async ({
  page,
  baseURL,
}) => {
  test.slow();
  for (const [index, code] of (await copied(page, baseURL ?? '', /<perk-or-pay/)).entries()) {
    await page.goto(host.page(`loaded-${index}`, { html: post(code) }));
    const iframe = page.locator('perk-or-pay iframe');
    await expect((await frameIn(iframe)).locator('.full')).toContainText(finding);
    await expectFit(iframe, await frameIn(iframe));
  }
});

test('the program of the guide hears of changes and sets numbers, and the one without loader follows the height', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const [program] = await copied(page, baseURL ?? '', /perkorpay-state/);
  await page.goto(host.page('program', { html: post(program ?? '') }));
  const frame = await frameIn(page.locator('perk-or-pay iframe'));
  await frame.locator('details.more > summary').click();
  await frame.getByRole('slider', { name: 'Years ahead' }).press('ArrowLeft');
  await expect(page.locator('#heard')).toHaveText('v=2&y=9&l=1');
  await page.getByRole('button', { name: 'Begin again' }).click();
  await expect(frame.locator('.full')).toContainText('ten years from now');

  const [listener] = await copied(page, baseURL ?? '', /addEventListener\('message'/);
  await page.goto(host.page('listener', { html: post(listener ?? '') }));
  const iframe = page.locator('#frame');
  await expectFit(iframe, await frameIn(iframe));
});
