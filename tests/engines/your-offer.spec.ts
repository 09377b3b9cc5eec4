import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const head = (reader: Reader): Promise<string | undefined> =>
  reader.text('.your-offer .head figcaption');

const focus = (reader: Reader, selector: string): Promise<void> =>
  reader.tab.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);

test('a letter is answered from the keyboard as in Chromium, and its link brings the answers back', async ({
  reader,
  same,
}) => {
  await reader.goto('/your-offer/');
  await reader.shows('.rest-of-questions[data-started]');
  const before = await head(reader);
  same('what it begins with', before);

  await focus(reader, '[data-part="sum"]');
  await reader.tab.write('18,000');
  await reader.press('Enter');
  await reader.sees('#your-offer-answer', 'About $1,300 of pay a year');
  await focus(reader, 'input[name="use"][value=""]');
  await reader.press('ArrowUp', 4);
  await reader.sees('#your-offer-answer', 'About $2,600 of pay a year');
  await focus(reader, 'input[name="wages"][value=""]');
  await reader.press('ArrowUp', 2);
  await reader.sees('#your-offer-answer', /^It costs you about/);
  // All draws are there once the table says the same as the answer.
  const table = '.outcome details tbody tr:first-child';
  const numbers = () =>
    reader.tab.evaluate(
      (row) => document.querySelector(row)?.textContent.replace(/\s+/g, ' ').trim() ?? '',
      table,
    );
  let last = '';
  await expect
    .poll(
      async () => {
        const now = `${await head(reader)} ${await numbers()}`;
        const isSame = now === last;
        last = now;
        return isSame;
      },
      { intervals: [700] },
    )
    .toBe(true);
  same('its answer', await head(reader));
  same('its numbers', await numbers());

  await reader.tab.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.outcome details'))
      fold.open = true;
  });
  await reader.shows('.outcome details button');
  await reader.click('.outcome details button', 'Make the link');
  const link = () =>
    reader.tab.evaluate(() => document.querySelector<HTMLInputElement>('.link')?.value ?? '');
  await expect.poll(link).toContain('/your-offer/#q=');
  const address = new URL(await link());
  expect(await reader.tab.evaluate(() => location.hash)).toBe('');
  const answered = await head(reader);
  await reader.goto('/');
  await reader.goto(address.pathname + address.hash);
  await reader.shows('.rest-of-questions[data-started]');
  await expect.poll(() => head(reader)).toBe(answered);
});
