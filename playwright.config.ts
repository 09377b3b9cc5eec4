import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findTestChromium } from './scripts/lib/chromium.mjs';
import { freePort } from './scripts/lib/port.mjs';

const executablePath = findTestChromium();
if (!executablePath) {
  throw new Error('No Chromium found. Run "node scripts/setup.mjs --browser" first.');
}
// The workers read this file again: they need not look for a browser, and have to ask the same server.
process.env['TEST_CHROMIUM_PATH'] = executablePath;
process.env['TEST_PORT'] ??= String(await freePort());

const port = process.env['TEST_PORT'];
const address = `http://127.0.0.1:${port}`;
const serve = fileURLToPath(new URL('scripts/serve.mjs', import.meta.url));

export default defineConfig({
  testDir: 'tests',
  testMatch: ['browser/**/*.spec.ts', 'a11y/**/*.spec.ts'],
  fullyParallel: true,
  // One more than there are cores: a page waits for a third of its time.
  workers: 3,
  retries: 0,
  timeout: 60_000,
  snapshotPathTemplate: '{testDir}/browser/pictures/{arg}{ext}',
  reporter: 'list',
  reportSlowTests: { max: 20, threshold: 20_000 },
  use: {
    baseURL: address,
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        // Letters as wide as a reader's browser has them: without a window they are rounded to whole pixels.
        '--font-render-hinting=none',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Nothing outside can be reached, so a request to it cannot pass unseen.
        '--host-resolver-rules=MAP perk.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" "${serve}"`,
    url: `${address}/`,
    env: { PORT: port, BASE_PATH: '' },
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
