import type { APIRoute, GetStaticPaths } from 'astro';
import { cardNames, cardPng, siteRoot } from '../../site/pictures.ts';

export const getStaticPaths = (() =>
  cardNames().map((card) => ({ params: { card } }))) satisfies GetStaticPaths;

/** What a link's preview shows. */
export const GET: APIRoute = async ({ params, site }) => {
  const root = siteRoot(site, import.meta.env.BASE_URL);
  const names = import.meta.env.PROD ? cardNames() : [];
  for (const name of names) void cardPng(name, root);
  const png = await cardPng(params['card'] ?? '', root);
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
