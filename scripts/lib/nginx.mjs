import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { modules } from './paths.mjs';

/** Debian's package unpacked, and not installed: that would start a server on port 80. */
export const unpackedNginx = path.join(modules, '.cache', 'nginx');

const works = (file) => existsSync(file) && spawnSync(file, ['-v']).status === 0;

/**
 * An nginx that runs, with its list of kinds of files, or nothing: what NGINX_PATH names, else the system's, else the
 * unpacked one.
 * @returns {{ program: string, types: string } | undefined}
 */
export function findNginx() {
  const named = process.env.NGINX_PATH;
  if (named && !existsSync(named)) {
    throw new Error(
      `NGINX_PATH is "${named}", and there is no such file. ` +
        'It must be the path of an nginx program: correct it, or unset it.',
    );
  }
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean),
    ...['/usr/sbin', '/usr/local/sbin', path.join(unpackedNginx, 'usr/sbin')],
  ];
  const program = named || folders.map((folder) => path.join(folder, 'nginx')).find(works);
  if (!program) return undefined;
  // In Debian's place, or in Homebrew's and the like.
  const types = ['../etc/nginx', '../../etc/nginx', '/etc/nginx']
    .map((place) => path.resolve(path.dirname(program), place, 'mime.types'))
    .find((file) => existsSync(file));
  return types && { program, types };
}
