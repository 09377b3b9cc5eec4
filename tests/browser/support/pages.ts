import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScenarios } from '../../../src/share/scenarios.ts';

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

interface Template {
  /** Whether a page comes from it. */
  has: (address: string) => boolean;
  /** The page that stands for all of them. */
  example: string;
}

/** Pages that are made alike, with other words and numbers in them. Any other page is one of its kind. */
const templates: Template[] = [
  { has: (address) => /^\/widgets\/[^/]+\/$/.test(address), example: '/widgets/offer/' },
  {
    has: (address) => /^\/s\/[^/]+\/$/.test(address),
    example: '/s/uber-cap/',
  },
  {
    has: (address) => /^\/teach\/sheets\/[^/]+\/$/.test(address),
    example: '/teach/sheets/engineers/',
  },
  {
    // What has a worksheet is a lesson.
    has: (address) =>
      /^\/teach\/[^/]+\/$/.test(address) &&
      pages.includes(address.replace('teach', 'teach/sheets')),
    example: '/teach/engineers/',
  },
];

for (const { example } of templates) {
  if (!pages.includes(example))
    throw new Error(`dist/ has no ${example}, which stands for its kind.`);
}

const exampleOf = (address: string): string =>
  templates.find(({ has }) => has(address))?.example ?? address;

/** One page of each kind, to be tested whole. */
export const examples = pages.filter((address) => exampleOf(address) === address);

/** Pages of cases differ in their numbers alone: the first of each widget stands for all. */
const repeated: ReadonlySet<string> = new Set(
  readScenarios()
    .filter(({ slug, widget }, _, all) => all.find((one) => one.widget === widget)?.slug !== slug)
    .map(({ slug }) => `/s/${slug}/`),
);

/** The others, whose layout is that of an example: to be looked at once, where it is tightest. */
export const siblings = pages.filter(
  (address) => exampleOf(address) !== address && !repeated.has(address),
);
