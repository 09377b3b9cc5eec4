import { expect, test, type Page } from '@playwright/test';
import { findViolations } from '../a11y/axe.ts';
import { frameIn, expectFit, expectToFollow, noteShifts, shifts } from './support/frames.ts';
import { HostServer, post } from './support/host-server.ts';
import { noteTroubles } from './support/quiet.ts';

const host = new HostServer();
let site = '';

test.beforeAll(async ({ baseURL }) => {
  site = baseURL ?? '';
  await host.start();
});
test.afterAll(() => host.stop());

const embed = (widget: string, query = ''): string => `${site}/embed/v1/${widget}/${query}`;

const frame = (src: string, attributes = 'style="border:0;width:100%;height:700px"'): string =>
  `<iframe src="${src.replaceAll('&', '&amp;')}" title="A widget" ${attributes}></iframe>`;

const loader = (): string => `<script async src="${site}/embed/v1.js"></script>`;

/** Opens a host's page; what its console shows is listed. */
async function open(page: Page, html: string, headers: Record<string, string> = {}) {
  const troubles = noteTroubles(page.context(), host.address, { messages: [], requests: true });
  const name = `page-${Math.random().toString(36).slice(2)}`;
  await page.goto(host.page(name, { html, headers }));
  return troubles;
}

/** What stands in the frame's finding moves when its first slider does. */
async function expectAlive(page: Page, iframe = page.locator('iframe')): Promise<void> {
  const inside = await frameIn(iframe.first());
  const finding = inside.locator('.finding');
  const before = await finding.textContent();
  await inside.locator('input[type="range"]').first().press('PageUp');
  await expect(finding).not.toHaveText(before ?? '');
}

test.describe('a widget holds in', () => {
  test('a plain page without any script of ours', async ({ page }) => {
    const troubles = await open(page, post(frame(embed('compounding'))));
    await expectAlive(page);
    expect(await findViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('a plain page with the loader, as high as its content', async ({ page }) => {
    await noteShifts(page);
    const troubles = await open(
      page,
      post(
        `<perk-or-pay widget="compounding" style="display:block;min-height:1860px"><a href="${site}/widgets/compounding/">The widget</a></perk-or-pay>`,
        { head: loader() },
      ),
    );
    await expectToFollow(page.locator('perk-or-pay iframe'));
    await expectAlive(page);
    expect(await findViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test('Chrome’s own sizing of frames', async ({ page }) => {
    await open(
      page,
      post(frame(embed('headcount'), 'style="border:0;width:100%;frame-sizing:content-height"')),
    );
    const isThere = await page.evaluate(() => CSS.supports('frame-sizing', 'content-height'));
    test.skip(!isThere, 'this Chromium has no frame-sizing');
    const iframe = page.locator('iframe');
    await expectFit(iframe, await frameIn(iframe));
  });

  test('WordPress’s filtered and sandboxed frame', async ({ page }) => {
    // As wp-embed.js: it says hello with the secret, and takes heights between two bounds.
    const script = `<script>
      const frame = document.querySelector('iframe');
      frame.addEventListener('load', () => frame.contentWindow.postMessage({ message: 'ready', secret: 'Ab12' }, '*'));
      addEventListener('message', ({ data, source }) => {
        if (source !== frame.contentWindow || data.secret !== 'Ab12' || /[^a-z0-9]/i.test(data.secret)) return;
        if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
      });</script>`;
    await open(
      page,
      post(
        `<iframe sandbox="allow-scripts" security="restricted" src="${embed('headcount', '?ui=min&theme=light')}#?secret=Ab12" width="600" height="338" title="A widget" frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>`,
        { below: script },
      ),
    );
    const iframe = page.locator('iframe');
    const inside = await frameIn(iframe);
    await expectFit(iframe, inside);
    await expectAlive(page);
    expect(await findViolations(page)).toEqual([]);
  });

  test('a post whose frame has been taken out: the link stays', async ({ page }) => {
    await open(page, post(`<p><a href="${site}/widgets/offer/">Two offers</a></p>`));
    await page.getByRole('link', { name: 'Two offers' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('a host with a strict policy', async ({ page }) => {
    const troubles = await open(page, post(frame(embed('budget'), 'width="600" height="900"')), {
      'content-security-policy': `default-src 'none'; frame-src ${site}`,
    });
    await expectAlive(page);
    expect(troubles).toEqual([]);
  });

  test('a strict policy that lets the loader in', async ({ page }) => {
    const troubles = await open(
      page,
      post('<perk-or-pay widget="headcount"></perk-or-pay>', { head: loader() }),
      {
        // What the loader styles it styles from script, which a policy on styles does not forbid.
        'content-security-policy': `default-src 'none'; script-src ${site}; frame-src ${site}`,
      },
    );
    const iframe = page.locator('perk-or-pay iframe');
    await expectFit(iframe, await frameIn(iframe));
    expect(troubles).toEqual([]);
  });

  test('a forum that strips styles', async ({ page }) => {
    await open(
      page,
      post(frame(embed('substitution'), 'width="100%" height="600" frameborder="0"')),
    );
    await expectAlive(page);
  });

  test('a host without script', async ({ page }) => {
    await open(page, post(frame(embed('offer'))), {
      'content-security-policy': `script-src 'none'`,
    });
    await expectAlive(page);
  });

  test('a sandbox that forbids everything: the picture, the table and the address', async ({
    page,
  }) => {
    await open(page, post(frame(embed('compounding'), 'sandbox="" width="600" height="900"')));
    const inside = page.frameLocator('iframe');
    await expect(inside.locator('.condition')).toContainText('If you stay ten years');
    await expect(inside.locator('.needs-script')).toBeVisible();
    await inside.locator('.numbers > summary').click();
    await expect(inside.locator('table')).toBeVisible();
    await expect(inside.locator('.foot')).toContainText('/widgets/compounding/');
  });

  test('a browser without script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await open(
      page,
      post(
        `<perk-or-pay widget="offer"><a href="${site}/widgets/offer/">Two offers</a></perk-or-pay>${frame(embed('budget'))}`,
        { head: loader() },
      ),
    );
    await expect(page.getByRole('link', { name: 'Two offers' })).toBeVisible();
    await expect(page.frameLocator('iframe').locator('.finding')).toBeVisible();
    await context.close();
  });

  test('a shadow root, a narrow column, and five times on one page', async ({ page }) => {
    const names = ['budget', 'compounding', 'offer', 'substitution'];
    const troubles = await open(
      page,
      post(
        `<div id="shadow"></div>${names.map((name) => `<perk-or-pay widget="${name}" ui="min"></perk-or-pay>`).join('')}`,
        {
          head: `<style>main{width:320px}</style>${loader()}`,
          below: `<script>document.getElementById('shadow').attachShadow({mode:'open'}).innerHTML='<perk-or-pay widget="headcount" ui="none"></perk-or-pay>'</script>`,
        },
      ),
    );
    for (const iframe of await page.locator('perk-or-pay iframe').all()) {
      await iframe.scrollIntoViewIfNeeded();
      const inside = await frameIn(iframe);
      await expectFit(iframe, inside);
      const wide = await inside.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(320);
    }
    expect(await findViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

test.describe('other people’s resizers', () => {
  test('@newswire/frames takes our height', async ({ page }) => {
    const script = host.script('frames.js', 'node_modules/@newswire/frames/dist/frames.umd.js');
    await open(
      page,
      post('<div id="here"></div>', {
        below: `<script src="${script}"></script><script>
          new newswireFrames.Framer(document.getElementById('here'), { src: '${embed('headcount')}', attributes: { title: 'A widget', style: 'border:0', sandbox: 'allow-scripts' } });</script>`,
      }),
    );
    await expectToFollow(page.locator('iframe'));
  });

  test('Open Iframe Resizer takes our height', async ({ page }) => {
    const script = host.script(
      'resizer.js',
      'node_modules/@open-iframe-resizer/core/dist/index.umd.cjs',
    );
    await open(
      page,
      post(frame(embed('headcount'), 'style="border:0;width:100%"'), {
        below: `<script src="${script}"></script><script>
          (globalThis.openIframeResizer ?? globalThis.iframeResizer).initialize({}, 'iframe');</script>`,
      }),
    );
    await expectToFollow(page.locator('iframe'));
  });

  test('AMP’s and Embedly’s listeners take our height', async ({ page }) => {
    await open(
      page,
      post(
        frame(embed('headcount', '?id=a'), 'id="amp" style="border:0"') +
          frame(embed('headcount'), 'id="embedly" style="border:0"'),
        {
          below: `<script>addEventListener('message', ({ data, source }) => {
            const [amp, embedly] = document.querySelectorAll('iframe');
            if (source === amp.contentWindow && data.sentinel === 'amp' && data.type === 'embed-size') amp.height = data.height;
            if (source === embedly.contentWindow && typeof data === 'string') {
              const { context, height, src } = JSON.parse(data);
              if (context === 'iframe.resize' && src === embedly.src) embedly.height = height;
            } });</script>`,
        },
      ),
    );
    await expectToFollow(page.locator('#amp'));
    await expectToFollow(page.locator('#embedly'));
  });
});

test('room that was kept for a frame spares the host every jump', async ({ page }) => {
  await noteShifts(page);
  await page.setViewportSize({ width: 480, height: 800 });
  await open(
    page,
    post(
      `<perk-or-pay widget="headcount" ui="min" style="display:block;min-height:694px"></perk-or-pay>`,
      { head: `<style>main{width:480px}body{margin:0}</style>${loader()}` },
    ),
  );
  const iframe = page.locator('perk-or-pay iframe');
  await expectFit(iframe, await frameIn(iframe));
  expect(await shifts(page)).toBeLessThanOrEqual(0.01);
});

test('six embeds far below ask for nothing until a reader comes near', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/embed/v1/')) asked.push(request.url());
  });
  const six = Array.from(
    { length: 6 },
    (_, index) => `<perk-or-pay widget="headcount" id="w${index}"></perk-or-pay>`,
  ).join('');
  await open(page, post(`<div style="height:6000px"></div>${six}`, { head: loader() }));
  await expect(page.locator('perk-or-pay iframe')).toHaveCount(6);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(asked).toEqual([]);
  await page.locator('#w0').scrollIntoViewIfNeeded();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
});

test('hostile messages change nothing', async ({ page }) => {
  await open(
    page,
    post(
      `<perk-or-pay widget="headcount" events="1"></perk-or-pay><iframe id="other" title="Another" srcdoc="<script>setTimeout(() => {
        for (const height of [99, 300, 2000]) parent.postMessage({ type: 'perkorpay:size', v: 1, height }, '*');
      }, 0)</script>"></iframe>`,
      { head: loader() },
    ),
  );
  const iframe = page.locator('perk-or-pay iframe');
  const inside = await frameIn(iframe);
  await expectFit(iframe, inside);
  const before = await iframe.evaluate((element) => element.outerHTML);
  const finding = await inside.locator('.finding').textContent();

  // From our own frame, what is no height.
  await inside.evaluate(() => {
    const wrong: unknown[] = [
      ...[NaN, Infinity, 1e9, -5, 0, 79, 4001, '700', null, {}, [700], '<b>700</b>'].map(
        (height) => ({ type: 'perkorpay:size', v: 1, height }),
      ),
      { type: 'perkorpay:size', v: 2, height: 700 },
      { type: 'perkorpay:size', v: '1', height: 700 },
      { type: 'size', v: 1, height: 700 },
      '<script>alert(1)</script>',
      null,
      1,
    ];
    for (const message of wrong) parent.postMessage(message, '*');
  });
  // To the embed, from somebody who is not the page around it: itself.
  await inside.evaluate(() => {
    window.postMessage({ type: 'perkorpay:set', v: 1, query: 't=5' }, '*');
  });
  // From the page around, what is no query.
  await page.evaluate(() => {
    const { contentWindow } = document
      .querySelector('perk-or-pay')!
      .shadowRoot!.querySelector('iframe')!;
    for (const query of [1, null, {}, 'x'.repeat(3000)])
      contentWindow?.postMessage({ type: 'perkorpay:set', v: 1, query }, '*');
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await iframe.evaluate((element) => element.outerHTML)).toBe(before);
  await expect(inside.locator('.finding')).toHaveText(finding ?? '');
});

test('a programmer hears every change, and sets numbers that are checked like an address', async ({
  page,
}) => {
  await open(
    page,
    post(`<perk-or-pay widget="compounding" state="v=2&amp;a=5000" events="1"></perk-or-pay>`, {
      head: loader(),
    }),
  );
  await page.evaluate(() => {
    const window = globalThis as unknown as { heard: unknown[] };
    window.heard = [];
    document
      .querySelector('perk-or-pay')!
      .addEventListener('perkorpay-state', (event) =>
        window.heard.push((event as CustomEvent).detail),
      );
  });
  const heard = () =>
    page.evaluate(() => (globalThis as unknown as { heard: { query: string }[] }).heard);
  const inside = await frameIn(page.locator('perk-or-pay iframe'));
  await inside.getByRole('combobox', { name: /^Yearly amount/ }).selectOption('18000');
  await expect.poll(heard).toContainEqual({ widget: 'compounding', query: 'v=2&a=18e3' });

  const set = (query: string) =>
    page.evaluate(
      (asked) =>
        (document.querySelector('perk-or-pay') as unknown as { set(q: string): void }).set(asked),
      query,
    );
  await set('v=2&a=2400&y=5');
  await expect(inside.locator('.condition')).toContainText('If you stay five years');
  await expect.poll(async () => (await heard()).at(-1)?.query).toBe('v=2&y=5&a=2400');
  await set('a=<b>&y=1e9');
  await expect(inside.locator('.warnings li')).toHaveCount(2);
  await expect(inside.locator('.warnings')).toContainText('“<b>”');
});
