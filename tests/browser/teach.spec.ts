import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { showCode, writeCode } from '../../src/teach/room/code.ts';
import { count, slideHeading, slides, startLesson, where } from './support/lesson.ts';
import { expect, gotoPage, test } from './support/page.ts';

/** Keeps the channels of every window, so that the test can close them as a browser under pressure does. */
const keepChannels = (context: BrowserContext) =>
  context.addInitScript(() => {
    const channels: BroadcastChannel[] = [];
    const Real = globalThis.BroadcastChannel;
    Object.assign(globalThis, {
      channels,
      BroadcastChannel: class extends Real {
        constructor(name: string) {
          super(name);
          channels.push(this);
        }
      },
    });
  });

const closeChannels = (page: Page) =>
  page.evaluate(() => {
    for (const channel of (globalThis as unknown as { channels: BroadcastChannel[] }).channels)
      channel.close();
  });

/** Sets guesses on the guessing page as a participant does, and gives the code. */
async function guessOnPhone(page: Page, places: readonly number[]): Promise<string> {
  await gotoPage(page, '/teach/join/#engineers');
  const sliders = page.locator('#engineers input[type="range"]');
  for (const [index, place] of places.entries()) {
    await sliders.nth(index).focus();
    await page.keyboard.press('Home');
    await sliders.nth(index).evaluate((input: HTMLInputElement, value) => {
      input.value = String(value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, place);
  }
  await page.getByRole('button', { name: 'Lock in and get my code' }).click();
  const code = await page.locator('[data-code]').textContent();
  expect(page.url()).toContain(`#${code}`);
  return code!;
}

test('the 45 minutes are played with a presenter, notes and thirty participants', async ({
  page,
  context,
}) => {
  test.slow();
  await startLesson(page);
  const notes = await context.newPage();
  await gotoPage(notes, '/teach/notes/');
  // The notes were opened late, and know all the same.
  await expect(where(notes)).toContainText('Slide 1 of');

  // Three on the guessing page, and twenty-seven whose codes are made as it makes them.
  const phone = await context.newPage();
  const codes = [];
  for (const raise of [10, 20, 30]) codes.push(await guessOnPhone(phone, [raise, 20, 30, 20]));
  await phone.reload();
  await expect(phone.locator('[data-code]')).toHaveText(codes[2]!);
  await phone.close();
  for (let salt = 0; salt < 27; salt += 1)
    codes.push(showCode(writeCode({ lesson: 1, salt, guesses: [salt * 2, 24, salt, salt % 20] })));
  const chat = codes.map((code, index) => `10:0${index % 10} Person ${index}: ${code} :-)`);
  const log = [...chat, chat[0], 'sorry, AB1DE-12345'].join('\n');
  await notes.locator('#leader-log').fill(log);
  const found = notes.locator('[data-found]');
  await expect(found).toContainText('30 codes count');
  await expect(found).toContainText('1 code came again');
  await expect(found).toContainText(
    '1 code is mistyped and left out; ask for it again: AB1DE-12345',
  );
  // The room's own page has the codes of the lesson that is on, and keeps the same steps.
  const room = await context.newPage();
  await gotoPage(room, '/teach/room/');
  await expect(room.locator('#room-log')).toBeHidden();
  const chart = room.locator('.room-chart');
  await expect(chart).toContainText('30 of 30 in');
  await expect(chart.locator('svg')).toHaveCount(0);
  await room.getByRole('button', { name: 'Show how the room guessed' }).click();
  await expect(chart).toContainText('30 answers, the middle');
  await expect(chart).not.toContainText('The model says');
  await room.getByRole('button', { name: 'Show the model’s answer' }).click();
  await expect(chart).toContainText('The model says $124,000.');
  await room.getByRole('button', { name: 'Question 2' }).click();
  await expect(chart).toContainText('30 of 30 in');
  await room.getByText('The chat', { exact: true }).click();
  await room.getByText('Compare with a second room').click();
  await room.locator('#room-log-two').fill(codes.slice(0, 12).join(' '));
  await expect(chart).toContainText('Room 1: 30 of 30 in');
  await expect(chart).toContainText('Room 2: 12 of 12 in');
  const [download] = await Promise.all([
    room.waitForEvent('download'),
    room.getByRole('button', { name: 'Save as a table (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('room.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFquestion,room,value/);
  await room.close();

  // Every slide in turn, from either window; the other one follows.
  const all = await slides(page);
  expect(all).toBeGreaterThan(15);
  const seen: string[] = [];
  for (let slide = 1; slide <= all; slide += 1) {
    await expect(count(page)).toHaveText(`${slide} / ${all}`);
    await expect(where(notes)).toContainText(`Slide ${slide} of ${all}`);
    await expect(notes.locator('[data-say]')).not.toBeEmpty();
    seen.push((await slideHeading(page).textContent())!);
    const slideNow = page.locator('[data-place] .slide');
    const answer = slideNow.locator('.slide-answer');
    const next = notes.locator('[data-reveal]');
    if ((await next.textContent())!.includes('how the room guessed')) {
      await expect(slideNow.locator('.spread svg')).toHaveCount(0);
      await next.click();
      await expect(slideNow.locator('.spread svg').first()).toBeVisible();
    }
    if ((await next.textContent())!.includes('Reveal the answer')) {
      await expect(answer).toBeHidden();
      await next.click();
      await expect(answer).toBeVisible();
      await expect(notes.locator('[data-state]')).toContainText('The room sees the answer.');
    }
    if (slide < all)
      await (slide % 2
        ? page.keyboard.press('PageDown')
        : notes.getByRole('button', { name: 'Next' }).click());
  }
  expect(seen).toContain('A raise keeps paying, on itself');
  expect(seen).toContain('Read the fine print');
  expect(seen.at(-1)).toMatch(/^On the way out, in one line/);
  expect(seen).toContain('A productivity allowance first, compensation second');

  // The clock is the leader's, runs in both windows, and ends nothing.
  await expect(notes.locator('[data-pace]')).toContainText('not begun');
  await notes.getByRole('button', { name: 'Start the clock' }).click();
  await expect(notes.locator('[data-pace]')).toContainText('0 of 45 minutes');
  await notes.getByRole('button', { name: '1 minute more' }).click();
  await expect(page.locator('[data-clock]')).toHaveAttribute('data-time', /^2:5\d$/);
  // Seconds are seen and not said: a reader on the clock would be told twice a second.
  await expect(page.getByRole('button', { name: 'Clock: 3 minutes left' })).toBeVisible();
  await notes.getByRole('button', { name: 'Pause the clock' }).click();
  await expect(notes.locator('[data-clock-words]')).toContainText('paused');

  // Loaded again, both are where they were.
  await page.reload();
  await expect(count(page)).toHaveText(`${all} / ${all}`);
  await notes.reload();
  await expect(where(notes)).toContainText(`Slide ${all} of ${all}`);

  // Ended: nothing is left behind.
  await notes.getByRole('button', { name: 'End the lesson, and forget where we were' }).click();
  const ending = notes.getByRole('dialog', { name: 'End the lesson?' });
  await ending.getByRole('button', { name: 'Carry on' }).click();
  await expect(where(notes)).toContainText(`Slide ${all} of ${all}`);
  await notes.getByRole('button', { name: 'End the lesson, and forget where we were' }).click();
  await ending.getByRole('button', { name: 'End, and forget' }).click();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  // What one window takes away from the storage, the other sees a little later.
  await expect
    .poll(() => page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage })))
    .toEqual([]);
});

test('nothing is stored before the leader starts, and windows recover from a closed channel', async ({
  page,
  context,
}) => {
  await keepChannels(context);
  await gotoPage(page, '/teach/present/');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await startLesson(page, 'students', 20);
  const notes = await context.newPage();
  await gotoPage(notes, '/teach/notes/');
  await expect(where(notes)).toContainText('Slide 1 of');
  await closeChannels(page);
  await closeChannels(notes);
  await page.keyboard.press('PageDown');
  await expect(count(page)).toHaveText(/^2 /);
  await expect(where(notes)).toContainText('Slide 2 of');
  await notes.getByRole('button', { name: 'Next' }).click();
  await expect(count(page)).toHaveText(/^3 /);
});

test('a widget on a slide keeps the same numbers in both windows, late, loaded again and with its channel closed', async ({
  page,
  context,
}) => {
  await keepChannels(context);
  await startLesson(page, 'engineers', 45);
  const notes = await context.newPage();
  await gotoPage(notes, '/teach/notes/');
  const finding = (one: Page) => one.locator('[data-widget-place] .finding');
  const worth = (one: Page) =>
    one.locator('[data-widget-place]').getByRole('slider', { name: 'Worth of a token' });
  await notes.getByText('All slides').click();
  await notes.getByRole('button', { name: 'The compounding widget' }).first().click();
  await expect(finding(page)).toContainText('14 cents');
  await expect(finding(notes)).toHaveText((await finding(page).textContent())!);

  // Set in the room's window, and in the leader's; the other follows, and the address stays as it was.
  const address = page.url();
  await worth(page).focus();
  await page.keyboard.press('End');
  await expect(finding(page)).not.toContainText('14 cents');
  await expect(finding(notes)).toHaveText((await finding(page).textContent())!);
  await expect(worth(notes)).toHaveAttribute('aria-valuetext', '50%');
  await closeChannels(page);
  await closeChannels(notes);
  await worth(notes).focus();
  await notes.keyboard.press('Home');
  await expect(worth(page)).toHaveAttribute('aria-valuetext', '0%');
  const ofBoth = (await finding(notes).textContent())!;
  await expect(finding(page)).toHaveText(ofBoth);
  expect(page.url()).toBe(address);

  // Loaded again, opened late, and come back to from another slide.
  await page.reload();
  await expect(finding(page)).toHaveText(ofBoth);
  await notes.close();
  const late = await context.newPage();
  await gotoPage(late, '/teach/notes/');
  await expect(finding(late)).toHaveText(ofBoth);
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-widget-place]')).toHaveCount(0);
  await page.keyboard.press('PageUp');
  await expect(finding(page)).toHaveText(ofBoth);

  // A clicker turns the page also from a slider that was dragged just now, and from a number that was entered; a slider
  // that someone moves by key keeps its keys.
  const before = (await count(page).textContent())!;
  await worth(page).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await expect(count(page)).toHaveText(before);
  for (const [forward, backward] of [
    ['ArrowRight', 'ArrowLeft'],
    ['PageDown', 'PageUp'],
  ] as const) {
    await worth(page).click();
    await page.keyboard.press(forward);
    await expect(count(page)).not.toHaveText(before);
    await page.keyboard.press(backward);
    await expect(count(page)).toHaveText(before);
  }
  await page
    .locator('[data-widget-place] input[type="number"], [data-widget-place] input[inputmode]')
    .first()
    .fill('30000');
  await page.keyboard.press('PageDown');
  await expect(count(page)).not.toHaveText(before);
  await page.keyboard.press('PageUp');
  await expect(count(page)).toHaveText(before);

  // The lesson's numbers come back in both windows.
  await late.getByRole('button', { name: 'Back to the lesson’s numbers' }).click();
  await expect(finding(page)).toContainText('14 cents');
  await expect(finding(late)).toContainText('14 cents');
});

test('every key of the presenter does what the list says, and nothing while someone types', async ({
  page,
  context,
}) => {
  await startLesson(page, 'students', 45);
  const at = (slide: number) => expect(count(page)).toHaveText(new RegExp(`^${slide} `));
  const root = page.locator('html');
  for (const key of ['Space', 'ArrowRight', 'PageDown', 'Enter', 'ArrowDown'])
    await page.keyboard.press(key);
  await at(6);
  for (const key of ['ArrowLeft', 'PageUp', 'ArrowUp']) await page.keyboard.press(key);
  await at(3);
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('PageDown');
  await at(7);
  const answer = page.locator('[data-place] .slide-answer');
  await expect(answer).toBeHidden();
  await page.keyboard.press('r');
  await expect(answer).toBeVisible();
  await page.keyboard.press('R');
  await expect(answer).toBeHidden();
  await page.keyboard.press('t');
  await expect(page.locator('[data-clock]')).toHaveAttribute('aria-label', /^(?!.*paused)/);
  await page.keyboard.press('t');
  await expect(page.locator('[data-clock]')).toHaveAttribute('aria-label', /paused/);
  const blank = page.locator('[data-blank]');
  await page.keyboard.press('b');
  await expect(blank).toBeVisible();
  await page.keyboard.press('b');
  await expect(blank).toBeHidden();
  for (const [dark, light] of [
    ['.', '.'],
    ['b', 'Escape'],
  ] as const) {
    await page.keyboard.press(dark);
    await expect(blank).toBeVisible();
    await page.keyboard.press(light);
    await expect(blank).toBeHidden();
  }
  await page.keyboard.press('p');
  await expect(root).toHaveAttribute('data-projector', '');
  await expect(root).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('p');
  await expect(root).not.toHaveAttribute('data-theme');
  await page.keyboard.press('F5');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
  await expect(where(notes)).toContainText('Slide 7 of');
  await notes.close();

  // The list; while it is open keys are its own, and in it they are switched off.
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('PageDown');
  await at(7);
  await dialog.getByLabel('Single keys do something').uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('b');
  await at(7);
  await expect(blank).toBeHidden();
  // Without single keys everything has a button.
  await page.getByRole('button', { name: 'Keys and more' }).click();
  await dialog.getByLabel('Single keys do something').check();
  await dialog.getByRole('button', { name: 'Close' }).click();

  // Typing, and a chord of the browser's, are nobody's command.
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'typed';
    document.querySelector('[data-place]')!.append(field);
  });
  await page.locator('#typed').pressSequentially('rb t?p');
  await expect(page.locator('#typed')).toHaveValue('rb t?p');
  await at(7);
  await expect(root).not.toHaveAttribute('data-projector');
});

test('a guess is locked in by keyboard and by dragging, then the gap is drawn and said', async ({
  page,
}) => {
  await gotoPage(page, '/teach/engineers/');
  // One number, by keys alone.
  const one = page.locator('#ten-years-raise');
  await expect(one.locator('[data-answer]')).not.toHaveAttribute('open');
  await one.getByRole('button', { name: 'Lock in my guess' }).click();
  await expect(one.locator('[data-said]')).toHaveText('Move the slider first.');
  await one.getByRole('slider').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(one.getByRole('slider')).toHaveAttribute('aria-valuetext', '$5,000');
  await page.keyboard.press('Enter');
  await expect(one.locator('[data-said]')).toHaveText(
    'You said $5,000. The model says $124,000: $119,000 too low.',
  );
  await expect(one.locator('[data-gap] svg')).toBeVisible();
  await expect(one.getByRole('slider')).toBeDisabled();
  await expect(one.getByRole('button', { name: 'Guess again' })).toBeFocused();
  await one.getByText('I multiplied by the years.').click();
  await expect(one.getByText('That counts neither tax nor waiting.')).toBeVisible();

  // One choice.
  const choice = page.locator('#best-case');
  await choice.getByLabel('As much as a raise or more').check();
  await choice.getByRole('button', { name: 'Lock in my guess' }).click();
  await expect(choice.locator('[data-said]')).toContainText(
    'The model’s answer is “Less than half”',
  );

  // A line: dragged, and its last anchor by key.
  const line = page.locator('#raise-line');
  const plot = line.locator('[data-plot]');
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  await page.mouse.move(box.x + 20, box.y + 170);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 20, box.y + 90, { steps: 24 });
  await page.mouse.up();
  const sliders = line.getByRole('slider');
  await sliders.last().focus();
  await page.keyboard.press('End');
  await expect(sliders.last()).toHaveAttribute('aria-valuetext', '$240,000');
  await line.getByRole('button', { name: 'Lock in my guess' }).click();
  await expect(line.locator('[data-said]')).toHaveText(
    'You are furthest off after ten years. You said $240,000. The model says $124,000: $116,000 too high.',
  );
  await expect(line.locator('.plot-model').first()).toBeAttached();
});

test('wrong input to the room is answered in words, and how soon is told', async ({ page }) => {
  await gotoPage(page, '/teach/room/');
  const found = page.locator('[data-found]').first();
  await expect(found).toContainText('There is nothing here yet');
  const foreign = showCode(writeCode({ lesson: 30, salt: 1, guesses: [1] }));
  for (const [text, words] of [
    ['good morning', /No code is in this text/],
    [foreign, /1 code belongs to no lesson of this site/],
    ['experience ABCDE 12345 A1B2C-3D4E5 '.repeat(28_600), /mistyped and left out/],
  ] as const) {
    const milliseconds = await page.evaluate(async (log) => {
      const area = document.querySelector<HTMLTextAreaElement>('#room-log')!;
      const report = document.querySelector('[data-found]')!;
      const before = performance.now();
      const changed = new Promise((resolve) =>
        new MutationObserver(resolve).observe(report, { childList: true }),
      );
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', log);
      const options = { clipboardData, bubbles: true, cancelable: true };
      area.value = '';
      // As the browser does: what nobody takes goes into the field.
      if (area.dispatchEvent(new ClipboardEvent('paste', options))) {
        area.value = log;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await changed;
      return performance.now() - before;
    }, text);
    // The bar is a second; a busy machine is no fault of the page, so it is told and not judged.
    console.log(`${text.length} characters: answered in ${Math.round(milliseconds)} ms`);
    await expect(found).toContainText(words);
  }
  await page.locator('#room-log').fill('');
  await expect(found).toContainText('There is nothing here yet');
  // Four are too few to be shown.
  const four = [1, 2, 3, 4].map((salt) => writeCode({ lesson: 1, salt, guesses: [salt] }));
  await page.locator('#room-log').fill(four.join(' '));
  await expect(page.locator('.room-chart').first()).toContainText('4 of 4 in');
  await expect(page.getByRole('button', { name: 'Show how the room guessed' })).toBeDisabled();
  await expect(page.locator('.room-chart svg')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save as a table (CSV)' })).toBeDisabled();
});

test('codes are scanned by camera where the browser reads them', async ({ page }) => {
  const code = writeCode({ lesson: 2, salt: 5, guesses: [3, 4, 5, 6] });
  await page.addInitScript((text) => {
    Object.assign(globalThis, {
      BarcodeDetector: class {
        detect = () =>
          Promise.resolve([{ rawValue: `https://perkorpay.example/teach/join/#${text}` }]);
      },
    });
    const getUserMedia = () => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')!.fillRect(0, 0, 9, 9);
      return Promise.resolve(canvas.captureStream(5));
    };
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
  }, code);
  await gotoPage(page, '/teach/room/');
  await page.getByRole('button', { name: 'Scan codes with the camera' }).click();
  await expect(page.locator('#room-log')).toHaveValue(new RegExp(code));
  await expect(page.locator('[data-found]').first()).toContainText('1 code counts for “A budget');
  await page.getByRole('button', { name: 'Stop the camera' }).click();
  await expect(page.locator('[data-video]')).toBeHidden();
});
