import { chromium, type Browser, type Page } from '@playwright/test';
import { expect, gotoPage, test } from './support/page.ts';

/** Asks for the site as `http://perk.test`, which no browser takes for secure, with scrollbars that take room. */
let browser: Browser;
let address: string;

test.beforeAll(async ({ baseURL }) => {
  const { port } = new URL(baseURL ?? '');
  address = `http://perk.test:${port}`;
  browser = await chromium.launch({
    executablePath: process.env['TEST_CHROMIUM_PATH'] ?? '',
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP perk.test 127.0.0.1'],
  });
});

test.afterAll(() => browser.close());

async function open(where: string, viewport = { width: 1280, height: 720 }): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await gotoPage(page, address + where);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  return page;
}

test.describe('at an address that is not secure', () => {
  test('a code is selected where it cannot be copied, and words say so', async () => {
    const page = await open('/teach/join/#engineers');
    const wrong: Error[] = [];
    page.on('pageerror', (error) => wrong.push(error));
    await page.locator('#engineers input[type="range"]').first().press('ArrowRight');
    await page.getByRole('button', { name: 'Lock in and get my code' }).click();
    const code = await page.locator('[data-code]').textContent();
    await page.locator('[data-copy]').click();
    await expect(page.getByText('The code is selected: copy it with')).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(code?.trim());
    expect(wrong).toEqual([]);
  });

  test('a link to a widget is selected where it cannot be copied', async () => {
    const page = await open('/widgets/budget/?v=2&t=5000');
    await page.getByRole('button', { name: 'Share or embed' }).click();
    const dialog = page.getByRole('dialog', { name: 'Share or embed' });
    await dialog.getByRole('button', { name: 'Copy link' }).click();
    const field = dialog.getByLabel('Link to these numbers');
    await expect(field).toBeFocused();
    expect(
      await field.evaluate((input: HTMLInputElement) => input.selectionEnd === input.value.length),
    ).toBe(true);
  });
});

test.describe('with scrollbars that take room', () => {
  for (const width of [390, 640, 1280])
    test(`no page scrolls sideways at ${width} px`, async () => {
      for (const where of [
        '/',
        '/widgets/budget/',
        '/teach/engineers/',
        '/sources/',
        '/methods/',
      ]) {
        const page = await open(where, { width, height: 720 });
        const { bar, over } = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return { bar: innerWidth - clientWidth, over: scrollWidth - clientWidth };
        });
        expect(bar, `the scrollbar of ${where}`).toBeGreaterThan(5);
        expect(over, where).toBeLessThanOrEqual(0);
        await page.close();
      }
    });

  test('an embed that is as high as its content comes to rest, and shows no bar', async () => {
    const page = await open('/');
    for (let width = 300; width <= 800; width += 50) {
      const rest = await page.evaluate(async (wide) => {
        document.body.replaceChildren();
        const frame = document.createElement('iframe');
        frame.style.cssText = `border:0;width:${wide}px;height:300px`;
        frame.src = '/embed/v1/budget/';
        let messages = 0;
        addEventListener('message', ({ data, source }) => {
          const { type, height } = data as { type?: string; height?: number };
          if (source !== frame.contentWindow || type !== 'perkorpay:size') return;
          messages += 1;
          frame.style.height = `${height}px`;
        });
        document.body.append(frame);
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        await new Promise((resolve) => setTimeout(resolve, 700));
        const inside = frame.contentDocument!.documentElement;
        return {
          messages,
          bar: frame.contentWindow!.innerWidth - inside.clientWidth,
          off: inside.scrollHeight - frame.clientHeight,
        };
      }, width);
      expect(rest.messages, `${width} px`).toBeLessThanOrEqual(3);
      expect(rest, `${width} px`).toMatchObject({ bar: 0 });
      expect(Math.abs(rest.off), `${width} px`).toBeLessThanOrEqual(1);
    }
    await page.close();
  });
});
