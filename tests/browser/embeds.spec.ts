import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { findViolations } from '../a11y/axe.ts';
import { widgetNames, type WidgetName } from '../../src/widgets/all.ts';
import { noteTroubles } from './support/quiet.ts';

/** States far from the defaults, at which embed and page must draw the same. */
const states: Readonly<Record<WidgetName, readonly string[]>> = {
  budget: ['t=137&pc=.2&m=deepseek-v4-pro', 't=0', 't=1e7&h=40'],
  compounding: ['a=2400&y=5&l=2', 'a=0', 'pv=2&ce=3&y=30'],
  headcount: ['t=2400&ms=10&n=40', 'n=1e4&as=1', 'ms=.5'],
  offer: ['s=1e5&os=3e5&lm=0', 's=0&os=0&eq=0&oe=0&t=0&ot=0', 'oy=40'],
  substitution: ['sg=3&de=.3', 'sg=1&de=1', 'wg=.05&t=0'],
};

/** Until the widget is started, and its range is that of its numbers. */
async function settles(page: Page): Promise<void> {
  await page.locator('[data-started]').waitFor();
  await expect(page.locator('[data-late]')).toHaveCount(0);
}

/** What a widget says and draws, a line for each element, without the names by which its styles find it. */
const drawing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ignored = new Set(['class', 'data-heed']);
    const lines: string[] = [];
    const list = (element: Element): void => {
      if (element.matches('.range, div:has(> .range)')) return;
      const attributes = [...element.attributes]
        .filter(({ name }) => !ignored.has(name))
        .map(({ name, value }) => `${name}=${value}`)
        .sort();
      const words = [...element.childNodes]
        .filter((node) => node instanceof Text)
        .map((node) => node.nodeValue)
        .join('')
        .replace(/\s+/g, ' ')
        .trim();
      lines.push([element.nodeName, ...attributes, words].join(' '));
      for (const child of element.children) list(child);
    };
    for (const root of document.querySelectorAll('.workspace figure, .numbers table')) list(root);
    return lines;
  });

for (const widget of widgetNames) {
  test(`the embed of ${widget} draws what its page draws, and asks for nothing`, async ({
    page,
    baseURL,
  }) => {
    const troubles = noteTroubles(page.context(), baseURL ?? '');
    for (const query of ['', ...states[widget].map((state) => `?${state}`)]) {
      await page.goto(`/widgets/${widget}/${query}`);
      await settles(page);
      // The chart of a promise is on the widget's own page only.
      await page.evaluate(() => document.querySelector('.promised')?.remove());
      const ofPage = await drawing(page);
      // Away from the page first: it may still be starting the worker of its range.
      await page.goto('about:blank');
      const asked: string[] = [];
      const note = (request: { url: () => string }) => asked.push(request.url());
      page.on('request', note);
      await page.goto(`/embed/v1/${widget}/${query}`);
      await settles(page);
      page.off('request', note);
      expect(asked).toHaveLength(1);
      expect(await drawing(page)).toEqual(ofPage);
    }
    expect(troubles).toEqual([]);
  });

  test(`the embed of ${widget} fits a narrow column, however its controls are shown`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 300, height: 600 });
    for (const ui of ['full', 'min', 'none']) {
      await page.goto(`/embed/v1/${widget}/?ui=${ui}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, ui).toBeLessThanOrEqual(300);
    }
  });
}

test('an embed is accessible in every option, in both themes', async ({ page }) => {
  await page.setViewportSize({ width: 480, height: 900 });
  for (const query of ['theme=light', 'theme=dark&ui=min', 'ui=none&bg=none&theme=light&t=x']) {
    await page.goto(`/embed/v1/headcount/?${query}`);
    await page.locator('[data-started]').waitFor();
    expect(await findViolations(page), query).toEqual([]);
  }
});

test('the frame’s options show', async ({ page }) => {
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.goto('/embed/v1/offer/?theme=dark');
  const dark = await ground();
  await page.goto('/embed/v1/offer/?theme=light');
  expect(await ground()).not.toBe(dark);
  await page.goto('/embed/v1/offer/?bg=none');
  expect(await ground()).toBe('rgba(0, 0, 0, 0)');
  await page.goto('/embed/v1/offer/?ui=none');
  await expect(page.locator('.side')).toBeHidden();
  await expect(page.locator('figure')).toBeVisible();
  await page.goto('/embed/v1/compounding/?ui=min');
  await expect(page.locator('input[type="range"]:visible')).toHaveCount(1);
});

test('an embed from a disk, without a site, still answers', async ({ page }) => {
  const file = pathToFileURL('dist/embed/v1/substitution/index.html');
  await page.goto(`${file.href}?sg=2`);
  const finding = page.locator('.finding');
  const before = await finding.textContent();
  await page.locator('input[type="range"]').first().press('PageUp');
  await expect(finding).not.toHaveText(before ?? '');
});

test('by keyboard alone: the focus stays where it is while the widget is drawn anew', async ({
  page,
}) => {
  await page.goto('/embed/v1/compounding/');
  await page.locator('[data-started]').waitFor();
  const slider = page.locator('#compounding-amount');
  await slider.focus();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await expect(slider).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('0');
  const field = page.locator('.control:has(#compounding-amount) .field input');
  await expect(field).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('99999999999');
  await page.keyboard.press('Tab');
  await expect(page.locator('.remark')).toBeVisible();
  await expect(page.locator('[aria-live]')).toContainText('Yearly amount');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator('.finding')).toContainText('14 cents');
});

test('print shows the table and the address', async ({ page }) => {
  await page.goto('/embed/v1/headcount/?t=2400');
  await page.locator('[data-started]').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('table')).toBeVisible();
  await expect(page.locator('.foot a')).toContainText('/widgets/headcount/?v=2&t=2400');
});
