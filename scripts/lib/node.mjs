// Astro and Vitest need a newer Node than many machines have. On the platforms below npm installs one as an
// optional dependency, and npm puts it first on the PATH of every script.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { modules } from './paths.mjs';

const [oldestMajor, oldestMinor] = [22, 12];
const shippedFor = ['linux-x64', 'linux-arm64', 'win-x64'];

const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const isShipped = shippedFor.includes(platform);
const folder = path.join(modules, `node-${platform}`);
const shipped = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

function isNewEnough() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Why the site cannot be built with any Node that is here, in words, or nothing when it can.
 * @param {{ isInstalled: boolean }} state whether the packages are there, or still to come
 */
export function whyNoNode({ isInstalled }) {
  if (isNewEnough() || (isInstalled ? existsSync(shipped) : isShipped)) return undefined;
  const wanted = `Node ${oldestMajor}.${oldestMinor} or newer`;
  return [
    `This is Node ${process.versions.node} on ${platform}; the site needs ${wanted}.`,
    isShipped
      ? 'The Node that comes with the project is missing, or does not run here: run "npm ci" without --omit=optional,'
      : `The project brings its own Node for ${shippedFor.join(', ')} only:`,
    `${isShipped ? 'or ' : ''}install ${wanted} (https://nodejs.org) and run the command again.`,
  ].join('\n');
}

/**
 * The shipped Node is built for glibc. Where it does not run (Alpine, an old system) its link would still hide a good
 * Node from every npm script, so the link goes.
 */
export function removeShippedNodeIfBroken() {
  if (!existsSync(shipped) || spawnSync(shipped, ['--version']).status === 0) return;
  for (const link of ['node', 'node.cmd', 'node.ps1']) {
    rmSync(path.join(modules, '.bin', link), { force: true });
  }
  rmSync(folder, { recursive: true, force: true });
}
