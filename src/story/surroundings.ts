import { find } from './find.ts';
import type { StageData } from './stage-data.ts';

interface Options {
  story: HTMLElement;
  steps: readonly HTMLElement[];
  /** The words of the story as they were written: those of the page may be translated. */
  words: Pick<StageData, 'steps' | 'scenes'>;
  /** Called with −1 and 1 when the reader asks for the step before or after the one that is read. */
  turn: (by: -1 | 1) => void;
}

export interface Surroundings {
  /** What stands above the picture, for as long as its step is read. */
  setFinding: (words: string) => void;
  /** The step that they stand for; undefined before the first. */
  shownStep: () => string | undefined;
  /** Puts them to a step. */
  describe: (index: number) => void;
}

/** What stands around the picture: its finding, the count of steps with its two buttons, and the rail. */
export function setUpSurroundings({ story, steps, words, turn }: Options): Surroundings {
  const stage = find(story, '[data-stage]');
  const count = find(stage, '[data-count]');
  const finding = find(stage, '[data-stage-finding]');
  const previous = find<HTMLButtonElement>(stage, '[data-previous]');
  const next = find<HTMLButtonElement>(stage, '[data-next]');
  const rail = find(story, '[data-rail]');
  const here = find(rail, '[data-here]');
  const links = [...rail.querySelectorAll('a')];

  previous.addEventListener('click', () => turn(-1));
  next.addEventListener('click', () => turn(1));
  rail.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) find<HTMLDetailsElement>(rail, 'details').open = false;
  });

  const markRail = (step: HTMLElement, index: number): void => {
    rail.style.setProperty('--read', String(index / (steps.length - 1)));
    const scene = step.closest('.scene')?.id ?? '';
    here.textContent = words.scenes.find(({ id }) => id === scene)?.title ?? '';
    for (const link of links) {
      const isHere = link.getAttribute('href') === `#${scene}`;
      if (isHere) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
  };

  const setFinding = (headline: string): void => {
    finding.textContent = headline;
  };

  const describe = (index: number): void => {
    const step = steps[index];
    if (!step) return;
    for (const other of steps) other.toggleAttribute('data-active', other === step);
    story.dataset['activeStep'] = step.id;
    count.textContent = `${index + 1} / ${steps.length}`;
    setFinding(words.steps[index]?.finding ?? '');
    markRail(step, index);
    previous.disabled = index === 0;
    next.disabled = index === steps.length - 1;
  };

  return { setFinding, shownStep: () => story.dataset['activeStep'], describe };
}
