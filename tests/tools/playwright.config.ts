import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import tests from '../../playwright.config.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Tools that need a browser on the built site: npm run sizes, look, heights, worksheets. Each is a project. */
export default defineConfig({
  ...tests,
  testDir: '.',
  testMatch: undefined,
  projects: [
    // One after the other, so that the table is in order.
    { name: 'sizes', testMatch: 'sizes.spec.ts', fullyParallel: false },
    // Playwright empties the folder of whatever is taken anew.
    { name: 'look', testMatch: 'look.spec.ts', outputDir: `${root}look` },
    { name: 'workshop', testMatch: 'workshop.spec.ts', outputDir: `${root}look/workshop` },
    { name: 'heights', testMatch: 'heights.spec.ts' },
    { name: 'worksheets', testMatch: 'worksheets.spec.ts', outputDir: `${root}worksheets` },
  ],
});
