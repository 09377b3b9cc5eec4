import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../scripts/lib/files.mjs';
import { changeAttributes } from './html.mjs';

/** The attributes of our pages that hold one address each. */
const addressed = ['href', 'xlink:href', 'src', 'action', 'data', 'poster'];

/**
 * Puts the folder that the site is served from in front of an address such as "/methods/#offer".
 * @param {string} address from the site's root, or any other, which is left as it is
 * @param {string} base
 * @param {(path: string) => boolean} isBuilt whether the build has a file for a path from its root
 */
export function underBase(address, base, isBuilt) {
  if (base === '/' || !/^\/(?!\/)/.test(address)) return address;
  const plain = decodeURIComponent(address.replace(/[?#].*$/s, ''));
  if (isBuilt(plain)) return base + address.slice(1);
  // Astro writes the addresses of its own files with the folder.
  if (plain.startsWith(base) && isBuilt(plain.slice(base.length - 1))) return address;
  throw new Error(`It leads to ${address}, and the build has no such page or file.`);
}

/**
 * Links are written by hand from the site's root, as "/methods/", in pages and in prose. Where the site is
 * served from a folder, one pass over the finished pages puts that in front. Scripts use
 * `import.meta.env.BASE_URL` instead.
 */
export const pagesUnderBase = (base) => ({
  name: 'pages-under-base',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      if (base === '/') return;
      const folder = fileURLToPath(dir);
      const isBuilt = (address) => {
        const file = path.join(folder, address, address.endsWith('/') ? 'index.html' : '');
        return existsSync(file);
      };
      // An embed leads out by whole addresses, and a frozen one never changes.
      const embeds = path.join(folder, 'embed', path.sep);
      const pages = listFiles(folder, /\.html$/).filter((file) => !file.startsWith(embeds));
      for (const file of pages) {
        try {
          const html = await readFile(file, 'utf8');
          const change = (value) => underBase(value, base, isBuilt);
          await writeFile(file, changeAttributes(html, addressed, change));
        } catch (error) {
          error.message = `dist/${path.relative(folder, file)}: ${error.message}`;
          throw error;
        }
      }
    },
  },
});
