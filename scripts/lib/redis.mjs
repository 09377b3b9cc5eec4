import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { missingPackages, unpackPackages } from './debian.mjs';
import { modules } from './paths.mjs';
import { freePort } from './port.mjs';

/** Debian's packages unpacked, and not installed: that would start a server. */
const unpacked = path.join(modules, '.cache', 'redis');

function environment() {
  const libraries = path.join(unpacked, 'usr/lib');
  const folders = existsSync(libraries)
    ? readdirSync(libraries).filter((name) => /-linux-gnu/.test(name))
    : [];
  return {
    ...process.env,
    LD_LIBRARY_PATH: folders.map((name) => path.join(libraries, name)).join(':'),
  };
}

/** From version 7 on. */
const works = (program, env) => {
  if (!existsSync(program)) return false;
  const { status, stdout = '' } = spawnSync(program, ['--version'], { env, encoding: 'utf8' });
  return status === 0 && Number(/v=(\d+)/.exec(stdout)?.[1]) >= 7;
};

/**
 * A Redis or Valkey that runs, or nothing: what REDIS_PATH names, else the system's, else the unpacked one.
 * @returns {{ program: string, env: NodeJS.ProcessEnv } | undefined}
 */
export function findRedis() {
  const named = process.env.REDIS_PATH;
  if (named && !existsSync(named)) {
    throw new Error(
      `REDIS_PATH is "${named}", and there is no such file. ` +
        'It must be the path of a redis-server or valkey-server: correct it, or unset it.',
    );
  }
  const env = environment();
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean),
    ...['/usr/local/bin', path.join(unpacked, 'usr/bin')],
  ];
  const programs = named
    ? [named]
    : folders.flatMap((folder) =>
        ['valkey-server', 'redis-server'].map((name) => path.join(folder, name)),
      );
  const program = programs.find((one) => works(one, env));
  return program && { program, env };
}

/** Unpacks Debian's, where this is Debian. */
export function provideRedis() {
  unpackPackages(missingPackages(['redis-server']), unpacked);
}

/**
 * Starts a Redis of its own on a port that is free, which keeps everything in a folder of its own.
 * @param {{ program: string, env: NodeJS.ProcessEnv }} redis
 * @returns {Promise<{ address: string, kill: () => Promise<void>, restart: () => Promise<void>, stop: () => Promise<void> }>}
 *   `kill` ends it at once, `restart` starts it again with what it kept, `stop` ends it and deletes its folder
 */
export async function startRedis({ program, env }) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-redis-'));
  const port = await freePort();
  let child;
  const start = async () => {
    const parameters = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
    const keep = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always'];
    child = spawn(program, [...parameters, ...keep], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve, reject) => {
      let said = '';
      child.once('exit', (code) => reject(new Error(`${program} ended with ${code}: ${said}`)));
      child.stdout.setEncoding('utf8').on('data', (piece) => {
        said += piece;
        if (/Ready to accept connections/.test(said)) resolve();
      });
    });
  };
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const over = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await over;
  };
  await start();
  return {
    address: `redis://127.0.0.1:${port}`,
    kill,
    restart: start,
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
