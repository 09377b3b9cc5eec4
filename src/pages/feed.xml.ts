import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { readPublished } from '../site/published.ts';
import { siteAddress } from '../scenario/place.ts';

/** What came out, and what changed in the model. */
export const GET: APIRoute = ({ site }) =>
  rss({
    title: 'Perk or pay?',
    description:
      'AI token budgets as part of engineers’ pay: the story, its widgets, cases and lessons, and what changes in the model.',
    site: siteAddress('/', site),
    trailingSlash: true,
    items: readPublished().map(({ path, name, description, date }) => ({
      title: name,
      description,
      link: siteAddress(path, site),
      pubDate: new Date(`${date}T12:00:00Z`),
    })),
    customData: '<language>en</language>',
  });
