import type { APIRoute, GetStaticPaths } from 'astro';
import { sharingOf } from '../../../site/sharing.ts';
import { siteAddress } from '../../../scenario/place.ts';
import { readWidgetPages } from '../../../methods/widget-pages.ts';
import type { WidgetName } from '../../../widgets/all.ts';
import { oembed } from '../../../share/oembed.ts';

/** The oEmbed answer for a widget’s page. */
export const getStaticPaths = (() =>
  readWidgetPages().map(({ name }) => ({ params: { widget: name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) =>
  Response.json(oembed(await sharingOf(params['widget'] as WidgetName, siteAddress('/', site))));
