import scrollama from 'scrollama';
import { activeStep } from './active-step.ts';
import { holdPlace } from './held-place.ts';

/**
 * Milliseconds after which a reader has not just come from another step: then the stage follows at once.
 * Of steps that fly past it draws none, for that would hold up the page.
 */
const calm = 400;
/** Milliseconds for which a step that flew in has to stay, and for which a scroll that has ended rests. */
const dwell = 200;
/** Milliseconds after which the stage follows all the same while the page flies by, by a jump. */
const patience = 1500;

/** What the types of scrollama 3.2.0 leave out: offsets in pixels, and `offset`, which sets one anew. */
interface StepWatcher {
  setup(options: { step: HTMLElement[]; offset: string }): StepWatcher;
  onStepEnter(callback: () => void): StepWatcher;
  onStepExit(callback: () => void): StepWatcher;
  offset(offset: string): StepWatcher;
}

interface Options {
  steps: HTMLElement[];
  /** The widget before each step, if there is one: while it covers the stage, the step behind it is read. */
  covers: readonly (HTMLElement | undefined)[];
  /** Where a step counts as read, in pixels from the top of the window. */
  readingLine: () => number;
  /**
   * Called with the number of the step that is read, again with the same one where nothing has changed.
   * `atOnce` where there is no time to come there slowly.
   */
  read: (index: number, options: { atOnce: boolean }) => void;
}

export interface Scroller {
  /** Asks which step is read now. */
  update: () => void;
  /** The same, after the page was laid out anew without a change of the window’s size. */
  measure: () => void;
}

/**
 * Follows the reader from step to step. Scrollama says when a step’s edge passes the reading line, so that
 * nothing runs in between; which step is read comes from geometry alone, wherever the reader comes from.
 */
export function createScroller({ steps, covers, readingLine, read }: Options): Scroller {
  /** The step at the reading line, when it came there, and since when the stage has not followed. */
  let passing = -1;
  let passed = -calm;
  let lagging = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const stepToRead = (): number => {
    const line = readingLine();
    const topOf = (at: number): number => {
      const cover = covers[at];
      // It covers the stage from where its own top has come to the window's.
      if (cover) return line + Math.floor(cover.getBoundingClientRect().top);
      return (steps[at] as HTMLElement).getBoundingClientRect().top;
    };
    return activeStep(steps.length, topOf, line);
  };

  const held = holdPlace({ steps, readingLine });
  const updateWith = (atOnce: boolean): void => {
    lagging = performance.now();
    const index = stepToRead();
    held.note(index);
    read(index, { atOnce });
  };
  const update = (): void => updateWith(false);

  /** On the scroll's way. */
  const follow = (): void => {
    const index = stepToRead();
    if (index === passing) return;
    const now = performance.now();
    const isCalm = now - passed > calm;
    if (isCalm) lagging = now;
    passing = index;
    passed = now;
    clearTimeout(pause);
    if (isCalm) update();
    else if (now - lagging > patience) updateWith(true);
    else pause = setTimeout(update, dwell);
  };

  const line = (): string => `${Math.round(readingLine())}px`;
  const watcher = (scrollama() as unknown as StepWatcher)
    .setup({ step: steps, offset: line() })
    .onStepEnter(follow)
    .onStepExit(follow);
  // A second one, at the window's top, where widgets begin and end to cover the stage.
  const widgets = covers.filter((cover) => cover !== undefined);
  if (widgets.length > 0)
    (scrollama() as unknown as StepWatcher)
      .setup({ step: widgets, offset: '0px' })
      .onStepEnter(follow)
      .onStepExit(follow);
  const measure = (): void => {
    held.restore();
    watcher.offset(line());
    update();
  };

  for (const event of ['load', 'pageshow', 'hashchange']) window.addEventListener(event, update);
  // Of the height too, which a phone's address bar changes: the line stands at a share of it.
  window.addEventListener('resize', measure);
  // Text that grows changes the steps and not the window.
  const story = steps[0]?.parentElement;
  if (story) new ResizeObserver(measure).observe(story);
  // A jump may end between two steps, where no edge tells of it. Not every browser tells of a scroll's end.
  window.addEventListener('scroll', () => {
    clearTimeout(rest);
    rest = setTimeout(update, dwell);
  });
  return { update, measure };
}
