// Freezes the embeds of the built site: copies them to public/embed/<version>/, where they stay for ever, byte for byte:
//   npm run freeze -- 1.2.0
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './lib/files.mjs';
import { dist, root } from './lib/paths.mjs';

const home = path.join(root, 'public', 'embed');
const manifest = path.join(home, 'releases.json');

function freeze(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) {
    throw new Error(
      `The version is “${version ?? ''}”; it must be three numbers, such as 1.2.0. Usage: npm run freeze -- 1.2.0`,
    );
  }
  const target = path.join(home, version);
  if (existsSync(target)) {
    throw new Error(
      `${version} is frozen already. What is frozen never changes: choose another number.`,
    );
  }
  const source = path.join(dist, 'embed', 'v1');
  const files = {};
  for (const file of listFiles(source, /\.html$/)) {
    const name = path.relative(source, file).replaceAll(path.sep, '/');
    const copy = path.join(target, name);
    mkdirSync(path.dirname(copy), { recursive: true });
    cpSync(file, copy);
    files[name] = `sha256-${createHash('sha256').update(readFileSync(copy)).digest('base64')}`;
  }
  const releases = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
  releases[version] = { frozen: new Date().toISOString().slice(0, 10), files };
  // The room that snippets of this version keep; no snippet is written of an older one.
  const heights = path.join(root, 'src', 'embed', 'heights');
  for (const older of Object.keys(releases))
    rmSync(path.join(heights, `${older}.json`), { force: true });
  cpSync(path.join(heights, 'v1.json'), path.join(heights, `${version}.json`));
  writeFileSync(manifest, `${JSON.stringify(releases, null, 2)}\n`);
  console.log(`${Object.keys(files).length} embeds are frozen as ${version}.`);
}

try {
  freeze(process.argv[2]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
