import { expect, gotoPage, pages, scrollThrough, test } from './support/page.ts';

const widths = [320, 360, 768, 1280, 1920];

test('the site has a story', () => {
  expect(pages).toContain('/');
});

for (const address of pages) {
  test.describe(`the page ${address}`, () => {
    // The fixture fails this one also on a complaint or a request to anyone else.
    test('is quiet while it is read to its end, and does not scroll sideways at any width', async ({
      page,
    }) => {
      await gotoPage(page, address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 740 });
        await scrollThrough(page);
        const tooWide = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          if (scrollWidth <= clientWidth) return [];
          const beyond = [...document.body.querySelectorAll('*')].filter(
            (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
          );
          return [
            `${scrollWidth} px of page in ${clientWidth} px`,
            ...beyond.slice(0, 10).map((element) => element.outerHTML.slice(0, 120)),
          ];
        });
        expect(tooWide, `at ${width} px`).toEqual([]);
      }
    });

    test('has one h1, a language, a title, a description and a link that skips to its text', async ({
      page,
    }) => {
      await gotoPage(page, address);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('html')).toHaveAttribute('lang', /^[a-z]{2}/);
      await expect(page).toHaveTitle(/\S/);
      const description = page.locator('meta[name="description"]');
      await expect(description).toHaveAttribute('content', /\S.{20,}/);
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      await expect(focused).toHaveAttribute('href', /^#./);
      await expect(focused).toBeInViewport();
      const target = await focused.getAttribute('href');
      await expect(page.locator(`main${target}, main ${target}`)).toHaveCount(1);
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('still has its heading and its text', async ({ page }) => {
        await page.goto(address);
        await expect(page.locator('h1')).toHaveText(/\S/);
        await expect(page.locator('h1')).toBeVisible();
        await expect(page.locator('main')).toHaveText(/\S[\s\S]{40,}/);
      });
    });
  });
}
