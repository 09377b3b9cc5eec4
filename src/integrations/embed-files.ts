import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from '../../scripts/lib/files.mjs';
import { readElements } from './html.mjs';
import { withScripts, withStyles, type SiteFolder } from './single-file.ts';

/** A link that tells of a page, and makes no browser fetch it. */
const namesOnly = (rel = ''): boolean => ['canonical', 'alternate'].includes(rel);

const hashesOf = (html: string, name: string): string[] =>
  readElements(html)
    .filter((element) => element.name === name && element.attributes['type'] === undefined)
    .map(({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/** What an embed may do, as its own page says: run what stands in it, and ask for nothing. */
const policyOf = (html: string): string =>
  [
    `default-src 'none'`,
    ['script-src', ...hashesOf(html, 'script')].join(' '),
    ['style-src', ...hashesOf(html, 'style')].join(' '),
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');

/**
 * The built page of an embed as one file that asks for nothing, with a policy that keeps it so.
 *
 * @throws an Error that says what in it would still be asked for
 */
async function embedFile(html: string, folder: SiteFolder): Promise<string> {
  const whole = await withScripts(withStyles(html, folder), folder);
  const asked = readElements(whole).find(
    ({ name, attributes }) =>
      attributes['src'] !== undefined ||
      (name === 'link' && !namesOnly(attributes['rel'])) ||
      attributes['style'] !== undefined,
  );
  if (asked) {
    const attributes = Object.entries(asked.attributes).map(([key, value]) => `${key}="${value}"`);
    throw new Error(
      `An embed holds <${[asked.name, ...attributes].join(' ')}>: it may ask for no file, and its policy forbids styles in attributes.`,
    );
  }
  return whole.replace(
    '<meta charset="utf-8">',
    (charset) =>
      `${charset}<meta http-equiv="Content-Security-Policy" content="${policyOf(whole)}">`,
  );
}

/** Makes each embed of the finished site one file. */
export const embedFiles = (base: string): AstroIntegration => ({
  name: 'embed-files',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const dist = fileURLToPath(dir);
      for (const file of listFiles(path.join(dist, 'embed', 'v1'), /\.html$/)) {
        const html = await readFile(file, 'utf8');
        await writeFile(file, await embedFile(html, { dist, base }));
      }
    },
  },
});
