import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { widgetNames } from '../widgets/all.ts';
import { HEIGHTS } from './messages.ts';
import { FRAME_OPTIONS, LOOKS } from './options.ts';

// Runs in Node only.

/**
 * The loader (`loader.ts`) as one script, classic or module, with what it shares with the embed: the keys of the
 * frame's options, and the heights that it takes.
 *
 * @param address its own, on the site that is built
 */
export function loaderScript(address: string): string {
  const parts = {
    // The loader itself asks for the height.
    keys: Object.values(FRAME_OPTIONS)
      .map(({ key }) => key)
      .filter((key) => key !== 'fit'),
    looks: LOOKS.map((name) => FRAME_OPTIONS[name].key),
    widgets: widgetNames,
    ...HEIGHTS,
    address,
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
