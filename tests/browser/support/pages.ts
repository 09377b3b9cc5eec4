import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScenarios } from '../../../src/share/scenarios.ts';

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));

/** Pages of cases differ in their numbers alone: the first of each widget stands for all. */
const repeated: ReadonlySet<string> = new Set(
  readScenarios()
    .filter(({ slug, widget }, _, all) => all.find((one) => one.widget === widget)?.slug !== slug)
    .map(({ slug }) => `/s/${slug}/`),
);

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
      .filter((address) => !repeated.has(address))
      .sort()
  );
}

/** The addresses of every built page but those that repeat another, such as "/" and "/methods/". */
export const pages = builtPages();
