import { existsSync, readFileSync } from 'node:fs';
import type { WidgetHeights } from './reserve.ts';
import type { Release } from './snippets.ts';

// Runs in Node only, while the site is built or tested.

const releases = 'public/embed/releases.json';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The newest frozen version of a widget's embed, as high as it was then; nothing if it was never frozen.
 *
 * @throws an Error if its heights are not in `src/embed/heights`
 */
export function newestRelease(widget: string): Release | undefined {
  if (!existsSync(releases)) return undefined;
  const byNumber = new Intl.Collator('en', { numeric: true }).compare;
  const name = Object.keys(readJson(releases) as object)
    .sort(byNumber)
    .at(-1);
  if (name === undefined) return undefined;
  const heights = readJson(`src/embed/heights/${name}.json`) as Record<string, WidgetHeights>;
  return heights[widget] && { name, heights: heights[widget] };
}
