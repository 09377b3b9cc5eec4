import { formatCents, formatCompactDollars, formatYears } from '../scenario/describe.ts';
import { leaving } from '../stage/leaving.ts';

export interface Lever {
  /** Puts the handle back to the year that the prose speaks of. */
  reset: () => void;
}

/** "Leave after 5 years: raise $110k, tokens $15k", the picture's headline while the reader moves it. */
export function leavingFinding(leaveYear: number): string {
  const { end } = leaving(leaveYear);
  const when = leaveYear === 0 ? 'Leave at once' : `Leave after ${formatYears(leaveYear)}`;
  // To the nearest dot, as the picture counts.
  const whole = (value: number): string => formatCompactDollars(Math.round(value / 1000) * 1000);
  return `${when}: raise ${whole(end.raise)}, tokens ${whole(end.tokens)}`;
}

/** What a token dollar is then worth, in a sentence. */
export function leavingWords(leaveYear: number): string {
  const { exchangeRate } = leaving(leaveYear);
  return exchangeRate === null
    ? 'There is no raise to compare with.'
    : `A token dollar is then worth ${formatCents(exchangeRate)} of a raise.`;
}

/**
 * Wakes the handle in a step's prose.
 * @param moved called with the year, in years, while the reader moves it
 */
export function wakeLever(step: HTMLElement, moved: (leaveYear: number) => void): Lever | null {
  const box = step.querySelector<HTMLElement>('[data-lever]');
  const handle = box?.querySelector('input');
  const value = box?.querySelector('output');
  const words = box?.querySelector('[data-lever-words]');
  if (!box || !handle || !value || !words) return null;
  const authored = Number(box.dataset['lever']);

  const say = (year: number): void => {
    value.textContent = formatYears(year);
    handle.setAttribute('aria-valuetext', formatYears(year));
    words.textContent = leavingWords(year);
  };
  handle.addEventListener('input', () => {
    say(handle.valueAsNumber);
    moved(handle.valueAsNumber);
  });
  box.hidden = false;
  say(authored);
  return {
    reset: () => {
      handle.valueAsNumber = authored;
      say(authored);
    },
  };
}
