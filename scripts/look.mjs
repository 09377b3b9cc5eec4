// Takes pictures of the built site into look/, to be looked at:
//   npm run look -- --only 360,1280 --theme light --steps 1 --page / --views screen,print
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { listFiles } from './lib/files.mjs';
import { readOptions } from './lib/pictures/options.mjs';
import { lookFolder, takePrint, takeSteps, takeWhole } from './lib/pictures/take.mjs';
import { ensureNode } from './lib/node.mjs';
import { dist } from './lib/paths.mjs';
import { forgetPlace } from './lib/place.mjs';
import { freePort, serveDist } from './lib/serve.mjs';

ensureNode();
forgetPlace();

function listPages() {
  return listFiles(dist, /\.html$/)
    .map((file) => `/${path.relative(dist, file).replaceAll(path.sep, '/')}`)
    .map((address) => address.replace(/\/index\.html$/, '/'));
}

async function takeAll(browser, site, { sizes, themes, pages, views, everyNthStep }) {
  const report = (files) => {
    for (const file of files) console.log(path.relative(process.cwd(), file));
    count += files.length;
  };
  let count = 0;

  async function withPage(options, use) {
    const context = await browser.newContext({ baseURL: site, ...options });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${page.url()}: ${error.stack}`));
    for (const address of pages) await use(page, address);
    await context.close();
  }

  if (views.includes('screen')) {
    for (const viewport of sizes) {
      for (const colorScheme of themes) {
        const folder = `${viewport.width}-${colorScheme}`;
        await withPage({ viewport, colorScheme }, async (page, address) => {
          report(await takeWhole(page, folder, address));
          report(await takeSteps(page, folder, address, everyNthStep));
        });
      }
    }
  }
  const narrowAndWide = sizes.filter(({ width }) => width === 360 || width === 1280);
  for (const viewport of narrowAndWide) {
    if (views.includes('reduced-motion')) {
      await withPage({ viewport, reducedMotion: 'reduce' }, async (page, address) => {
        report(await takeWhole(page, `reduced-motion-${viewport.width}`, address));
      });
    }
    if (views.includes('no-script')) {
      await withPage({ viewport, javaScriptEnabled: false }, async (page, address) => {
        const folder = `no-script-${viewport.width}`;
        report(await takeWhole(page, folder, address, { hasScript: false }));
      });
    }
  }
  if (views.includes('print')) {
    await withPage({}, async (page, address) => report(await takePrint(page, 'print', address)));
  }
  return count;
}

try {
  await buildIfNeeded();
  const words = process.argv.slice(2);
  const options = readOptions(words, listPages());
  // A full run leaves no picture of something that is no longer there.
  if (words.length === 0) rmSync(lookFolder, { recursive: true, force: true });
  const { chromium } = await import('@playwright/test');
  const { address, stop } = await serveDist(await freePort());
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  const count = await takeAll(browser, address, options);
  await browser.close();
  await stop();
  console.log(`${count} files in ${path.relative(process.cwd(), lookFolder)}.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
