import { buildSync } from 'esbuild';

/**
 * The loader as one classic script.
 *
 * @param {{ keys: string[], least: number, most: number }} parts what it shares with the embed: the keys of the
 *   frame's options, and the heights that it takes
 */
export function embedLoader(parts) {
  const { outputFiles } = buildSync({
    entryPoints: [`${process.cwd()}/src/embed/loader.ts`],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    write: false,
    define: { PARTS: JSON.stringify(parts) },
    banner: { js: '/* Perk or pay? MIT */' },
  });
  return outputFiles[0].text;
}
