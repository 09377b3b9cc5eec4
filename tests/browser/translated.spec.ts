import type { Locator, Page } from '@playwright/test';
import { unfold } from './support/measure.ts';
import { expect, gotoPage, gotoStory, test } from './support/page.ts';
import { translate, translated } from './support/translator.ts';

const names = ['budget', 'compounding', 'headcount', 'offer', 'substitution'] as const;

const widgetIn = (page: Page): Locator => page.locator('section.widget[data-widget]').first();

/** All that a widget says with numbers in it, as a reader sees it. */
async function saidBy(widget: Locator) {
  const all = (selector: string) =>
    widget.locator(selector).evaluateAll((elements) => {
      // Whatever was put around words is not among them.
      const says = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
      return elements.map(says);
    });
  return {
    finding: await all('.finding'),
    condition: await all('.condition'),
    readings: await all('.reading strong'),
    notes: await all('.full, .note, .range p'),
    cells: await all('.numbers td'),
    remarks: await all('.remark'),
  };
}

/** The same of a page that nobody translates, at the same address, as a translator would put it. */
async function expected(page: Page) {
  const plain = await page.context().newPage();
  await gotoPage(plain, page.url());
  await expect(widgetIn(plain)).toHaveAttribute('data-started', '');
  await unfold(plain);
  // It begins with the range of its first numbers.
  await expect(widgetIn(plain).locator('[data-late]')).toHaveCount(0);
  const said = await saidBy(widgetIn(plain));
  await plain.close();
  return Object.fromEntries(
    Object.entries(said).map(([what, texts]) => [
      what,
      texts.map((text) => (text === '' ? '' : translated(text))),
    ]),
  );
}

/** Waits until the widget, and its address with it, has come to rest at what it should say; and gives that. */
async function comesToSay(page: Page): Promise<Awaited<ReturnType<typeof expected>>> {
  let right = await expected(page);
  await expect(async () => {
    right = await expected(page);
    expect(await saidBy(widgetIn(page))).toEqual(right);
  }).toPass({ timeout: 20_000 });
  return right;
}

/** Moves the first slider of a widget twenty times, as a reader with a keyboard does, and lets it rest. */
async function pressTwenty(page: Page): Promise<void> {
  const slider = widgetIn(page).locator('input[type=range]').first();
  await slider.focus();
  for (let press = 0; press < 20; press++)
    await slider.press(press % 5 === 4 ? 'ArrowLeft' : 'ArrowRight');
  await expect.poll(() => new URL(page.url()).search).not.toBe('');
}

/** Holds all scripts back. Returns what lets them come. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

for (const name of names) {
  const address = `/widgets/${name}/`;

  test(`${name} says the right numbers in a page that is translated under the hand`, async ({
    page,
  }) => {
    await gotoPage(page, address);
    await expect(widgetIn(page)).toHaveAttribute('data-started', '');
    await unfold(page);
    await translate(page);
    await pressTwenty(page);
    const right = await comesToSay(page);
    const region = widgetIn(page).locator('[aria-live="polite"]');
    const finding = (right['finding']?.[0] ?? '').replace(/»$/, '');
    await expect(region).toContainText(finding);
  });

  test(`${name} takes over a page that was translated before, as it stands`, async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('footer').last().waitFor({ state: 'attached' });
    await translate(page);
    await unfold(page);
    const drawn = await widgetIn(page).evaluateHandle((widget) => [
      widget,
      ...widget.querySelectorAll('figcaption, figure, table, td, input, summary, details'),
    ]);
    const before = await saidBy(widgetIn(page));
    release();
    await expect(widgetIn(page)).toHaveAttribute('data-started', '');
    const lost = await drawn.evaluate((nodes) => nodes.filter((node) => !node.isConnected).length);
    expect(lost).toBe(0);
    expect((await saidBy(widgetIn(page))).finding).toEqual(before.finding);
    await expect(widgetIn(page).locator('details.numbers')).toHaveAttribute('open', '');
    await unfold(page);
    await pressTwenty(page);
    await comesToSay(page);
  });
}

test('an embed says the right finding in a frame that is translated', async ({ page }) => {
  await gotoPage(page, '/embed/v1/substitution/');
  await expect(widgetIn(page)).toHaveAttribute('data-started', '');
  await translate(page);
  const slider = widgetIn(page).locator('input[type=range]').first();
  for (let press = 0; press < 20; press++) await slider.press('ArrowRight');
  const link = page.locator('.foot a');
  await expect(link).toHaveAttribute('href', /[?]v=/);
  const query = new URL((await link.getAttribute('href')) ?? '').search;
  const plain = await page.context().newPage();
  await gotoPage(plain, `/embed/v1/substitution/${query}`);
  await expect(widgetIn(plain)).toHaveAttribute('data-started', '');
  const finding = (await widgetIn(plain).locator('.finding').textContent()) ?? '';
  await expect(widgetIn(page).locator('.finding')).toHaveText(translated(finding));
});

test.describe('the story in a page that is translated', () => {
  const findingOnStage = (page: Page): Locator => page.locator('[data-stage-finding]');

  test('has the finding of each step, translated once', async ({ page }) => {
    await gotoStory(page);
    await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
    await translate(page);
    for (let turn = 0; turn < 20; turn++) {
      await page.locator('[data-next]').click();
      const step = page.locator('[data-step][data-active]');
      const shown = () => findingOnStage(page).textContent();
      // The stage follows a moment after the step.
      await expect
        .poll(
          async () =>
            (await shown()) === (await step.locator('.step-figure > .finding').textContent()),
        )
        .toBe(true);
      expect(await shown()).toMatch(/^«[^«»]+»$/);
      await expect(page.locator('[data-count]')).toHaveText(/^«\d+ \/ \d+»$/);
    }
  });

  test('has what a handle in the prose sets', async ({ page }) => {
    await gotoStory(page);
    await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
    await translate(page);
    const lever = page.locator('[data-lever="leaveYear"]').first();
    await lever.scrollIntoViewIfNeeded();
    const step = page.locator('[data-step]', { has: lever });
    await step.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await expect(step).toHaveAttribute('data-active', '');
    const handle = lever.locator('input');
    await handle.press('Home');
    for (let press = 0; press < 3; press++) await handle.press('ArrowRight');
    await expect(lever.locator('output')).toHaveText(/^«\d[^«»]*»$/);
    const text = await handle.getAttribute('aria-valuetext');
    await expect(lever.locator('output')).toHaveText(translated(text ?? ''));
    await expect(lever.locator('[data-lever-words]')).toHaveText(/^«[^«»]+»$/);
    await expect(findingOnStage(page)).toHaveText(/^«Leave after[^«»]+»$/);
  });

  test('starts its widgets and its guess where they stand', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/', { waitUntil: 'commit' });
    await page.locator('footer').last().waitFor({ state: 'attached' });
    await translate(page);
    const drawn = await page.evaluateHandle(() => [
      ...document.querySelectorAll('[data-island] :is(input, figure, table, td, figcaption)'),
    ]);
    release();
    for (const island of await page.locator('[data-island]').all()) {
      await island.scrollIntoViewIfNeeded();
      await expect(island).not.toHaveAttribute('data-asleep');
    }
    const lost = await drawn.evaluate((nodes) => nodes.filter((node) => !node.isConnected).length);
    expect(lost).toBe(0);
    await expect(page.locator('html')).toHaveAttribute('data-started', 'true');
    await expect(findingOnStage(page)).toHaveText(/^«[^«»]+»$/);
    const slider = page.locator('[data-island="guess"] input').first();
    await slider.press('ArrowRight');
    await expect(page.locator('[data-island="guess"] output').first()).toHaveText(/^«\$[^«»]+»$/);
  });
});
