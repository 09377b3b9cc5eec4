import type { TakenNumbers } from '../own/page.ts';
import { belongTo, isOfWindow, isWanted, wantedIn } from './address-session.ts';
import { showAddress } from './address.ts';
import { openController } from './controller.ts';
import { startEndButtons } from './end.ts';
import type { Command } from './keys.ts';
import type { LiveAnswers } from './live.ts';
import { sayReveal } from './reveal-words.ts';
import type { Session } from './session.ts';
import type { Deck } from './slides.ts';
import { slideSpread } from './spread.svelte.ts';
import { sayTimer, showTimer } from './timer.ts';
import { slideWidget, type WidgetMaker } from './widget.ts';

/** The window for the room: one slide, large, and a line of controls below it. */
export function startPresenter(
  page: Document,
  makeWidget: WidgetMaker,
  { lessons, query }: TakenNumbers,
  live?: LiveAnswers,
): void {
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
  const [notesRefused, goOn] = [find('notes-refused'), find<HTMLButtonElement>('go-on')];
  const notesAddress = page.querySelector<HTMLAnchorElement>('a[data-notes]')?.href;
  const revealButton = find<HTMLButtonElement>('reveal');
  if (!stage || !place || !form || !dialog) return;
  const readersTheme = root.dataset['theme'];
  const wanted = { ...wantedIn(location.search), given: query };
  let isBeginning = false;
  /** The session that this window began or took up, also where its history may not say so. */
  let ownId: string | undefined;
  let shown: HTMLElement | undefined;
  const widget = slideWidget(makeWidget, () => made);
  const spread = slideSpread(lessons, live);

  const showClock = (session: Session | null): void => {
    const timer = session?.timers[session.part];
    if (!timer) return;
    const now = Date.now();
    // Seconds are for eyes alone, and drawn by its style: by its name the button says minutes.
    clock.dataset['time'] = showTimer(timer, now);
    const name = `Clock: ${sayTimer(timer, now)}. Start or pause`;
    if (clock.getAttribute('aria-label') !== name) clock.setAttribute('aria-label', name);
  };

  const showSlide = (session: Session, deck: Deck): void => {
    const slide = deck.slides[session.slide];
    if (!slide) return;
    if (shown !== slide.element) {
      shown = slide.element;
      const drawn = slide.element.cloneNode(true) as HTMLElement;
      if (live) live.showAddress(drawn);
      else showAddress(drawn);
      place.replaceChildren(drawn);
      place.scrollTop = 0;
      widget.open(slide, drawn);
      spread.open(slide, drawn);
      said.textContent = `${session.slide + 1} of ${deck.slides.length}: ${slide.name}`;
    }
    widget.follow(session);
    spread.follow(session);
    const words = sayReveal(slide, session);
    revealButton.hidden = words === '';
    revealButton.textContent = words;
    count.textContent = `${session.slide + 1} / ${deck.slides.length}`;
    blank.hidden = !session.blank;
  };

  const showTheme = (isBright: boolean): void => {
    root.toggleAttribute('data-projector', isBright);
    const theme = isBright ? 'light' : readersTheme;
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  };

  const show = (session: Session | null, deck: Deck | undefined, kept: Session | null): void => {
    const isOn = session !== null && deck !== undefined;
    root.toggleAttribute('data-presenting', isOn);
    intro.classList.toggle('visually-hidden', isOn);
    form.hidden = isOn;
    goOn.hidden = kept === null || !isWanted(kept, wanted);
    stage.hidden = !isOn;
    showTheme(isOn && session.projector);
    live?.follow(session, deck);
    if (!isOn) {
      shown = undefined;
      widget.close();
      spread.close();
      place.replaceChildren();
      return;
    }
    keysSwitch.checked = session.keys;
    showSlide(session, deck);
    showClock(session);
  };

  const openNotes = (): void => {
    const numbered = notesAddress && query ? `${notesAddress}?${query}` : notesAddress;
    const address = numbered && live ? numbered + location.hash : numbered;
    const opened = window.open(address, 'perk-or-pay-notes', 'popup,width=900,height=900');
    for (const refused of page.querySelectorAll<HTMLElement>('[data-notes-refused]'))
      refused.hidden = opened !== null;
    if (opened) return;
    if (made.session) dialog.showModal();
    notesRefused.querySelector('a')?.focus();
  };

  const own = (command: 'full' | 'notes' | 'list'): void => {
    if (command === 'notes') openNotes();
    else if (command === 'list') dialog.showModal();
    else if (page.fullscreenElement) void page.exitFullscreen();
    // A frame may not, nor may a page on a phone of some makes; then the window stays as it is.
    else if (page.fullscreenEnabled) root.requestFullscreen().catch(() => undefined);
  };

  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-command="full"]'))
    button.hidden = !page.fullscreenEnabled;

  const isOurs = (session: Session): boolean =>
    isBeginning || session.id === ownId || isOfWindow(session, wanted);
  const made = openController(page, {
    show,
    own,
    isOurs,
    scrolls: false,
    given: query,
    room: live?.room,
  });
  live?.onChange(() => {
    if (made.session) spread.follow(made.session);
  });

  const lesson = form.elements.namedItem('lesson') as HTMLSelectElement;
  if ([...lesson.options].some(({ value }) => value === wanted.lesson))
    lesson.value = wanted.lesson ?? '';
  const minutes = form.elements.namedItem('agenda') as RadioNodeList;
  if ([...minutes].some((radio) => radio.value === wanted.agenda))
    minutes.value = wanted.agenda ?? '';

  /** Takes a session as this window's own. */
  const ownIt = (take: () => void): void => {
    isBeginning = true;
    take();
    isBeginning = false;
    if (!made.session) return;
    ownId = made.session.id;
    belongTo(made.session);
    Object.assign(wanted, { lesson: made.session.lesson, agenda: made.session.agenda });
    place.focus();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ownIt(() => made.begin(lesson.value, minutes.value));
  });
  goOn.addEventListener('click', () => ownIt(() => made.resume()));
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-command]'))
    button.addEventListener('click', () => {
      if (dialog.open) dialog.close();
      made.command(button.dataset['command'] as Command);
    });
  clock.addEventListener('click', () => made.act({ do: 'timer' }));
  blank.addEventListener('click', () => made.act({ do: 'blank' }));
  keysSwitch.addEventListener('change', () => made.act({ do: 'keys' }));
  startEndButtons(page, () => {
    dialog.close();
    made.end();
  });
  setInterval(() => showClock(made.session), 500);
  form.hidden = made.session !== null;
}
