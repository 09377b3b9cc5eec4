import { createStage, stillFrame } from '../stage/draw.ts';
import type { StageState } from '../stage/state.ts';
import { levers } from './levers.ts';
import { canBeSame, nearMisses, quantitiesIn, type Quantity } from './quantities.ts';
import type { Step, Story } from './story.ts';

/** The words of a page without its marks and its references to sources. */
const plain = (html: string): string =>
  html.replace(/<button.*?<\/button>/g, '').replace(/<[^>]+>/g, ' ');

type Parts = Readonly<Record<string, readonly Quantity[]>>;

/** Each pair of parts that print nearly, but not, the same number. */
function missesBetween(parts: Parts): string[] {
  const names = Object.keys(parts);
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .flatMap((other) =>
        nearMisses(parts[one]!, parts[other]!).map(
          ([a, b]) => `${one} says ${a.text}, ${other} says ${b.text}`,
        ),
      ),
  );
}

/**
 * What a reader would find: numbers of a step that differ between its finding, prose, alternative and picture, and,
 * wherever its handle stands, a finding whose numbers stand neither in the picture nor in the words beside the handle.
 * Each with its step.
 */
export function disagreements({ scenes, facts }: Pick<Story, 'scenes' | 'facts'>): string[] {
  const draw = createStage(facts);
  const drawn = (state: StageState): Quantity[] =>
    draw(state, stillFrame).words.flatMap(({ text }) => quantitiesIn(text));

  const ofStep = ({ finding, html, alternative, state }: Step): string[] =>
    missesBetween({
      'the finding': quantitiesIn(finding),
      'the prose': quantitiesIn(plain(html)),
      'the alternative': quantitiesIn(alternative),
      'the picture': drawn(state),
    });

  const ofLever = ({ lever, state }: Step): string[] => {
    if (!lever) return [];
    const { handle, read, print, change, finding, words } = levers[lever];
    const positions = Array.from(
      { length: Math.round((handle.max - handle.min) / handle.step) + 1 },
      (_, index) => handle.min + index * handle.step,
    );
    return positions.flatMap((position) => {
      const setting = read(position);
      const headline = quantitiesIn(finding(setting, facts));
      const beside = quantitiesIn(`${words(setting, facts)} ${print(setting)}`);
      const picture = drawn({ ...state, ...change(setting) });
      const shown = [...beside, ...picture];
      const missing = headline
        .filter((one) => !shown.some((other) => canBeSame(one, other)))
        .map(({ text }) => `the finding says ${text}, which stands nowhere else`);
      const misses = missesBetween({
        'the finding': headline,
        'the words': beside,
        'the picture': picture,
      });
      return [...missing, ...misses].map((fault) => `at ${print(setting)}, ${fault}`);
    });
  };

  return scenes
    .flatMap(({ steps }) => steps)
    .flatMap((step) =>
      [...ofStep(step), ...ofLever(step)].map((fault) => `step “${step.id}”: ${fault}`),
    );
}

/** @throws an Error that lists each number of the story that disagrees with another */
export function refuseDisagreements(story: Pick<Story, 'scenes' | 'facts'>): void {
  const found = disagreements(story);
  if (found.length > 0)
    throw new Error(
      `The story disagrees with itself:\n${found.map((one) => `  ${one}`).join('\n')}`,
    );
}
