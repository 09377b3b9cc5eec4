import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';

const isDebian = existsSync('/etc/debian_version');
const isRoot = process.getuid?.() === 0;

const run = (program, parameters, cwd) =>
  spawnSync(program, parameters, { cwd, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/**
 * Which packages would have to be installed for some to work: those that are not here, and what they depend on.
 * @param {string[]} names
 * @returns {string[]} none where this is no Debian
 */
export function missingPackages(names) {
  if (!isDebian) return [];
  const parameters = ['install', '--simulate', '--no-install-recommends', ...names];
  const { stdout = '' } = spawnSync('apt-get', parameters, { encoding: 'utf8' });
  return [...stdout.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
}

/** The newest package that one stands for: "php-cli" stands for "php8.2-cli". Nothing if it is not known. */
export function meantBy(name) {
  if (!isDebian) return undefined;
  const { stdout = '' } = spawnSync('apt-cache', ['depends', name], { encoding: 'utf8' });
  return /Depends: (\S+)/.exec(stdout)?.[1];
}

/**
 * Downloads packages and unpacks them into a folder, which needs no root and starts nothing.
 * @param {string[]} names
 * @param {string} folder emptied first
 * @returns {boolean} whether all of them are there
 */
export function unpackPackages(names, folder) {
  if (!isDebian || names.length === 0) return false;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const download = () => run('apt-get', ['download', ...names], folder);
  if (!download() && !(isRoot && run('apt-get', ['update']) && download())) return false;
  const files = readdirSync(folder).filter((file) => file.endsWith('.deb'));
  const isWhole = files.every((file) => run('dpkg', ['--extract', file, '.'], folder));
  for (const file of files) rmSync(`${folder}/${file}`);
  return isWhole;
}
