import { createStage } from '../stage/draw.ts';
import { LiveStage } from '../stage/live.ts';
import { fillForward } from '../stage/state.ts';
import { activeStep } from './active-step.ts';
import { wakeLever } from './lever.ts';
import { setUpModeSwitch } from './mode.ts';
import type { StageData } from './stage-data.ts';

/**
 * Milliseconds after which a reader has not just come from another step: then the stage follows at once.
 * Of steps that fly past it draws none, for that would hold up the page.
 */
const calm = 400;
/** Milliseconds for which a step that flew in has to stay. */
const dwell = 200;
/** Milliseconds after which the stage follows all the same while the page flies by, by a jump. */
const patience = 1500;

const find = <Kind extends HTMLElement>(root: ParentNode, selector: string): Kind => {
  const element = root.querySelector<Kind>(selector);
  if (!element) throw new Error(`The story’s page has no ${selector}`);
  return element;
};

/**
 * Wakes the scrolling story: draws the stage for the step that stands at the reading line, wherever
 * the reader comes from. The still figures stay in the page, for the unrolled mode and for print.
 */
export async function wakeStory(): Promise<void> {
  const page = document.documentElement;
  const story = find(document, '[data-story]');
  const answer = await fetch(story.dataset['stageSource'] ?? '');
  if (!answer.ok) throw new Error(`The stage’s data: ${answer.status} from ${answer.url}`);
  const data = (await answer.json()) as StageData;
  const stageBox = find(story, '[data-stage]');
  const elements = [...story.querySelectorAll<HTMLElement>('[data-step]')];
  const states = fillForward(data.steps);
  const stage = new LiveStage(stageBox, createStage(data.facts));
  const count = find(stageBox, '[data-count]');
  const finding = find(stageBox, '[data-stage-finding]');
  const rail = find(story, '[data-rail]');
  const here = find(rail, '[data-here]');
  const links = [...rail.querySelectorAll('a')];
  const previous = find<HTMLButtonElement>(stageBox, '[data-previous]');
  const next = find<HTMLButtonElement>(stageBox, '[data-next]');
  let active = -1;
  /** The step at the reading line, when it came there, and since when the stage has not followed. */
  let passing = -1;
  let passed = -calm;
  let lagging = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const levers = elements.map((element, index) =>
    wakeLever(element, data.facts, (change, words) => {
      const state = states.get(element.id);
      if (!state || index !== active) return;
      // The step's own change may still be on its way.
      if (story.dataset['activeStep'] !== element.id) describe(index, element);
      finding.textContent = words;
      stage.show({ ...state, ...change }, { atOnce: true });
    }),
  );

  /** Where a step counts as read: the middle of the room that the stage leaves to the text. */
  const readingLine = (): number => {
    const track = find(story, '[data-stage-track]');
    const onTop = track.offsetWidth > story.offsetWidth * 0.8;
    const covered = onTop ? stageBox.offsetHeight : 0;
    return covered + (window.innerHeight - covered) * 0.6;
  };

  const stepToRead = (): number => {
    const topOf = (at: number) => (elements[at] as Element).getBoundingClientRect().top;
    return activeStep(elements.length, topOf, readingLine());
  };

  const update = ({ atOnce = false } = {}): void => {
    const index = stepToRead();
    lagging = performance.now();
    if (index === active) return;
    active = index;
    const element = elements[index];
    const state = element && states.get(element.id);
    if (!element || !state) return;
    // Unrolled there is no stage, but still a rail.
    if (page.dataset['mode'] !== 'scroll') return describe(index, element);
    stage.show(state, { atOnce, shown: () => describe(index, element) });
    levers[index]?.reset();
  };

  /** What stands around the picture. */
  const describe = (index: number, element: HTMLElement): void => {
    for (const other of elements) other.toggleAttribute('data-active', other === element);
    story.dataset['activeStep'] = element.id;
    count.textContent = `${index + 1} / ${elements.length}`;
    finding.textContent = find(element, '.finding').textContent;
    rail.style.setProperty('--read', String(index / (elements.length - 1)));
    const scene = `#${element.closest('.scene')?.id ?? ''}`;
    for (const link of links) {
      const isHere = link.getAttribute('href') === scene;
      if (isHere) here.textContent = link.textContent;
      if (isHere) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    previous.disabled = index === 0;
    next.disabled = index === elements.length - 1;
  };

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
    else if (now - lagging > patience) update({ atOnce: true });
    else pause = setTimeout(update, dwell);
  };

  const goTo = (index: number): void => {
    const element = elements[index];
    if (!element) return;
    // Instant: a reader who presses a button wants the step, not the way there.
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
    update();
  };
  previous.addEventListener('click', () => goTo(active - 1));
  next.addEventListener('click', () => goTo(active + 1));

  // Told by the browser when a step's edge passes the reading line: nothing runs in between.
  let observer: IntersectionObserver | undefined;
  const watch = (): void => {
    observer?.disconnect();
    const line = Math.round(readingLine());
    const rootMargin = `${-line}px 0px ${line - window.innerHeight + 1}px`;
    observer = new IntersectionObserver(follow, { rootMargin });
    for (const element of elements) observer.observe(element);
  };
  watch();

  let width = window.innerWidth;
  window.addEventListener('resize', () => {
    // A phone's address bar changes only the height; nothing on the page depends on it.
    if (window.innerWidth !== width) {
      width = window.innerWidth;
      watch();
    }
    update();
  });
  for (const event of ['load', 'pageshow', 'hashchange'])
    window.addEventListener(event, () => update());
  // A jump may end between two steps, where no edge tells of it. Not every browser tells of a scroll's end.
  let jump: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('scroll', () => {
    clearTimeout(jump);
    jump = setTimeout(update, dwell);
  });
  setUpModeSwitch(find(document, '[data-mode-switch]'), () => {
    const place = elements[active];
    active = -1;
    place?.scrollIntoView({ block: 'start', behavior: 'instant' });
    watch();
    update();
  });
  rail.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement) find<HTMLDetailsElement>(rail, 'details').open = false;
  });
  page.dataset['awake'] = 'true';
  update();
}
