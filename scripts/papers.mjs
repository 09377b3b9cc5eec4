// Puts the printed worksheets, keys and slides on the built site, and their links on the lessons' pages: npm run papers
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dist, root } from './lib/paths.mjs';
import { readPlace } from './lib/place.mjs';

const printed = path.join(root, 'worksheets');
const folder = path.join(dist, 'teach', 'files');

/** Where a lesson's page has them; the build leaves it empty, for it has no browser that prints. */
const place = '<div data-papers></div>';

const formats = { a4: 'A4', letter: 'Letter' };

const kinds = { worksheet: 'Worksheet and cards', keys: 'Keys of all lessons', slides: 'Slides' };

/** “engineers-45-worksheet-a4.pdf”, in words for its link. */
function linkOf(name, base) {
  const [, kind, format] = /(worksheet|keys|slides)(?:-(\w+))?\.pdf$/.exec(name);
  const words = [kinds[kind], formats[format]].filter(Boolean).join(', ');
  return `<li><a href="${base}teach/files/${name}">${words}</a></li>`;
}

const files = readdirSync(printed).filter((name) => name.endsWith('.pdf'));
const { base } = readPlace();
for (const name of files) copyFileSync(path.join(printed, name), path.join(folder, name));
const lessons = new Set(files.flatMap((name) => /^(\w+)-\d+-/.exec(name)?.slice(1) ?? []));
for (const lesson of lessons) {
  const page = path.join(dist, 'teach', lesson, 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!html.includes(place)) throw new Error(`${page} has no ${place}. Build the site anew.`);
  const list = (title, beginning) => {
    const own = files.filter((name) => name.startsWith(beginning));
    const links = own.map((name) => linkOf(name, base)).join(' ');
    return `<h3>${title}</h3><ul class="entry-links label">${links}</ul>`;
  };
  const lists = [
    ...['20', '45', '90'].map((agenda) =>
      list(`To print, ${agenda} minutes`, `${lesson}-${agenda}-`),
    ),
    list('For whoever leads', 'keys-'),
  ];
  writeFileSync(page, html.replace(place, lists.join('')));
}
console.log(`${files.length} files in dist/teach/files, for ${lessons.size} lessons.`);
