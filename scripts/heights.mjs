// Measures how high every embed is at each width, and writes src/embed/heights/v1.json, from which the snippets keep room
// for their frames:
//   npm run heights
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { ensureNode } from './lib/node.mjs';
import { dist, root } from './lib/paths.mjs';
import { freePort, serveDist } from './lib/serve.mjs';

ensureNode();

const interfaces = ['full', 'min', 'none'];

async function run() {
  await buildIfNeeded();
  const { chromium } = await import('@playwright/test');
  const { measureHeights } = await import('../tests/tools/measure-heights.ts');
  const { knotsOf } = await import('../tests/tools/knots.ts');
  const { address, stop } = await serveDist(await freePort());
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  const measured = {};
  for (const widget of readdirSync(path.join(dist, 'embed', 'v1')).sort()) {
    measured[widget] = {};
    for (const ui of interfaces)
      measured[widget][ui] = knotsOf(await measureHeights(page, `${address}embed/v1/`, widget, ui));
  }
  await browser.close();
  await stop();
  const file = path.join(root, 'src', 'embed', 'heights', 'v1.json');
  const { format } = await import('prettier');
  writeFileSync(file, await format(JSON.stringify(measured), { filepath: file }));
  console.log(measured);
}

try {
  await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
