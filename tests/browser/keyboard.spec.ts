import type { Page } from '@playwright/test';
import { settle } from './support/measure.ts';
import { expect, gotoStory, scrollThrough, test } from './support/page.ts';

interface Stop {
  /**
   * Its place among what Tab can reach, in the order of the page; -1 for the buttons of the stage,
   * of which one sleeps at either end of the story.
   */
  place: number;
  name: string;
  outlined: boolean;
  covered: boolean;
}

/** Marks what Tab should reach, in the order of the page, and says how much that is. */
const numberStops = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex]',
    );
    const stops = [...all].filter(
      (element) =>
        element.tabIndex >= 0 &&
        !element.matches(':disabled, .rail-steps *') &&
        element.checkVisibility({ visibilityProperty: true }),
    );
    for (const [place, element] of stops.entries()) element.dataset['stop'] = String(place);
    return stops.length;
  });

/** Starts everything on the page, and comes back to its first step. */
async function startAll(page: Page): Promise<number> {
  await gotoStory(page);
  await scrollThrough(page);
  // The stage follows in a moment: until then it has a step before, and so a stop more.
  await expect(page.locator('[data-previous]')).toBeDisabled();
  return numberStops(page);
}

/** What has the focus, and whether a reader can see that. Null when the page has let go of it. */
const readStopNow = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return null;
    const style = getComputedStyle(focused);
    const box = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
    const inWindow = (value: number, end: number) => Math.min(end - 1, Math.max(0, value));
    const top = document.elementFromPoint(
      inWindow(box.left + box.width / 2, window.innerWidth),
      inWindow(box.top + Math.min(box.height / 2, 20), window.innerHeight),
    );
    const outside = box.bottom < 0 || box.top > window.innerHeight;
    return {
      place: Number(focused.dataset['stop'] ?? -1),
      name: `${focused.tagName} ${focused.id} ${focused.textContent?.trim().slice(0, 40)}`,
      outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
      covered: outside || top === null || !(focused.contains(top) || top.contains(focused)),
    };
  });

/** The same, once the page has come to rest: what has the focus may just be coming into view. */
async function readStop(page: Page): Promise<Stop | null> {
  const stop = await readStopNow(page);
  if (!stop?.covered) return stop;
  await settle(page);
  return readStopNow(page);
}

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('Tab goes through the whole story in reading order, seen at every stop', async ({
      page,
    }) => {
      const count = await startAll(page);
      expect(count).toBeGreaterThan(60);
      const faults: string[] = [];
      const places: number[] = [];
      while (places.at(-1) !== count - 1) {
        await page.keyboard.press('Tab');
        const stop = await readStop(page);
        if (!stop || places.length > count + 2) break;
        places.push(stop.place);
        if (!stop.outlined) faults.push(`${stop.name}: no outline`);
        if (stop.covered) faults.push(`${stop.name}: covered`);
      }
      expect(faults).toEqual([]);
      expect(places.filter((place) => place >= 0)).toEqual([...Array(count).keys()]);
      expect(places).toContain(-1);
      // No trap at the end: the next press leaves the page.
      await page.keyboard.press('Tab');
      expect((await readStop(page))?.place ?? -1).not.toBe(count - 1);
    });

    test('Shift and Tab go back the same way, and nothing is under the stage', async ({ page }) => {
      const count = await startAll(page);
      await page.locator(`[data-stop="${count - 1}"]`).focus();
      const faults: string[] = [];
      const places: number[] = [count - 1];
      while (places.at(-1) !== 0) {
        await page.keyboard.press('Shift+Tab');
        const stop = await readStop(page);
        if (!stop || places.length > count + 2) break;
        places.push(stop.place);
        if (stop.covered) faults.push(`${stop.name}: covered`);
      }
      expect(faults).toEqual([]);
      expect(places.filter((place) => place >= 0)).toEqual([...Array(count).keys()].reverse());
    });
  });
}

test('the first stop skips to the text, which is then next', async ({ page }) => {
  await gotoStory(page);
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to the text');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test.describe('a handle of the guess', () => {
  test('obeys the arrows, Home, End and the page keys, each in its direction', async ({ page }) => {
    await gotoStory(page);
    const handle = page.getByRole('slider', { name: 'As AI tokens' });
    await expect(page.locator('[data-asleep]').filter({ has: handle })).toHaveCount(0);
    const value = () => handle.evaluate((input: HTMLInputElement) => input.valueAsNumber);
    await handle.press('Home');
    expect(await value()).toBe(0);
    await handle.press('ArrowRight');
    expect(await value()).toBe(5000);
    await handle.press('ArrowUp');
    expect(await value()).toBe(10_000);
    await handle.press('ArrowLeft');
    await handle.press('ArrowDown');
    expect(await value()).toBe(0);
    await handle.press('PageUp');
    const big = await value();
    expect(big).toBeGreaterThan(5000);
    await handle.press('PageDown');
    expect(await value()).toBe(0);
    await handle.press('End');
    expect(await value()).toBe(300_000);
    await expect(handle).toHaveAttribute('aria-valuetext', '$300,000');
  });
});

test.describe('a source that is open', () => {
  test('closes with Escape, and the focus stays at its number', async ({ page }) => {
    await gotoStory(page);
    const reference = page.locator('#flat-cap .source-ref').first();
    await reference.press('Enter');
    const source = page.locator(`#${await reference.getAttribute('popovertarget')}`);
    await expect(source).toHaveCSS('position', 'fixed');
    await page.keyboard.press('Escape');
    await expect(source).toHaveCSS('position', 'static');
    await expect(reference).toBeFocused();
  });

  test('gives the focus back from its link to its number', async ({ page }) => {
    await gotoStory(page);
    const id = await page.locator('.source:has(a[href])').first().getAttribute('id');
    const reference = page.locator(`[popovertarget="${id}"]`).first();
    await reference.press('Enter');
    const source = page.locator(`#${id}`);
    await expect(source).toHaveCSS('position', 'fixed');
    await page.keyboard.press('Tab');
    await expect(source.getByRole('link')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(source).toHaveCSS('position', 'static');
    await expect(reference).toBeFocused();
  });
});
