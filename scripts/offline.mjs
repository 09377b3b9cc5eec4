// Packs everything under /teach/ into offline/perk-or-pay-teaching.zip: pages that open from a folder on a disk,
// each a single file that asks for nothing:
//   npm run offline
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { buildIfNeeded } from './lib/build.mjs';
import { listFiles } from './lib/files.mjs';
import { ensureNode } from './lib/node.mjs';
import { dist, root } from './lib/paths.mjs';
import { readPlace } from './lib/place.mjs';

ensureNode();

const folder = path.join(root, 'offline');
const { base } = readPlace();
const start = `${base}teach/`;

/** "/teach/sheets/engineers/" becomes "sheets-engineers.html", and the index "index.html". */
const nameOf = (address) =>
  `${address.slice(start.length).split('/').filter(Boolean).join('-') || 'index'}.html`;

const addressOf = (file) =>
  base +
  path
    .relative(dist, file)
    .replaceAll(path.sep, '/')
    .replace(/index\.html$/, '');

/** The built file that an address in a page leads to. */
const fileOf = (url) => path.join(dist, url.slice(base.length));

/** A font inside the page: a file of its own would be a request. */
const fontUrl = (url) => `data:font/woff2;base64,${readFileSync(fileOf(url)).toString('base64')}`;

/** A page from a disk starts no modules: the script and all that it imports become one plain script. */
function plainScript(url) {
  const { outputFiles } = buildSync({
    entryPoints: [fileOf(url)],
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text.replaceAll('</script', '<\\/script');
}

function linkFor(target, known, site) {
  const [, address, rest] = /^([^?#]*)(.*)$/.exec(target);
  if (known.has(address)) return `${nameOf(address)}${rest}`;
  // What is not in the folder is on the site.
  return new URL(target, site).href;
}

function onePage(html, known) {
  const site = /<link rel="canonical" href="([^"]*)"/.exec(html)[1];
  const scripts = [];
  const page = html
    .replace(/<link rel="(?:icon|preload|modulepreload)"[^>]*>/g, '')
    .replace(/<script type="module" src="([^"]*)"><\/script>/g, (_, url) => {
      scripts.push(plainScript(url));
      return '';
    })
    .replace(/url\("(\/[^"]*\/fonts\/[^"]*)"\)/g, (_, url) => `url("${fontUrl(url)}")`)
    .replace(/(\shref=")(\/[^"]*)(")/g, (_, before, target, after) => {
      const link = linkFor(target.replaceAll('&amp;', '&'), known, site);
      return `${before}${link.replaceAll('&', '&amp;')}${after}`;
    });
  // At the end, for a plain script does not wait for the page as a module does.
  const code = scripts.map((script) => `<script>${script}</script>`).join('');
  return page.replace('</body>', () => `${code}</body>`);
}

try {
  await buildIfNeeded();
  const files = listFiles(path.join(dist, 'teach'), /index\.html$/);
  const known = new Set(files.map(addressOf));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'teaching'), { recursive: true });
  const packed = {};
  for (const file of files) {
    const name = nameOf(addressOf(file));
    const page = onePage(readFileSync(file, 'utf8'), known);
    writeFileSync(path.join(folder, 'teaching', name), page);
    packed[`perk-or-pay-teaching/${name}`] = strToU8(page);
  }
  const zip = path.join(folder, 'perk-or-pay-teaching.zip');
  writeFileSync(zip, zipSync(packed, { level: 9, mtime: '2026-11-24' }));
  console.log(`${files.length} pages in ${path.relative(process.cwd(), zip)}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
process.exit();
