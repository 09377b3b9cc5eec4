import { execFile, spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../../scripts/lib/port.mjs';
import { findWordPress } from '../../../scripts/lib/wordpress.mjs';
import { configuration, install, ourSite, writing } from './wordpress-php.ts';

/** Who writes: one who may use any HTML, and one who may not. */
export type Writer = 'editor' | 'author';

export interface Post {
  readonly title: string;
  /** As the editor of blocks saves it: its comments, or plain HTML, or a link on a line. */
  readonly content: string;
  readonly as?: Writer;
}

/** A WordPress of its own, with an empty database, on a free port. */
export interface WordPress {
  readonly address: string;
  readonly version: string;
  /** Publishes a post; gives its address. */
  readonly write: (post: Post) => Promise<string>;
  readonly stop: () => Promise<void>;
}

export const password = 'only-for-this-test';

async function until(isThere: () => boolean | Promise<boolean>, what: () => string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isThere())) {
    if (Date.now() > end) throw new Error(`${what()} within twenty seconds`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/**
 * Starts WordPress; nothing where there is none.
 *
 * @param site the address that the built site is for, with which its pages and answers are full
 * @param served where that site is served here: WordPress asks there instead
 */
export async function startWordPress(site: string, served: string): Promise<WordPress | undefined> {
  const found = findWordPress();
  if (!found) return undefined;
  const { env } = found;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'perk-or-pay-wordpress-'));
  const at = (...parts: string[]): string => path.join(folder, ...parts);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  cpSync(found.site, at('site'), {
    recursive: true,
    dereference: true,
    // Debian's own place is /etc; and what is linked from other packages is of no use here where it is missing.
    filter: (file) => existsSync(file) && !/\/(?:wp-config\.php|\.htaccess)$/.test(file),
  });
  mkdirSync(at('data'));
  mkdirSync(at('site/wp-content/mu-plugins'), { recursive: true });
  writeFileSync(at('start.sql'), 'CREATE DATABASE wordpress CHARACTER SET utf8mb4;\n');
  writeFileSync(at('site/wp-config.php'), configuration({ socket: at('socket'), address }));
  writeFileSync(at('site/wp-content/mu-plugins/our-site.php'), ourSite({ site, served }));

  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    for (const child of children) child.kill();
    await Promise.all(children.map(ended));
    rmSync(folder, { recursive: true, force: true });
  };
  let said = '';
  const start = (program: string, parameters: string[]): void => {
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, parameters, { cwd: folder, env, stdio });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece) => (said = `${said}${String(piece)}`.slice(-2000)));
    children.push(child);
  };
  const extension = (name: string): string[] => ['-d', `extension=${name}.so`];
  const php = [
    ...['-n', '-d', `extension_dir=${found.extensions}`],
    ...['mysqlnd', 'mysqli', 'ctype', 'tokenizer', 'iconv', 'dom', 'xml', 'simplexml'].flatMap(
      extension,
    ),
    ...['-d', 'memory_limit=256M', '-d', 'display_errors=0', '-d', 'error_log=/dev/stderr'],
  ];
  const run = async (code: string, given: object): Promise<string> => {
    const file = at(`run-${Math.random().toString(36).slice(2)}.php`);
    writeFileSync(file, code);
    const { stdout } = await promisify(execFile)(
      found.php,
      [...php, file, at('site'), JSON.stringify(given)],
      { env, cwd: folder },
    );
    return stdout.trim();
  };

  try {
    start(found.database, [
      ...['--no-defaults', '--skip-grant-tables', '--skip-networking'],
      ...(process.getuid?.() === 0 ? ['--user=root'] : []),
      `--datadir=${at('data')}`,
      `--socket=${at('socket')}`,
      `--pid-file=${at('pid')}`,
      `--init-file=${at('start.sql')}`,
      `--lc-messages-dir=${found.messages}`,
      `--character-sets-dir=${path.join(found.messages, 'charsets')}`,
      ...['--innodb-buffer-pool-size=32M', '--innodb-flush-log-at-trx-commit=0'],
    ]);
    await until(
      () => existsSync(at('socket')),
      () => `The database did not start: ${said}`,
    );
    const version = await run(install, { address, password });
    start(found.php, [...php, '-S', `127.0.0.1:${port}`, '-t', at('site')]);
    await until(
      () =>
        fetch(`${address}/?rest_route=/`).then(
          ({ ok }) => ok,
          () => false,
        ),
      () => `WordPress did not answer: ${said}`,
    );
    return {
      address,
      version,
      write: ({ as = 'editor', ...post }) => run(writing, { ...post, as }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
