import { figuresOfBases } from './bases.ts';
import { cacheNorms } from './budget-facts.ts';
import { readFigures, readPriceHistory, refuse } from './read.ts';
import type { PlacedFigure } from './schema.ts';
import { danglingUses, findUses, usageOf } from './uses.ts';
import type { Places, Usage, Use } from './uses.ts';

// Runs in Node only, while the site is built or tested.

export interface Sources {
  figures: Map<string, PlacedFigure>;
  /** Where each figure is used, by its id; a figure that is used nowhere is not in it. */
  uses: Map<string, Use[]>;
}

/**
 * Every figure, and where the given story, the model and the other pages use it.
 * @throws when a place names a figure that does not exist
 */
export function loadSources(places: Pick<Places, 'scenes' | 'pictures' | 'pages'>): Sources {
  const figures = readFigures();
  const { trends } = readPriceHistory();
  const uses = findUses({
    ...places,
    bases: figuresOfBases(),
    trends: trends.values(),
    norms: cacheNorms,
  });
  refuse('The sources', danglingUses(uses, figures));
  return { figures, uses };
}

export const countBy = <Key extends string>(
  figures: Iterable<PlacedFigure>,
  keyOf: (placed: PlacedFigure) => Key,
): Partial<Record<Key, number>> => {
  const counts: Partial<Record<Key, number>> = {};
  for (const placed of figures) counts[keyOf(placed)] = (counts[keyOf(placed)] ?? 0) + 1;
  return counts;
};

export const countUsage = ({ figures, uses }: Sources): Partial<Record<Usage, number>> =>
  countBy(figures.values(), ({ id }) => usageOf(uses.get(id)));
