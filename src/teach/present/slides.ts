import type { SlideFacts } from './session.ts';

/** A slide of the page's templates. */
export interface DeckSlide extends SlideFacts {
  name: string;
  element: HTMLElement;
  /** The widget that the slide shows, and the lesson's numbers for it as in an address. */
  widget: { name: string; numbers: string } | undefined;
}

export interface Deck {
  lesson: string;
  title: string;
  slides: readonly DeckSlide[];
  /** What the leader says to a part, where the page has it. */
  notes: ReadonlyMap<string, HTMLElement>;
}

/** The slides of a lesson that are in an agenda, as the page holds them. */
export function readDeck(page: Document, lesson: string, agenda: string): Deck | undefined {
  const template = [...page.querySelectorAll<HTMLTemplateElement>('template[data-deck]')].find(
    (one) => one.dataset['deck'] === lesson,
  );
  if (!template) return undefined;
  const all = [...template.content.querySelectorAll<HTMLElement>('[data-slide]')];
  const slides = all
    .filter(({ dataset }) => dataset['in']?.split(' ').includes(agenda))
    .map((element): DeckSlide => {
      const { part = '', name = '', minutes = '{}', answer } = element.dataset;
      const place = element.querySelector<HTMLElement>('[data-widget-place]');
      const { widgetPlace: widget = '', numbers = '' } = place?.dataset ?? {};
      const ofAgendas = JSON.parse(minutes) as Record<string, number>;
      return {
        element,
        part,
        name,
        minutes: ofAgendas[agenda] ?? 0,
        hasAnswer: answer !== undefined,
        widget: place ? { name: widget, numbers } : undefined,
      };
    });
  const notes = [...template.content.querySelectorAll<HTMLElement>('[data-notes]')];
  return slides.length === 0
    ? undefined
    : {
        lesson,
        title: template.dataset['title'] ?? '',
        slides,
        notes: new Map(notes.map((element) => [element.dataset['notes'] ?? '', element])),
      };
}
