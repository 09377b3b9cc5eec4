import { readFileSync } from 'node:fs';
import { expect, test } from './support/test.ts';

const bill = readFileSync(new URL('../fixtures/plan/forty-rows.csv', import.meta.url), 'utf8');

test('a bill is read and reckoned as in Chromium', async ({ reader, same }) => {
  await reader.goto('/plan/');
  await reader.shows('#plan-file');
  await reader.tab.evaluate((words) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([words], 'bill.csv', { type: 'text/csv' }));
    const input = document.querySelector<HTMLInputElement>('#plan-file');
    if (!input) return;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, bill);
  await reader.click('button', 'Read it so');
  await reader.sees('.receipt', /37 of 39 rows counted/);
  await reader.click('button', 'That is right: show it');
  const findings = (): Promise<string[]> =>
    reader.tab.evaluate(() =>
      [...document.querySelectorAll('.block figcaption')].map((one) => one.textContent.trim()),
    );
  await expect.poll(async () => (await findings()).join(' ')).toContain('$29,100');
  // Ranges come from a worker of their own, and are all there once nothing changes any more.
  let last = '';
  await expect
    .poll(
      async () => {
        const now = (await findings()).join(' ');
        const isSame = now === last;
        last = now;
        return isSame;
      },
      { intervals: [700] },
    )
    .toBe(true);
  same('its findings', await findings());
});
