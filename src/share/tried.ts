import { readFileSync } from 'node:fs';

// Runs in Node only, while the site is built or tested.

/** What a test of ours has tried in the real thing. */
export interface Trial {
  readonly name: string;
  readonly version: string;
  /** What was tried in it, a phrase or a few. */
  readonly what: string;
}

/** The day of the trials whose versions stand here. Those of packages are tried with every change. */
export const TRIED_ON = '2026-11-27';

/** Programs that are no packages of ours: the versions that Debian 12 has. */
const programs: readonly Trial[] = [
  {
    name: 'WordPress',
    version: '6.1.9',
    what: 'in the editor of blocks and in posts, 390 and 1,280 px wide: a link on a line of its own, code in a block of HTML, alone, in a Stack and in a Row, with and without the loader; an author without the right to HTML; the feed',
  },
  { name: 'Hugo', version: '0.111.3', what: 'a post with the short code' },
  {
    name: 'Chromium',
    version: '156',
    what: 'every kind of code on another site, at every 20 px from 300 to 800',
  },
];

const packages: readonly (readonly [name: string, its: string, what: string])[] = [
  ['Astro', 'astro', 'a post in Markdown'],
  ['Eleventy', '@11ty/eleventy', 'a post in Markdown'],
  ['MDX', '@mdx-js/mdx', 'a post drawn by a server and taken over by React'],
  ['React', 'react', 'the same'],
  ['Turbo', '@hotwired/turbo', 'two pages with the loader, there and back'],
  ['@newswire/frames', '@newswire/frames', 'takes our height'],
  ['Open Iframe Resizer', '@open-iframe-resizer/core', 'takes our height'],
];

/**
 * Everything that was tried, in its version.
 *
 * @throws an Error that names a package of the list which the project does not have
 */
export function readTrials(): readonly Trial[] {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const known = { ...dependencies, ...devDependencies };
  return [
    ...programs,
    ...packages.map(([name, its, what]) => {
      const version = known[its];
      if (version === undefined)
        throw new Error(`package.json has no “${its}”, which is said to be tried`);
      return { name, version, what };
    }),
  ];
}
