import { csv, csvFile } from '../../format/csv.ts';
import type { APIRoute } from 'astro';
import { figureRows } from '../../evidence/downloads/table.ts';
import { loadSources } from '../../evidence/sources.ts';
import { readPlaces } from '../../site/places.ts';
import { withScenarios } from '../../share/places.ts';

/** Every figure as a row of a table. */
export const GET: APIRoute = () => {
  const { figures, uses } = loadSources(withScenarios(readPlaces()));
  return new Response(csvFile(csv(figureRows(figures.values(), uses))), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  });
};
