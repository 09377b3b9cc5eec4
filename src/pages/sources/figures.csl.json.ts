import type { APIRoute } from 'astro';
import { worksOf } from '../../evidence/downloads/bibliography.ts';
import { cslItem } from '../../evidence/downloads/csl.ts';
import { readFigures } from '../../evidence/read.ts';

/** The works behind the figures, as CSL-JSON. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(worksOf(readFigures().values()).map(cslItem), null, 1), {
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json' },
  });
