// Weighs the built pages and ends with 1 when a limit is broken.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { dist } from './lib/paths.mjs';
import { weighFile, weighPage } from './lib/weigh.mjs';

const KB = 1024;

// Bytes after gzip, except fonts, which are compressed already. The inline scripts that run while
// the page is read are those that choose the theme and wake the islands.
const widgetPage = (name) => ({
  page: `widgets/${name}/index.html`,
  name: `the ${name} widget`,
  limits: {
    'HTML with first CSS': 20 * KB,
    'JS needed to read': 0,
    'inline scripts': 1 * KB,
    'all JS': 45 * KB,
    // When a reader asks for them.
    'JS for a download': 36 * KB,
    'JS to share': 10 * KB,
  },
});

// All there is of it: no request follows.
const embed = (name) => ({
  page: `embed/v1/${name}/index.html`,
  name: `the ${name} embed`,
  limits: { 'whole file': 30 * KB },
});

const widgets = ['budget', 'compounding', 'offer', 'substitution', 'headcount'];

const pages = [
  {
    page: 'index.html',
    name: 'the story',
    limits: {
      'HTML with first CSS': 40 * KB,
      'CSS that comes later': 5 * KB,
      'JS needed to read': 0,
      'inline scripts': 3 * KB,
      'all JS': 60 * KB,
      fonts: 90 * KB,
    },
  },
  {
    page: 'sources/index.html',
    name: 'the sources',
    limits: { 'HTML with first CSS': 60 * KB, 'inline scripts': 3 * KB, 'all JS': 3 * KB },
  },
  {
    page: 'methods/index.html',
    name: 'the methods',
    // Theme and motion, as on every page.
    limits: { 'HTML with first CSS': 60 * KB, 'inline scripts': 1 * KB, 'all JS': 1 * KB },
  },
  ...widgets.map(widgetPage),
  ...widgets.map(embed),
  { page: 'embed/v1.js', name: 'the loader of embeds', limits: { 'whole file': 1 * KB } },
];

const inKb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

function tableOf({ page, name, limits }) {
  const weights = page.endsWith('.html') ? weighPage(page) : weighFile(page);
  const rows = Object.entries(limits).map(([part, limit]) => {
    const { bytes, files } = weights[part];
    return { part, bytes, limit, files, isOver: bytes > limit };
  });
  console.log(`${name} (dist/${page})`);
  for (const { part, bytes, limit, files, isOver } of rows) {
    const numbers = `${inKb(bytes).padStart(9)} of ${inKb(limit).padStart(8)}`;
    const count = files.length > 0 ? `  in ${files.length} file${files.length > 1 ? 's' : ''}` : '';
    console.log(`  ${part.padEnd(20)}${numbers}${count}${isOver ? '  TOO LARGE' : ''}`);
    if (isOver) for (const file of files) console.log(`      ${inKb(file.bytes)} ${file.name}`);
  }
  return rows.some(({ isOver }) => isOver);
}

const missing = pages.find(({ page }) => !existsSync(path.join(dist, page)));
if (missing) {
  console.error(`There is no dist/${missing.page} to weigh. Run "npm run build" first.`);
  process.exit(1);
}
const anyOver = pages.map(tableOf).includes(true);
if (anyOver) console.error('A page is over its limit; the limits stand in scripts/sizes.mjs.');
process.exitCode = anyOver ? 1 : 0;
