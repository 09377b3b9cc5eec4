import { showAddress } from './address.ts';
import type { TakenNumbers } from '../own/page.ts';
import { startCodes } from './codes.ts';
import { openController } from './controller.ts';
import { startEndButtons } from './end.ts';
import type { Command } from './keys.ts';
import type { LiveAnswers } from './live.ts';
import { sayReveal, sayState } from './reveal-words.ts';
import type { Session } from './session.ts';
import { planOf, type Deck, type DeckSlide } from './slides.ts';
import { slideSpread } from './spread.svelte.ts';
import { putWords } from '../put-words.ts';
import { isRunning, paceOf, sayPace, sayTimer, showTimer } from './timer.ts';
import { slideWidget, type WidgetMaker } from './widget.ts';

/** The leader's window: what to say, what the room sees and what comes next, the clocks, and every control. */
export function startNotes(
  page: Document,
  makeWidget: WidgetMaker,
  { lessons, query }: TakenNumbers,
  live?: LiveAnswers,
): void {
  const find = <Kind extends HTMLElement>(name: string): Kind =>
    page.querySelector<Kind>(`[data-${name}]`) as Kind;
  const [waiting, view] = [find('waiting'), find('leader-view')];
  const [where, title, now, next, say, clock, clockWords, pace, state, aside] = [
    find('where'),
    find('title-of-part'),
    find('now'),
    find('next-name'),
    find('say'),
    find('clock'),
    find('clock-words'),
    find('pace'),
    find('state'),
    find('exercise-notes'),
  ];
  const list = find<HTMLOListElement>('slides');
  const startButton = find<HTMLButtonElement>('clock-switch');
  const [revealButton, againButton] = [
    find<HTMLButtonElement>('reveal'),
    find<HTMLButtonElement>('again'),
  ];
  const dialog = find<HTMLDialogElement>('keys-dialog');
  const keysSwitch = find<HTMLInputElement>('keys');
  if (!waiting || !view || !list || !dialog) return;
  let shownDeck: Deck | undefined;
  let shownSlide = -1;
  const widget = slideWidget(makeWidget, () => controller);
  const spread = slideSpread(lessons, live);

  const showClock = (session: Session | null, deck: Deck | undefined): void => {
    const timer = session?.timers[session.part];
    if (!session || !deck || !timer) return;
    const time = Date.now();
    putWords(clock, showTimer(timer, time));
    putWords(clockWords, `for this part: ${sayTimer(timer, time)}`);
    const ofLesson = paceOf(session.timers, planOf(deck.slides), session.part, time);
    const hasBegun = Object.values(session.timers).some(
      (one) => one.used > 0 || one.startedAt !== null,
    );
    putWords(
      pace,
      hasBegun
        ? `The lesson: ${sayPace(ofLesson, Number(session.agenda))}`
        : 'The lesson: not begun. The clock is started once, and goes from part to part.',
    );
    putWords(startButton, isRunning(timer) ? 'Pause the clock' : 'Start the clock');
  };

  const showList = (deck: Deck): void => {
    list.replaceChildren(
      ...deck.slides.map(({ name }, index) => {
        const item = page.createElement('li');
        const button = page.createElement('button');
        button.type = 'button';
        button.textContent = name;
        button.addEventListener('click', () => controller.act({ do: 'go', slide: index }));
        item.append(button);
        return item;
      }),
    );
  };

  /** What is known of the exercise of a slide: its answer too, which the room does not have. */
  const showExercise = (slide: DeckSlide, deck: Deck): void => {
    const notes = deck.asides.get(slide.question?.exercise ?? '');
    aside.replaceChildren(...(notes ? [...notes.cloneNode(true).childNodes] : []));
    const box = aside.closest<HTMLElement>('[data-exercise-box]');
    if (box) box.hidden = notes === undefined;
  };

  const showSlide = (session: Session, deck: Deck): void => {
    const slide = deck.slides[session.slide];
    if (!slide) return;
    const parts = planOf(deck.slides).map(({ part }) => part);
    const notes = deck.notes.get(slide.part);
    where.textContent = `Slide ${session.slide + 1} of ${deck.slides.length}, part ${parts.indexOf(slide.part) + 1} of ${parts.length}, planned for ${slide.minutes} of ${session.agenda} minutes`;
    title.textContent = notes?.dataset['title'] ?? '';
    next.textContent = deck.slides[session.slide + 1]?.name ?? 'nothing; this is the last one';
    if (shownSlide !== session.slide) {
      const copy = slide.element.cloneNode(true) as HTMLElement;
      if (live) live.showAddress(copy);
      else showAddress(copy);
      now.replaceChildren(copy);
      widget.open(slide, copy);
      spread.open(slide, copy);
      say.replaceChildren(...(notes ? [...notes.cloneNode(true).childNodes] : []));
      showExercise(slide, deck);
      shownSlide = session.slide;
    }
    widget.follow(session);
    spread.follow(session);
    const isBlank = session.blank ? 'The screen is blank. ' : '';
    state.textContent = isBlank + sayState(slide, session);
    const words = sayReveal(slide, session);
    revealButton.disabled = words === '';
    revealButton.textContent = words === '' ? 'Nothing to reveal' : words;
    againButton.hidden = !slide.question?.coded;
    const isAgain = Object.hasOwn(session.before, slide.question?.exercise ?? '');
    againButton.setAttribute('aria-pressed', String(isAgain));
    [...list.querySelectorAll('button')].forEach((button, index) => {
      if (index === session.slide) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    });
  };

  const show = (session: Session | null, deck: Deck | undefined): void => {
    const isOn = session !== null && deck !== undefined;
    live?.follow(session, deck);
    waiting.hidden = isOn;
    view.hidden = !isOn;
    if (!isOn) {
      shownDeck = undefined;
      shownSlide = -1;
      widget.close();
      spread.close();
      codes.follow(null);
      now.replaceChildren();
      return;
    }
    if (shownDeck !== deck) {
      shownDeck = deck;
      shownSlide = -1;
      showList(deck);
    }
    for (const name of ['blank', 'projector'] as const)
      find(`switch-${name}`).setAttribute('aria-pressed', String(session[name]));
    keysSwitch.checked = session.keys;
    codes.follow(session);
    showSlide(session, deck);
    showClock(session, deck);
  };

  const own = (command: 'full' | 'notes' | 'list'): void => {
    if (command === 'list') dialog.showModal();
  };

  const codes = startCodes(find('codes'), lessons, (found) =>
    controller.act({ do: 'codes', codes: found }),
  );
  const controller = openController(page, {
    show,
    own,
    isOurs: () => true,
    scrolls: true,
    given: query,
    room: live?.room,
  });
  live?.onChange(() => {
    if (controller.session) spread.follow(controller.session);
  });
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-command]'))
    button.addEventListener('click', () => {
      if (dialog.open) dialog.close();
      controller.command(button.dataset['command'] as Command);
    });
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-extend]'))
    button.addEventListener('click', () =>
      controller.act({ do: 'extend', minutes: Number(button.dataset['extend']) }),
    );
  againButton.addEventListener('click', () => controller.act({ do: 'again' }));
  startButton.addEventListener('click', () => controller.act({ do: 'timer' }));
  keysSwitch.addEventListener('change', () => controller.act({ do: 'keys' }));
  startEndButtons(page, () => controller.end());
  setInterval(() => showClock(controller.session, controller.deck), 500);
}
