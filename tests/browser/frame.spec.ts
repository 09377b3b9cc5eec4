import { loadStory } from '../../src/story/story.ts';
import { expect, gotoPage, gotoStory, test, switchMode } from './support/page.ts';

const { scenes } = loadStory();

for (const viewport of [
  { width: 360, height: 640 },
  { width: 1280, height: 720 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test.describe('before any script', () => {
      test.use({ javaScriptEnabled: false });

      test('the first screen has the question and its three handles', async ({ page }) => {
        await gotoPage(page, '/');
        await expect(page.locator('.opening-question')).toBeInViewport({ ratio: 1 });
        const handles = page.locator('.guess input');
        await expect(handles).toHaveCount(3);
        for (const handle of await handles.all()) await expect(handle).toBeInViewport({ ratio: 1 });
      });
    });

    test('nothing that the reader has not touched shifts, from the first word to the last', async ({
      page,
    }) => {
      await page.addInitScript(() => {
        const shifts: string[] = [];
        Object.assign(window, { shifts });
        let lettersCame = Infinity;
        void document.fonts.ready.then(() => (lettersCame = performance.now()));
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
              value: number;
              hadRecentInput: boolean;
              sources: { node: Node | null }[];
            };
            // A word of the opening that moves by a pixel when its font comes is no shift to a reader. Where Arial and
            // Times, which stand in for the fonts at their size, are missing, a line moves.
            const small = entry.startTime < lettersCame + 50 ? 0.005 : 0.001;
            if (hadRecentInput || value < small) continue;
            const names = sources.map(({ node }) =>
              node instanceof Element ? `${node.tagName} ${node.className}` : '?',
            );
            shifts.push(`${value.toFixed(4)} at ${Math.round(scrollY)}: ${names.join(', ')}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await gotoStory(page);
      await page.mouse.move(viewport.width / 2, viewport.height / 2);
      const left = () =>
        page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
      for (let turn = 0; turn < 300 && (await left()) > 4; turn++) await page.mouse.wheel(0, 420);
      expect(await left()).toBeLessThan(5);
      const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      expect(shifts).toEqual([]);
    });
  });
}

test('the rail lists every scene as a link, and says which one is read', async ({ page }) => {
  await gotoStory(page, { step: 'stays-tokens' });
  const rail = page.getByRole('navigation', { name: 'Story' });
  const links = rail.getByRole('listitem').getByRole('link');
  await expect(links).toHaveText(scenes.map(({ short }) => short));
  await expect(rail.locator('[aria-current="step"]')).toHaveText('What stays');
  await links.last().click();
  await expect(rail.locator('[aria-current="step"]')).toHaveText('Fine print');
  for (const width of [1024, 1100, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const boxes = await rail
      .locator('a:visible, button:visible, [data-count]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    const overlaps = boxes.slice(1).filter(({ left }, index) => left < boxes[index]!.right - 1);
    expect.soft(overlaps, `what stands on its neighbour at ${width} px`).toEqual([]);
    expect.soft(boxes.at(-1)?.right, `${width} px`).toBeLessThanOrEqual(width);
  }

  await page.setViewportSize({ width: 360, height: 740 });
  await expect(links.first()).toBeHidden();
  await rail.getByText('Scenes').click();
  await links.nth(4).click();
  await expect(links.first()).toBeHidden();
  await expect(rail.locator('summary')).toHaveText('ScenesFlat salary');
});

test('the rail goes along where all steps are shown, too', async ({ page }) => {
  await gotoStory(page);
  await switchMode(page);
  const rail = page.getByRole('navigation', { name: 'Story' });
  for (const id of ['leave', 'stays']) {
    const { short } = scenes.find((scene) => scene.id === id) ?? {};
    await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView());
    await page.mouse.wheel(0, 200);
    await expect(rail.locator('[aria-current="step"]')).toHaveText(short ?? '');
  }
  await switchMode(page);
  await expect(page.locator('[data-story]')).toHaveAttribute('data-active-step', /^stays-/);
});

test('without a choice the theme is the system’s and nothing is stored; a choice goes with the reader', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await gotoPage(page, '/glossary/');
  const html = page.locator('html');
  const stored = () => page.evaluate(() => ({ ...localStorage }));
  expect(await stored()).toEqual({});
  const paper = () => html.evaluate((element) => getComputedStyle(element).backgroundColor);
  const light = await paper();
  await page.getByLabel('Theme').selectOption('Dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  expect(await stored()).toEqual({ 'perkorpay:theme': 'dark' });

  // Before the first paint: the choice is there when the page's first style is worked out.
  await page.goto('/methods/', { waitUntil: 'commit' });
  await page.waitForSelector('body', { state: 'attached' });
  expect(await paper()).toBe(dark);
  await expect(page.getByLabel('Theme')).toHaveValue('dark');
  await page.getByLabel('Theme').selectOption('As in the system');
  expect(await paper()).toBe(light);
  expect(await stored()).toEqual({});
});

test('the page’s own motion goes before the system’s, both ways', async ({ page }) => {
  const motion = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--motion'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await gotoStory(page);
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'unrolled');
  await page.getByLabel('Motion').selectOption('Full');
  expect(await motion()).toBe('1');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'scroll');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await page.getByLabel('Motion').selectOption('Reduced');
  expect(await motion()).toBe('0');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'unrolled');
});
