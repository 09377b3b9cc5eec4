/** What elements of the present drawing listen to, by the number in their `data-heed`. */
type Listener = (event: never) => void;
type Attachment = (element: never) => void | (() => void);
export type Heeded = Readonly<Record<string, Listener | Attachment | undefined>>;

const heeded: Heeded[] = [];
let undo: (() => void)[] = [];

/** Called by a component while it draws: keeps its listeners, and returns the number to find them by. */
export const heed = (listeners: Heeded): number => heeded.push(listeners) - 1;

/** A drawing begins: the listeners of the last one are gone. */
export const forget = (): void => {
  heeded.length = 0;
};

const heededAt = (element: Element): Heeded | undefined =>
  heeded[Number(element.getAttribute('data-heed'))];

/** A drawing is on the page: attachments run, and those of the last drawing are undone. */
export function attach(root: Element): void {
  for (const step of undo) step();
  undo = [];
  for (const element of root.querySelectorAll('[data-heed]')) {
    const attachment = heededAt(element)?.['attach'] as ((element: Element) => unknown) | undefined;
    const step = attachment?.(element);
    if (typeof step === 'function') undo.push(step as () => void);
  }
}

const events = ['click', 'input', 'change', 'keydown', 'pointerdown', 'pointerup'] as const;
/** These do not bubble, or not everywhere, and are caught on the way down. */
const caught = ['pointercancel', 'blur', 'toggle'] as const;

/**
 * One listener on the root for each kind of event, which finds the component's own.
 *
 * @param after called when a listener has run
 */
export function listen(root: Element, after: () => void): void {
  const hear = (event: Event): void => {
    if (!(event.target instanceof Element)) return;
    for (
      let element = event.target.closest('[data-heed]');
      element;
      element = element.parentElement?.closest('[data-heed]') ?? null
    ) {
      const listener = heededAt(element)?.[event.type] as ((event: Event) => void) | undefined;
      if (!listener) continue;
      // A component reads its own element from `currentTarget`, which here would be the root.
      Object.defineProperty(event, 'currentTarget', { value: element, configurable: true });
      listener(event);
      after();
      if (!event.bubbles) return;
    }
  };
  for (const type of events) root.addEventListener(type, hear);
  for (const type of caught) root.addEventListener(type, hear, true);
}
