import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where on a page the widgets' styles are asked for: before the first thing that needs them. */
const place = '<div class="story"';
const link = /<link rel="stylesheet"[^>]*>/g;

/** Moves a page's stylesheets out of its head, so that the first paint does not wait for them. */
export function moveStyles(html) {
  const links = (html.match(link) ?? []).join('');
  if (!links || !html.includes(place)) return html;
  return html.replace(link, '').replace(place, `${links}${place}`);
}

/**
 * The rules of the first screen are in the page itself. Those of the widgets come as a file; a
 * browser that meets its link in the body draws what stands before it without waiting.
 */
export const lateStyles = () => ({
  name: 'late-styles',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const page = new URL('index.html', dir);
      const html = await readFile(fileURLToPath(page), 'utf8');
      await writeFile(fileURLToPath(page), moveStyles(html));
    },
  },
});
