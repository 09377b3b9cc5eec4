import { expect, test } from './support/page.ts';

const island = (name: string) => `[data-island="${name}"]`;

test('an island hydrates near the reader when the page rests, and no other does', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.locator(island('guess'))).not.toHaveAttribute('data-asleep');
  await expect(page.locator(island('headcount'))).toHaveAttribute('data-asleep');
  await page.locator(island('headcount')).scrollIntoViewIfNeeded();
  await expect(page.locator(island('headcount'))).not.toHaveAttribute('data-asleep');
  await expect(page.locator('astro-island[ssr]').first()).toBeAttached();
});

test('an island hydrates where a busy browser tells late that it came near', async ({ page }) => {
  await page.addInitScript(() => {
    const Observer = globalThis.IntersectionObserver;
    globalThis.IntersectionObserver = class extends Observer {
      constructor(told: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        super((entries, observer) => {
          const before = entries.map(({ target }) => ({ target, isIntersecting: false }));
          told([...(before as IntersectionObserverEntry[]), ...entries], observer);
        }, options);
      }
    };
  });
  await page.goto('/#try-offer');
  await expect(page.locator(island('offer'))).not.toHaveAttribute('data-asleep');
});

test('an island hydrates at once under the reader’s hand, while the page still scrolls', async ({
  page,
}) => {
  await page.goto('/#try-headcount');
  await page.evaluate(() => {
    const again = (): void => {
      dispatchEvent(new Event('scroll'));
      requestAnimationFrame(again);
    };
    again();
  });
  const widget = page.locator(island('compounding'));
  await expect(widget).toHaveAttribute('data-asleep');
  await widget.locator('input[type="range"]').first().focus();
  await expect(widget).not.toHaveAttribute('data-asleep');
});

test.describe('an island that fails', () => {
  test.use({ allowed: { messages: [/.*/], requests: true } });

  test('stays as the server drew it, says nothing false and keeps no other asleep', async ({
    page,
  }) => {
    const html = await (await page.request.get('/')).text();
    const [code] =
      /\/_astro\/[\w.-]+\.js/.exec(html.slice(html.indexOf('data-island="offer"'))) ?? [];
    expect(code).toBeDefined();
    await page.route(`**${code ?? ''}`, (route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: `export default () => { throw new Error('broken'); }`,
      }),
    );
    await page.goto('/');
    const offer = page.locator(island('offer'));
    const drawn = await offer.locator('[data-widget]').innerText();
    await offer.scrollIntoViewIfNeeded();
    await page.locator(island('substitution')).scrollIntoViewIfNeeded();
    await expect(page.locator(island('substitution'))).not.toHaveAttribute('data-asleep');
    await expect(offer).toHaveAttribute('data-asleep');
    expect(await offer.locator('[data-widget]').innerText()).toBe(drawn);
    await expect(offer.locator('[data-started]')).toHaveCount(0);
  });

  test('leaves an embed its picture', async ({ page }) => {
    await page.route('**/embed/v1/offer/', async (route) => {
      const body = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: body.replace('&quot;facts&quot;', '&quot;nothing&quot;'),
      });
    });
    await page.goto('/embed/v1/offer/');
    await expect(page.locator('.finding')).toContainText('more');
    await expect(page.locator('figure')).toBeVisible();
    await expect(page.locator('[data-started]')).toHaveCount(0);
  });
});
