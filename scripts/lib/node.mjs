// Astro and Vitest need a newer Node than many machines have. On the platforms below npm installs
// one as an optional dependency, and npm puts it first on the PATH of every script.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { modules } from './paths.mjs';

const oldestMajor = 22;
const oldestMinor = 12;
const shippedFor = ['linux-x64', 'linux-arm64', 'win-x64'];

export function isNewEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

function platformName() {
  return `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

export function isShipped() {
  return shippedFor.includes(platformName());
}

function shippedNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(modules, `node-${platformName()}`, 'bin', file);
}

export function tooOldMessage() {
  const wanted = `Node ${oldestMajor}.${oldestMinor} or newer`;
  return [
    `This is Node ${process.versions.node} on ${platformName()}; the site needs ${wanted}.`,
    isShipped()
      ? 'The Node that comes with the project is missing: run "npm ci" without --omit=optional,'
      : `The project brings its own Node for ${shippedFor.join(', ')} only:`,
    `${isShipped() ? 'or ' : ''}install ${wanted} (https://nodejs.org) and run the command again.`,
  ].join('\n');
}

/** The path of a Node that is new enough, or nothing. */
export function findNode() {
  if (isNewEnough()) return process.execPath;
  return isShipped() && existsSync(shippedNode()) ? shippedNode() : undefined;
}

/** Goes on under a Node that is new enough, or ends with a message that says how to get one. */
export function ensureNode() {
  if (isNewEnough()) return;
  const node = findNode();
  if (!node) {
    console.error(tooOldMessage());
    process.exit(1);
  }
  const { status } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(status ?? 1);
}

/**
 * The shipped Node is built for glibc. Where it does not run (Alpine, an old system) its link would
 * still hide a good Node from every npm script, so the link goes.
 */
export function removeShippedNodeIfBroken() {
  if (!isShipped() || !existsSync(shippedNode())) return;
  if (spawnSync(shippedNode(), ['--version']).status === 0) return;
  for (const link of ['node', 'node.cmd', 'node.ps1']) {
    rmSync(path.join(modules, '.bin', link), { force: true });
  }
  rmSync(path.join(modules, `node-${platformName()}`), { recursive: true, force: true });
}
