// Makes a fresh clone ready: packages, a Node that is new enough and, with --browser, a Chromium.
// It runs before anything is installed, so it uses nothing but Node, from version 20 on.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './lib/chromium.mjs';
import { whyInstall } from './lib/installed.mjs';
import { findNginx, unpackedNginx } from './lib/nginx.mjs';
import {
  findNode,
  isNewEnough,
  isShipped,
  removeShippedNodeIfBroken,
  tooOldMessage,
} from './lib/node.mjs';
import { modules, root } from './lib/paths.mjs';

export { findChromium };

function stop(message) {
  console.error(message);
  process.exit(1);
}

function run(program, parameters, options = {}) {
  return spawnSync(program, parameters, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

function runNpm(parameters) {
  // npm names its own program to the scripts it runs; without it Windows needs a shell for npm.cmd.
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js')
    ? run(process.execPath, [npm, ...parameters])
    : run('npm', parameters, { shell: process.platform === 'win32' });
}

function installPackages() {
  const reason = whyInstall();
  if (!reason) return;
  // "npm ci" begins by deleting everything, and Windows deletes no program that is running.
  const isInUse = process.platform === 'win32' && process.execPath.startsWith(modules);
  const command = isInUse ? 'install' : 'ci';
  console.log(`Running "npm ${command}": ${reason}.`);
  // At "warn" npm lists every package that the running Node is too old for; the shipped one is not.
  if (!runNpm([command, '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop(`"npm ${command}" failed; what it printed is above. Mend that and run the command again.`);
  }
  removeShippedNodeIfBroken();
}

function installPlaywrightsChromium() {
  console.log('No Chromium found: running "npx playwright install chromium".');
  const command = path.join(modules, '@playwright', 'test', 'cli.js');
  const { status, stderr } = spawnSync(findNode(), [command, 'install', 'chromium'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  // It tries several times and prints each attempt's stack; one reason is enough.
  if (status !== 0) console.error(`It could not be: ${stderr.match(/Error: .*/)?.[0] ?? stderr}`);
}

function installDebiansChromium() {
  const isDebian = existsSync('/etc/debian_version');
  if (!isDebian || process.getuid?.() !== 0) return;
  console.log('Still no Chromium that runs: running "apt-get install chromium".');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (run('apt-get', ['update'], { env })) run('apt-get', ['install', '-y', 'chromium'], { env });
}

function provideChromium() {
  if (findChromium()) return;
  installPlaywrightsChromium();
  if (findChromium()) return;
  installDebiansChromium();
  if (findChromium()) return;
  stop(
    [
      'The browser tests need a Chromium that runs, and none was found or could be installed.',
      'Do one of these and run the command again:',
      '- install Chromium or Chrome as your system does it (Debian: apt-get install chromium),',
      '- run "npx playwright install --with-deps chromium",',
      '- set CHROMIUM_PATH to the program of a Chromium or Chrome that you have.',
    ].join('\n'),
  );
}

/** One test serves the site with it; without it that test is skipped. */
function provideNginx() {
  if (findNginx()) return;
  if (existsSync('/etc/debian_version')) {
    console.log('No nginx found: running "apt-get download nginx nginx-common".');
    rmSync(unpackedNginx, { recursive: true, force: true });
    mkdirSync(unpackedNginx, { recursive: true });
    const here = { cwd: unpackedNginx };
    const download = () => run('apt-get', ['download', 'nginx', 'nginx-common'], here);
    const isHere =
      download() || (process.getuid?.() === 0 && run('apt-get', ['update']) && download());
    for (const file of isHere ? readdirSync(unpackedNginx) : []) {
      run('dpkg', ['--extract', file, '.'], here);
    }
  }
  if (findNginx()) return;
  console.log(
    'No nginx that runs: the tests that serve the site with it are skipped. ' +
      'Install nginx as your system does it, or set NGINX_PATH to the program.',
  );
}

function setUp() {
  if (!isNewEnough() && !isShipped()) stop(tooOldMessage());
  installPackages();
  if (!findNode()) stop(tooOldMessage());
  if (!process.argv.includes('--browser')) return;
  provideChromium();
  provideNginx();
}

// A checkout may be reached through a link, which import.meta.url has already followed.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    setUp();
  } catch (error) {
    stop(error.message);
  }
}
