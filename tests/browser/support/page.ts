import { test as base, expect, type Page } from '@playwright/test';
import { noteTroubles, nothing, type Allowance } from './quiet.ts';

export { expect };
export { pages } from './pages.ts';

interface Options {
  /** Opt-out, as in test.use({ allowed: { messages: [/expected/], requests: false } }). */
  allowed: Allowance;
}

/** Playwright's test, which also fails when the page complains or asks anyone but its own site. */
export const test = base.extend<Options & { troubles: string[] }>({
  allowed: [nothing, { option: true }],
  troubles: [
    async ({ context, baseURL, allowed }, use) => {
      const troubles = noteTroubles(context, new URL(baseURL ?? '').origin, allowed);
      await use(troubles);
      expect(troubles, 'troubles that the page had while the test ran').toEqual([]);
    },
    { auto: true },
  ],
});

export type Theme = 'light' | 'dark';

/** Asks for a theme as the reader's system does. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
}

/** Goes to a page and waits for its fonts, which every measurement depends on. */
export async function gotoPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
}

/** Goes to the story, to a step (#id) or with a scenario (?query) if wanted. */
export async function gotoStory(
  page: Page,
  { step = '', query = '' }: { step?: string; query?: string } = {},
): Promise<void> {
  await gotoPage(page, `/${query && `?${query}`}${step && `#${step}`}`);
}

/**
 * Scrolls through the whole page as a reader does, so that all that waits to be near starts, and back to
 * the top: on the way a widget passes over the stage, and half covers its buttons.
 */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A browser that is short of time may leave out a frame; the next step must not wait for it.
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 200);
      });
    const height = () => document.documentElement.scrollHeight;
    const step = window.innerHeight + 600;
    for (let top = 0; top < height(); top += step) {
      window.scrollTo({ top, behavior: 'instant' });
      await frame();
      await frame();
    }
  });
  // An island carries this mark until it has started, which it does where the page rests.
  const asleep = page.locator('[data-asleep]');
  for (let left = await asleep.count(); left > 0; left = await asleep.count()) {
    // It may have started since it was counted.
    await page.evaluate(() =>
      document.querySelector('[data-asleep]')?.scrollIntoView({ behavior: 'instant' }),
    );
    await expect.poll(() => asleep.count(), { intervals: [50] }).toBeLessThan(left);
  }
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
}

/** Presses the switch between the scrolling story and all steps at once, which a phone has folded in the rail. */
export async function switchMode(page: Page): Promise<void> {
  const button = page.locator('[data-mode-switch]');
  // Until the story's script has come there is nothing to press.
  await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
  if (!(await button.isVisible())) await page.locator('[data-rail] summary').click();
  await button.click();
}
