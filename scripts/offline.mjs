// Unpacks the lessons' zip into offline/, to be tried from the disk: npm run offline
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { buildIfNeeded } from './lib/build.mjs';
import { ensureNode } from './lib/node.mjs';
import { packName, zipName } from '../src/integrations/offline.mjs';
import { dist, root } from './lib/paths.mjs';

ensureNode();

const folder = path.join(root, 'offline');

try {
  await buildIfNeeded();
  const zip = readFileSync(path.join(dist, 'teach', zipName));
  const pages = Object.entries(unzipSync(zip));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, packName), { recursive: true });
  writeFileSync(path.join(folder, zipName), zip);
  for (const [name, page] of pages) writeFileSync(path.join(folder, name), page);
  const start = path.join(folder, packName, 'index.html');
  console.log(`${pages.length} pages; start with ${path.relative(process.cwd(), start)}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
