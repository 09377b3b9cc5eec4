import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

type Found = Record<string, { default: AstroComponentFactory }>;

const islands: Found = import.meta.glob('../widgets/*/Island.astro', { eager: true });
const embeds: Found = import.meta.glob('../widgets/*/Embed.astro', { eager: true });

function partOf(found: Found, name: string, part: string): AstroComponentFactory {
  const file = found[`../widgets/${name}/${part}.astro`];
  if (!file) throw new Error(`There is no src/widgets/${name}/${part}.astro`);
  return file.default;
}

/**
 * A widget as an island of our own pages, by the name of its folder.
 *
 * @throws an Error that names the missing file
 */
export const islandOf = (name: string): AstroComponentFactory => partOf(islands, name, 'Island');

/** The same widget as it stands alone in somebody else's page. */
export const embedOf = (name: string): AstroComponentFactory => partOf(embeds, name, 'Embed');

const sheets: Record<string, string> = import.meta.glob('../widgets/*/sheet.css', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The address of a style sheet for paper, for a widget whose page is printed as a sheet of its own. */
export const sheetOf = (name: string): string | undefined => sheets[`../widgets/${name}/sheet.css`];
