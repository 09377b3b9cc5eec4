import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What Debian calls the two other engines, and what drives them. */
export const debiansEngines = {
  firefox: ['firefox-esr'],
  // A screen that is none, and real wheel events, of which its driver hands on the first alone.
  webkit: ['webkit2gtk-driver', 'xvfb', 'xdotool'],
};

const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);

const onPath = (...names) =>
  names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);

/** What a variable of the environment names, if it is there. */
function named(variable) {
  const file = process.env[variable];
  if (file && !existsSync(file)) {
    throw new Error(
      `${variable} is "${file}", and there is no such file: correct it, or unset it.`,
    );
  }
  return file;
}

/**
 * The path of a Firefox, or nothing: what FIREFOX_PATH names, else one on the PATH.
 * @returns {string | undefined}
 */
export function findFirefox() {
  const program = named('FIREFOX_PATH') ?? onPath('firefox-esr', 'firefox');
  const works = program && spawnSync(program, ['--version'], { timeout: 20_000 }).status === 0;
  return works ? program : undefined;
}

/** Where the browser lies that the driver of WebKitGTK starts: beside its library, which has no place on the PATH. */
const browsers = ['4.1', '6.0', '4.0'].flatMap((version) =>
  [
    `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`,
    '/usr/lib64',
    '/usr/lib',
  ].map((folder) => `${folder}/webkit${version === '6.0' ? '' : '2'}gtk-${version}/MiniBrowser`),
);

/**
 * A WebKit with its driver, a screen for it and what turns a wheel, or nothing where one of them is not there.
 * @returns {{ driver: string, browser: string, screen: string, wheel: string } | undefined}
 */
export function findWebKit() {
  const [driver, browser] = [onPath('WebKitWebDriver'), browsers.find(existsSync)];
  const [screen, wheel] = [onPath('Xvfb'), onPath('xdotool')];
  return driver && browser && screen && wheel ? { driver, browser, screen, wheel } : undefined;
}
