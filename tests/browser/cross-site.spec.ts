import { expect, test, type Page } from '@playwright/test';
import { widgetNames } from '../../src/widgets/all.ts';
import { copied } from './support/copied.ts';
import { frameIn, noteShifts, shifts } from './support/frames.ts';
import { HostServer, post } from './support/host-server.ts';

// Somebody else's page on another site, not only on another port: there a browser gives the frame a process of its
// own, and sizes it by messages. What is pasted is what the dialog has to be copied.

const host = new HostServer();
let site = '';

test.beforeAll(async ({ baseURL }) => {
  // The host's is 127.0.0.1.
  site = (baseURL ?? '').replace('127.0.0.1', 'localhost');
  await host.start();
});
test.afterAll(() => host.stop());

const every20 = Array.from({ length: 26 }, (_, step) => 300 + step * 20);
const few = [300, 480, 640, 800];

interface Fit {
  /** Of the frame, in the host's pixels. */
  readonly width: number;
  readonly height: number;
  /** What the embed sees as its window. */
  readonly inner: number;
  /** What its content needs. */
  readonly needed: number;
}

/** How each frame of the page fits its content, in the order of the page. */
async function fits(page: Page): Promise<Fit[]> {
  return Promise.all(
    (await page.locator('iframe').all()).map(async (iframe) => {
      const box = await iframe.evaluate((element) => element.getBoundingClientRect().toJSON());
      const { width, height } = box as DOMRect;
      const inside = await (
        await frameIn(iframe)
      ).evaluate(() => ({
        inner: innerHeight,
        needed: document.getElementById('embed')?.getBoundingClientRect().height ?? 0,
      }));
      return { width, height, ...inside };
    }),
  );
}

const isRight = ({ height, inner, needed }: Fit): boolean =>
  Math.abs(height - inner) <= 1 && Math.abs(inner - needed) <= 1;

async function expectToFit(page: Page): Promise<void> {
  await expect
    .poll(async () => (await fits(page)).filter((fit) => !isRight(fit)), {
      message: 'frames whose height is not that of their window and of their content',
      // Twenty-six frames start at once.
      timeout: 20_000,
    })
    .toEqual([]);
}

/** The code in columns of these widths, all of them in view at once: a lazy frame far below would wait. */
const columns = (code: string, widths: readonly number[]): string =>
  widths
    .map((width) => `<div style="position:absolute;top:0;left:0;width:${width}px">${code}</div>`)
    .join('\n');

for (const widget of widgetNames) {
  test(`the code for any page shows the whole of ${widget} on another site, at every width, in the room that it keeps`, async ({
    page,
  }) => {
    test.slow();
    const uis = ['full', 'min', 'none'] as const;
    const codes = await copied(
      page,
      site,
      widget,
      uis.map((ui) => ({ ui })),
    );
    for (const [index, code] of codes.entries()) {
      const widths = index === 0 ? every20 : few;
      await page.goto(host.page(`${widget}-${index}`, { html: post(columns(code, widths)) }));
      await expectToFit(page);
      const kept = await page
        .locator('div:has(> iframe)')
        .evaluateAll((rooms) => rooms.map((room) => parseFloat(getComputedStyle(room).minHeight)));
      for (const [place, { width, needed }] of (await fits(page)).entries()) {
        expect(Math.round(width)).toBe(widths[place]);
        // Other fonts than those that were measured with may break one line more; “npm run heights” measures again.
        expect(needed, `${uis[index] ?? ''} at ${width}`).toBeLessThanOrEqual(
          (kept[place] ?? 0) + 30,
        );
      }
    }
  });
}

test('every other kind of code shows the whole widget on another site', async ({ page }) => {
  test.slow();
  const kinds = ['exact', 'frozen', 'blog', 'hardened'] as const;
  const codes = await copied(
    page,
    site,
    'headcount',
    kinds.map((kind) => ({ kind, ui: 'min' })),
  );
  for (const [index, code] of codes.entries()) {
    await test.step(kinds[index] ?? '', async () => {
      await page.goto(host.page(`kind-${index}`, { html: post(columns(code, few)) }));
      await expect(page.locator('iframe')).toHaveCount(few.length);
      await expectToFit(page);
    });
  }
});

test('a frame that comes to a reader moves nothing around it', async ({ page }) => {
  const [code] = await copied(page, site, 'headcount', [{ ui: 'min' }]);
  await noteShifts(page);
  await page.goto(
    host.page('still', {
      html: post(code ?? '', { head: '<style>body{margin:0}main{width:480px}</style>' }),
    }),
  );
  await expectToFit(page);
  expect(await shifts(page)).toBeLessThanOrEqual(0.01);
});

test('a fold that is opened in the frame is shown whole', async ({ page }) => {
  const [code] = await copied(page, site, 'headcount', [{}]);
  await page.goto(host.page('fold', { html: post(code ?? '') }));
  await expectToFit(page);
  const inside = await frameIn(page.locator('iframe'));
  await inside.locator('.numbers > summary').click();
  await expect(inside.locator('.numbers table')).toBeVisible();
  await expectToFit(page);
});

test('a slider that is let go outside its frame is held no longer, and what it says is heard', async ({
  page,
}) => {
  const [code] = await copied(page, site, 'compounding', [{ ui: 'min' }]);
  await page.goto(host.page('held', { html: post(code ?? '') }));
  await expectToFit(page);
  const slider = (await frameIn(page.locator('iframe'))).locator('input[type="range"]').first();
  const before = await slider.inputValue();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await page.mouse.move(x + width * 0.3, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.6, y + height / 2, { steps: 3 });
  await page.mouse.move(x + width * 0.6, 2, { steps: 3 });
  await page.mouse.up();
  const after = await slider.inputValue();
  expect(after).not.toBe(before);
  // Back over the frame, with nothing pressed.
  await page.mouse.move(x + width * 0.9, y + height / 2, { steps: 3 });
  const said = (await frameIn(page.locator('iframe'))).locator('[aria-live="polite"]').first();
  await expect(said).toContainText(/./);
  expect(await slider.inputValue()).toBe(after);
});

/** Parents that take their width from what they hold, or place what they hold. */
const parents: Readonly<Record<string, string>> = {
  'WordPress’s Stack':
    'display:flex;flex-direction:column;align-items:flex-start;gap:1em;width:640px',
  'WordPress’s Row': 'display:flex;flex-wrap:wrap;align-items:center;gap:1em;width:640px',
  'a row without breaks': 'display:flex;width:640px',
  'align-items: center': 'display:flex;flex-direction:column;align-items:center;width:640px',
  'justify-items: center': 'display:grid;justify-items:center;width:640px',
  'a grid that centres both ways': 'display:grid;place-items:center;width:640px',
  'inline-block': 'display:inline-block',
  'fit-content': 'width:fit-content',
  'a float': 'float:left',
  'a cell of a table': 'display:table-cell',
};

test('in a parent that shrinks to its content a widget is at least 280 pixels wide, and right there', async ({
  page,
}) => {
  test.slow();
  const [plain, exact] = await copied(page, site, 'headcount', [
    { ui: 'min' },
    { kind: 'exact', ui: 'min' },
  ]);
  const bare = `<perk-or-pay widget="headcount" ui="min"></perk-or-pay><script src="${site}/embed/v1.js" async></script>`;
  for (const [name, code] of Object.entries({ plain, exact, bare })) {
    const inParents = Object.values(parents).map(
      (style) =>
        `<div style="position:absolute;top:0;left:0"><div style="${style}">${code}</div></div>`,
    );
    await page.goto(host.page(`parents-${name}`, { html: post(inParents.join('\n')) }));
    await expect(page.locator('iframe')).toHaveCount(inParents.length);
    await expectToFit(page);
    const narrow = (await fits(page)).flatMap(({ width }, index) =>
      width < 280 ? [`${name} in ${Object.keys(parents)[index] ?? ''}: ${width}`] : [],
    );
    expect(narrow).toEqual([]);
  }
});
