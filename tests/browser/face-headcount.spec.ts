import type { Locator, Page } from '@playwright/test';
import { expect, gotoPage, test } from './support/page.ts';

const widget = (page: Page): Locator => page.locator('section.widget[data-widget="headcount"]');
const plot = (page: Page): Locator => widget(page).locator('.chain .plot');
const claim = (page: Page): Locator => page.locator('#headcount-maxSpeedup');
const finding = (page: Page): Locator => widget(page).locator('.finding');
const heard = (page: Page): Locator => widget(page).locator('> [aria-live]');

async function open(page: Page, query = ''): Promise<void> {
  await gotoPage(page, `/widgets/headcount/${query}`);
  await expect(widget(page)).toHaveAttribute('data-started', '');
}

test('the end of the claim follows the hand over all of its slider, whatever its height', async ({
  page,
}) => {
  await open(page);
  const knob = widget(page).locator('.knob[data-grip="maxSpeedup"]');
  const box = (await plot(page).boundingBox())!;
  const from = (await knob.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  for (const [x, valuetext] of [
    [box.x - 40, '1×'],
    [box.x + box.width + 40, '20×'],
  ] as const) {
    await page.mouse.move(x, box.y + box.height - 5, { steps: 4 });
    await expect(claim(page)).toHaveAttribute('aria-valuetext', valuetext);
    const { y, height } = (await knob.boundingBox())!;
    expect(y + height / 2, 'it stays in its row').toBeCloseTo(from.y + from.height / 2, 0);
  }
  await page.mouse.up();
  await expect(page).toHaveURL(/\?v=2&ms=20$/);
});

test('a click in the picture takes the nearest claim that the slider has', async ({ page }) => {
  await open(page);
  const { width } = (await plot(page).boundingBox())!;
  await plot(page).click({ position: { x: width / 2, y: 60 } });
  await expect(claim(page)).toHaveAttribute('aria-valuetext', /^(3\.9|4)×$/);
  await expect(page).toHaveURL(/\?v=2&ms=(3\.9|4)$/);
});

test('less and more at the end of a row set the team as its slider does, and the page says the same', async ({
  page,
}) => {
  await open(page);
  const size = widget(page).getByRole('group', { name: 'Team size' });
  await size.getByRole('button', { name: 'One engineer more' }).click();
  await expect(finding(page)).toContainText('nine engineers');
  await expect(page).toHaveURL(/\?v=2&n=9$/);
  await expect(heard(page)).toContainText('nine engineers');
  const said = await heard(page).textContent();

  await open(page);
  await widget(page).locator('details.more > summary').click();
  await page.locator('#headcount-teamSize').press('ArrowRight');
  await expect(page).toHaveURL(/\?v=2&n=9$/);
  await expect(heard(page)).toHaveText(said ?? '');

  await size.getByRole('button', { name: 'One engineer fewer' }).press('Enter');
  await expect(finding(page)).toContainText('eight engineers');
  await expect(page).toHaveURL(/\/widgets\/headcount\/$/);
});

test('a team of one is not made smaller, and its button keeps the focus', async ({ page }) => {
  await open(page, '?v=2&n=2');
  const fewer = widget(page).getByRole('button', { name: 'One engineer fewer' });
  await fewer.focus();
  await page.keyboard.press('Enter');
  await expect(finding(page)).toHaveText('One engineer’s work still takes one.');
  await expect(fewer).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(fewer).toBeFocused();
  await expect(widget(page).locator('.remark')).toHaveCount(0);
  await expect(page).toHaveURL(/\?v=2&n=1$/);
});

test.describe('under a finger', () => {
  test.use({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true });

  test('less and more are as large as it, and touch nothing else that answers', async ({
    page,
  }) => {
    await open(page);
    const boxes = await widget(page)
      .locator('.size button, .knob, .control input')
      .evaluateAll((all) =>
        all.map((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          return { left, top, right, bottom, isButton: element.matches('.size button') };
        }),
      );
    const buttons = boxes.filter(({ isButton }) => isButton);
    expect(buttons).toHaveLength(2);
    for (const one of buttons) {
      expect(one.right - one.left).toBeGreaterThanOrEqual(44);
      expect(one.bottom - one.top).toBeGreaterThanOrEqual(44);
      for (const other of boxes) {
        if (other === one) continue;
        const apart =
          other.left >= one.right ||
          other.right <= one.left ||
          other.top >= one.bottom ||
          other.bottom <= one.top;
        expect(apart, JSON.stringify([one, other])).toBe(true);
      }
    }
  });
});

test('each row of figures has its name and its number in words', async ({ page }) => {
  await open(page, '?v=2&dg=.2');
  const rows = widget(page)
    .getByRole('listitem')
    .filter({ has: page.locator('.count') });
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText(/^Same team .* 8\b/);
  await expect(rows.nth(1)).toContainText(/^Output \+20% .* 8\.4\b/);
  await expect(rows.nth(2)).toContainText(/^Same budget .* 7\.5\b/);
});
