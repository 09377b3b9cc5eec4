import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { readElements } from './html.mjs';

/** Whether a page wants to be found: under its own address, and with nothing said against it. */
export function isListed(html, address) {
  const elements = readElements(html);
  const metas = elements.filter(({ name }) => name === 'meta').map(({ attributes }) => attributes);
  const links = elements.filter(({ name }) => name === 'link').map(({ attributes }) => attributes);
  const robots = metas.find(({ name }) => name === 'robots')?.content ?? '';
  const canonical = links.find(({ rel }) => rel === 'canonical')?.href;
  return !robots.includes('noindex') && canonical === address;
}

/** The list of pages for search engines: the finished pages say which of them belong there. */
export function siteMap(base) {
  let folder = '';
  return [
    {
      name: 'pages-of-the-site-map',
      hooks: {
        'astro:build:done': ({ dir }) => {
          folder = fileURLToPath(dir);
        },
      },
    },
    sitemap({
      filter(address) {
        const place = decodeURIComponent(new URL(address).pathname).slice(base.length);
        return isListed(readFileSync(path.join(folder, place, 'index.html'), 'utf8'), address);
      },
    }),
  ];
}
