import { find } from './find.ts';

interface Options {
  story: HTMLElement;
  /** The number of the step that is read. */
  step: () => number;
  /** What is said of a step: its finding. */
  finding: (step: number) => string;
  /** Called after the page has been moved to another stop. */
  moved: () => void;
}

/**
 * Previous and Next, from stop to stop: each step and each widget is one. What a reader who does not see it has come to
 * is said aloud.
 */
export function setUpStops({ story, step, finding, moved }: Options): void {
  const stops = [...story.querySelectorAll<HTMLElement>('[data-step], [data-stop]')];
  const steps = stops.filter((stop) => stop.matches('[data-step]'));
  const said = find(story, '[data-said]');
  const previous = find<HTMLButtonElement>(story, '[data-previous]');
  const next = find<HTMLButtonElement>(story, '[data-next]');

  /** The stop at the window's top if there is one, else the step that is read. */
  const here = (): number => {
    const widget = stops.findIndex((stop) => {
      if (!stop.matches('[data-stop]')) return false;
      const { top, bottom } = stop.getBoundingClientRect();
      return top <= window.innerHeight * 0.4 && bottom > window.innerHeight * 0.6;
    });
    return widget >= 0 ? widget : stops.indexOf(steps[step()] ?? (steps[0] as HTMLElement));
  };

  const say = (stop: HTMLElement): void => {
    const at = steps.indexOf(stop);
    said.textContent =
      at >= 0
        ? `${at + 1} of ${steps.length}: ${finding(at)}`
        : `To try: ${stop.querySelector('.question')?.textContent ?? ''}`;
  };

  const turn = (by: -1 | 1): void => {
    const stop = stops[here() + by];
    if (!stop) return;
    // Instant: a reader who presses a button wants the stop, not the way there.
    stop.scrollIntoView({ block: 'start', behavior: 'instant' });
    moved();
    say(stop);
  };
  previous.addEventListener('click', () => turn(-1));
  next.addEventListener('click', () => turn(1));
}
