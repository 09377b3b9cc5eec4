import type { APIRoute } from 'astro';
import { worksOf } from '../../evidence/downloads/bibliography.ts';
import { bibtex } from '../../evidence/downloads/bibtex.ts';
import { readFigures } from '../../evidence/read.ts';

/** The works behind the figures, as BibTeX. */
export const GET: APIRoute = () =>
  new Response(bibtex(worksOf(readFigures().values())), {
    headers: { 'content-type': 'application/x-bibtex; charset=utf-8' },
  });
