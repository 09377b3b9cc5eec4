import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, gotoPage, gotoStory, test } from './support/page.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

interface Point {
  x: number;
  y: number;
}

const steps = 12;

/** A finger on the glass, as the browser's own input gets it: it may scroll the page or be heard by it. */
class Finger {
  readonly page: Page;
  readonly devtools: CDPSession;

  private constructor(page: Page, devtools: CDPSession) {
    this.page = page;
    this.devtools = devtools;
  }

  static async on(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  private send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]): Promise<unknown> {
    return this.devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.send('touchStart', [from]);
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      const x = from.x + (to.x - from.x) * share;
      const y = from.y + (to.y - from.y) * share;
      await this.send('touchMove', [{ x, y }]);
    }
    await this.send('touchEnd', []);
  }

  async tap(at: Point): Promise<void> {
    await this.send('touchStart', [at]);
    await this.send('touchEnd', []);
  }

  /** Where something is once the page no longer glides: a finger on a gliding page only stops it. */
  async find(what: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    await this.rest();
    await what.evaluate((element) =>
      element.scrollIntoView({ block: 'center', behavior: 'instant' }),
    );
    await this.rest();
    return (await what.boundingBox())!;
  }

  private async rest(): Promise<void> {
    await expect(async () => {
      const before = await this.scrolled();
      await this.page.waitForTimeout(150);
      expect(await this.scrolled()).toBe(before);
    }).toPass();
  }

  scrolled(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }
}

const middle = (box: { x: number; y: number; width: number; height: number }): Point => ({
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
});

test('one number and one choice are guessed by finger, and a finger on a slider can scroll', async ({
  page,
}) => {
  await gotoPage(page, '/teach/engineers/');
  const finger = await Finger.on(page);
  const one = page.locator('#ten-years-raise');
  const slider = one.getByRole('slider');
  const box = await finger.find(slider);
  const before = await finger.scrolled();
  await finger.drag(middle(box), { x: middle(box).x, y: middle(box).y - 200 });
  await expect.poll(() => finger.scrolled()).toBeGreaterThan(before + 50);
  await expect(one.locator('[data-value]')).toHaveText('?');

  const again = await finger.find(slider);
  await finger.drag(middle(again), { x: again.x + again.width - 2, y: middle(again).y });
  await expect(slider).toHaveAttribute('aria-valuetext', '$300,000');
  await finger.tap(middle(await finger.find(one.getByRole('button', { name: 'Lock in' }))));
  await expect(one.locator('[data-said]')).toContainText('You said $300,000. The model says');

  const choice = page.locator('#best-case');
  await finger.tap(middle(await finger.find(choice.getByText('As much as a raise or more'))));
  await expect(choice.getByLabel('As much as a raise or more')).toBeChecked();
  await finger.tap(middle(await finger.find(choice.getByRole('button', { name: 'Lock in' }))));
  await expect(choice.locator('[data-said]')).toContainText('The model’s answer is');
});

test('a line is drawn by finger, point by point or in one stroke, and does not hold the page', async ({
  page,
}) => {
  await gotoPage(page, '/teach/engineers/');
  const finger = await Finger.on(page);
  const line = page.locator('#raise-line');
  const plot = line.locator('[data-plot]');
  const values = line.locator('[data-value]');

  // Up and down beside the points: the page scrolls, and nobody has guessed.
  const box = await finger.find(plot);
  const before = await finger.scrolled();
  const empty = { x: box.x + box.width * 0.75, y: box.y + box.height - 40 };
  await finger.drag(empty, { x: empty.x, y: empty.y - 160 });
  await expect.poll(() => finger.scrolled()).toBeGreaterThan(before + 50);
  await expect(values).toHaveText(['?', '?', '?', '?']);

  // A tap sets the nearest point; a grip is dragged up and down, and the page stays.
  const still = await finger.find(plot);
  await finger.tap({ x: still.x + still.width - 32, y: still.y + 30 });
  await expect(values.last()).not.toHaveText('?');
  const high = (await line.getByRole('slider').last().inputValue()).valueOf();
  const grip = middle(await finger.find(plot.locator('[data-grip="3"]')));
  const scrolled = await finger.scrolled();
  await finger.drag(grip, { x: grip.x, y: grip.y + 90 });
  expect(await finger.scrolled()).toBe(scrolled);
  expect(Number(await line.getByRole('slider').last().inputValue())).toBeLessThan(
    Number(high) - 10,
  );

  // One stroke from left to right passes all of them.
  const wide = await finger.find(plot);
  await finger.drag(
    { x: wide.x + 12, y: wide.y + 170 },
    { x: wide.x + wide.width - 12, y: wide.y + 90 },
  );
  for (const value of await values.all()) await expect(value).not.toHaveText('?');
  const said = line.locator('[data-said]');
  await expect(async () => {
    // A tap while the page still glides only stops it, as on a phone.
    if (!(await said.textContent())) await line.getByRole('button', { name: 'Lock in' }).tap();
    await expect(said).toContainText('The model says', { timeout: 1000 });
  }).toPass();
  // What is locked in stays.
  const locked = await values.allTextContents();
  await finger.tap(middle(await finger.find(plot)));
  await expect(values).toHaveText(locked);
});

test('the story’s handle takes a guess by finger, also as it stands', async ({ page }) => {
  await gotoStory(page);
  const finger = await Finger.on(page);
  const slider = page.getByRole('slider', { name: 'As a raise' });
  await expect(slider).toHaveAttribute('aria-valuetext', 'no guess yet');
  await expect(page.locator('[data-island="guess"]')).not.toHaveAttribute('data-asleep');
  await finger.tap(middle(await finger.find(slider)));
  await expect(slider).toHaveAttribute('aria-valuetext', /^\$1[45]\d,000$/);
});
