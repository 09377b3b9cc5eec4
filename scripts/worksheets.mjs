// Prints the worksheets, cards and keys of the lessons into worksheets/, A4 and Letter:
//   npm run worksheets
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { listFiles } from './lib/files.mjs';
import { ensureNode } from './lib/node.mjs';
import { dist, root } from './lib/paths.mjs';
import { freePort, serveDist } from './lib/serve.mjs';

ensureNode();

const folder = path.join(root, 'worksheets');

const sheets = () =>
  listFiles(path.join(dist, 'teach', 'sheets'), /index\.html$/).map((file) => {
    const lesson = path.basename(path.dirname(file));
    return { address: `teach/sheets/${lesson}/`, name: lesson };
  });

try {
  await buildIfNeeded();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const { chromium } = await import('@playwright/test');
  const { address: site, stop } = await serveDist(await freePort());
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  const page = await browser.newPage({ baseURL: site });
  for (const { address, name } of [...sheets(), { address: 'teach/keys/', name: 'keys' }]) {
    await page.goto(address);
    await page.evaluate(() => globalThis.document.fonts.ready);
    for (const format of ['A4', 'Letter']) {
      const file = path.join(folder, `${name}-${format.toLowerCase()}.pdf`);
      // The browser takes the page's margins from its stylesheet, and the size from here.
      await page.pdf({ path: file, format, printBackground: true });
      console.log(path.relative(process.cwd(), file));
    }
  }
  await browser.close();
  await stop();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
