import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Components are drawn as the server draws them.
  plugins: [svelte()],
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Property tests draw from a fixed seed, so that a failure repeats.
    setupFiles: ['tests/unit/setup.ts'],
  },
});
