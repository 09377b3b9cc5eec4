import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { meantBy, missingPackages, unpackPackages } from './debian.mjs';
import { modules } from './paths.mjs';

/** Debian's packages unpacked: WordPress, a PHP and a database that it needs. */
const unpacked = path.join(modules, '.cache', 'wordpress');

const roots = [unpacked, '/'];

/** The first of these places that is there, in what was unpacked or in the system. */
const find = (...places) =>
  roots
    .flatMap((root) => places.map((place) => path.join(root, place)))
    .find((file) => existsSync(file));

/** Where the unpacked programs find the libraries that came with them. */
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

/** The newest PHP of a folder of programs: "php8.2". */
function findPhp() {
  const folder = roots.map((root) => path.join(root, 'usr/bin')).find((one) => phpIn(one));
  return folder && path.join(folder, phpIn(folder));
}

const phpIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^php\d+\.\d+$/.test(name))
        .sort()
        .at(-1)
    : undefined;

/** The newest folder of PHP's extensions; their names are dates. */
function findExtensions() {
  const folder = find('usr/lib/php');
  const version =
    folder &&
    readdirSync(folder)
      .filter((name) => /^\d{8}$/.test(name))
      .sort()
      .at(-1);
  return version && path.join(folder, version);
}

/**
 * A WordPress with the programs that it needs, or nothing.
 * @returns {{ site: string, php: string, extensions: string, database: string, messages: string,
 *   env: NodeJS.ProcessEnv } | undefined} folders and programs; `messages` are those of the database
 */
export function findWordPress() {
  const site = find('usr/share/wordpress');
  const php = findPhp();
  const extensions = findExtensions();
  const database = find('usr/sbin/mariadbd');
  const messages = find('usr/share/mysql');
  if (!site || !php || !extensions || !database || !messages) return undefined;
  const env = environment();
  const works = [php, database].every(
    (program) => spawnSync(program, ['--version'], { env, stdio: 'ignore' }).status === 0,
  );
  return works ? { site, php, extensions, database, messages, env } : undefined;
}

/** Downloads what is missing, where Debian has it; no program of it is started, and nothing installed. */
export function provideWordPress() {
  const version = /^php([\d.]+)-cli$/.exec(meantBy('php-cli') ?? '')?.[1];
  if (!version) return;
  const programs = [
    ...['cli', 'mysql', 'xml'].map((part) => `php${version}-${part}`),
    'mariadb-server-core',
  ];
  const site = ['wordpress', 'wordpress-theme-twentytwentythree', 'libjs-underscore'];
  unpackPackages([...new Set([...missingPackages(programs), ...site])], unpacked);
}
