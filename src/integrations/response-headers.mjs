import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFile } from './headers/cdn.mjs';
import { metaPolicyOf, readInline } from './headers/policy.mjs';
import { headerRules, readPages } from './headers/rules.mjs';

const fileOf = (page) => page.path.slice(1).replace(/(^|\/)$/, '$1index.html');

/**
 * A host sends the page for what is not there under any address, so no rule for an address fits it; a page that
 * promises to send nothing keeps its promise on any host.
 */
async function giveOwnPolicy(folder, file) {
  const html = await readFile(path.join(folder, file), 'utf8');
  const page = readInline(html, file);
  if (page.hasOwnPolicy) return;
  const meta = `<meta http-equiv="Content-Security-Policy" content="${metaPolicyOf([page])}">`;
  await writeFile(path.join(folder, file), html.replace(/<meta charset="[^"]*">/, `$&${meta}`));
}

/**
 * Writes `_headers`, with the policy of each page by the hashes of what stands in it. The last to look at
 * the pages: whoever changes one after it breaks its hashes.
 */
export const responseHeaders = (base) => ({
  name: 'response-headers',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const folder = fileURLToPath(dir);
      const sealed = readPages(folder).filter(({ declared }) => Object.keys(declared).length > 0);
      for (const file of ['404.html', ...sealed.map(fileOf)]) await giveOwnPolicy(folder, file);
      await writeFile(path.join(folder, '_headers'), headersFile(headerRules(folder, base)));
    },
  },
});
