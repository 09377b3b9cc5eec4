import { hearGuess, sayGuess, showGuess } from '../../scenario/guess.ts';
import { drawLine, type LinePlot } from './draw.ts';
import { hearDrawing } from './drawing.ts';
import type { GuessData, PredictKind } from './guess.ts';

/** The native controls of one exercise: what is guessed, and when it changes. */
export interface Controls {
  readonly form: HTMLFormElement;
  readonly kind: PredictKind;
  readonly exercise: string;
  readonly guesses: readonly GuessData[];
  /** The place of each guess; null before anyone has made it. */
  places(): (number | null)[];
  set(places: readonly (number | null)[]): void;
  lock(locked: boolean, revealed?: boolean): void;
  onChange(listener: () => void): void;
}

/** Starts the controls of a form. It was hidden, for without script nothing could be locked in. */
export function startControls(form: HTMLFormElement): Controls {
  const kind = form.dataset['predict'] as PredictKind;
  const data = form.querySelector('script[type="application/json"]')?.textContent ?? '[]';
  const guesses = JSON.parse(data) as GuessData[];
  const sliders = [...form.querySelectorAll<HTMLInputElement>('input[type="range"]')];
  const radios = [...form.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  const outputs = [...form.querySelectorAll<HTMLOutputElement>('[data-value]')];
  const holder = form.querySelector<HTMLElement>('[data-plot]');
  const made = sliders.map(() => false);
  const listeners: (() => void)[] = [];
  let plot: LinePlot | undefined;
  let isLocked = false;
  let isRevealed = false;

  const places = (): (number | null)[] => {
    if (kind !== 'choice')
      return sliders.map((slider, index) => (made[index] ? slider.valueAsNumber : null));
    const chosen = radios.findIndex((radio) => radio.checked);
    return [chosen < 0 ? null : chosen];
  };

  const draw = (): void => {
    if (holder && holder.clientWidth > 0) plot = drawLine(holder, guesses, places(), isRevealed);
  };

  const show = (): void => {
    places().forEach((place, index) => {
      const words = place === null ? null : (guesses[index]?.labels[place] ?? '');
      const output = outputs[index];
      if (output) output.value = showGuess(words);
      sliders[index]?.setAttribute('aria-valuetext', sayGuess(words));
    });
    draw();
  };

  const changed = (): void => {
    show();
    for (const listener of listeners) listener();
  };

  sliders.forEach((slider, index) =>
    hearGuess(slider, () => {
      made[index] = true;
      changed();
    }),
  );
  for (const radio of radios) radio.addEventListener('change', changed);

  if (holder) {
    hearDrawing(holder, (x, y, only) => {
      if (!plot || isLocked) return;
      const { index, place } = plot.placeOf(x, y, only);
      const slider = sliders[index];
      if (!slider) return;
      slider.valueAsNumber = place;
      made[index] = true;
      changed();
    });
    new ResizeObserver(draw).observe(holder);
  }

  // A browser may keep over a reload what was guessed, and that it was locked.
  form.reset();
  for (const input of [...sliders, ...radios]) input.disabled = false;
  form.hidden = false;
  show();
  return {
    form,
    kind,
    exercise: form.dataset['exerciseId'] ?? '',
    guesses,
    places,
    set(given) {
      given.forEach((place, index) => {
        if (kind === 'choice') {
          radios.forEach((radio, at) => (radio.checked = at === place));
          return;
        }
        const slider = sliders[index];
        made[index] = place !== null;
        if (slider && place !== null) slider.valueAsNumber = place;
      });
      show();
    },
    lock(locked, revealed = false) {
      isLocked = locked;
      isRevealed = revealed;
      for (const input of [...sliders, ...radios]) input.disabled = locked;
      show();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
