import { readProse } from './prose.ts';

// Where the site refers to a figure. What it is given comes from the story, the stage and the model;
// only the fields that matter here are asked for.

interface Scene {
  number: number;
  title: string;
  opening?: string | undefined;
  steps: readonly {
    id: string;
    finding: string;
    text: string;
    alternative: string;
    state: object;
  }[];
}

interface Pictures {
  rungs: readonly { figure: string }[];
  studies: readonly { figure: string }[];
  employment: readonly { figure: string }[];
  beats: readonly { figure: string }[];
  headlineStart: string;
  headlineCap: string;
  studiesPrice: string;
}

export type Use =
  /** In a step’s words, or in the numbers of its picture; `position` counts the scene’s steps from 1. */
  | { kind: 'step'; scene: string; step: string; position: number }
  /** Drawn on the stage, first at this step. */
  | { kind: 'picture'; name: string; step: string }
  /** Behind a parameter of the model. */
  | { kind: 'model'; parameter: string }
  /** Behind a reading of how fast prices move. */
  | { kind: 'price'; name: string }
  /** Taken where a maker gives no price. */
  | { kind: 'norm'; name: string }
  /** In the words of another page. */
  | { kind: 'page'; place: Place };

/** Words that stand on another page than the story: a section of the methods, a term of the glossary, a part of a lesson. */
export interface Place {
  /** As a reader is told: “methods: Compounding”. */
  name: string;
  href: string;
  /** Where an author finds it. */
  file: string;
}

export interface Places {
  scenes: readonly Scene[];
  pictures: Pictures;
  bases: Readonly<Record<string, readonly string[]>>;
  trends: Iterable<{ name: string; figure: string }>;
  norms?: Iterable<{ name: string; figure: string }>;
  pages: Iterable<Place & { texts: readonly string[] }>;
}

const figureIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(figureIn);
  if (typeof value !== 'object' || value === null) return [];
  return 'figure' in value && typeof value.figure === 'string' ? [value.figure] : [];
};

/** The parts of the stage that draw figures, and how to tell the step that first shows them. */
const drawings = [
  { part: 'rungs', name: 'ladder of budgets', shows: ['formation', 'ladder'] },
  { part: 'headlineStart', name: 'rows of pay', shows: ['formation', 'headline'] },
  { part: 'headlineCap', name: 'rows of pay', shows: ['cut', true] },
  { part: 'studies', name: 'studies', shows: ['studies', true] },
  { part: 'studiesPrice', name: 'studies', shows: ['studies', true] },
  { part: 'employment', name: 'bars of employment', shows: ['employment', true] },
  { part: 'beats', name: 'timeline', shows: ['formation', 'timeline'] },
] as const;

/** Every place that refers to a figure, by the figure’s id; in the order of the story. */
export function findUses({
  scenes,
  pictures,
  bases,
  trends,
  norms = [],
  pages,
}: Places): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (figure: string, use: Use) => {
    const known = uses.get(figure) ?? [];
    uses.set(figure, [...known, use]);
  };

  for (const scene of scenes) {
    scene.steps.forEach(({ id, finding, text, alternative, state }, index) => {
      const words = [finding, text, alternative, (index === 0 && scene.opening) || ''];
      const named = new Set([
        ...words.flatMap((part) => readProse(part).figures),
        ...Object.values(state).flatMap(figureIn),
      ]);
      for (const figure of named) {
        add(figure, { kind: 'step', scene: scene.title, step: id, position: index + 1 });
      }
    });
  }

  const steps = scenes.flatMap((scene) => scene.steps);
  for (const { part, name, shows } of drawings) {
    const [field, wanted] = shows;
    const step = steps.find(({ state }) =>
      Object.entries(state).some(([key, value]) => key === field && value === wanted),
    );
    if (!step) continue;
    const drawn = pictures[part];
    const figures = typeof drawn === 'string' ? [drawn] : drawn.map(({ figure }) => figure);
    for (const figure of figures) add(figure, { kind: 'picture', name, step: step.id });
  }

  for (const [parameter, figures] of Object.entries(bases))
    for (const figure of figures) add(figure, { kind: 'model', parameter });
  for (const { name, figure } of trends) add(figure, { kind: 'price', name });
  for (const { name, figure } of norms) add(figure, { kind: 'norm', name });
  for (const { texts, ...place } of pages)
    for (const figure of new Set(texts.flatMap((text) => readProse(text).figures)))
      add(figure, { kind: 'page', place });
  return uses;
}

/** Names that stand somewhere and are in no record; each with the place that names it. */
export const danglingUses = (
  uses: ReadonlyMap<string, readonly Use[]>,
  known: { has(id: string): boolean },
): string[] =>
  [...uses].flatMap(([id, [use]]) => {
    if (known.has(id) || !use) return [];
    const place =
      'step' in use
        ? `step “${use.step}”`
        : 'parameter' in use
          ? `src/evidence/bases.ts, “${use.parameter}”`
          : 'place' in use
            ? use.place.file
            : `content/prices, “${use.name}”`;
    return [`${place}: there is no figure “${id}” in content/figures`];
  });

export const unusedFigures = (
  uses: ReadonlyMap<string, readonly Use[]>,
  ids: Iterable<string>,
): string[] => [...ids].filter((id) => !uses.has(id));

/**
 * For the reader’s choice: in the story’s words and pictures; if not there, in the sums behind them; if not there
 * either, in the words of the methods, the glossary or the lessons; nowhere.
 */
export type Usage = 'story' | 'model' | 'pages' | 'none';

export const usageOf = (uses: readonly Use[] = []): Usage => {
  if (uses.some(({ kind }) => kind === 'step' || kind === 'picture')) return 'story';
  if (uses.some(({ kind }) => kind !== 'page')) return 'model';
  return uses.length > 0 ? 'pages' : 'none';
};
