import { showAddress } from './address.ts';
import { openController } from './controller.ts';
import type { Session } from './session.ts';
import type { Deck } from './slides.ts';
import { sayTimer, showTimer } from './timer.ts';
import type { Command } from './keys.ts';
import { slideWidget, type WidgetMaker } from './widget.ts';

/** The window for the room: one slide, large, and a line of controls below it. */
export function wakePresenter(page: Document, makeWidget: WidgetMaker): void {
  const find = <Kind extends HTMLElement>(name: string): Kind =>
    page.querySelector<Kind>(`[data-${name}]`) as Kind;
  const root = page.documentElement;
  const [intro, stage, place] = [find('intro'), find('stage'), find('place')];
  const form = find<HTMLFormElement>('start');
  const dialog = find<HTMLDialogElement>('keys-dialog');
  const keysSwitch = find<HTMLInputElement>('keys');
  const [clock, count, said, blank] = [
    find<HTMLButtonElement>('clock'),
    find('count'),
    find('said'),
    find('blank'),
  ];
  const notesAddress = page.querySelector<HTMLAnchorElement>('a[data-notes]')?.href;
  const revealButton = find<HTMLButtonElement>('reveal');
  if (!stage || !place || !form || !dialog) return;
  let shown: HTMLElement | undefined;
  const widget = slideWidget(makeWidget, () => made);

  const showClock = (session: Session | null): void => {
    if (!session) return;
    const now = Date.now();
    const shown = showTimer(session.timer, now);
    clock.textContent = shown;
    // What is seen comes first: whoever speaks to the computer calls a button by that.
    const name = `${shown}, clock: ${sayTimer(session.timer, now)}. Start or pause`;
    clock.setAttribute('aria-label', name);
  };

  const showSlide = (session: Session, deck: Deck): void => {
    const slide = deck.slides[session.slide];
    if (!slide) return;
    if (shown !== slide.element) {
      shown = slide.element;
      const drawn = slide.element.cloneNode(true) as HTMLElement;
      showAddress(drawn);
      place.replaceChildren(drawn);
      place.scrollTop = 0;
      widget.open(slide, drawn);
      said.textContent = `${session.slide + 1} of ${deck.slides.length}: ${slide.name}`;
    }
    widget.follow(session);
    place.toggleAttribute('data-revealed', session.revealed);
    revealButton.hidden = !slide.hasAnswer;
    revealButton.textContent = session.revealed ? 'Hide the answer' : 'Reveal the answer';
    count.textContent = `${session.slide + 1} / ${deck.slides.length}`;
    blank.hidden = !session.blank;
  };

  const show = (session: Session | null, deck: Deck | undefined): void => {
    const isOn = session !== null && deck !== undefined;
    root.toggleAttribute('data-presenting', isOn);
    intro.classList.toggle('visually-hidden', isOn);
    form.hidden = isOn;
    stage.hidden = !isOn;
    const isBright = isOn && session.projector;
    root.toggleAttribute('data-projector', isBright);
    if (isBright) root.dataset['theme'] = 'light';
    else delete root.dataset['theme'];
    if (!isOn) {
      shown = undefined;
      widget.close();
      place.replaceChildren();
      return;
    }
    keysSwitch.checked = session.keys;
    showSlide(session, deck);
    showClock(session);
  };

  const own = (command: 'full' | 'notes' | 'list'): void => {
    if (command === 'notes')
      window.open(notesAddress, 'perk-or-pay-notes', 'popup,width=900,height=900');
    else if (command === 'list') dialog.showModal();
    else if (page.fullscreenElement) void page.exitFullscreen();
    // A frame may not, nor may a page on a phone of some makes; then the window stays as it is.
    else if (page.fullscreenEnabled) root.requestFullscreen().catch(() => undefined);
  };

  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-command="full"]'))
    button.hidden = !page.fullscreenEnabled;

  const made = openController(page, { show, own });

  const choices = new URLSearchParams(location.search);
  const lesson = form.elements.namedItem('lesson') as HTMLSelectElement;
  const wanted = choices.get('lesson');
  if ([...lesson.options].some(({ value }) => value === wanted)) lesson.value = wanted ?? '';
  const minutes = form.elements.namedItem('agenda') as RadioNodeList;
  const agenda = choices.get('minutes');
  if ([...minutes].some((radio) => radio.value === agenda)) minutes.value = agenda ?? '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    made.begin(lesson.value, minutes.value);
    place.focus();
  });
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-command]'))
    button.addEventListener('click', () => {
      if (dialog.open) dialog.close();
      made.command(button.dataset['command'] as Command);
    });
  clock.addEventListener('click', () => made.act({ do: 'timer' }));
  blank.addEventListener('click', () => made.act({ do: 'blank' }));
  keysSwitch.addEventListener('change', () => made.act({ do: 'keys' }));
  find('end').addEventListener('click', () => {
    dialog.close();
    made.end();
  });
  setInterval(() => showClock(made.session), 500);
  form.hidden = made.session !== null;
}
