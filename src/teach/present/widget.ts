import type { Controller } from './controller.ts';
import type { Session } from './session.ts';
import type { DeckSlide } from './slides.ts';

/** A widget that is started on a slide. Its numbers come and go as in an address: "v=1&l=3". */
export interface LiveWidget {
  /** Shows these numbers; the same again changes nothing. */
  take(numbers: string): void;
  stop(): void;
}

/** Starts a widget in its place; `changed` hears of what somebody sets there, a few times a second. */
export type WidgetMaker = (
  place: HTMLElement,
  name: string,
  numbers: string,
  changed: (numbers: string) => void,
) => LiveWidget;

export interface SlideWidget {
  /** The slide has been drawn anew: its widget starts in it. */
  open(slide: DeckSlide, drawn: HTMLElement): void;
  /** The session may hold other numbers than a moment ago. */
  follow(session: Session): void;
  close(): void;
}

/** Keeps the widget of the slide that is shown in step with the session, and the session with it. */
export function slideWidget(make: WidgetMaker, controller: () => Controller): SlideWidget {
  let live: LiveWidget | undefined;
  let shown: DeckSlide | undefined;

  const close = (): void => {
    live?.stop();
    live = undefined;
    shown = undefined;
  };
  const numbersIn = ({ part, widget }: DeckSlide, session: Session): string =>
    session.numbers[part] ?? widget?.numbers ?? '';

  return {
    open(slide, drawn) {
      close();
      const place = drawn.querySelector<HTMLElement>('[data-widget-place]');
      if (!place || !slide.widget) return;
      const { part } = slide;
      const set = (numbers: string | null): void => controller().act({ do: 'set', part, numbers });
      place.replaceChildren();
      shown = slide;
      live = make(place, slide.widget.name, slide.widget.numbers, set);
      drawn.querySelector('[data-own-numbers]')?.addEventListener('click', () => set(null));
    },
    follow(session) {
      if (shown) live?.take(numbersIn(shown, session));
    },
    close,
  };
}
