import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { dist, root } from './paths.mjs';
import { readPlace } from './place.mjs';
import { commands, runNode } from './run.mjs';

const sources = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'svelte.config.js',
  'package.json',
];

function newestTime(place) {
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const times = readdirSync(place).map((name) => newestTime(path.join(place, name)));
  return Math.max(stats.mtimeMs, ...times);
}

function isBuilt() {
  const page = path.join(dist, 'index.html');
  if (!existsSync(page)) return false;
  const { site, base } = readPlace();
  // Built for another address, its links and QR codes lead elsewhere.
  if (!readFileSync(page, 'utf8').includes(`<link rel="canonical" href="${site}${base}"`))
    return false;
  const places = sources.map((name) => path.join(root, name)).filter((place) => existsSync(place));
  return Math.max(...places.map(newestTime)) < statSync(page).mtimeMs;
}

/** Builds the site into dist/, or ends this program with the build's exit code. */
export async function build() {
  const code = await runNode(commands.astro(), ['build']);
  if (code !== 0) process.exit(code);
}

export async function buildIfNeeded() {
  if (!isBuilt()) await build();
}
