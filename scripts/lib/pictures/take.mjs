import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../files.mjs';
import { root } from '../paths.mjs';
import { scrollToStep, wakeAll, waitForRest } from './rest.mjs';

// A taller picture is shown so small that nothing in it can be judged.
const tallestSlice = 4000;

export const lookFolder = path.join(root, 'look');

function fileFor(folder, name) {
  mkdirSync(path.join(lookFolder, folder), { recursive: true });
  return path.join(lookFolder, folder, name);
}

/** "/" becomes "story" and "/widgets/offer/" becomes "widgets-offer". */
export const nameOf = (address) =>
  address
    .replace(/\.html$/, '')
    .split('/')
    .filter(Boolean)
    .join('-') || 'story';

/** The whole page in slices from top to bottom. */
export async function takeWhole(page, folder, address, { hasScript = true } = {}) {
  await page.goto(address);
  if (hasScript) {
    await wakeAll(page);
    await waitForRest(page);
  }
  const { width } = page.viewportSize();
  // Scripts of the page may be off; the ones of the browser's debugger still run.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const files = [];
  for (let y = 0; y < height; y += tallestSlice) {
    const file = fileFor(folder, `${nameOf(address)}-${files.length + 1}.png`);
    const clip = { x: 0, y, width, height: Math.min(tallestSlice, height - y) };
    await page.screenshot({ path: file, fullPage: true, clip });
    files.push(file);
  }
  return files;
}

/** What a reader sees with each n-th step in the middle of the window. */
export async function takeSteps(page, folder, address, everyNth) {
  await page.goto(address);
  await waitForRest(page);
  const ids = await page
    .locator('[data-step]')
    .evaluateAll((steps) => steps.map(({ id, dataset }) => id || dataset.step));
  const files = [];
  for (let index = 0; index < ids.length; index += everyNth) {
    await scrollToStep(page, index);
    await waitForRest(page);
    const number = String(index + 1).padStart(2, '0');
    const file = fileFor(folder, `step-${number}-${ids[index]}.png`.replace(/[^\w.-]/g, '-'));
    await page.screenshot({ path: file });
    files.push(file);
  }
  return files;
}

/** The page on paper, as PDF and, where pdftoppm is installed, as pictures. */
export async function takePrint(page, folder, address) {
  await page.goto(address);
  await waitForRest(page);
  const name = nameOf(address);
  const file = fileFor(folder, `${name}.pdf`);
  writeFileSync(file, await page.pdf({ format: 'A4', printBackground: false }));
  const prefix = path.join(lookFolder, folder, `${name}-sheet`);
  const { status } = spawnSync('pdftoppm', ['-r', '70', '-png', file, prefix]);
  if (status !== 0) return [file];
  const sheets = listFiles(path.join(lookFolder, folder), /-sheet-\d+\.png$/);
  return [file, ...sheets.filter((sheet) => sheet.startsWith(prefix))];
}
