import { startControls } from './controls.ts';
import { drawGap } from './draw.ts';
import { sayGap, sayMissing } from './guess.ts';

/** Predict, then reveal: guess, lock in, see the gap drawn and said, and choose why. */
function startPrediction(form: HTMLFormElement): void {
  const find = <Kind extends HTMLElement>(name: string): Kind | null =>
    form.querySelector<Kind>(`[data-${name}]`);
  const [lock, again, gap, said] = [
    find<HTMLButtonElement>('lock'),
    find<HTMLButtonElement>('again'),
    find('gap'),
    find('said'),
  ];
  const answer = form
    .closest('[data-exercise]')
    ?.querySelector<HTMLDetailsElement>('[data-answer]');
  if (!lock || !again || !gap || !said) return;
  const controls = startControls(form);
  const { kind, guesses } = controls;

  const drawIt = (): void => {
    const [guess] = guesses;
    const [place] = controls.places();
    if (kind !== 'number' || !guess || typeof place !== 'number') return;
    gap.hidden = false;
    drawGap(gap, guess, place);
  };
  new ResizeObserver(() => {
    if (!gap.hidden) drawIt();
  }).observe(form);

  controls.onChange(() => (said.textContent = ''));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const places = controls.places();
    const made = places.filter((place) => place !== null);
    if (made.length < places.length) {
      said.textContent = sayMissing(
        kind,
        guesses.filter((_, index) => places[index] === null),
      );
      return;
    }
    controls.lock(true, true);
    drawIt();
    said.textContent = sayGap(kind, guesses, made);
    if (kind === 'choice') {
      const right = form.querySelectorAll('.choice')[guesses[0]?.answerAt ?? -1];
      right?.setAttribute('data-right', '');
    }
    if (answer) answer.open = true;
    lock.hidden = true;
    again.hidden = false;
    again.focus({ preventScroll: true });
  });
  again.addEventListener('click', () => {
    controls.lock(false);
    gap.hidden = true;
    said.textContent = '';
    for (const choice of form.querySelectorAll('.choice')) choice.removeAttribute('data-right');
    if (answer) answer.open = false;
    again.hidden = true;
    lock.hidden = false;
    lock.focus({ preventScroll: true });
  });
}

/** Starts every exercise that can be guessed first. */
export function startPredictions(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-predict]'))
    startPrediction(form);
}
