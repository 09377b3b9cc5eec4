import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

function builtPages(): string[] {
  if (!existsSync(dist)) {
    throw new Error('There is no dist/ to test. Run "npm run build" first.');
  }
  return (
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      // Embeds are no pages of the site; they have tests of their own.
      .filter((file) => file.endsWith('.html') && !file.startsWith('embed/'))
      .map((file) => `/${file}`.replace(/\/index\.html$/, '/'))
      .sort()
  );
}

/** The addresses of every built page, such as "/" and "/methods/". */
export const pages = builtPages();
