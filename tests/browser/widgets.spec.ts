import type { Locator, Page } from '@playwright/test';
import { expect, gotoStory, test } from './support/page.ts';

const names = ['budget', 'compounding', 'substitution', 'headcount'] as const;
type Name = (typeof names)[number];

const widget = (page: Page, name: Name): Locator =>
  page.locator(`section.widget[data-widget="${name}"]`);
const findingOf = (section: Locator): Locator => section.locator('figcaption');
/** What the region says of it: without the range, which comes later. */
const spokenBy = async (section: Locator): Promise<RegExp> =>
  new RegExp(`^${(await section.locator('.finding').textContent())!.replace(/[.?$]/g, '\\$&')}`);
const regionOf = (section: Locator): Locator => section.locator('[aria-live="polite"]');
/** A control by the parameter's name, such as `years` of compounding. */
const slider = (page: Page, name: Name, parameter: string): Locator =>
  page.locator(`#${name}-${parameter}`);
const field = (page: Page, name: Name, parameter: string): Locator =>
  page.locator('.control', { has: slider(page, name, parameter) }).locator('.field input');

/** Scrolls to a widget and waits until it answers. */
async function open(page: Page, name: Name): Promise<Locator> {
  const section = widget(page, name);
  await section.scrollIntoViewIfNeeded();
  await expect(section).toHaveAttribute('data-started', '');
  return section;
}

/** Opens the assumptions that are folded away. */
async function unfold(page: Page, name: Name): Promise<void> {
  await widget(page, name).locator('details.more > summary').click();
}

/** The words of the first real case of a menu that has a name in it. */
const caseNamed = (cases: Locator, name: string): Promise<string | null> =>
  cases.locator('option', { hasText: name }).first().textContent();

/** Everything that a region says from now on. */
async function listen(region: Locator): Promise<() => Promise<string[]>> {
  await region.evaluate((element) => {
    const said: string[] = [];
    Object.assign(element, { said });
    new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () =>
    region.evaluate((element) => (element as HTMLElement & { said: string[] }).said.slice());
}

/** The quiet that the region keeps after a change, and some more. */
const quiet = 1000;

test.describe('a slider', () => {
  test('moves one step by Arrow, to its ends by Home and End, up by PageUp', async ({ page }) => {
    await gotoStory(page);
    await open(page, 'compounding');
    await unfold(page, 'compounding');
    const years = slider(page, 'compounding', 'years');
    await years.focus();
    await years.press('ArrowRight');
    await expect(years).toHaveAttribute('aria-valuetext', '11 years');
    await years.press('PageUp');
    await expect(years).toHaveAttribute('aria-valuetext', '14 years');
    await years.press('PageDown');
    await years.press('ArrowLeft');
    await expect(years).toHaveAttribute('aria-valuetext', '10 years');
    await years.press('Home');
    await expect(years).toHaveAttribute('aria-valuetext', '1 year');
    await years.press('End');
    await expect(years).toHaveAttribute('aria-valuetext', '30 years');
  });

  test('says the value that stands in its field, also on a logarithmic track', async ({ page }) => {
    await gotoStory(page);
    await open(page, 'budget');
    const tokens = slider(page, 'budget', 'tokens');
    for (const key of ['ArrowRight', 'PageDown', 'Home', 'End', 'ArrowLeft']) {
      await tokens.press(key);
      const said = (await tokens.getAttribute('aria-valuetext')) ?? '';
      const shown = await field(page, 'budget', 'tokens').inputValue();
      expect(said).toMatch(new RegExp(`^\\$${shown} a year$`));
    }
  });

  test('is set to a real case by its menu, whose name then stands there', async ({ page }) => {
    await gotoStory(page);
    const section = await open(page, 'headcount');
    const cases = section.getByRole('combobox', { name: 'Token budget: set to a real case' });
    await cases.selectOption({ label: (await caseNamed(cases, 'Huang'))! });
    await expect(slider(page, 'headcount', 'tokens')).toHaveAttribute(
      'aria-valuetext',
      '$250,000 a year',
    );
    await slider(page, 'headcount', 'tokens').press('ArrowLeft');
    await expect(cases.locator('option:checked')).toHaveText('Real cases');
  });

  test('ends in “you stay” for the year of leaving, and an empty field means the same', async ({
    page,
  }) => {
    await gotoStory(page);
    const section = await open(page, 'compounding');
    const leave = slider(page, 'compounding', 'leaveYear');
    await expect(leave).toHaveAttribute('aria-valuetext', 'you stay');
    const typed = field(page, 'compounding', 'leaveYear');
    await typed.fill('3');
    await typed.press('Enter');
    await expect(leave).toHaveAttribute('aria-valuetext', '3 years');
    await expect(findingOf(section)).toContainText('If you leave after three years');
    await expect(section.locator('svg').getByText('you leave')).toBeVisible();
    await typed.fill('');
    await typed.press('Enter');
    await expect(leave).toHaveAttribute('aria-valuetext', 'you stay');
  });
});

test.describe('a number that is typed', () => {
  test('may lie outside the slider’s range', async ({ page }) => {
    await gotoStory(page);
    await open(page, 'compounding');
    const typed = field(page, 'compounding', 'amount');
    await typed.fill('1000000');
    await typed.press('Enter');
    await expect(slider(page, 'compounding', 'amount')).toHaveAttribute(
      'aria-valuetext',
      '$1,000,000 a year',
    );
  });

  test('stands in its field when it is entered before the picture has followed', async ({
    page,
  }) => {
    await gotoStory(page);
    const section = await open(page, 'compounding');
    await unfold(page, 'compounding');
    const before = (await findingOf(section).textContent()) ?? '';
    await field(page, 'compounding', 'years').evaluate(async (element: HTMLInputElement) => {
      element.value = '12';
      element.dispatchEvent(new Event('input', { bubbles: true }));
      // What was typed is taken, and nothing is drawn yet.
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      element.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(findingOf(section)).not.toHaveText(before);
    await expect(field(page, 'compounding', 'years')).toHaveValue('12');
  });

  test('is refused outside the hard range, with what was given and what is allowed', async ({
    page,
  }) => {
    await gotoStory(page);
    const section = await open(page, 'compounding');
    await unfold(page, 'compounding');
    const before = await findingOf(section).textContent();
    const typed = field(page, 'compounding', 'years');
    await typed.fill('99');
    await typed.press('Enter');
    const remark = section.locator('#compounding-years-remark');
    await expect(remark).toContainText('99 years');
    await expect(remark).toContainText('between 0 and 40 years');
    await expect(typed).toHaveAttribute('aria-describedby', 'compounding-years-remark');
    await expect(typed).toHaveValue('10');
    await expect(findingOf(section)).toHaveText(before ?? '');
    await typed.fill('12');
    await typed.press('Enter');
    await expect(remark).toHaveCount(0);
    await expect(findingOf(section)).toContainText('If you stay twelve years');
  });

  test('makes what no longer fits with it give way, and says so', async ({ page }) => {
    await gotoStory(page);
    const section = await open(page, 'compounding');
    await unfold(page, 'compounding');
    const typed = field(page, 'compounding', 'vestingYears');
    await typed.fill('0.5');
    await typed.press('Enter');
    await expect(section.locator('#compounding-vestingYears-remark')).toContainText(/cliff/i);
    await expect(slider(page, 'compounding', 'cliffMonths')).toHaveAttribute(
      'aria-valuetext',
      '6 months',
    );
  });
});

test.describe('the live region', () => {
  for (const name of names) {
    test(`of ${name} is empty at load`, async ({ page }) => {
      await gotoStory(page);
      const section = await open(page, name);
      await page.waitForTimeout(quiet);
      await expect(regionOf(section)).toHaveText('');
    });
  }

  test('speaks at most twice for twenty quick presses, last the finding', async ({ page }) => {
    await gotoStory(page);
    const section = await open(page, 'compounding');
    const said = await listen(regionOf(section));
    const amount = slider(page, 'compounding', 'amount');
    await amount.focus();
    for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(quiet);
    const all = await said();
    expect(all.length).toBeGreaterThan(0);
    expect(all.length).toBeLessThanOrEqual(2);
    expect(all.at(-1)).toMatch(await spokenBy(section));
    expect(all).not.toContain(await amount.getAttribute('aria-valuetext'));
  });

  test('is silent during a drag', async ({ page }) => {
    await gotoStory(page);
    const section = await open(page, 'compounding');
    const said = await listen(regionOf(section));
    const value = slider(page, 'compounding', 'personalValue');
    await value.scrollIntoViewIfNeeded();
    const box = (await value.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const height = box.y + box.height - 12;
    await page.mouse.move(box.x + box.width * 0.2, height);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, height, { steps: 5 });
    await page.waitForTimeout(quiet);
    expect(await said()).toEqual([]);
    await page.mouse.up();
    await page.waitForTimeout(quiet);
    expect(await said()).toEqual([expect.stringMatching(await spokenBy(section))]);
  });
});

test.describe('while a handle is held', () => {
  /** Takes the thumb and returns what drags it to a share of its way. */
  async function take(page: Page, thumb: Locator): Promise<(share: number) => Promise<void>> {
    await thumb.scrollIntoViewIfNeeded();
    const box = (await thumb.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const height = box.y + box.height - 12;
    const drag = (share: number) =>
      page.mouse.move(box.x + box.width * share, height, { steps: 4 });
    await drag(0.4);
    await page.mouse.down();
    return drag;
  }

  test('a menu beside it is left alone: autofill takes each setting for a new form', async ({
    page,
  }) => {
    await gotoStory(page);
    const section = await open(page, 'budget');
    const menu = section.locator('#budget-pricedModel');
    await menu.evaluate((element) => {
      const own = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!;
      Object.defineProperty(element, 'value', {
        ...own,
        set(value: string) {
          element.toggleAttribute('data-set', true);
          own.set?.call(element, value);
        },
      });
    });
    const finding = (await findingOf(section).textContent()) ?? '';
    const drag = await take(page, slider(page, 'budget', 'tokens'));
    await drag(0.9);
    await page.mouse.up();
    await expect(findingOf(section)).not.toHaveText(finding);
    await page.waitForTimeout(quiet);
    await expect(menu).not.toHaveAttribute('data-set');
  });

  test('the folded table waits, and is right when the handle is let go', async ({ page }) => {
    await gotoStory(page);
    const section = await open(page, 'headcount');
    const table = section.locator('table');
    const begin = (await table.textContent()) ?? '';
    const finding = (await findingOf(section).textContent()) ?? '';
    const drag = await take(page, slider(page, 'headcount', 'maxSpeedup'));
    await drag(0.9);
    await expect(findingOf(section)).not.toHaveText(finding);
    expect(await table.textContent()).toBe(begin);
    await page.mouse.up();
    await expect(table).not.toHaveText(begin);
  });

  test('an open table goes along', async ({ page }) => {
    await gotoStory(page);
    const section = await open(page, 'headcount');
    await section.getByText('Table', { exact: true }).click();
    const table = section.locator('table');
    const begin = (await table.textContent()) ?? '';
    const drag = await take(page, slider(page, 'headcount', 'maxSpeedup'));
    await drag(0.9);
    await expect(table).not.toHaveText(begin);
    await page.mouse.up();
  });
});

test('Reset restores the defaults, keeps the focus and announces once', async ({ page }) => {
  await gotoStory(page);
  const section = await open(page, 'substitution');
  const standard = await findingOf(section).textContent();
  await slider(page, 'substitution', 'sigma').press('End');
  await expect(findingOf(section)).not.toHaveText(standard ?? '');
  await page.waitForTimeout(quiet);
  const said = await listen(regionOf(section));
  const reset = section.getByRole('button', { name: 'Reset' });
  await reset.press('Enter');
  await expect(findingOf(section)).toHaveText(standard ?? '');
  await page.waitForTimeout(quiet);
  await expect(reset).toBeFocused();
  expect(await said()).toHaveLength(1);
  expect(new URL(page.url()).search).toBe('');
});

test.describe('the scenario', () => {
  test('is one for all widgets', async ({ page }) => {
    await gotoStory(page);
    const headcount = await open(page, 'headcount');
    const cases = headcount.getByRole('combobox', { name: 'Token budget: set to a real case' });
    await cases.selectOption({ label: (await caseNamed(cases, 'Claude Code average'))! });
    await open(page, 'substitution');
    await expect(slider(page, 'substitution', 'tokens')).toHaveAttribute(
      'aria-valuetext',
      '$2,400 a year',
    );
  });

  test('is written to the address at the end of a change and read at load', async ({ page }) => {
    await gotoStory(page);
    await open(page, 'compounding');
    await unfold(page, 'compounding');
    const years = slider(page, 'compounding', 'years');
    await years.press('ArrowRight');
    await expect(page).toHaveURL(/[?&]y=11\b/);
    await page.reload();
    const section = await open(page, 'compounding');
    await unfold(page, 'compounding');
    await expect(years).toHaveAttribute('aria-valuetext', '11 years');
    await expect(findingOf(section)).toContainText('If you stay eleven years');
  });

  test('notes a bad value of the address before the chart, and says it once', async ({ page }) => {
    await gotoStory(page, { query: 'v=2&y=999' });
    const section = widget(page, 'compounding');
    await section.scrollIntoViewIfNeeded();
    const note = section.locator('.warnings li');
    await expect(note).toContainText('999');
    await expect(note).toContainText('between 0 and 40 years');
    await unfold(page, 'compounding');
    await expect(slider(page, 'compounding', 'years')).toHaveAttribute(
      'aria-valuetext',
      '10 years',
    );
    await expect(regionOf(section)).toContainText('999');
    const below = await section.evaluate((element) => {
      const [first, figure] = [element.querySelector('.warnings'), element.querySelector('figure')];
      return Boolean(
        first && figure && first.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    });
    expect(below).toBe(true);
  });

  test('can be copied as a link, by hand where there is no clipboard', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await gotoStory(page, { query: 'v=2&y=7' });
    const section = await open(page, 'compounding');
    await section.getByRole('button', { name: /Copy link/ }).click();
    const shown = section.getByLabel('Copy this link');
    await expect(shown).toHaveValue(/[?&]y=7\b/);
    await expect(shown).toBeFocused();
  });

  test('leads to its widget by its link, wherever in the story the reader is', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await gotoStory(page, { query: 'v=2&y=7' });
    const step = await page.locator('[data-step]').first().getAttribute('id');
    const section = await open(page, 'compounding');
    await page.evaluate((id) => history.replaceState(history.state, '', `#${id}`), step);
    await section.getByRole('button', { name: /Copy link/ }).click();
    const link = await section.getByLabel('Copy this link').inputValue();
    expect(link).toMatch(/\?v=2&y=7#compounding-question$/);
    await page.goto('about:blank');
    await page.goto(link);
    await expect(page.locator('#compounding-question')).toBeInViewport();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });

  for (const name of names) {
    test(`${name} has its finding, its picture, its table and its controls`, async ({ page }) => {
      await page.goto('/');
      const section = widget(page, name);
      await expect(findingOf(section)).toContainText(/\d/);
      expect(await section.locator('figure :is(path, circle)').count()).toBeGreaterThan(3);
      expect(await section.locator('table tbody tr').count()).toBeGreaterThan(2);
      expect(await section.locator('.side > .controls input[type=range]').count()).toBeLessThan(5);
      // Playwright finds no text in a noscript element.
      await expect(section.locator('.needs-script')).toBeVisible();
    });
  }
});

test('no text of a widget is under 12 px at 320 px, and nothing scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  // Nothing starts: this is what a reader without script sees.
  await page.route('**/*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.goto('/');
  for (const name of names) {
    const small = await widget(page, name).evaluate((section) => {
      const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element || !node.textContent?.trim() || element.closest('noscript, .visually-hidden'))
          continue;
        const matrix =
          element instanceof SVGGraphicsElement ? element.getScreenCTM() : new DOMMatrix();
        const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
        const size = parseFloat(getComputedStyle(element).fontSize) * scale;
        if (size < 11.99) found.push(`${node.textContent.trim()}: ${size} px`);
      }
      return found;
    });
    expect(small, name).toEqual([]);
    await widget(page, name).evaluate((section) => {
      for (const details of section.querySelectorAll('details')) details.open = true;
    });
  }
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
});

test.describe('when the script does not arrive', () => {
  test.use({ allowed: { messages: [/.*/], requests: true } });

  test('the default picture stays', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('/');
    for (const name of names) {
      const section = widget(page, name);
      await section.scrollIntoViewIfNeeded();
      await expect(findingOf(section)).toContainText(/\d/);
      await expect(section.locator('figure svg').first()).toBeVisible();
      await expect(section).not.toHaveAttribute('data-started');
    }
  });
});

test('a picture is drawn soon after an input', async ({ page }) => {
  await gotoStory(page);
  for (const [name, parameter] of [
    ['compounding', 'amount'],
    ['substitution', 'sigma'],
    ['headcount', 'tokens'],
  ] as const) {
    await open(page, name);
    const milliseconds = await slider(page, name, parameter).evaluate(async (element) => {
      const input = element as HTMLInputElement;
      const taken: number[] = [];
      for (let turn = 0; turn < 20; turn++) {
        const start = performance.now();
        input.valueAsNumber = turn % 2 === 0 ? 3 : 8;
        input.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        taken.push(performance.now() - start);
      }
      return taken.sort((a, b) => a - b)[10] ?? 0;
    });
    console.log(`${name}: input to next frame, median of 20: ${milliseconds.toFixed(1)} ms`);
  }
});
