import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from './files.mjs';
import { dist } from './paths.mjs';
import { linkElements, islandUrls, scriptElements } from './tags.mjs';

const gzipped = (content) => gzipSync(content, { level: 9 }).length;

/** The file in dist/ that an address on the page leads to. */
function fileOf(url, page) {
  const { pathname, origin } = new URL(url, `http://site.invalid/${page}`);
  if (origin !== 'http://site.invalid') {
    throw new Error(`dist/${page} loads ${url}. Pages load files of their own site only.`);
  }
  const file = path.join(dist, decodeURIComponent(pathname));
  if (!existsSync(file)) throw new Error(`dist/${page} loads ${url}, which is not in dist/.`);
  return file;
}

function weigh(files, weight) {
  const weighed = [...new Set(files)].map((file) => ({
    name: path.relative(dist, file),
    bytes: weight(readFileSync(file)),
  }));
  weighed.sort((one, other) => other.bytes - one.bytes);
  return { files: weighed, bytes: weighed.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** Scripts that are fetched when a reader asks for a file, or to share; weighed by themselves. */
const onDemand = /[\\/]scripts[\\/](?:files|share)\.[\w-]+\.js$/;

/**
 * The given scripts and every script they can come to load. A built script's name carries a hash, so
 * wherever one stands in another script (import, dynamic import, a list to preload) it is meant. The loader of
 * embeds has none: its name stands in the code that other pages copy.
 */
function reachableScripts(files, inlineCode) {
  const known = new Map(
    listFiles(dist, /\.m?js$/)
      .filter((file) => !path.relative(dist, file).startsWith('embed'))
      .filter((file) => !onDemand.test(file))
      .map((file) => [path.basename(file), file]),
  );
  const namedIn = (code) => (code.match(/[\w.@~-]+\.m?js\b/g) ?? []).map((name) => known.get(name));
  const reached = new Set();
  const open = [...files, ...inlineCode.flatMap(namedIn)];
  while (open.length > 0) {
    const file = open.pop();
    if (!file || reached.has(file)) continue;
    reached.add(file);
    open.push(...namedIn(readFileSync(file, 'utf8')));
  }
  return [...reached];
}

/** What any file of dist/ weighs. */
export const weighFile = (file) => ({
  'whole file': { files: [], bytes: gzipped(readFileSync(path.join(dist, file))) },
});

/** What a page of dist/ weighs: each part's bytes and the files they are in. */
export function weighPage(page) {
  const html = readFileSync(path.join(dist, page), 'utf8');
  const scripts = scriptElements(html);
  const links = linkElements(html);
  const fileAt = (url) => fileOf(url, page);
  const urlsOfLinks = (relation) =>
    links.filter(({ rel }) => rel === relation).map(({ href }) => href);

  const styleSheets = urlsOfLinks('stylesheet').map(fileAt);
  // What the first paint waits for: whatever is linked in the head, beside what is in the page.
  const head = html.slice(0, html.indexOf('</head>'));
  const isFirst = (file) => head.includes(path.basename(file));
  const firstStyles = weigh(styleSheets.filter(isFirst), gzipped);
  const lateStyles = weigh(
    styleSheets.filter((file) => !isFirst(file)),
    gzipped,
  );
  const inline = scripts.filter(({ src }) => !src).map(({ code }) => code);
  const blockingInline = scripts.filter(({ src, isDeferred }) => !src && !isDeferred);
  const inlineBytes = gzipped(blockingInline.map(({ code }) => code).join('\n'));

  const blocking = scripts.filter(({ src, isDeferred }) => src && !isDeferred);
  const entries = [
    ...scripts.map(({ src }) => src).filter(Boolean),
    ...urlsOfLinks('modulepreload'),
    ...islandUrls(html),
  ];
  const allScripts = weigh(reachableScripts(entries.map(fileAt), inline), gzipped);
  const allInline = gzipped(inline.join('\n'));

  const css = [html, ...styleSheets.map((file) => readFileSync(file, 'utf8'))].join('\n');
  const fonts = css.match(/[^"'(\s=]+\.(?:woff2?|ttf|otf)\b/g) ?? [];
  return {
    'whole file': { files: [], bytes: gzipped(html) },
    'HTML with first CSS': { files: [], bytes: gzipped(html) + firstStyles.bytes },
    'CSS that comes later': lateStyles,
    'JS needed to read': weigh(
      blocking.map(({ src }) => fileAt(src)),
      gzipped,
    ),
    'inline scripts': { files: [], bytes: blockingInline.length > 0 ? inlineBytes : 0 },
    'JS for a download': weigh(
      (html.match(/\/scripts\/files\.[\w-]+\.js/g) ?? []).map(fileAt),
      gzipped,
    ),
    'JS to share': weigh((html.match(/\/scripts\/share\.[\w-]+\.js/g) ?? []).map(fileAt), gzipped),
    'all JS': {
      ...allScripts,
      bytes: allScripts.bytes + (inline.length > 0 ? allInline : 0),
    },
    fonts: weigh(fonts.map(fileAt), ({ length }) => length),
  };
}
