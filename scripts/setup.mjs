// Makes a fresh clone ready: packages, a Node that is new enough and, with --browser, a Chromium, two more engines, an
// nginx, a WordPress and a Redis.
// It runs before anything is installed, so it uses nothing but Node, from version 20 on.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium, findTestChromium, headlessShell } from './lib/chromium.mjs';
import { unpackPackages } from './lib/debian.mjs';
import { debiansEngines, findFirefox, findWebKit } from './lib/engines.mjs';
import { findNginx, unpackedNginx } from './lib/nginx.mjs';
import { removeShippedNodeIfBroken, whyNoNode } from './lib/node.mjs';
import { modules, root } from './lib/paths.mjs';
import { findRedis, provideRedis } from './lib/redis.mjs';
import { findWordPress, provideWordPress } from './lib/wordpress.mjs';

const isDebian = existsSync('/etc/debian_version');
const isRoot = process.getuid?.() === 0;

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

/**
 * Why the installed packages are not those of the lock file, in words, or nothing when they are. npm notes what it
 * installed in a lock file of its own, as its last act. The two are compared by content: a checkout or a copy changes
 * times of files without changing what is in them.
 */
function whyInstall() {
  const note = path.join(modules, '.package-lock.json');
  if (!existsSync(note)) return 'the packages are not installed';
  const [locked, installed] = [path.join(root, 'package-lock.json'), note].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  const other = Object.keys({ ...locked, ...installed }).find((place) => {
    // npm leaves out the optional packages of other platforms.
    if (place === '' || (locked[place]?.optional && !installed[place])) return false;
    return locked[place]?.integrity !== installed[place]?.integrity;
  });
  return other && `${other} is not as in the lock file`;
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
  const { status, stderr } = spawnSync(process.execPath, [command, 'install', 'chromium'], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  // It tries several times and prints each attempt's stack; one reason is enough.
  if (status !== 0) console.error(`It could not be: ${stderr.match(/Error: .*/)?.[0] ?? stderr}`);
}

/** Only where it can be done without a question. */
function installFromDebian(reason, ...parameters) {
  if (!isDebian || !isRoot) return;
  console.log(`${reason}: running "apt-get install ${parameters.join(' ')}".`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (run('apt-get', ['update'], { env }))
    run('apt-get', ['install', '-y', ...parameters], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
}

const installDebiansChromium = () => installFromDebian('Still no Chromium that runs', 'chromium');

function provideChromium() {
  for (const install of [installPlaywrightsChromium, installDebiansChromium]) {
    if (findChromium()) return;
    install();
  }
  if (findChromium()) return;
  stop(
    'The browser tests need a Chromium that runs, and none was found or could be installed.\n' +
      'Do one of these and run the command again:\n' +
      '- install Chromium or Chrome as your system does it (Debian: apt-get install chromium),\n' +
      '- run "npx playwright install --with-deps chromium",\n' +
      '- set CHROMIUM_PATH to the program of a Chromium or Chrome that you have.',
  );
}

/** Debian has it beside its Chromium; without it the tests take half as long again. */
function provideHeadlessShell() {
  if (process.env.CHROMIUM_PATH || findTestChromium() !== findChromium()) return;
  installFromDebian('No Chromium without a window', '--no-install-recommends', headlessShell);
}

/** The journeys in Firefox and WebKit need them; without one of them its journeys are not tried. */
function provideEngines() {
  const missing = () => [
    ...(findFirefox() ? [] : ['firefox']),
    ...(findWebKit() ? [] : ['webkit']),
  ];
  const wanted = missing();
  if (wanted.length === 0) return;
  const packages = wanted.flatMap((name) => debiansEngines[name]);
  installFromDebian(`No ${wanted.join(' and no ')}`, '--no-install-recommends', ...packages);
  const still = missing();
  if (still.length === 0) return;
  console.log(
    `No ${still.join(' and no ')}: the journeys there are not tried. Install ` +
      `${still.flatMap((name) => debiansEngines[name]).join(', ')} as your system does it.`,
  );
}

/** One test serves the site with it; without it that test is skipped. */
function provideNginx() {
  if (findNginx()) return;
  console.log('No nginx found: unpacking Debian’s, where this is Debian.');
  unpackPackages(['nginx', 'nginx-common'], unpackedNginx);
  if (findNginx()) return;
  console.log(
    'No nginx that runs: the tests that serve the site with it are skipped. ' +
      'Install nginx as your system does it, or set NGINX_PATH to the program.',
  );
}

/** Some tests write posts in it; without it these are skipped. */
function provideBlog() {
  if (findWordPress()) return;
  console.log(
    'No WordPress found: unpacking Debian’s, with a PHP and a database, where this is Debian.',
  );
  provideWordPress();
  if (!findWordPress())
    console.log('No WordPress that runs: the tests that write posts in it are skipped.');
}

/** The live room's tests keep rooms in it; without it these are skipped. */
function provideStore() {
  if (findRedis()) return;
  console.log('No Redis found: unpacking Debian’s, where this is Debian.');
  provideRedis();
  if (!findRedis())
    console.log(
      'No Redis that runs: the tests of the live room over Redis are not tried. Install Redis or Valkey 7 as your ' +
        'system does it, or set REDIS_PATH to the program.',
    );
}

try {
  const stopWithoutNode = (isInstalled) => {
    const reason = whyNoNode({ isInstalled });
    if (reason) stop(reason);
  };
  stopWithoutNode(false);
  installPackages();
  stopWithoutNode(true);
  if (process.argv.includes('--browser')) {
    provideChromium();
    provideHeadlessShell();
    provideEngines();
    provideNginx();
    provideBlog();
    provideStore();
  }
} catch (error) {
  stop(error.message);
}
