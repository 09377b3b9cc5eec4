import { pace } from '../picture/pace.ts';
import type { StageFacts } from '../stage/facts.ts';
import type { SparseState } from '../stage/state.ts';
import { levers } from './levers.ts';
import type { LeverName } from './levers.ts';

export interface Lever {
  /** Puts the handle back to the value that the prose speaks of. */
  reset: () => void;
}

/**
 * Starts the handle in a step's prose.
 * @param moved called while the reader moves it, with what changes on the stage and the picture's headline
 */
export function startLever(
  step: HTMLElement,
  facts: StageFacts,
  moved: (change: SparseState, finding: string) => void,
): Lever | null {
  const box = step.querySelector<HTMLElement>('[data-lever]');
  const handle = box?.querySelector('input');
  const value = box?.querySelector('output');
  const words = box?.querySelector('[data-lever-words]');
  if (!box || !handle || !value || !words) return null;
  const {
    read,
    print,
    change,
    finding,
    words: wordsOf,
    alternative: alternativeOf,
  } = levers[box.dataset['lever'] as LeverName];
  // Where the server put it: a browser may keep a reader's place over a reload.
  const authored = Number(handle.defaultValue);

  const setting = (): number => read(handle.valueAsNumber);
  const name = (): void => {
    value.textContent = print(setting());
    handle.setAttribute('aria-valuetext', print(setting()));
  };
  // What is heard of the picture keeps to the number that is seen in it.
  const caption = step.querySelector('[data-caption]');
  const alternative = step.querySelector('[data-alternative]');
  const written = {
    caption: caption?.textContent ?? '',
    alternative: alternative?.textContent ?? '',
  };
  const explain = (heard: typeof written): void => {
    words.textContent = wordsOf(setting(), facts);
    if (caption) caption.textContent = heard.caption;
    if (alternative) alternative.textContent = heard.alternative;
  };
  const draw = pace(() => {
    const headline = finding(setting(), facts);
    explain({
      caption: headline,
      alternative: `Picture: ${alternativeOf(setting(), facts)}`,
    });
    moved(change(setting()), headline);
  });
  handle.addEventListener('input', () => {
    name();
    draw();
  });
  const reset = (): void => {
    handle.valueAsNumber = authored;
    name();
    explain(written);
  };
  box.hidden = false;
  reset();
  return { reset };
}
