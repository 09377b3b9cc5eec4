import type { APIRoute } from 'astro';
import { siteAddress } from '../scenario/place.ts';

/** Everything may be read; pages that are no use in a list of results say so themselves. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteAddress('/sitemap-index.xml', site)}\n`, {
    headers: { 'content-type': 'text/plain' },
  });
