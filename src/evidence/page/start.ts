import { fits, openFilter, plainWords, readFilter, selects, writeFilter } from './filter.ts';
import type { Choices, Entry, Filter } from './filter.ts';

/** A reader who listens hears how many are left, not each letter that is typed. */
const quietMilliseconds = 700;

/** Makes the list of figures one that can be filtered. Until then it is whole, and stays so without. */
export function startSources(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('[data-filter]');
  const count = page.querySelector<HTMLElement>('[data-count]');
  const none = page.querySelector<HTMLElement>('[data-none]');
  const region = page.querySelector<HTMLElement>('[data-said]');
  if (!form || !count || !none || !region) return;

  const control = (name: keyof Filter) =>
    form.elements.namedItem(name) as HTMLSelectElement | HTMLInputElement;
  const choices = Object.fromEntries(
    selects.map((name) => [
      name,
      [...(control(name) as HTMLSelectElement).options].map(({ value }) => value),
    ]),
  ) as unknown as Choices;

  const groups = [...page.querySelectorAll<HTMLElement>('[data-topic]')].map((section) => ({
    section,
    fold: section.querySelector('details'),
    count: section.querySelector('[data-fold-count]'),
    items: [...section.querySelectorAll<HTMLElement>('[data-mark]')].map((item) => {
      const { mark = '', sure = '', used = '' } = item.dataset;
      const topic = section.dataset['topic'] ?? '';
      const words = plainWords(`${item.id} ${item.textContent}`);
      return { item, entry: { topic, mark, sure, used, words } satisfies Entry };
    }),
  }));
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);

  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (text: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => (region.textContent = text), quietMilliseconds);
  };

  const shownFilter = (): Filter => {
    const filter = openFilter();
    for (const name of [...selects, 'q'] as const) filter[name] = control(name).value.trim();
    return filter;
  };

  const show = (filter: Filter): string => {
    const wasNarrowed = form.dataset['narrowed'] === 'true';
    let shown = 0;
    for (const { section, count: number, items } of groups) {
      const before = shown;
      for (const { item, entry } of items) {
        item.hidden = !fits(entry, filter);
        if (!item.hidden) shown += 1;
      }
      section.hidden = shown === before;
      if (number) number.textContent = String(shown - before);
    }
    const isNarrowed = shown < all;
    // What was asked for lies open; the whole list is folded again, by its topics.
    if (isNarrowed || wasNarrowed) for (const { fold } of groups) if (fold) fold.open = isNarrowed;
    none.hidden = shown > 0;
    form.dataset['narrowed'] = String(isNarrowed);
    return (count.textContent = isNarrowed
      ? `${shown} of ${all} figures are shown.`
      : `All ${all} figures, by topic.`);
  };

  const set = (filter: Filter) => {
    for (const name of [...selects, 'q'] as const) control(name).value = filter[name];
  };

  const remember = (filter: Filter) => {
    try {
      const { pathname, search, hash } = location;
      history.replaceState(history.state, '', pathname + writeFilter(filter, search) + hash);
    } catch {
      // Some frames and some rates of typing are refused; the list is filtered all the same.
    }
  };

  const change = () => {
    const filter = shownFilter();
    say(show(filter));
    remember(filter);
  };

  /** A link to one figure leads to it, whatever is filtered. */
  const findTarget = () => {
    const target = page.getElementById(location.hash.slice(1));
    if (!target?.closest('[data-topic]') || target.getClientRects().length > 0) return;
    form.reset();
    change();
    const fold = target.closest('details');
    if (fold) fold.open = true;
    target.scrollIntoView();
  };

  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(change));
  addEventListener('hashchange', findTarget);

  const asked = readFilter(location.search, choices);
  set(asked);
  form.hidden = false;
  show(asked);
  findTarget();
}
