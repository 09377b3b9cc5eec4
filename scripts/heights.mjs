// Measures how high every embed is at three widths, and writes src/embed/heights.json, from which the snippets keep
// room for their frames:
//   npm run heights
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { ensureNode } from './lib/node.mjs';
import { dist, root } from './lib/paths.mjs';
import { freePort, serveDist } from './lib/serve.mjs';

ensureNode();

const widths = [320, 480, 720];
const interfaces = ['full', 'min', 'none'];

async function measure(page, address, widget, ui) {
  const heights = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height: 600 });
    await page.goto(`${address}embed/v1/${widget}/?ui=${ui}`);
    heights[width] = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return Math.ceil(document.getElementById('embed').getBoundingClientRect().height);
    });
  }
  return heights;
}

async function run() {
  await buildIfNeeded();
  const { chromium } = await import('@playwright/test');
  const { address, stop } = await serveDist(await freePort());
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage();
  const measured = {};
  for (const widget of readdirSync(path.join(dist, 'embed', 'v1')).sort()) {
    measured[widget] = {};
    for (const ui of interfaces) measured[widget][ui] = await measure(page, address, widget, ui);
  }
  await browser.close();
  await stop();
  const file = path.join(root, 'src', 'embed', 'heights.json');
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
  console.log(measured);
}

try {
  await run();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
