import { ownNumbersIn, withNumbers } from '../own/numbers.ts';
import { commandOf, type Command } from './keys.ts';
import { openLink } from './link.ts';
import { act, newSession, type Action, type Session } from './session.ts';
import { readDeck, type Deck } from './slides.ts';

/** What both windows do: hold the session, change it, and show it. */
export interface Controller {
  readonly session: Session | null;
  readonly deck: Deck | undefined;
  /** Begins a lesson afresh, whatever was kept. */
  begin(lesson: string, agenda: string): void;
  /** Takes up the session that was kept. */
  resume(): void;
  end(): void;
  act(action: Action): void;
  /** Does what a key or its button asks for. */
  command(command: Command): void;
}

interface Window {
  /**
   * Shows the session, or that there is none. Called with every change, whoever made it.
   *
   * @param kept a session that there is, and that is not this window's
   */
  show: (session: Session | null, deck: Deck | undefined, kept: Session | null) => void;
  /** Whether a session that was kept, or that another window began, is this window's as well. */
  isOurs: (session: Session) => boolean;
  /** Its page is longer than the window, so that the arrows up and down are for reading. */
  scrolls: boolean;
  /** The room's own numbers that the page was worked out with, as in an address. */
  given: string;
  /** The live room that the page's address names. */
  room?: string | undefined;
  /** What this window does by itself: full screen, the notes, the list of keys. */
  own: (command: 'full' | 'notes' | 'list') => void;
}

const ownCommands = ['full', 'notes', 'list'] as const;
const isOwn = (command: Command): command is (typeof ownCommands)[number] =>
  (ownCommands as readonly string[]).includes(command);

/** Tells one session from another; there is no `randomUUID` on plain http. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint32Array(2))].map((half) => half.toString(36)).join('');

export function openController(page: Document, window: Window): Controller {
  const { show, own, isOurs, scrolls, given: pageGiven, room } = window;
  let session: Session | null = null;
  let deck: Deck | undefined;

  const take = (given: Session | null): void => {
    const next = given && isOurs(given) ? given : null;
    if (next && next.given !== pageGiven && ownNumbersIn(next.given).query === next.given) {
      // The lesson is asked with other numbers: this page is worked out anew with them.
      location.replace(withNumbers(location.href, next.given));
      return;
    }
    const isOther = deck?.lesson !== next?.lesson || session?.agenda !== next?.agenda;
    if (isOther) deck = next ? readDeck(page, next.lesson, next.agenda) : undefined;
    // A session of a lesson that this page has not is none of ours.
    session = next && deck && next.slide < deck.slides.length ? next : null;
    show(session, deck, given && !next ? given : null);
  };
  const link = openLink(take);

  const change = (next: Session | null): void => {
    if (next === session) return;
    link.put(next);
    take(next);
  };
  const controller: Controller = {
    get session() {
      return session;
    },
    get deck() {
      return deck;
    },
    begin(lesson, agenda) {
      const chosen = readDeck(page, lesson, agenda);
      if (chosen)
        change(
          newSession(
            { id: newId(), lesson, agenda, given: pageGiven, ...(room && { room }) },
            chosen.slides,
          ),
        );
    },
    resume: () => take(link.last()),
    end: () => change(null),
    act(action) {
      if (session && deck) change(act(session, action, deck.slides, Date.now()));
    },
    command(command) {
      if (isOwn(command)) own(command);
      else controller.act({ do: command });
    },
  };

  let dragged: EventTarget | null = null;
  page.addEventListener('pointerdown', ({ target }) => (dragged = target), { capture: true });
  const onKey = (event: KeyboardEvent): void => {
    if (!session?.keys || page.querySelector('dialog[open]')) return;
    const { key, code, ctrlKey, metaKey, altKey, repeat, target } = event;
    if (scrolls && (key === 'ArrowUp' || key === 'ArrowDown')) return;
    const command = commandOf({ key, code, ctrlKey, metaKey, altKey, repeat, target, dragged });
    if (!command) {
      // Whoever tabs away from what was dragged moves by key from now on.
      if (key === 'Tab') dragged = null;
      return;
    }
    // What stands in a field is entered, and not lost with the slide.
    if (target instanceof HTMLInputElement && target.type !== 'range') target.blur();
    event.preventDefault();
    // A slider that had the clicker's key as well would move under the next slide.
    event.stopPropagation();
    controller.command(command);
  };
  page.addEventListener('keydown', onKey, { capture: true });
  // The modules of a page run after it is read: its templates are there.
  take(link.last());
  return controller;
}
