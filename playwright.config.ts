import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/setup.mjs';

const executablePath = findChromium();
if (!executablePath) {
  throw new Error('No Chromium found. Run "node scripts/setup.mjs --browser" first.');
}
// The workers read this file again and need not look for it again.
process.env['CHROMIUM_PATH'] = executablePath;

const port = process.env['TEST_PORT'] ?? '4400';
const address = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests',
  testMatch: ['browser/**/*.spec.ts', 'a11y/**/*.spec.ts'],
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  snapshotPathTemplate: '{testDir}/browser/pictures/{arg}{ext}',
  reporter: 'list',
  use: {
    baseURL: address,
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Nothing outside can be reached, so a request to it cannot pass unseen.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: `"${process.execPath}" scripts/serve.mjs`,
    url: `${address}/`,
    env: { PORT: port },
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
