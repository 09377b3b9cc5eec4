import type { APIRoute } from 'astro';
import { loaderScript } from '../../embed/loader-script.ts';
import { siteAddress } from '../../scenario/place.ts';
import { loaderAddress } from '../../share/addresses.ts';

/** The element by which a page shows a widget as high as it is. */
export const GET: APIRoute = ({ site }) =>
  new Response(loaderScript(loaderAddress(siteAddress('/', site))), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
