import { showAddress } from './address.ts';
import { openController } from './controller.ts';
import type { Command } from './keys.ts';
import type { Session } from './session.ts';
import type { Deck } from './slides.ts';
import { sayTimer, showTimer } from './timer.ts';
import { slideWidget, type WidgetMaker } from './widget.ts';

/** The leader's window: what to say, what comes next, the clock, and every control. */
export function wakeNotes(page: Document, makeWidget: WidgetMaker): void {
  const find = <Kind extends HTMLElement>(name: string): Kind =>
    page.querySelector<Kind>(`[data-${name}]`) as Kind;
  const [waiting, desk] = [find('waiting'), find('desk')];
  const [where, title, now, next, say, clock, clockWords] = [
    find('where'),
    find('title-of-part'),
    find('now'),
    find('next-name'),
    find('say'),
    find('clock'),
    find('clock-words'),
  ];
  const list = find<HTMLOListElement>('slides');
  const startButton = find<HTMLButtonElement>('clock-switch');
  const revealButton = find<HTMLButtonElement>('reveal');
  const dialog = find<HTMLDialogElement>('keys-dialog');
  const keysSwitch = find<HTMLInputElement>('keys');
  if (!waiting || !desk || !list || !dialog) return;
  let shownDeck: Deck | undefined;
  let shownSlide = -1;
  const widget = slideWidget(makeWidget, () => controller);

  const showClock = (session: Session | null): void => {
    if (!session) return;
    const time = Date.now();
    clock.textContent = showTimer(session.timer, time);
    clockWords.textContent = sayTimer(session.timer, time);
    startButton.textContent =
      session.timer.startedAt === null ? 'Start the clock' : 'Pause the clock';
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

  const showSlide = (session: Session, deck: Deck): void => {
    const slide = deck.slides[session.slide];
    if (!slide) return;
    const parts = [...new Set(deck.slides.map(({ part }) => part))];
    const notes = deck.notes.get(slide.part);
    where.textContent = `Slide ${session.slide + 1} of ${deck.slides.length}, part ${parts.indexOf(slide.part) + 1} of ${parts.length}, planned for ${slide.minutes} of ${session.agenda} minutes`;
    title.textContent = notes?.dataset['title'] ?? '';
    next.textContent = deck.slides[session.slide + 1]?.name ?? 'nothing; this is the last one';
    if (shownSlide !== session.slide) {
      const copy = slide.element.cloneNode(true) as HTMLElement;
      showAddress(copy);
      // In the notes a picture is only a reminder, and the answer is always there.
      now.replaceChildren(copy);
      widget.open(slide, copy);
      say.replaceChildren(...(notes ? [...notes.cloneNode(true).childNodes] : []));
      shownSlide = session.slide;
    }
    widget.follow(session);
    [...list.querySelectorAll('button')].forEach((button, index) => {
      if (index === session.slide) button.setAttribute('aria-current', 'step');
      else button.removeAttribute('aria-current');
    });
    revealButton.disabled = !slide.hasAnswer;
    revealButton.textContent = session.revealed ? 'Hide the answer' : 'Reveal the answer';
  };

  const show = (session: Session | null, deck: Deck | undefined): void => {
    const isOn = session !== null && deck !== undefined;
    waiting.hidden = isOn;
    desk.hidden = !isOn;
    if (!isOn) {
      shownDeck = undefined;
      shownSlide = -1;
      widget.close();
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
    showSlide(session, deck);
    showClock(session);
  };

  const own = (command: 'full' | 'notes' | 'list'): void => {
    if (command === 'list') dialog.showModal();
  };

  const controller = openController(page, { show, own });
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-command]'))
    button.addEventListener('click', () => {
      if (dialog.open) dialog.close();
      controller.command(button.dataset['command'] as Command);
    });
  for (const button of page.querySelectorAll<HTMLButtonElement>('[data-extend]'))
    button.addEventListener('click', () =>
      controller.act({ do: 'extend', minutes: Number(button.dataset['extend']) }),
    );
  startButton.addEventListener('click', () => controller.act({ do: 'timer' }));
  keysSwitch.addEventListener('change', () => controller.act({ do: 'keys' }));
  find('end').addEventListener('click', () => controller.end());
  setInterval(() => showClock(controller.session), 500);
}
