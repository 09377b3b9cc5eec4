import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Property tests draw from a fixed seed, so that a failure repeats.
    setupFiles: ['tests/unit/setup.ts'],
  },
});
