import type { Places } from '../evidence/uses.ts';
import { readScenarios } from './scenarios.ts';

// Runs in Node only, while the site is built or tested.

/** The places of the site that print figures, and with them the pages of the named scenarios. */
export const withScenarios = <Known extends Pick<Places, 'pages'>>(known: Known): Known => ({
  ...known,
  pages: [
    ...known.pages,
    ...readScenarios().map(({ slug, file, title, text, sources }) => ({
      name: `case: ${title}`,
      href: `/s/${slug}/`,
      file,
      texts: [text, ...sources.map((id) => `:source[${id}]`)],
    })),
  ],
});
