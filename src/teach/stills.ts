import { createStage } from '../stage/draw.ts';
import type { Frame } from '../stage/picture.ts';
import { stillFigure } from '../stage/svg.ts';
import { loadStory } from '../story/story.ts';

/** What a lesson takes from a step of the story. */
export interface Still {
  id: string;
  finding: string;
  /** The picture as it stands in a text, and as it fills a slide: SVG. */
  figure: string;
  slide: string;
  alternative: string;
  /** Where the step's words are a list that a room has to read, such as questions to choose from: HTML. */
  list: string;
}

const listIn = (html: string): string => /<ol>.*<\/ol>/s.exec(html)?.[0] ?? '';

/**
 * The frame of a picture on a slide. At 1,024 by 768 px a slide has some 950 px for it: its text is then 26 px high, for
 * the last row.
 */
const slideFrame: Frame = { width: 950, height: 480, text: 26 };

/** Every step of the story by its id: lessons and deck show the same list. */
export function loadStills(): Map<string, Still> {
  const { scenes, facts } = loadStory();
  const draw = createStage(facts);
  return new Map(
    scenes.flatMap(({ steps }) =>
      steps.map(({ id, finding, figure, alternative, html, state }) => [
        id,
        {
          id,
          finding,
          figure: figure.whole,
          slide: stillFigure(id, draw(state, slideFrame)).whole,
          alternative,
          list: listIn(html),
        },
      ]),
    ),
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
