import type { Locator, Page } from '@playwright/test';
import { partsOf, type Answers } from '../../src/widgets/your-offer/answers.ts';
import { fragmentOf } from '../../src/widgets/your-offer/address.ts';
import { readLetters } from '../../src/widgets/your-offer/read.ts';
import { headline } from '../../src/widgets/your-offer/sentences.ts';
import { answeredBy } from '../../src/widgets/your-offer/worth.ts';
import { cases, paidOut } from '../fixtures/your-offer-cases.ts';
import { checkWithAxe } from './support/checks.ts';
import { expect, gotoPage, test } from './support/page.ts';

const { questions, clauses } = readLetters();
const fields = new Set(partsOf(questions).flatMap(({ id, field }) => (field ? [id] : [])));
const called = (name: string): Answers =>
  [...cases, paidOut].find((one) => one.name.startsWith(`${name},`))!.answers;

const answer = (page: Page): Locator => page.locator('#your-offer-answer');

async function open(page: Page, answers: Answers = {}): Promise<void> {
  const fragment = Object.keys(answers).length > 0 ? fragmentOf(answers, questions) : '';
  // Another fragment alone would not load the page anew.
  await page.goto('about:blank');
  await gotoPage(page, `/your-offer/${fragment}`);
  await expect(page.locator('.rest-of-questions')).toHaveAttribute('data-started');
}

async function fill(page: Page, answers: Answers): Promise<void> {
  const rest = page.locator('.rest-of-questions');
  if ((await rest.getAttribute('open')) === null) await rest.locator('> summary').click();
  // A field stands there once the answer that it belongs to is chosen.
  const inOrder = Object.entries(answers).sort(
    ([one], [other]) => Number(fields.has(one)) - Number(fields.has(other)),
  );
  for (const [part, value] of inOrder) {
    if (fields.has(part)) {
      await page.locator(`[data-part="${part}"]`).fill(value);
      await page.locator(`[data-part="${part}"]`).press('Enter');
    } else await page.locator(`input[name="${part}"][value="${value}"]`).check();
  }
}

test('what is answered before the script has come counts', async ({ page }) => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route('**/_astro/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto('/your-offer/', { waitUntil: 'commit' });
  const sum = page.locator('[data-part="sum"]');
  await sum.fill('1,500');
  await page.getByLabel('How the letter states it').selectOption('month');
  const all = page.locator('input[name="use"][value="all"]');
  await all.check();
  resolve(undefined);
  await expect(page.locator('.rest-of-questions')).toHaveAttribute('data-started');
  await expect(answer(page)).toHaveText('About $2,600 of pay a year');
  await expect(sum).toHaveValue('1,500');
  await expect(page.getByLabel('How the letter states it')).toHaveValue('month');
  await expect(all).toBeChecked();
});

test('a letter is read without a request, a trace or another address, is kept when asked, and forgotten', async ({
  page,
}) => {
  await open(page);
  await expect(answer(page)).toHaveText('About $570 of pay a year');
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => {
    // What draws is a file of the site, and is asked for nothing.
    if (!/^(?:blob|data):|\/_astro\/[\w.-]+\.js$/.test(request.url())) asked.push(request.url());
  });
  const stored = () =>
    page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  const address = page.url();

  await fill(page, called('L'));
  await expect(answer(page)).toHaveText('About $1,100 of pay a year');
  const head = page.locator('.your-offer .head');
  await expect(head).toContainText(/8\d0 to \$1,400/);
  await expect(page.getByRole('status')).toContainText('About $1,100 of pay a year');
  const counter = page.getByRole('group', { name: /Instead of \$14,400 of tokens/ });
  await expect(counter.getByRole('row', { name: /Base/ })).toContainText('$10,900');
  await expect(page.locator('textarea')).toHaveValue(/\$10,900 of base costs you the same/);
  const slider = page.getByRole('slider', { name: 'Tools to hold on to' });
  await slider.fill('11990');
  await expect(page.locator('textarea')).toHaveValue(/the budget, \$8,410, as pay/);
  await slider.fill('6000');
  expect({ asked, stored: await stored(), address: page.url() }).toEqual({
    ...{ asked: [], stored: [], address },
  });

  await page.getByRole('button', { name: 'Keep on this device' }).click();
  await expect.poll(stored).toEqual(['perkorpay:your-offer']);
  await page.reload();
  await expect(answer(page)).toHaveText('About $1,100 of pay a year');
  await expect(page.locator('.facts .remark')).toHaveCount(0);
  await page.getByText('A link with my answers').click();
  await expect(page.getByText('It holds salary 180,000')).toBeVisible();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  expect(link).toContain('/your-offer/#q=');
  await page.getByRole('button', { name: 'Forget' }).click();
  expect(await stored()).toEqual([]);
  expect(page.url()).toBe(address);

  await page.goto('about:blank');
  await gotoPage(page, link);
  await expect(answer(page)).toHaveText('About $1,100 of pay a year');
  expect(await stored()).toEqual([]);
  await page.getByRole('link', { name: 'Set it beside the other offer' }).click();
  await expect(page.getByRole('textbox', { name: 'Salary, offer A, in dollars' })).toHaveValue(
    '180,000',
  );
  expect(await stored()).toEqual([]);
});

test('twelve questions are answered from the keyboard in under 40 presses', async ({ page }) => {
  await open(page);
  let presses = 0;
  const press = async (key: string): Promise<void> => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await page.locator('[data-part="sum"]').focus();
  await page.keyboard.type('18,000');
  await press('Tab');
  // Past the menu of units, then one question after the other.
  for (let question = 0; question < 8; question += 1) {
    await press('Tab');
    if (question < 7) await press('ArrowDown');
  }
  await press('Enter');
  for (let question = 0; question < 3; question += 1) {
    await press('Tab');
    await press('ArrowDown');
  }
  await press('Tab');
  await page.keyboard.type('180,000');
  for (let stop = 0; stop < 5; stop += 1) await press('Tab');
  await press('ArrowDown');
  expect(presses).toBeLessThan(40);
  const answered = await page.evaluate(
    () =>
      new Set(
        [...document.querySelectorAll<HTMLInputElement>('.your-offer form input')]
          .filter(({ type, checked, value }) => value !== '' && (type === 'text' || checked))
          .map((input) => input.closest('fieldset[id]')?.id),
      ).size,
  );
  expect(answered).toBe(questions.length);
});

test('each question in the middle of a phone leaves the answer in sight, which never lies on what follows', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await open(page, called('L2'));
  await page.locator('.rest-of-questions > summary').click();
  const head = (await page.locator('.your-offer .head').boundingBox())!;
  expect(head.height).toBeLessThanOrEqual(96);
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('.your-offer form fieldset[id]')].flatMap((question) => {
      question.scrollIntoView({ block: 'center' });
      const { left, top, height } = document
        .getElementById('your-offer-answer')!
        .getBoundingClientRect();
      const there = document.elementFromPoint(left + 20, top + height / 2);
      return there?.closest('.head') && top >= 0 ? [] : [question.id];
    }),
  );
  expect(hidden).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  // Beside the questions on a laptop it ends where they end, and lies on nothing that follows.
  await page.setViewportSize({ width: 1280, height: 640 });
  await page.evaluate(() => document.querySelector('.outcome')!.scrollIntoView({ block: 'end' }));
  const side = (await page.locator('.facts').boundingBox())!;
  const outcome = (await page.locator('.outcome').boundingBox())!;
  expect(side.y + side.height).toBeLessThanOrEqual(outcome.y + 1);
});

test('axe finds nothing in the page empty, half, full, taxed and pooled', async ({ page }) => {
  const states = ['B0', 'B', 'L', 'D', 'C'];
  for (const [index, name] of states.entries()) {
    const isPhone = index % 2 === 0;
    await page.setViewportSize({ width: isPhone ? 320 : 1280, height: 800 });
    await open(page, called(name));
    await page
      .locator('.your-offer summary')
      .evaluateAll((all) =>
        all.forEach((summary) => ((summary.parentElement as HTMLDetailsElement).open = true)),
      );
    await checkWithAxe(page, name);
  }
});

test('every case prints on one sheet, A4 and Letter, and without the floor', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  // The narrower of the two within its margins, 182 mm, and the height of the lower, 257 mm.
  await page.setViewportSize({ width: 688, height: 971 });
  const sheet = page.locator('.letter-sheet');
  const heights: Record<string, number> = {};
  for (const { name, answers } of [...cases, paidOut]) {
    await page.evaluate((hash) => (location.hash = hash), fragmentOf(answers, questions));
    const { reading, worth } = answeredBy(answers, questions, () => null);
    await expect(sheet.locator('.finding')).toContainText(headline({ answers, reading, worth }));
    heights[name] = (await sheet.boundingBox())!.height;
  }
  const tooHigh = Object.entries(heights).filter(([, height]) => height > 960);
  expect(tooHigh).toEqual([]);
  const pagesOf = (pdf: Buffer): number =>
    [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  for (const format of ['A4', 'Letter'])
    expect(pagesOf(await page.pdf({ format })), format).toBe(1);

  await page.evaluate((hash) => (location.hash = hash), fragmentOf(called('L'), questions));
  await expect(sheet).toContainText('$10,900');
  await expect(sheet).toContainText('Bonus, a year: 10%');
  await expect(sheet).not.toContainText('Not below');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is a checklist: every question, answer and clause, four worked cases, and sentences with blanks', async ({
    page,
  }) => {
    await gotoPage(page, '/your-offer/');
    const text = await page.locator('main').innerText();
    for (const { title, unknown, parts } of questions) {
      expect(text).toContain(title);
      expect(text).toContain(unknown);
      for (const { choices = [] } of parts)
        for (const { label, does } of choices) {
          expect(text).toContain(label);
          expect(text).toContain(does);
        }
    }
    for (const clause of clauses) expect(text).toContain(clause.text);
    expect(text).toContain('Counter-offer: ask $10,900 of base, settle at $5,800');
    expect(text.match(/Counter-offer: /g)).toHaveLength(4);
    expect(text).toContain('________');
    expect(await page.locator('main button:visible').count()).toBe(0);
  });
});
