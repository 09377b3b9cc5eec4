import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { saltValues, showCode, writeCode } from '../../src/teach/room/code.ts';
import { expect, gotoPage, test } from './support/page.ts';

const codeOf = (salt: number, place = salt % 60, lesson = 1): string =>
  showCode(writeCode({ lesson, salt, guesses: [place, 24, 8, 11] }));

const chatOf = (people: number): string =>
  Array.from({ length: people }, (_, person) => `10:02 Person ${person}: ${codeOf(person)}`).join(
    '\n',
  );

const found = (page: Page) => page.locator('[data-found]').first();
const log = (page: Page) => page.locator('#room-log');

/** Makes one guess and gives the code. */
async function lockIn(page: Page, place: number): Promise<string> {
  const slider = page.locator('#engineers input[type="range"]').first();
  await slider.evaluate((input: HTMLInputElement, value) => {
    input.value = String(value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, place);
  await page.getByRole('button', { name: 'Lock in and get my code' }).click();
  return (await page.locator('[data-code]').textContent()) ?? '';
}

test.describe('on the guessing page', () => {
  test('a changed guess keeps whose code it is, and the room counts the last', async ({ page }) => {
    await gotoPage(page, '/teach/join/#engineers');
    const first = await lockIn(page, 10);
    await page.getByRole('button', { name: 'Change my guesses' }).click();
    const second = await lockIn(page, 30);
    expect(second).not.toBe(first);
    // Come back to from the code, on another day.
    await gotoPage(page, `/teach/join/?again#${second}`);
    await page.getByRole('button', { name: 'Change my guesses' }).click();
    const third = await lockIn(page, 31);

    await gotoPage(page, '/teach/room/');
    await log(page).fill(`${first}\n${second}\n${third}\n${chatOf(5)}`);
    await expect(found(page)).toContainText('6 codes count');
    await expect(found(page)).toContainText('1 person changed a guess: the last code counts.');
  });

  test('whoever guesses afresh on the same phone is somebody else', async ({ page }) => {
    await gotoPage(page, '/teach/join/#engineers');
    const codes = new Set<string>();
    for (let person = 0; person < 20; person += 1) {
      await page.evaluate(() => (location.hash = ''));
      await page.evaluate(() => (location.hash = '#engineers'));
      await expect(page.locator('[data-code-panel]')).toBeHidden();
      codes.add(await lockIn(page, 24));
    }
    expect(codes.size).toBe(20);
  });

  for (const broken of ['%', '%E0%A4%A', '46A92-P3R4B', '%%%', '<b>', '\u202e%'])
    test(`an address that ends in “#${broken}” is answered in words`, async ({ page }) => {
      await gotoPage(page, `/teach/join/#${broken}`);
      await expect(page.locator('[data-join-said]')).toContainText(
        'is neither a lesson nor a whole code. Choose a lesson above.',
      );
      await page.getByRole('link', { name: 'Engineers weighing an offer' }).click();
      await expect(page.locator('#engineers')).toBeVisible();
    });

  test('a code of the first version opens with its guesses', async ({ page }) => {
    await gotoPage(page, '/teach/join/#46A92-P3R4A');
    const values = page.locator('#engineers input[type="range"]');
    await expect(values.first()).toHaveValue('35');
    await expect(page.locator('[data-code]')).toHaveText(/^[0-9A-Z]{6}-[0-9A-Z]{6}$/);
  });
});

test.describe('without a secure address, as on a network of one’s own', () => {
  test.use({ allowed: { messages: [], requests: true } });

  test('the code is selected, not copied, and the page says why; room and guesses work', async ({
    page,
    baseURL,
  }) => {
    const { port } = new URL(baseURL ?? '');
    const site = `http://perk.test:${port}`;
    await gotoPage(page, `${site}/teach/join/#engineers`);
    expect(await page.evaluate(() => [isSecureContext, 'clipboard' in navigator])).toEqual([
      false,
      false,
    ]);
    const code = await lockIn(page, 12);
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await expect(page.locator('[data-copied]')).toContainText('is not a secure one');
    await expect(page.locator('[data-copied]')).toContainText('The code is selected');
    expect((await page.evaluate(() => getSelection()?.toString()))?.trim()).toBe(code);

    await gotoPage(page, `${site}/teach/room/`);
    await expect(page.locator('[data-scan]')).toBeHidden();
    await expect(page.locator('[data-scan-said]')).toContainText('lends no camera');
    await log(page).fill(`${code}\n${chatOf(5)}`);
    await expect(found(page)).toContainText('6 codes count');

    await gotoPage(page, `${site}/teach/present/?lesson=engineers&minutes=45`);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.locator('[data-place] h2')).toBeVisible();
  });
});

/** Drops a file on an element, as from a desk. */
async function drop(page: Page, selector: string, name: string, content: string | number[]) {
  await page.evaluate(
    ([to, called, what]) => {
      const data = typeof what === 'string' ? what : Uint8Array.from(what);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([data], called));
      const target = document.querySelector(to)!;
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        // What nobody takes, the browser opens in the page's place.
        if (target.dispatchEvent(event)) throw new Error(`${type} was left to the browser`);
      }
    },
    [selector, name, content] as const,
  );
}

test.describe('the room takes a log', () => {
  test.beforeEach(({ page }) => gotoPage(page, '/teach/room/'));
  const said = (page: Page) => page.locator('[data-file-said]');

  test('that is dropped as a file, wherever it falls, in either alphabet of bytes', async ({
    page,
  }) => {
    await drop(page, '#main h1', 'chat.txt', chatOf(7));
    await expect(said(page)).toHaveText('“chat.txt” was read.');
    await expect(found(page)).toContainText('7 codes count');
    const utf16 = [...chatOf(9)].flatMap((sign) => [sign.charCodeAt(0), 0]);
    await drop(page, '#room-log', 'wide.txt', [0xff, 0xfe, ...utf16]);
    await expect(found(page)).toContainText('9 codes count');
    await expect(found(page)).toContainText('7 codes came again');
  });

  test('and says what it cannot read', async ({ page }) => {
    await drop(page, '#room-log', 'slides.pdf', [0x25, 0x50, 0, 0, 7]);
    await expect(said(page)).toContainText('“slides.pdf” is no text.');
    await expect(found(page)).toContainText('There is nothing here yet');
  });

  test('that is chosen as a file, a megabyte of it, within a second or so', async ({ page }) => {
    const talk = '10:02:11 From Ana Lima to Everyone: I think about $120,000 after 10 years :-)\n';
    const text = `${talk.repeat(7000)}Ben: ${codeOf(3)}\n${talk.repeat(7000)}${chatOf(5)}\nEve: AB1DE-12345`;
    const file = { name: 'chat.log', mimeType: 'text/plain', buffer: Buffer.from(text) };
    await page.getByLabel(/choose one/).setInputFiles(file);
    await expect(found(page)).toContainText('5 codes count');
    await expect(found(page)).toContainText('1 code came again');
    // The line is that of the log, though the field has its codes alone.
    await expect(found(page)).toContainText('AB1DE-12345 (line 14007)');
    expect((await log(page).inputValue()).split('\n')).toHaveLength(7);
  });

  test('in the place of what is selected, however long it is', async ({ page }) => {
    await log(page).fill(`${codeOf(40)}\n${codeOf(41)}`);
    await expect(found(page)).toContainText('2 codes count');
    await log(page).selectText();
    const long = chatOf(700);
    expect(long.length).toBeGreaterThan(20_000);
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document
        .querySelector('#room-log')!
        .dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }));
    }, long);
    await expect(found(page)).toContainText('700 codes count');
    await expect(found(page)).not.toContainText('came again');
    expect((await log(page).inputValue()).split('\n')[0]).toBe(codeOf(0));
  });

  test('of three hundred people with the same guesses, and counts three hundred', async ({
    page,
  }) => {
    const step = Math.floor(saltValues / 300);
    const same = Array.from({ length: 300 }, (_, person) => codeOf(person * step, 24));
    await log(page).fill(same.join('\n'));
    await expect(found(page)).toContainText('300 codes count');
  });

  test('of another lesson, and changes to that one', async ({ page }) => {
    await log(page).fill([1, 2, 3, 4, 5].map((salt) => codeOf(salt, 9, 3)).join('\n'));
    await expect(page.getByLabel('Lesson', { exact: true })).toHaveValue('3');
    await expect(found(page)).toContainText('5 codes count');
  });

  test('and gives a table that spreadsheets read with its signs right', async ({ page }) => {
    await log(page).fill(chatOf(12));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a table (CSV)' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFFquestion,room,value,answers,model\r\n')).toBe(true);
  });
});
