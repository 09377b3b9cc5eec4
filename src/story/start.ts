import { createStage } from '../stage/draw.ts';
import { LiveStage } from '../stage/live.ts';
import { fillForward } from '../stage/state.ts';
import { hearGuesses } from '../widgets/guesses.ts';
import { coversOf } from './covers.ts';
import { find } from './find.ts';
import { startLever } from './lever.ts';
import { setUpModeSwitch } from './mode.ts';
import { createScroller } from './scroller.ts';
import type { StageData } from './stage-data.ts';
import { setUpStops } from './stops.ts';
import { setUpSurroundings } from './surroundings.ts';

async function fetchStageData(source: string): Promise<StageData> {
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`The stage’s data: ${answer.status} from ${answer.url}`);
  return (await answer.json()) as StageData;
}

/**
 * Starts the scrolling story: draws the stage for the step that stands at the reading line, wherever
 * the reader comes from. The still figures stay in the page, for the unrolled mode and for print.
 */
export async function startStory(): Promise<void> {
  const page = document.documentElement;
  const story = find(document, '[data-story]');
  const data = await fetchStageData(story.dataset['stageSource'] ?? '');
  const stageBox = find(story, '[data-stage]');
  const track = find(story, '[data-stage-track]');
  const steps = [...story.querySelectorAll<HTMLElement>('[data-step]')];
  const states = fillForward(data.steps);
  const stage = new LiveStage(stageBox, createStage(data.facts));
  const covers = coversOf(story, steps);
  let active = -1;

  const surroundings = setUpSurroundings({ story, steps, words: data });
  const levers = steps.map((step, index) =>
    startLever(step, data.facts, (change, words) => {
      const state = states.get(step.id);
      if (!state || index !== active) return;
      // The step's own change may still be on its way.
      if (surroundings.shownStep() !== step.id) surroundings.describe(index);
      surroundings.setFinding(words);
      stage.show({ ...state, ...change }, { atOnce: true });
    }),
  );

  /** The middle of the room that the stage leaves to the text. */
  const readingLine = (): number => {
    const onTop = track.offsetWidth > story.offsetWidth * 0.8;
    const covered = onTop ? stageBox.offsetHeight : 0;
    return covered + (window.innerHeight - covered) * 0.6;
  };
  const read = (index: number, { atOnce }: { atOnce: boolean }): void => {
    if (index === active) return;
    const before = active;
    active = index;
    const state = states.get(steps[index]?.id ?? '');
    if (!state) return;
    // Unrolled there is no stage, but still a rail.
    if (page.dataset['mode'] !== 'scroll') return surroundings.describe(index);
    // Under a widget nobody sees how it comes about.
    const isCovered = covers[index] !== undefined || covers[before] !== undefined;
    stage.show(state, {
      atOnce: atOnce || isCovered,
      shown: () => surroundings.describe(index),
    });
    levers[index]?.reset();
  };
  const scroller = createScroller({ steps, covers, readingLine, read });
  setUpStops({ story, step: () => active, finding: surroundings.finding, moved: scroller.update });

  setUpModeSwitch(find(document, '[data-mode-switch]'), () => {
    const place = steps[active];
    active = -1;
    place?.scrollIntoView({ block: 'start', behavior: 'instant' });
    scroller.measure();
  });
  hearGuesses((guess) => stage.setGuess(guess));
  // Once, when the reader comes from the opening: what was guessed flows into the picture that asks.
  const arrival = new IntersectionObserver(
    (entries) => {
      if (!entries.at(-1)?.isIntersecting || page.dataset['mode'] !== 'scroll') return;
      arrival.disconnect();
      if (active === 0) stage.arrive();
    },
    { threshold: 0.6 },
  );
  arrival.observe(stageBox);
  page.dataset['started'] = 'true';
  scroller.update();
}
