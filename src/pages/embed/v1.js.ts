import type { APIRoute } from 'astro';
import { loaderScript } from '../../embed/loader-script.ts';

/** The element by which a page shows a widget as high as it is. */
export const GET: APIRoute = () =>
  new Response(loaderScript(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
