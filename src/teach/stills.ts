import { loadStory } from '../story/story.ts';

/** What a lesson takes from a step of the story. */
export interface Still {
  id: string;
  finding: string;
  figure: string;
  alternative: string;
  /** Where the step's words are a list that a room has to read, such as questions to choose from: HTML. */
  list: string;
}

const listIn = (html: string): string => /<ol>.*<\/ol>/s.exec(html)?.[0] ?? '';

/** Every step of the story by its id: lessons and deck show the same list. */
export function loadStills(): Map<string, Still> {
  const steps = loadStory().scenes.flatMap((scene) => scene.steps);
  return new Map(
    steps.map(({ id, finding, figure, alternative, html }) => [
      id,
      { id, finding, figure: figure.whole, alternative, list: listIn(html) },
    ]),
  );
}

/** @throws when the story has no such step; a lesson is checked before */
export function pickStills(stills: ReadonlyMap<string, Still>, ids: readonly string[]): Still[] {
  return ids.map((id) => {
    const still = stills.get(id);
    if (!still) throw new Error(`the story has no step “${id}”`);
    return still;
  });
}
