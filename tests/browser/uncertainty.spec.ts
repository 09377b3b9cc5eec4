import type { Locator, Page } from '@playwright/test';
import { expect, gotoPage, test } from './support/page.ts';

const names = ['compounding', 'substitution', 'headcount'] as const;

/** The widget's own page, where all of it follows the reader; in the story it stands in words. */
async function open(page: Page, name: (typeof names)[number], query = ''): Promise<Locator> {
  await gotoPage(page, `/widgets/${name}/${query}`);
  const section = page.locator(`section.widget[data-widget="${name}"]`);
  await expect(section).toHaveAttribute('data-started', '');
  await section.locator('details.sure > summary').click();
  return section;
}

const rangeOf = (section: Locator): Locator => section.locator('.range');

test('what an answer hangs on is said in sight, drawn when opened, and follows the reader', async ({
  page,
}) => {
  for (const name of names) {
    const sensitivity = (await open(page, name)).locator('details.sensitivity');
    const summary = sensitivity.locator('> summary');
    await expect(summary, name).toContainText(
      /hangs most on “.+”: it would be .+ at .+ and .+ at .+\.$/,
    );
    await expect(sensitivity.locator('rect'), name).toHaveCount(0);
    await summary.click();
    await expect(sensitivity.locator('rect'), name).toHaveCount(5);
    // Another setting of the widget's first number moves the answers, and so the sentence.
    const before = await summary.textContent();
    const first = { compounding: 'amount', headcount: 'maxSpeedup', substitution: 'tokens' }[name];
    await page.locator(`#${name}-${first}`).press('End');
    await expect(summary, name).not.toHaveText(before ?? '');
    await sensitivity.locator('details > summary').click();
    expect(await sensitivity.locator('tbody tr').count(), name).toBeGreaterThanOrEqual(8);
    await expect(sensitivity.getByRole('link')).toHaveAttribute('href', `/methods/#${name}`);
  }
});

test('the range is drawn again from the next seed, in a worker, and said aloud', async ({
  page,
}) => {
  const section = await open(page, 'compounding');
  const range = rangeOf(section);
  await expect(range).toContainText(/^.*In 10,000 draws .* Seed 2026\./);
  const atFirst = await range.locator('p:not(.drawn)').textContent();
  expect(page.workers(), 'nothing is drawn before it is asked for').toHaveLength(0);

  await page.getByRole('button', { name: 'Draw again' }).click();
  await expect(range).toContainText('Seed 2027.');
  expect(page.workers()).toHaveLength(1);
  await expect(section.locator('[aria-live="polite"]')).toHaveText(
    /In 10,000 draws .* Seed 2027\./,
  );

  await page.locator('#compounding-personalValue').press('Home');
  await expect(range.locator('p:not(.drawn)')).toContainText(
    /between −?\d+ and \d+ cents.*Seed 2027\./,
  );
  await expect(range.locator('.drawn')).not.toContainText('worth of tokens to you');

  // The same numbers and the same seed, after Reset and a new start.
  await section.getByRole('button', { name: 'Reset' }).click();
  await open(page, 'compounding');
  await expect(range.locator('p:not(.drawn)')).toHaveText(atFirst ?? '');
});

test('a range for which there is no answer is left out, and comes back', async ({ page }) => {
  const section = await open(page, 'compounding', '?a=0');
  await expect(rangeOf(section)).toHaveCount(0);
  await expect(section.locator('.sensitivity > summary')).toContainText(
    'These numbers give no answer',
  );
  await section.getByRole('button', { name: 'Reset' }).click();
  await expect(rangeOf(section)).toContainText('Seed 2026.');
});

test.describe('where no worker may start', () => {
  test('the range is drawn all the same', async ({ page }) => {
    await page.addInitScript(() => {
      window.Worker = class {
        constructor() {
          throw new Error('No worker may start here.');
        }
      } as unknown as typeof Worker;
    });
    const range = rangeOf(await open(page, 'compounding'));
    const before = await range.locator('p:not(.drawn)').textContent();
    await page.getByRole('button', { name: 'Draw again' }).click();
    await expect(range).toContainText('Seed 2027.');
    await page.locator('#compounding-personalValue').press('Home');
    await expect(range.locator('.drawn')).not.toContainText('worth of tokens to you');
    expect(await range.locator('p:not(.drawn)').textContent()).not.toBe(before);
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('both are said in words, with a link to all of it', async ({ page }) => {
    await page.goto('/');
    for (const name of ['budget', 'offer', ...names]) {
      const sensitivity = page.locator(`section.widget[data-widget="${name}"] .sensitivity-words`);
      await page.locator(`[data-widget="${name}"] details.sure > summary`).click();
      await expect(sensitivity, name).toContainText('hangs most on');
      await expect(sensitivity.getByRole('link'), name).toHaveAttribute(
        'href',
        `/widgets/${name}/`,
      );
    }
    const range = page.locator('#try-compounding .range');
    await expect(range.locator('p:not(.drawn)')).toContainText('eight in ten lie between');
    await expect(range.locator('.strip')).toBeVisible();
    await expect(range.getByRole('button')).toHaveCount(0);
  });
});
