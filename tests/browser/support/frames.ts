import { expect, type Frame, type Locator, type Page } from '@playwright/test';

/** The frame of an iframe on the page, when its widget is drawn. */
export async function frameIn(iframe: Locator): Promise<Frame> {
  const handle = await iframe.elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await frame.waitForSelector('#embed .widget');
  return frame;
}

const contentHeight = (frame: Frame): Promise<number> =>
  frame.evaluate(() => document.getElementById('embed')?.getBoundingClientRect().height ?? 0);

const frameHeight = (iframe: Locator): Promise<number> =>
  iframe.evaluate((element) => element.clientHeight);

/** The frame is as high as its content, to a pixel, within half a second. */
export async function expectFit(iframe: Locator, frame: Frame): Promise<void> {
  await expect
    .poll(async () => Math.abs((await frameHeight(iframe)) - (await contentHeight(frame))), {
      message: 'the frame’s height differs from its content’s',
      timeout: 3000,
      intervals: [50],
    })
    .toBeLessThanOrEqual(1);
}

/** Opens and closes a fold in the embed: the frame grows and shrinks with it. */
export async function expectToFollow(iframe: Locator): Promise<void> {
  const frame = await frameIn(iframe);
  // A browser gives a frame of another site no turns to draw while it is out of sight.
  await iframe.scrollIntoViewIfNeeded();
  await expectFit(iframe, frame);
  const closed = await frameHeight(iframe);
  await frame.locator('.numbers > summary').click();
  await expect.poll(() => contentHeight(frame)).toBeGreaterThan(closed + 50);
  await expectFit(iframe, frame);
  await frame.locator('.numbers > summary').click();
  await expectFit(iframe, frame);
  expect(Math.abs((await frameHeight(iframe)) - closed)).toBeLessThanOrEqual(1);
}

/** Starts to add up what jumps on the page, in the browser's own measure. */
export async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const window = globalThis as unknown as { shifted: number };
    window.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        window.shifted += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const shifts = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
