import { find } from './find.ts';
import type { StageData } from './stage-data.ts';

interface Options {
  story: HTMLElement;
  steps: readonly HTMLElement[];
  /** The words of the story as they were written: those of the page may be translated. */
  words: Pick<StageData, 'steps' | 'scenes'>;
}

export interface Surroundings {
  /** What stands above the picture, for as long as its step is read. */
  setFinding: (words: string) => void;
  /** The step that they stand for; undefined before the first. */
  shownStep: () => string | undefined;
  /** What stands above a step's own picture. */
  finding: (index: number) => string;
  /** Puts them to a step. */
  describe: (index: number) => void;
}

/** What stands around the picture: its scene and finding above it, and the rail with the count of steps below. */
export function setUpSurroundings({ story, steps, words }: Options): Surroundings {
  const stage = find(story, '[data-stage]');
  const title = find(stage, '[data-stage-scene]');
  const finding = find(stage, '[data-stage-finding]');
  const count = find(story, '[data-count]');
  const previous = find<HTMLButtonElement>(story, '[data-previous]');
  const next = find<HTMLButtonElement>(story, '[data-next]');
  const rail = find(story, '[data-rail]');
  const here = find(rail, '[data-here]');
  const links = [...rail.querySelectorAll('a')];

  rail.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) find<HTMLDetailsElement>(rail, 'details').open = false;
  });

  const markRail = (step: HTMLElement, index: number): void => {
    rail.style.setProperty('--read', String(index / (steps.length - 1)));
    const scene = step.closest('.scene')?.id ?? '';
    const called = words.scenes.find(({ id }) => id === scene);
    here.textContent = called?.short ?? '';
    title.textContent = called ? `${called.number} · ${called.title}` : '';
    for (const link of links) {
      const isHere = link.getAttribute('href') === `#${scene}`;
      if (isHere) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
  };

  const setFinding = (headline: string): void => {
    finding.textContent = headline;
  };

  const findingOf = (index: number): string => words.steps[index]?.finding ?? '';

  const describe = (index: number): void => {
    const step = steps[index];
    if (!step) return;
    for (const other of steps) other.toggleAttribute('data-active', other === step);
    story.dataset['activeStep'] = step.id;
    count.textContent = `${index + 1} / ${steps.length}`;
    setFinding(findingOf(index));
    markRail(step, index);
    previous.disabled = index === 0;
    next.disabled = index === steps.length - 1;
  };

  return {
    setFinding,
    shownStep: () => story.dataset['activeStep'],
    finding: findingOf,
    describe,
  };
}
