import { commandOf, type Command } from './keys.ts';
import { openLink } from './link.ts';
import { act, newSession, type Action, type Session } from './session.ts';
import { readDeck, type Deck } from './slides.ts';

/** What both windows do: hold the session, change it, and show it. */
export interface Controller {
  readonly session: Session | null;
  readonly deck: Deck | undefined;
  begin(lesson: string, agenda: string): void;
  end(): void;
  act(action: Action): void;
  /** Does what a key or its button asks for. */
  command(command: Command): void;
}

interface Window {
  /** Shows the session, or that there is none. Called with every change, whoever made it. */
  show: (session: Session | null, deck: Deck | undefined) => void;
  /** What this window does by itself: full screen, the notes, the list of keys. */
  own: (command: 'full' | 'notes' | 'list') => void;
}

const ownCommands = ['full', 'notes', 'list'] as const;
const isOwn = (command: Command): command is (typeof ownCommands)[number] =>
  (ownCommands as readonly string[]).includes(command);

export function openController(page: Document, { show, own }: Window): Controller {
  let session: Session | null = null;
  let deck: Deck | undefined;

  const take = (next: Session | null): void => {
    const isOther = deck?.lesson !== next?.lesson || session?.agenda !== next?.agenda;
    if (isOther) deck = next ? readDeck(page, next.lesson, next.agenda) : undefined;
    // A session of a lesson that this page has not is none of ours.
    session = next && deck && next.slide < deck.slides.length ? next : null;
    show(session, deck);
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
      if (chosen) change(newSession(lesson, agenda, chosen.slides));
    },
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
    const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
    const command = commandOf({ key, ctrlKey, metaKey, altKey, repeat, target, dragged });
    if (!command && target === dragged) dragged = null;
    if (!command) return;
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
