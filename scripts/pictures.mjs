// Takes the pictures that tests/browser/pictures.spec.ts compares with, and notes with which browser
// and fonts: npm run pictures. Look at what changed before you commit it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';
import { ensureNode } from './lib/node.mjs';
import { root } from './lib/paths.mjs';
import { forgetPlace } from './lib/place.mjs';
import { commands, runNode } from './lib/run.mjs';
import { freePort, serveDist } from './lib/serve.mjs';

ensureNode();
forgetPlace();
const { chromium } = await import('@playwright/test');
const { pictureConditions } = await import('../tests/browser/support/conditions.ts');
await buildIfNeeded();

const { address, stop } = await serveDist(await freePort());
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const browser = await chromium.launch({ executablePath: findChromium(), args });
const page = await browser.newPage();
await page.goto(address);
const folder = path.join(root, 'tests', 'browser', 'pictures');
mkdirSync(folder, { recursive: true });
writeFileSync(
  path.join(folder, 'conditions.json'),
  `${JSON.stringify(await pictureConditions(page), null, 2)}\n`,
);
await browser.close();
await stop();

const env = { TEST_PORT: String(await freePort()) };
const parameters = ['test', 'tests/browser/pictures.spec.ts', '--update-snapshots=changed'];
process.exit(await runNode(commands.playwright(), [...parameters, '--workers=1'], { env }));
