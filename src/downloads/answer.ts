import { PARAMETERS } from '../model/index.ts';
import { formatDollars } from '../format/index.ts';
import type { Guess } from '../stage/guess.ts';
import { closing } from '../stage/formations/closing.ts';
import { readDefaults } from '../stage/readings.ts';
import { firstState } from '../stage/state.ts';
import { writeSvg, plainLetters } from '../picture/svg.ts';
import { fontStyles, pngBlob, themeOf, type Kit } from './browser.ts';
import { stageCard } from './card.ts';
import { printed } from './still.ts';

// Runs in the browser only, in a script of its own that is fetched when the picture is asked for.

interface Asked {
  /** What it says. */
  text: string;
  /** What the reader guessed: hollow dots beside the model's. */
  guess: Guess;
}

/**
 * The story's answer as a card of 1200 by 630 pixels, with the reader's own guess in its picture.
 *
 * @throws an Error that says what this browser could not do
 */
export async function answerPicture(
  { materials, root }: Kit,
  { text, guess }: Asked,
): Promise<Blob> {
  const defaults = readDefaults();
  const { picture } = stageCard({
    kicker: `${formatDollars(PARAMETERS.amount.default)} a year: as a raise, as stock or as AI tokens?`,
    headline: text,
    site: printed(root).replace(/\/$/, ''),
    draw: (frame) => closing(firstState, frame, { defaults, guess }),
    materials,
  });
  return pngBlob(
    writeSvg(picture, {
      palette: materials.palettes[themeOf(document)],
      letters: plainLetters(materials.widths),
      styles: await fontStyles(),
    }),
  );
}
