import { expect, test, type Page } from '@playwright/test';
import { widgetNames } from '../../src/widgets/all.ts';
import { HostServer, post } from './support/host-server.ts';

// With scrollbars that take room, as on most desktops: a frame that is too low has one, its content is narrower and so
// higher, and the height that it asks for takes the scrollbar away again.

test.use({
  launchOptions: {
    executablePath: process.env['TEST_CHROMIUM_PATH'] ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
    ignoreDefaultArgs: ['--hide-scrollbars'],
  },
});

const host = new HostServer();
test.beforeAll(() => host.start());
test.afterAll(() => host.stop());

/** Gives each frame the height that it asks for, and counts how often it asks. */
const follower = `<script>
  globalThis.asked = new Map();
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'perkorpay:size') return;
    const frame = [...document.querySelectorAll('iframe')].find((one) => one.contentWindow === source);
    asked.set(frame.id, (asked.get(frame.id) ?? 0) + 1);
    globalThis.last = performance.now();
    frame.style.height = data.height + 'px';
  });</script>`;

const widths = [300, 340, 480, 640, 815, 960];

/** How often each frame has asked since the last time, once none has for a while. */
async function askedUntilRest(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => Object.assign(globalThis, { last: performance.now() }));
  await page.waitForFunction(() => {
    const { asked, last } = globalThis as unknown as { asked: Map<string, number>; last: number };
    const frames = document.querySelectorAll('iframe');
    return asked.size === frames.length && performance.now() - last > 700;
  });
  return page.evaluate(() => {
    const { asked } = globalThis as unknown as { asked: Map<string, number> };
    return [...document.querySelectorAll('iframe')].map(({ id }) => {
      const times = asked.get(id) ?? 0;
      asked.set(id, 0);
      return times;
    });
  });
}

for (const widget of widgetNames)
  test(`a frame of ${widget} comes to rest within three messages, at every width and zoom`, async ({
    page,
    baseURL,
  }) => {
    await page.setViewportSize({ width: 1400, height: 900 });
    const frames = widths.map(
      (width) =>
        `<iframe id="w${width}" src="${baseURL}/embed/v1/${widget}/" title="A widget" style="position:absolute;top:0;left:0;width:${width}px;height:150px;border:0"></iframe>`,
    );
    await page.goto(
      host.page(`rest-${widget}`, { html: post(frames.join('\n'), { head: follower }) }),
    );
    expect(Math.max(...(await askedUntilRest(page)))).toBeLessThanOrEqual(3);
    for (const zoom of ['0.8', '1.1', '1.25', '1.5']) {
      await page.evaluate((factor) => document.body.style.setProperty('zoom', factor), zoom);
      expect(Math.max(...(await askedUntilRest(page))), `zoom ${zoom}`).toBeLessThanOrEqual(3);
    }
    const bars = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(() => innerWidth - document.documentElement.clientWidth)),
    );
    expect(bars, 'dead scrollbars').toEqual(widths.map(() => 0));
  });
