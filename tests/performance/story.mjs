// Measures the story on a slowed processor: npm run performance -- --runs 3 --slow 4
// Prints frame times while the wheel goes through all of it, and the time from each input of a
// dragged slider to the end of the next frame; each beside an empty page in the same run, because
// a busy machine slows both alike. Not a test: it ends with 0 whatever it finds.
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findChromium } from '../../scripts/lib/chromium.mjs';
import { dist } from '../../scripts/lib/paths.mjs';
import { serveFolder } from '../../scripts/lib/serve.mjs';
import { dragSliders, scrollByWheel } from './journeys.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    slow: { type: 'string', default: '4' },
    width: { type: 'string', default: '1280' },
    height: { type: 'string', default: '800' },
    only: { type: 'string', default: 'wheel,sliders' },
  },
});
const numbers = Object.entries(values).filter(([name]) => name !== 'only');
for (const [name, given] of numbers) {
  if (!(Number(given) >= 1)) {
    console.error(`--${name} is "${given}". It takes a number from 1.`);
    process.exit(1);
  }
}

const bars = { frame: { p95: 30, max: 80 }, input: { p50: 17, p98: 50 } };

const empty = (height) =>
  `<!doctype html><meta name="viewport" content="width=device-width"><body style="height:${height}px">` +
  '<label>Empty <input type="range" style="width:20rem;height:44px"></label>';

const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

const summary = (times, shares) => {
  const sorted = [...times].sort((a, b) => a - b);
  const entries = shares.map((share) => [`p${Math.round(share * 100)}`, quantile(sorted, share)]);
  return { ...Object.fromEntries(entries), max: sorted[sorted.length - 1] ?? NaN, n: times.length };
};

const inMs = (time) => `${time.toFixed(1)} ms`.padStart(9);
const beside = (time, base) => `${inMs(time)} (${(time / base).toFixed(2)}×)`.padEnd(19);

function show(title, ours, base, keys, limits) {
  const cells = keys.map((key) => {
    const over = limits[key] !== undefined && ours[key] > limits[key] ? ` over ${limits[key]}` : '';
    return `${key} ${beside(ours[key], base[key])}${over}`;
  });
  console.log(`  ${title.padEnd(42)} ${cells.join('  ')}  n ${ours.n}`);
}

async function open(browser, use) {
  const viewport = { width: Number(values.width), height: Number(values.height) };
  const page = await browser.newPage({ viewport });
  await use(page);
  return page;
}

/** Only the page in front is slowed: the browser slows one by keeping its thread busy, which takes a core. */
async function slowed(page, measure) {
  const session = await page.context().newCDPSession(page);
  await page.bringToFront();
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slow) });
  const result = await measure();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return result;
}

const { address, stop } = await serveFolder(dist);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
console.log(
  `${values.width} × ${values.height}, ${values.slow}× slower; in brackets, times an empty page.`,
);

for (let run = 1; run <= Number(values.runs); run += 1) {
  console.log(`Run ${run}`);
  const story = await open(browser, async (page) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForLoadState('networkidle');
  });
  const height = await story.evaluate(() => document.documentElement.scrollHeight);
  const blank = await open(browser, (page) => page.setContent(empty(height)));
  const shares = [0.5, 0.95];
  if (values.only.includes('wheel')) {
    const base = summary(await slowed(blank, () => scrollByWheel(blank)), shares);
    const ours = summary(await slowed(story, () => scrollByWheel(story)), shares);
    show('wheel, frames', ours, base, ['p50', 'p95', 'max'], bars.frame);
  }
  if (values.only.includes('sliders')) {
    const [plain] = await slowed(blank, () => dragSliders(blank, 'input'));
    const base = summary(plain.inputs, [0.5, 0.98]);
    const all = [];
    const dragged = await slowed(story, () => dragSliders(story, 'input[type="range"]'));
    for (const { name, inputs } of dragged) {
      all.push(...inputs);
      show(name, summary(inputs, [0.5, 0.98]), base, ['p50', 'p98'], bars.input);
    }
    show('all sliders', summary(all, [0.5, 0.98]), base, ['p50', 'p98'], bars.input);
  }
  await story.close();
  await blank.close();
}
await browser.close();
await stop();
