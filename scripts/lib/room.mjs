import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * Starts a room's server in a process of its own, as "npm run room" does without its build.
 * @param {object} options
 * @param {string} options.store a file, or the address of a Redis or Valkey
 * @param {string} [options.site] the folder of the built site
 * @param {number} [options.port] any that is free unless told
 * @returns {Promise<{ address: string, port: number, output: () => string, kill: () => Promise<void>,
 *   stop: () => Promise<number | null> }>} `kill` ends it at once, `stop` as Ctrl+C does, with its exit code
 */
export async function startRoom({ store, site, port = 0 }) {
  const parameters = [path.join(root, 'scripts/room.mjs'), ...(site ? ['--site', site] : [])];
  const env = {
    ...process.env,
    ROOM_STORE: store,
    PORT: String(port),
    BASE_PATH: '',
    SITE_URL: '',
  };
  const child = spawn(process.execPath, parameters, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const over = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece) => {
        said += piece;
        const found = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said);
        if (found) resolve(Number(found[1]));
      });
    void over.then((code) => reject(new Error(`The room's server ended with ${code}: ${said}`)));
  });
  const listening = await ready;
  const end = (signal) => {
    child.kill(signal);
    return over;
  };
  return {
    address: `http://127.0.0.1:${listening}/`,
    port: listening,
    output: () => said,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
