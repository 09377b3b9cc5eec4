import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { startRoom } from '../../scripts/lib/room.mjs';
import { join, put } from '../../src/teach/live/api.ts';
import { showCode, writeCode } from '../../src/teach/room/code.ts';
import type { Snapshot } from '../../src/room/contract.ts';
import { newToken } from '../../src/room/keys.ts';
import { expect, gotoPage, test } from './support/page.ts';

let folder: string;
let room: Awaited<ReturnType<typeof startRoom>>;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-room-'));
  room = await startRoom({ store: path.join(folder, 'rooms.sqlite') });
});

test.afterAll(async () => {
  await room.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** A phone in the room, and all that it was sent. */
async function openPhone(
  context: BrowserContext,
  code: string,
): Promise<{ page: Page; sent: string[]; weight: () => number }> {
  const page = await context.newPage();
  const sent: string[] = [];
  let bytes = 0;
  page.on('requestfinished', (request) => {
    void request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
      bytes += responseBodySize + responseHeadersSize;
    });
  });
  page.on('websocket', () => sent.push('a socket'));
  page.on('response', (response) => {
    // The stream never ends: what it says is what the server says to a reader of its own.
    if (/events$/.test(response.url())) return;
    void response.text().then(
      (text) => sent.push(text),
      () => undefined,
    );
  });
  await page.goto(`${room.address}${code}`);
  return { page, sent, weight: () => bytes };
}

/** Those of the lesson whose guesses its codes hold. */
const exercises = ['ten-years-raise', 'ten-years-stock', 'ten-years-tokens', 'leaving-rate'];

const slider = (phone: Page) => phone.getByRole('slider').first();

async function guess(phone: Page, place: number): Promise<void> {
  await slider(phone).evaluate((input: HTMLInputElement, value) => {
    input.value = String(value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, place);
}

test.describe('a live room', () => {
  // It has a server of its own, which is killed on the way.
  test.use({
    allowed: { messages: [/ERR_CONNECTION_REFUSED|ERR_INCOMPLETE|404|409/], requests: true },
  });

  test('45 minutes are led with a clicker, thirty phones in the room and ten codes beside them: forty people, each once', async ({
    page,
    context,
    browser,
  }) => {
    test.slow();
    // Opened on the leader's machine, led from the presenter.
    const streams = new Set<string>();
    let opened = 0;
    context.on('request', (request) => {
      if (request.url().endsWith('/overview/events')) {
        opened += 1;
        streams.add(request.url());
      }
    });
    await page.goto(`${room.address}teach/live/open/`);
    await expect(page.getByText('npm run room -- --lan')).toBeVisible();
    await page.getByRole('button', { name: 'Open the room' }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    const leaders = new URLSearchParams(new URL(page.url()).hash.slice(1));
    const [code, token] = [leaders.get('room')!, leaders.get('token')!];
    const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('n')]);
    await expect(notes.locator('[data-live-said]')).toHaveText(`Room ${code}, 0 in it`);
    await page.bringToFront();
    const slide = page.locator('[data-place] .slide');
    const until = async (name: RegExp) => {
      for (let presses = 0; presses < 80; presses += 1) {
        if (name.test((await slide.getAttribute('data-name'))!)) return;
        await page.keyboard.press('PageDown');
      }
      throw new Error(`no slide ${name}`);
    };
    await expect(slide.locator('.live-corner')).toContainText(code);
    await until(/^Guess on your phone/);
    await expect(slide.locator('.slide-address')).toHaveText(
      `${new URL(room.address).host}/${code}`,
    );
    expect((await slide.innerHTML()) + (await slide.locator('.qr').innerHTML())).not.toContain(
      token,
    );

    // Two real phones, and twenty-eight that say what phones say.
    const phones = await browser.newContext({
      viewport: { width: 390, height: 760 },
      hasTouch: true,
    });
    const one = await openPhone(phones, code);
    const two = await openPhone(phones, code);
    await expect(one.page.getByText('Look at the screen.')).toBeVisible();
    expect(one.weight()).toBeGreaterThan(10_000);
    expect(one.weight()).toBeLessThan(110_000);
    const api = `${room.address}room/v1/rooms/${code}`;
    const others = Array.from({ length: 28 }, (_, mark) => ({ device: newToken(), mark }));
    await Promise.all(others.map(({ device, mark }) => join(api, device, mark)));
    const asked = async (): Promise<Snapshot['asked']> =>
      ((await (await fetch(api)).json()) as Snapshot).asked;
    /** Answers as soon as the question is open, as phones do. */
    const answer = async (question: number, round: 1 | 2, place: (person: number) => number) => {
      await expect
        .poll(async () => (await asked())[exercises[question]!])
        .toMatchObject({ round, phase: 'open' });
      await Promise.all(
        others.map(({ device, mark }) => put(api, { device, question, round, place: place(mark) })),
      );
    };
    await expect(notes.locator('[data-live-said]')).toHaveText(`Room ${code}, 30 in it`);

    // The first question: phones follow, a half-set handle stays, and the step takes nobody's focus.
    await until(/^\$20,000 a year as a raise/);
    await expect(slider(one.page)).toBeVisible();
    await guess(one.page, 12);
    await one.page.getByRole('button', { name: 'Send my guess' }).first().click();
    await expect(one.page.getByText('It is in.')).toBeVisible();
    await guess(two.page, 30);
    await slider(two.page).focus();
    await answer(0, 1, (person) => person * 2);
    await expect(slide).toContainText('29 of 30 in');
    await page.keyboard.press('.');
    await page.keyboard.press('.');
    // Ten without a phone in the room, one who sends the code of a phone that is in it as well, and a typo.
    const codes = Array.from({ length: 10 }, (_, index) =>
      showCode(writeCode({ lesson: 1, salt: 100_000 + index, guesses: [20 + index, 24, 3, 5] })),
    );
    const double = (await one.page.locator('[data-code]').textContent())!;
    await notes.locator('#leader-log').fill([...codes, double, 'AB1DE-12345'].join('\n'));
    await expect(slide).toContainText('39 of 40 in');
    await page.keyboard.press('PageDown');
    await expect(slide.locator('.spread')).toContainText('39 answers');
    await expect(two.page.getByText('Closed. Look at the screen.')).toBeVisible();
    await expect(slider(two.page)).toHaveJSProperty('value', '30');

    // The other questions; a latecomer lands on the present one.
    await until(/as stock/);
    await expect(one.page.locator('.exercise:visible')).toHaveCount(1);
    await expect(one.page.locator('.exercise:visible')).toContainText('stock');
    await answer(1, 1, () => 24);
    for (const { page: phone } of [one, two]) {
      const asked = phone.locator('.exercise:visible').filter({ hasText: 'stock' });
      await asked.getByRole('slider').press('ArrowRight');
      await asked.getByRole('button', { name: 'Send my guess' }).click();
    }
    await expect(slide).toContainText('40 of 40 in');
    const three = await openPhone(phones, code);
    await expect(three.page.locator('.exercise:visible .ask').first()).toContainText('stock');
    expect(three.page.url()).not.toContain(token);
    await three.page.close();
    await page.keyboard.press('PageDown');
    await expect(slide.locator('.spread')).toContainText('40 answers');
    await until(/as AI tokens/);
    await answer(2, 1, (person) => person);

    // Nothing of an answer is on a phone before its reveal; then all three: you, the model, the room.
    await until(/^The answer: \$20,000 a year as a raise/);
    for (const { sent } of [one, two])
      expect(sent.some((text) => /124,000|124128/.test(text))).toBe(false);
    await page.keyboard.press('PageDown');
    const result = one.page.locator('.exercise:visible [data-result]');
    await expect(result).toContainText('$60,000');
    await expect(result).toContainText('The model$124,000');
    await expect(result).toContainText('The room’s middle');

    // Vote, talk, vote again: both rounds beside each other, and who is counted is counted once.
    await until(/^You leave after .* count to the end/);
    await answer(3, 1, () => 4);
    await page.keyboard.press('PageDown');
    await expect(slide.locator('.spread .one')).toHaveCount(1);
    await notes.getByRole('button', { name: 'Second round' }).click();
    await answer(3, 2, (person) => (person < 12 ? 9 : 4));
    await expect(slide.locator('.spread .one')).toHaveCount(2);
    await expect(slide.locator('.spread .one').first()).toContainText('First: 38 answers');
    await expect(slide.locator('.spread .one').last()).toContainText('After talking: 38 answers');
    await expect(slide).toContainText('12 changed their guess');

    // The server dies: words on the leader's screen within a second, and codes on the phones; it comes back as it was.
    await room.kill();
    const died = Date.now();
    await expect(notes.locator('[data-live-said]')).toContainText(
      'The room does not answer. Ask for the codes',
    );
    const told = Date.now() - died;
    test.info().annotations.push({ type: 'measured', description: `told after ${told} ms` });
    await expect(one.page.locator('[data-live-said]')).toContainText(
      /The room does not answer\. Your code is [0-9A-Z]{6}-[0-9A-Z]{6}: paste it into the chat\./,
      { timeout: 10_000 },
    );
    room = await startRoom({ store: path.join(folder, 'rooms.sqlite'), port: room.port });
    await expect(notes.locator('[data-live-said]')).toHaveText(`Room ${code}, 31 in it`, {
      timeout: 10_000,
    });
    await expect(one.page.locator('[data-live-said]')).toHaveText('', { timeout: 10_000 });

    // Afterwards: the rounds as a table, the histograms to keep, and nothing left.
    const [download] = await Promise.all([
      notes.waitForEvent('download'),
      notes.getByRole('button', { name: 'Save the room as a table (CSV)' }).click(),
    ]);
    const table = readFileSync(await download.path(), 'utf8');
    expect(table).toMatch(/^\uFEFFquestion,round,value,answers,model/);
    expect(table).toContain('Second round');
    const [keep] = await Promise.all([
      context.waitForEvent('page'),
      notes.getByRole('link', { name: 'Its histograms, to keep' }).click(),
    ]);
    await expect(keep.locator('figure')).toHaveCount(4);
    await expect(keep.locator('figure').first()).toContainText('39 answers');
    const [file] = await Promise.all([
      keep.waitForEvent('download'),
      keep.getByRole('button', { name: 'Save this page' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('<svg');
    await keep.getByRole('button', { name: 'Delete the room now' }).click();
    await expect(keep.locator('[data-keep-said]')).toContainText('nothing of it is left');
    await expect(notes.locator('[data-live-said]')).toContainText('This room has ended');
    await expect(one.page.locator('[data-live-said]')).toContainText('There is no such room');
    // One stream for the leader's windows, and one more since the server came back.
    expect(streams.size).toBe(1);
    test.info().annotations.push({ type: 'measured', description: `${opened} streams opened` });
    await phones.close();
  });
});

test('a page whose address names no room asks for nothing of one', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const address of [
    '/teach/present/?lesson=engineers&minutes=20',
    '/teach/join/',
    '/teach/room/',
  ])
    await gotoPage(page, address);
  await gotoPage(page, '/teach/present/?lesson=engineers&minutes=20');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.keyboard.press('PageDown');
  expect(asked.filter((address) => /room\/v1|\/lead\.|slide\.[^/]*css/.test(address))).toEqual([]);
});
