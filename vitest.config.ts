import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Components are drawn as the server draws them.
  plugins: [svelte()],
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // The files share what they import, which takes a third of the time; what one replaces, it puts back.
    isolate: false,
    // A busy machine is no fault of the model's.
    testTimeout: 60_000,
    // Property tests draw from a fixed seed, so that a failure repeats.
    setupFiles: ['tests/unit/setup.ts'],
  },
});
