import type { APIRoute } from 'astro';
import { embedLoader } from '../../../scripts/lib/embed-loader.mjs';
import { HEIGHTS } from '../../embed/messages.ts';
import { FRAME_OPTIONS } from '../../embed/options.ts';

/** The element by which a page shows a widget as high as it is. */
export const GET: APIRoute = () =>
  new Response(
    embedLoader({
      // The loader itself asks for the height.
      keys: Object.values(FRAME_OPTIONS)
        .map(({ key }) => key)
        .filter((key) => key !== 'fit'),
      ...HEIGHTS,
    }),
    { headers: { 'content-type': 'text/javascript; charset=utf-8' } },
  );
