import type { Locator, Page } from '@playwright/test';
import { describeParameter, parameterOf } from '../../src/scenario/describe.ts';
import { parse } from '../../src/scenario/parse.ts';
import type { ScenarioName } from '../../src/scenario/schema.ts';
import { writeTyped } from '../../src/scenario/typed/typed.ts';
import { widgets } from '../../src/widgets/all.ts';
import { typedNumbers } from '../fixtures/typed-numbers.ts';
import { unfold } from './support/measure.ts';
import { expect, gotoPage, gotoStory, test } from './support/page.ts';

/** The widget in which a parameter is set with a control of its own, rather than in a row of two offers. */
function widgetOf(parameter: ScenarioName): string {
  const order = ['compounding', 'headcount', 'substitution', 'budget', 'offer'];
  const name = order.find((one) =>
    widgets.find((widget) => widget.name === one)?.parameters.includes(parameter),
  );
  if (!name) throw new Error(`No widget sets ${parameter}.`);
  return name;
}

const section = (page: Page): Locator => page.locator('section.widget[data-widget]').first();
const findingOf = (page: Page): Locator => section(page).locator('figcaption').first();
const control = (page: Page, parameter: string): Locator =>
  page.locator('.control', { has: page.locator(`input[id$="-${parameter}"]`) });
const slider = (page: Page, parameter: string): Locator =>
  control(page, parameter).locator('input[type=range]');
const field = (page: Page, parameter: string): Locator =>
  control(page, parameter).locator('.field input');

async function gotoWidget(page: Page, name: string, query = ''): Promise<void> {
  await gotoPage(page, `/widgets/${name}/${query}`);
  await expect(section(page)).toHaveAttribute('data-started', '');
  await unfold(page);
}

const taken = (page: Page, parameter: ScenarioName): number | null =>
  parse(new URL(page.url()).search).scenario[parameter];

/** Those of the table that the model takes, by the widget that has them. */
const byWidget = Map.groupBy(
  typedNumbers.filter(({ name, value }) => {
    const [low, high] = parameterOf(name).hard;
    return value >= low && value <= high && name !== 'signOn';
  }),
  ({ name }) => widgetOf(name),
);

// The browser's language must make no difference: a fifth of them shows it.
for (const [locale, share] of [
  ['en-US', 1],
  ['de-DE', 5],
] as const) {
  test.describe(`with a browser in ${locale}`, () => {
    test.use({ locale });

    for (const [widget, numbers] of byWidget) {
      test(`${widget} takes numbers as people type them`, async ({ page }) => {
        await gotoWidget(page, widget);
        for (const { name, typed, value } of numbers.filter((_, index) => index % share === 0)) {
          const input = field(page, name);
          await input.fill(typed);
          await input.press('Enter');
          await expect.poll(() => taken(page, name), `${name}: “${typed}”`).toBe(value);
          await expect(input).toHaveValue(writeTyped(name, value));
          await expect(slider(page, name)).toHaveAttribute(
            'aria-valuetext',
            describeParameter(name, value),
          );
          // Only what gave way to it may be remarked.
          await expect(control(page, name).locator('.remark', { hasText: 'given as' })).toHaveCount(
            0,
          );
        }
      });
    }
  });
}

test.describe('what is no number', () => {
  for (const [typed, said] of [
    ['18o,000', 'was given as “18o,000”, which is not a number that we understand here'],
    ['180,000 €', 'was given as “180,000 €”'],
    ['', 'was left empty'],
  ] as const) {
    test(`such as “${typed}” is said, and nothing of it stays`, async ({ page }) => {
      await gotoWidget(page, 'compounding');
      const before = (await findingOf(page).textContent()) ?? '';
      const amount = field(page, 'amount');
      const value = await amount.inputValue();
      await amount.fill('');
      await amount.pressSequentially(typed);
      await amount.press('Tab');
      const remark = page.locator('#compounding-amount-remark');
      await expect(remark).toContainText(said);
      await expect(remark).toContainText('between $0 and');
      await expect(remark).toContainText(`Kept: $${value} a year.`);
      await expect(amount).toHaveValue(value);
      await expect(findingOf(page)).toHaveText(before);
      await expect(section(page).locator('[aria-live="polite"]')).toContainText(said);
      expect(new URL(page.url()).search).toBe('');
    });
  }

  test('leaves what a good number on the way to it would have changed elsewhere', async ({
    page,
  }) => {
    await gotoWidget(page, 'compounding', '?v=2&y=12&l=8');
    const years = field(page, 'years');
    await years.fill('');
    // Three years would end before the reader leaves; thirty do not.
    await years.pressSequentially('30');
    await years.press('Enter');
    await expect(field(page, 'leaveYear')).toHaveValue('8');
    await expect(page.locator('#compounding-years-remark')).toHaveCount(0);
    await expect(page).toHaveURL(/[?&]l=8\b/);
  });
});

test('the wheel does not change a number', async ({ page }) => {
  await gotoWidget(page, 'compounding');
  const leave = field(page, 'leaveYear');
  const value = await leave.inputValue();
  await leave.scrollIntoViewIfNeeded();
  await leave.focus();
  await leave.hover();
  await page.mouse.wheel(0, 40);
  await page.mouse.wheel(0, -40);
  await expect(leave).toBeFocused();
  await expect(leave).toHaveValue(value);
  expect(new URL(page.url()).search).toBe('');
});

test('a telephone offers the sign where a number may be below nought, and digits elsewhere', async ({
  page,
}) => {
  await gotoWidget(page, 'substitution');
  await expect(field(page, 'priceChange')).toHaveAttribute('inputmode', 'text');
  await expect(field(page, 'tokens')).toHaveAttribute('inputmode', 'decimal');
});

test('a number that is typed before the script has come is taken when it has', async ({ page }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/widgets/compounding/', { waitUntil: 'commit' });
  const leave = field(page, 'leaveYear');
  await leave.fill('five');
  await leave.fill('5 0');
  await leave.fill('5');
  await field(page, 'amount').fill('18k');
  release();
  await expect(section(page)).toHaveAttribute('data-started', '');
  await expect(leave).toHaveValue('5');
  await expect(findingOf(page)).toContainText('after five years');
  await expect(page).toHaveURL(/[?&]l=5\b/);
  await expect(slider(page, 'amount')).toHaveAttribute('aria-valuetext', '$18,000 a year');
});

test('fields hold what the address says after a reload, whatever was being typed', async ({
  page,
}) => {
  await gotoWidget(page, 'compounding');
  await field(page, 'leaveYear').fill('5');
  await field(page, 'leaveYear').press('Enter');
  await expect(page).toHaveURL(/[?&]l=5\b/);
  await field(page, 'leaveYear').fill('6 0');
  await page.reload();
  await expect(section(page)).toHaveAttribute('data-started', '');
  await expect(field(page, 'leaveYear')).toHaveValue('5');
  await expect(findingOf(page)).toContainText('after five years');
});

test('fields hold what was set when a reader comes back to the page', async ({ page }) => {
  await gotoWidget(page, 'compounding');
  await field(page, 'leaveYear').fill('5');
  await field(page, 'leaveYear').press('Enter');
  await expect(page).toHaveURL(/[?&]l=5\b/);
  await page.goto('/glossary/');
  await page.goBack();
  await expect(section(page)).toHaveAttribute('data-started', '');
  await expect(field(page, 'leaveYear')).toHaveValue('5');
  await expect(findingOf(page)).toContainText('after five years');
});

test.describe('what a password manager puts beside a field', () => {
  // Before the script comes, the widget is drawn anew without it.
  test.use({ allowed: { messages: [/hydration_mismatch/], requests: false } });

  const icon = '<div data-manager style="position:absolute;width:16px;height:16px"></div>';

  test('after the script has come stays there and does no harm', async ({ page }) => {
    await gotoStory(page);
    const widget = page.locator('section.widget[data-widget="compounding"]');
    await widget.scrollIntoViewIfNeeded();
    await expect(widget).toHaveAttribute('data-started', '');
    await page.evaluate((markup) => {
      for (const input of document.querySelectorAll('.field input'))
        input.insertAdjacentHTML('afterend', markup);
    }, icon);
    const leave = widget.locator('.control', { has: page.locator('#compounding-leaveYear') });
    await leave.locator('.field input').fill('5');
    await leave.locator('.field input').press('Enter');
    await expect(widget.locator('figcaption')).toContainText('after five years');
    expect(await widget.locator('[data-manager]').count()).toBeGreaterThan(3);
  });

  test('before the script has come does no harm', async ({ page }) => {
    await page.route('**/widgets/compounding/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/(<input type="text"[^>]*>)/g, `$1${icon}`);
      await route.fulfill({ response, body });
    });
    await gotoWidget(page, 'compounding');
    await expect(findingOf(page)).toContainText('ten years');
    await field(page, 'leaveYear').fill('5');
    await field(page, 'leaveYear').press('Enter');
    await expect(findingOf(page)).toContainText('after five years');
    await expect(page.locator('figcaption')).toHaveCount(1);
  });
});
