import { unfold } from './support/measure.ts';
import { expect, gotoPage, test } from './support/page.ts';

const addresses = ['/methods/', '/methods/reference/', '/glossary/'];

for (const address of addresses) {
  test.describe(`the page ${address}`, () => {
    test('has no script but the lines that choose theme and motion, and lead to what is folded', async ({
      page,
    }) => {
      await gotoPage(page, address);
      await expect(page.locator('script[src]')).toHaveCount(0);
      const lines = await page
        .locator('script:not([type="application/ld+json"])')
        .allTextContents();
      expect(lines.join('').length).toBeLessThan(3000);
      for (const line of lines) expect(line).toMatch(/data-setting|perkorpay:|popover|data-fold/);
    });

    test('has one outline of headings, and a contents whose links arrive', async ({ page }) => {
      await gotoPage(page, address);
      const levels = await page
        .locator('h1, h2, h3, h4')
        .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
      expect(levels[0]).toBe(1);
      levels.slice(1).forEach((level, index) => {
        expect(level - (levels[index] ?? 1)).toBeLessThanOrEqual(1);
      });
      const lost = await page
        .locator('main a[href^="#"]')
        .evaluateAll((links) =>
          links
            .map((link) => link.getAttribute('href') ?? '')
            .filter((href) => !document.getElementById(href.slice(1))),
        );
      expect(lost).toEqual([]);
    });
  });
}

for (const width of [320, 360, 768, 1280]) {
  test(`every formula and every label of a bar fits at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await gotoPage(page, '/methods/');
    await unfold(page);
    const cut = await page.locator('math, .tornado text').evaluateAll((parts) =>
      parts
        .filter((part) => {
          const { left, right } = part.getBoundingClientRect();
          return left < 0 || right > document.documentElement.clientWidth;
        })
        .map((part) => part.closest('li, .tornado-row')?.textContent?.trim().slice(0, 60)),
    );
    expect(cut).toEqual([]);
    const scrolling = await page
      .locator('.formula-math, .scrolls')
      .evaluateAll((boxes) =>
        boxes
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map((box) => `${box.textContent} ${box.scrollWidth} ${box.clientWidth}`),
      );
    expect(scrolling).toEqual([]);
  });
}

test('formulas are mathematics, and are written in words beside', async ({ page }) => {
  await gotoPage(page, '/methods/');
  const formulas = page.locator('.formulas > li');
  expect(await formulas.count()).toBeGreaterThan(25);
  await expect(formulas.filter({ has: page.locator('math') })).toHaveCount(await formulas.count());
  const readings = await formulas.locator('.formula-reading').allTextContents();
  expect(readings.filter((reading) => reading.trim().length < 20)).toEqual([]);
});

test('a narrow table keeps its rows, its headings and its words', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await gotoPage(page, '/methods/#compounding');
  const table = page.getByRole('table', { name: 'The assumptions of Compounding' });
  const row = table.getByRole('row', { name: 'Worth of tokens to you' });
  await expect(row.getByRole('cell')).toHaveCount(7);
  const label = await row
    .getByRole('cell')
    .nth(1)
    .evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(label).toBe('"Default"');
});

for (const [section, title] of [
  ['compounding', 'Compounding'],
  ['offer', 'Offer'],
] as const) {
  test(`a link of an assumption of ${title} opens the widget with that assumption changed`, async ({
    page,
  }) => {
    await gotoPage(page, `/methods/#${section}`);
    await page
      .getByRole('link', { name: `Worth of tokens to you at 16%, in the story: ${title}` })
      .click();
    await expect(page).toHaveURL(new RegExp(`/\\?v=2&pv=\\.16#try-${section}$`));
    const slot = page.locator(`#try-${section}`);
    await expect(slot).toBeInViewport();
    const control = slot.locator(`#${section}-personalValue`);
    // The widget starts when it is near and the page rests, which a machine with other work does late.
    await expect(async () => {
      await control.scrollIntoViewIfNeeded();
      await expect(control).toHaveAttribute('aria-valuetext', '16%');
    }).toPass({ timeout: 30_000 });
  });
}

test('the numbers of a picture can be had as a file', async ({ page, request }) => {
  await gotoPage(page, '/methods/');
  const hrefs = await page
    .locator('a[href$=".csv"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs).toHaveLength(5);
  for (const href of hrefs) {
    const text = await (await request.get(href)).text();
    expect(text).toMatch(/^\uFEFFparameter,label,unit,low,high,/);
  }
});
