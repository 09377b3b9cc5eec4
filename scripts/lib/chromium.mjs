import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const windowsPrograms = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];

function usualPlaces() {
  const { env } = process;
  if (process.platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return windowsPrograms.flatMap((program) => folders.map((at) => path.join(at, program)));
  }
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(os.homedir(), 'Applications')];
    return macApplications.flatMap((program) => folders.map((at) => path.join(at, program)));
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((at) => path.join(at, name)));
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined;
  }
}

function works(file) {
  if (!file || !existsSync(file)) return false;
  // On Linux the file may be a stub that only advertises a package, or lack its libraries.
  // Elsewhere asking for the version can open a window, and neither happens.
  if (process.platform !== 'linux') return true;
  return spawnSync(file, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/**
 * The path of a Chromium, or nothing: what CHROMIUM_PATH names, else the system's, else
 * Playwright's own.
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
  return named || usualPlaces().find(works) || [playwrightsOwn()].find(works);
}
