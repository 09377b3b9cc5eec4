import type { APIRoute } from 'astro';
import { figureData } from '../../evidence/downloads/table.ts';
import { loadSources } from '../../evidence/sources.ts';
import { readPlaces } from '../../site/places.ts';
import { withScenarios } from '../../share/places.ts';
import { siteAddress } from '../../scenario/place.ts';

/** Every figure with every field. */
export const GET: APIRoute = ({ site }) => {
  const { figures, uses } = loadSources(withScenarios(readPlaces()));
  const data = {
    title: 'Perk or pay? Sources',
    url: siteAddress('/sources/', site),
    licence: 'CC BY 4.0',
    units: 'Percentages and percentage points are decimals (0.35 is 35%); money is in US dollars.',
    figures: [...figures.values()].map((placed) => figureData(placed, uses)),
  };
  return new Response(JSON.stringify(data, null, 1), {
    headers: { 'content-type': 'application/json' },
  });
};
