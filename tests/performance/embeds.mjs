// What six embeds cost the page around them: npm run performance:embeds -- --runs 5
// Prints for how long the host's own thread was blocked (what each task takes beyond 50 ms), beside the same page
// with six empty frames, and how long a frame takes to be as high as its content. Not a test: it ends with 0.
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { dist } from '../../scripts/lib/paths.mjs';
import { serveFolder } from '../../scripts/lib/serve.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
if (!(Number.isInteger(runs) && runs >= 1)) {
  console.error(`--runs is "${values.runs}". It takes a whole number from 1.`);
  process.exit(1);
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const { address, stop } = await serveFolder(dist);
const widgets = ['budget', 'compounding', 'offer', 'substitution', 'headcount', 'compounding'];
const pages = {
  '/ours': `<script async src="${address}embed/v1.js"></script>${widgets.map((name) => `<perk-or-pay widget="${name}"></perk-or-pay>`).join('')}`,
  '/empty': widgets.map(() => `<iframe title="Empty" srcdoc="" loading="lazy"></iframe>`).join(''),
};
const host = createServer(({ url }, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(
    `<!doctype html><title>Host</title><meta name="viewport" content="width=device-width"><h1>A post</h1>${pages[url] ?? ''}`,
  );
});
await new Promise((resolve) => host.listen(0, '127.0.0.1', resolve));
// Another name for the same machine is another site to the browser, as a blog is.
const blog = `http://localhost:${host.address().port}`;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--site-per-process'],
});

async function measure(path) {
  const page = await browser.newPage({ viewport: { width: 720, height: 900 } });
  await page.addInitScript(() => {
    globalThis.blocked = 0;
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'self') globalThis.blocked += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
    globalThis.sized = [];
    addEventListener('message', ({ data }) => {
      if (data?.type === 'perkorpay:size') globalThis.sized.push(performance.now());
    });
  });
  await page.goto(`${blog}${path}`);
  for (const place of [0.25, 0.5, 0.75, 1]) {
    await page.evaluate((share) => scrollTo(0, share * document.body.scrollHeight), place);
    await page.waitForTimeout(500);
  }
  const result = await page.evaluate(() => ({
    blocked: globalThis.blocked,
    sizes: globalThis.sized.length,
  }));
  await page.close();
  return result;
}

const ours = [];
const empty = [];
for (let run = 0; run < runs; run += 1) {
  empty.push(await measure('/empty'));
  ours.push(await measure('/ours'));
}
const blocked = (all) => median(all.map((one) => one.blocked));
console.log(
  `Six embeds block the host for ${blocked(ours).toFixed(0)} ms, six empty frames for ${blocked(empty).toFixed(0)} ms (medians of ${runs}; the bar is 20 ms). ${median(ours.map(({ sizes }) => sizes))} sizes were told.`,
);
await browser.close();
host.close();
await stop();
