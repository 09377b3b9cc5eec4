// What reading a large bill costs: npm run performance:plan -- --rows 2000000
// Prints how long it takes, when the first progress shows, the longest task on the page, what the worker holds, and how
// long Stop takes. Not a test: it ends with 0.
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { dist } from '../../scripts/lib/paths.mjs';
import { serveFolder } from '../../scripts/lib/serve.mjs';

const { values } = parseArgs({ options: { rows: { type: 'string', default: '2000000' } } });
const rows = Number(values.rows);
if (!(Number.isInteger(rows) && rows >= 1)) {
  console.error(`--rows is "${values.rows}". It takes a whole number from 1.`);
  process.exit(1);
}

const people = 500;
const days = 180;

/** A bill of as many rows, each of about 110 bytes. */
async function writeBill(file) {
  const out = createWriteStream(file);
  out.write('date,email,team,tool,cost_usd,request\n');
  const begin = Date.UTC(2026, 3, 1);
  for (let row = 0; row < rows; row += 10_000) {
    const block = [];
    for (let each = row; each < Math.min(rows, row + 10_000); each += 1) {
      const date = new Date(begin + (each % days) * 86_400_000).toISOString().slice(0, 10);
      const person = (each * 7919) % people;
      block.push(
        `${date},person-${person}@long-domain-of-a-company.example,Team ${person % 12},cursor,${((each % 400) / 100).toFixed(2)},${String(each).padStart(32, '0')}\n`,
      );
    }
    if (!out.write(block.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

const folder = mkdtempSync(path.join(tmpdir(), 'bill-'));
const bill = path.join(folder, 'bill.csv');
await writeBill(bill);
const { address, stop } = await serveFolder(dist);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
});

/** A page with the bill chosen, and the moments of what happens on it from the press on. */
async function openBill() {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const heard = { longest: 0, first: 0, gone: 0, begun: 0 };
    Object.assign(globalThis, { heard });
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries())
        if (heard.begun && startTime > heard.begun)
          heard.longest = Math.max(heard.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    const look = () => {
      const bar = document.querySelector('.progress progress');
      if (bar?.value > 0 && !heard.first) heard.first = performance.now();
      if (!bar && heard.first && !heard.gone) heard.gone = performance.now();
    };
    addEventListener('DOMContentLoaded', () =>
      new MutationObserver(look).observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
      }),
    );
    addEventListener(
      'click',
      ({ target }) => {
        if (target.closest('button')?.textContent.includes('Read it so'))
          Object.assign(heard, { begun: performance.now(), first: 0, gone: 0 });
        if (target.closest('.progress button')) heard.stopped = performance.now();
      },
      true,
    );
  });
  await page.goto(`${address}plan/`);
  await page.locator('[data-started]').first().waitFor();
  await page.getByLabel('Drop exports here, or choose').setInputFiles(bill);
  await page.getByRole('button', { name: 'Read it so' }).click();
  return page;
}

const say = (name, value) => console.log(`${name.padEnd(44)}${value.padStart(12)}`);

const read = await openBill();
let held = 0;
const watch = setInterval(async () => {
  for (const worker of read.workers()) {
    const used = await worker
      .evaluate(() => globalThis.performance.memory?.usedJSHeapSize ?? 0)
      .catch(() => 0);
    held = Math.max(held, used);
  }
}, 500);
await read.waitForFunction(() => globalThis.heard.gone > 0, null, { timeout: 300_000 });
clearInterval(watch);
const whole = await read.evaluate(() => globalThis.heard);
say(`rows (${(statSync(bill).size / 2 ** 20).toFixed(0)} MB)`, rows.toLocaleString('en'));
say('read in', `${((whole.gone - whole.begun) / 1000).toFixed(1)} s`);
say('first progress', `${(whole.first - whole.begun).toFixed(0)} ms`);
say('longest task on the page', whole.longest ? `${whole.longest.toFixed(0)} ms` : 'under 50 ms');
say('worker’s memory, at most as asked', held ? `${(held / 2 ** 20).toFixed(0)} MB` : 'not told');
await read.close();

const stopped = await openBill();
await stopped.locator('.progress progress').waitFor();
await stopped.waitForTimeout(1000);
await stopped.getByRole('button', { name: 'Stop' }).click();
await stopped.locator('.progress').waitFor({ state: 'detached' });
const after = await stopped.evaluate(() => globalThis.heard);
say('Stop', `${(after.gone - after.stopped).toFixed(0)} ms`);

await browser.close();
stop();
rmSync(folder, { recursive: true });
