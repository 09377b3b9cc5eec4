import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { HEIGHTS } from './messages.ts';
import { FRAME_OPTIONS } from './options.ts';

// Runs in Node only.

/**
 * The loader (`loader.ts`) as one classic script, with what it shares with the embed: the keys of the frame's
 * options, and the heights that it takes.
 */
export function loaderScript(): string {
  const parts = {
    // The loader itself asks for the height.
    keys: Object.values(FRAME_OPTIONS)
      .map(({ key }) => key)
      .filter((key) => key !== 'fit'),
    ...HEIGHTS,
  };
  return transformSync(readFileSync('src/embed/loader.ts', 'utf8'), {
    loader: 'ts',
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: { PARTS: JSON.stringify(parts) },
    banner: '/* Perk or pay? MIT */',
  }).code;
}
