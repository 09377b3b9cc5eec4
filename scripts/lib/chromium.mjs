import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const names = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  'microsoft-edge',
];

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    // Its package is not installed yet.
    return '';
  }
}

/** On Linux the file may be a stub that only advertises a package, or lack its libraries. */
const works = (file) =>
  existsSync(file) &&
  (process.platform !== 'linux' ||
    spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0);

const onPath = (program) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, program));

/** Chromium as a program of its own that never has a window: the same engine, and nearly twice as fast to start. */
export const headlessShell = 'chromium-headless-shell';

/**
 * What the tests in a browser run in: what CHROMIUM_PATH names, else a Chromium that never has a window, else any.
 * @returns {string | undefined}
 */
export const findTestChromium = () =>
  process.env.TEST_CHROMIUM_PATH ??
  (process.env.CHROMIUM_PATH
    ? findChromium()
    : (onPath(headlessShell).find(works) ?? findChromium()));

/**
 * The path of a Chromium, or nothing: what CHROMIUM_PATH names, else one on the PATH, else Playwright's own.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) {
    throw new Error(
      `CHROMIUM_PATH is "${named}", and there is no such file. ` +
        'It must be the path of a Chromium or Chrome program: correct it, or unset it.',
    );
  }
  return named || [...names.flatMap(onPath), playwrightsOwn()].find(works);
}
