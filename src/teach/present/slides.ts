import type { QuestionSlide } from '../schema.ts';
import type { SlideFacts } from './session.ts';
import type { PlannedPart } from './timer.ts';

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
  /** What the leader says to a part, and knows of an exercise, where the page has it. */
  notes: ReadonlyMap<string, HTMLElement>;
  asides: ReadonlyMap<string, HTMLElement>;
}

function questionOf({ dataset }: HTMLElement): DeckSlide['question'] {
  const { question, exercise, coded } = dataset;
  if (question === undefined || exercise === undefined) return undefined;
  return { kind: question as QuestionSlide, exercise, coded: coded !== undefined };
}

/** The parts of an agenda, as planned, in their order. */
export const planOf = (slides: readonly SlideFacts[]): PlannedPart[] =>
  slides
    .filter(({ part }, at) => slides.findIndex((one) => one.part === part) === at)
    .map(({ part, minutes }) => ({ part, minutes }));

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
      const { part = '', name = '', minutes = '{}' } = element.dataset;
      const place = element.querySelector<HTMLElement>('[data-widget-place]');
      const { widgetPlace: widget = '', numbers = '' } = place?.dataset ?? {};
      const ofAgendas = JSON.parse(minutes) as Record<string, number>;
      return {
        element,
        part,
        name,
        minutes: ofAgendas[agenda] ?? 0,
        question: questionOf(element),
        widget: place ? { name: widget, numbers } : undefined,
      };
    });
  const ofName = (name: string): ReadonlyMap<string, HTMLElement> =>
    new Map(
      [...template.content.querySelectorAll<HTMLElement>(`[data-${name}]`)].map((element) => [
        element.dataset[name] ?? '',
        element,
      ]),
    );
  return slides.length === 0
    ? undefined
    : {
        lesson,
        title: template.dataset['title'] ?? '',
        slides,
        notes: ofName('notes'),
        asides: ofName('aside'),
      };
}
