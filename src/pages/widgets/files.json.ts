import type { APIRoute } from 'astro';
import { aboutData } from '../../site/about-data.ts';
import { siteRoot } from '../../site/pictures.ts';
import type { Kit } from '../../downloads/browser.ts';
import { loadMaterials } from '../../downloads/materials.ts';

/** What a browser needs of the build to make the files of a widget for numbers of the reader's own. */
export const GET: APIRoute = async ({ site }) => {
  const { widths, palettes } = await loadMaterials();
  const kit: Kit = {
    materials: { widths, palettes },
    about: aboutData(),
    root: siteRoot(site, import.meta.env.BASE_URL).href,
  };
  return Response.json(kit);
};
