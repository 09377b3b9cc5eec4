import { defineConfig } from '@playwright/test';
import tests from '../../playwright.config.ts';

/** The same journeys in three engines. What Chromium sees, the others are held against. */
export default defineConfig({
  ...tests,
  testDir: '.',
  testMatch: '*.spec.ts',
  // Another run of tests may empty the usual folder meanwhile.
  outputDir: '../../node_modules/.cache/engines/results',
  workers: 1,
  // In this order, for one worker goes through them one after the other.
  projects: [{ name: 'chromium' }, { name: 'firefox' }, { name: 'webkit' }],
});
