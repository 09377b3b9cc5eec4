import { putWords } from '../put-words.ts';
import type { Asked, Round } from '../../room/contract.ts';
import { startControls, type Controls } from '../predict/controls.ts';
import { sayMissing } from '../predict/guess.ts';
import type { Outbox } from './outbox.ts';

/** An exercise on a phone. */
export interface PhoneQuestion {
  readonly exercise: string;
  /** The last places that were sent; null before. */
  sent(): (number | null)[];
  /** What was sent before, by the room or by the code of the address. */
  restore(places: readonly (number | null)[]): void;
  /** Whether somebody is about to answer: no step takes it away. */
  isInHand(): boolean;
  /** Shows it as the room has it; `undefined` asks it where the room is silent. */
  show(asked: Asked | undefined, isVisible: boolean): void;
}

interface Surroundings {
  outbox: Outbox;
  /** The number of its first question in the lesson’s codes. */
  first: number;
  /** Something was sent: the code is another one. */
  changed: () => void;
}

const states = {
  open: '',
  again: 'Once more: talk to a neighbour, then change your guess, or leave it.',
  closed: 'Closed. Look at the screen.',
  waiting: 'On its way.',
  kept: 'It is in. You can change it until the question is closed.',
  late: 'It came when the question was closed. It is in your code.',
} as const;

/** Starts an exercise: it is answered with a button, and the same guess again changes nothing. */
export function startQuestion(
  element: HTMLElement,
  { outbox, first, changed }: Surroundings,
): PhoneQuestion {
  const controls: Controls = startControls(
    element.querySelector<HTMLFormElement>('form[data-predict]') as HTMLFormElement,
  );
  const find = <Kind extends HTMLElement>(name: string): Kind =>
    element.querySelector<Kind>(`[data-${name}]`) as Kind;
  const [send, state, result] = [find<HTMLButtonElement>('send'), find('state'), find('result')];
  const { guesses, kind } = controls;
  let sent: (number | null)[] = guesses.map(() => null);
  let isTouched = false;
  let round: Round = 1;
  let asked: Asked | undefined;

  const say = (): void => {
    const fates = guesses.map((_, index) => outbox.fateOf(first + index, round));
    const fate = fates.includes('waiting') ? 'waiting' : fates.includes('late') ? 'late' : fates[0];
    const isOver = asked !== undefined && asked.phase !== 'open';
    const stage = isOver && fate !== 'late' ? 'closed' : (fate ?? (round === 2 ? 'again' : 'open'));
    const words = asked?.phase === 'revealed' ? '' : isTouched && !isOver ? '' : states[stage];
    putWords(state, words);
    send.hidden = isOver;
    send.textContent = sent.includes(null) ? 'Send my guess' : 'Send my new guess';
    send.disabled = !isTouched && !sent.includes(null);
  };

  const showResult = (): void => {
    result.hidden = asked?.phase !== 'revealed';
    if (asked?.phase !== 'revealed') return;
    const lines = asked.results.flatMap(({ answer, middle }, index) => {
      const place = sent[index];
      const { anchor = '', labels = [] } = guesses[index] ?? {};
      const rows = [
        ['You', typeof place === 'number' ? (labels[place] ?? '') : 'no guess'],
        ['The model', answer],
        ...(middle === null ? [] : [['The room’s middle', middle]]),
      ];
      return rows.map(([name = '', words = '']) => [anchor ? `${name}, ${anchor}` : name, words]);
    });
    result.replaceChildren(
      ...lines.flatMap(([name = '', words = '']) => {
        const [term, description] = [document.createElement('dt'), document.createElement('dd')];
        term.textContent = name;
        description.textContent = words;
        return [term, description];
      }),
    );
  };

  controls.onChange(() => {
    isTouched = true;
    say();
  });
  controls.form.addEventListener('submit', (event) => event.preventDefault());
  send.addEventListener('click', () => {
    const places = controls.places();
    const missing = guesses.filter((_, index) => places[index] === null);
    if (missing.length > 0) {
      state.textContent = sayMissing(kind, missing);
      return;
    }
    isTouched = false;
    sent = [...places];
    places.forEach((place, index) => {
      if (place !== null) outbox.send({ question: first + index, round, place });
    });
    changed();
    say();
  });

  return {
    exercise: controls.exercise,
    sent: () => sent,
    restore(places) {
      sent = places.map((place, index) =>
        place !== null && place < (guesses[index]?.labels.length ?? 0) ? place : null,
      );
      if (!isTouched) controls.set(sent);
      say();
    },
    isInHand: () => isTouched || element.contains(document.activeElement),
    show(next, isVisible) {
      asked = next;
      round = next?.round ?? 1;
      element.hidden = !isVisible;
      const isOver = next !== undefined && next.phase !== 'open';
      controls.lock(isOver);
      if (isOver) isTouched = false;
      say();
      showResult();
    },
  };
}
