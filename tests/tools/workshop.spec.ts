import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { freePort } from '../../scripts/lib/port.mjs';
import { widgetNames } from '../../src/widgets/all.ts';

// Every widget in all of its states as one sheet a widget, light, dark and in forced colours, in look/workshop/. The
// page is the development server’s: the site has none of it.

const astro = fileURLToPath(new URL('../../scripts/astro.mjs', import.meta.url));

let server: ChildProcess | undefined;
let address = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', String(port)], {
    stdio: 'ignore',
  });
  await expect
    .poll(
      () =>
        fetch(`${address}/workshop/`).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true);
});

test.afterAll(() => void server?.kill());

const looks = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
} as const;

for (const name of widgetNames) {
  test(`the workshop of ${name}`, async ({ browser }, { project }) => {
    test.setTimeout(300_000);
    for (const [look, media] of Object.entries(looks)) {
      const page = await browser.newPage({ viewport: { width: 2760, height: 1200 }, ...media });
      await page.goto(`${address}/workshop/?widget=${name}`);
      const frames = page.locator('[data-bench]:not([hidden]) iframe');
      for (const frame of await frames.all()) {
        // Those that are far wait until they are near.
        await frame.evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
        await expect(frame.contentFrame().locator('html[data-ready]')).toBeAttached({
          timeout: 60_000,
        });
      }
      await page.screenshot({ path: `${project.outputDir}/${name}-${look}.png`, fullPage: true });
      await page.close();
    }
  });
}
