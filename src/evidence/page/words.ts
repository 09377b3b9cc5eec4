import { printFigure } from '../../format/index.ts';
import type { Figure } from '../schema.ts';
import type { Use } from '../uses.ts';

/** A figure's mark at the start of a line; who reported it follows where anyone did. */
export const markWords: Readonly<Record<Figure['seen'], string>> = {
  read: 'Read',
  reported: 'As reported',
  derived: 'Worked out by us',
  memory: 'Modelling choice',
};

/** How we know a figure: its mark, and who reported what we rest on. */
export function howKnown({ seen, reportedBy }: Figure): string {
  if (!reportedBy) return markWords[seen];
  // A sum of ours was not reported, but what it starts from was.
  return `${markWords[seen]}${seen === 'derived' ? '; its numbers reported' : ''} by ${reportedBy}`;
}

/** “Interval: 21% to 89% (95% confidence interval)”, printed like the value. */
export function intervalWords(figure: Figure): string | undefined {
  if (!figure.interval) return undefined;
  const { low, high, kind } = figure.interval;
  return `${printFigure({ ...figure, value: { low, high } })} (${kind})`;
}

export interface Reference {
  text: string;
  /** Where to go; a name without it is only said. */
  href?: string;
  /** It is another step of the scene before it. */
  again?: boolean;
}

/** Where a figure is used: scenes by their title, pictures, parameters and pages by their name. */
export function references(
  uses: readonly Use[],
  labelOf: (parameter: string) => string,
): Reference[] {
  const steps = uses.filter((use) => use.kind === 'step');
  const scenes = [...new Set(steps.map(({ scene }) => scene))];
  const inScenes = scenes.flatMap((scene) => {
    const here = steps.filter((use) => use.scene === scene);
    if (here.length === 1) return here.map(({ step }) => ({ text: scene, href: `/#${step}` }));
    return here.map(({ step, position }, index) => ({
      text: `${index === 0 ? `${scene}, ` : ''}step ${position}`,
      href: `/#${step}`,
      again: index > 0,
    }));
  });
  const others = uses.flatMap((use): Reference[] => {
    switch (use.kind) {
      case 'step':
        return [];
      case 'picture':
        return [{ text: `picture: ${use.name}`, href: `/#${use.step}` }];
      case 'model':
        return [{ text: `model: ${labelOf(use.parameter)}` }];
      case 'price':
        return [{ text: `price trend: ${use.name}` }];
      case 'norm':
        return [{ text: `where a maker gives no price: ${use.name}` }];
      case 'page':
        return [{ text: use.place.name, href: use.place.href }];
    }
  });
  return [...inScenes, ...others];
}
