// Unpacks the lessons' zip of the built site into offline/, to be tried from the disk: npm run offline
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { packName, zipName } from '../src/integrations/offline.mjs';
import { dist, root } from './lib/paths.mjs';

const folder = path.join(root, 'offline');
const zip = readFileSync(path.join(dist, 'teach', zipName));
const pages = Object.entries(unzipSync(zip));
rmSync(folder, { recursive: true, force: true });
mkdirSync(path.join(folder, packName), { recursive: true });
for (const [name, page] of [...pages, [zipName, zip]]) writeFileSync(path.join(folder, name), page);
console.log(`${pages.length} pages; start with offline/${packName}/index.html`);
