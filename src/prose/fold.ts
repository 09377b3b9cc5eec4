/** Parts of a page that open and close; a page's other `details` open by themselves alone. */
const folds = 'details[data-fold]';

/** Opens the fold that a place is, and all that it lies in. */
function openAround(place: Element | null): boolean {
  const closed = [
    ...(place?.querySelectorAll<HTMLDetailsElement>(`:scope > ${folds}`) ?? []),
    ...ancestors(place),
  ].filter((fold) => !fold.open);
  for (const fold of closed) fold.open = true;
  return closed.length > 0;
}

function ancestors(place: Element | null): HTMLDetailsElement[] {
  const found: HTMLDetailsElement[] = [];
  for (
    let fold = place?.closest('details');
    fold;
    fold = fold.parentElement?.closest('details') ?? null
  )
    found.push(fold);
  return found;
}

/**
 * Lets links lead into folds, and paper have all that is in them. Browsers open a fold by themselves only for a place
 * inside it, and older ones not even then; a link to a section means what is in it.
 *
 * @param page the document whose folds they are
 */
export function startFolds(page: Document): void {
  const placeOf = (hash: string) => page.getElementById(decodeURIComponent(hash.slice(1)));
  const arrive = () => {
    const place = placeOf(location.hash);
    if (openAround(place)) place?.scrollIntoView();
  };

  // Before the browser goes there, also where the address has the place already.
  page.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link?.hash && link.pathname === location.pathname) openAround(placeOf(link.hash));
  });
  addEventListener('hashchange', arrive);
  arrive();

  // A reference stands in the list that is folded, and shows where its number is: what is folded cannot be shown.
  let opened: HTMLDetailsElement | null = null;
  page.addEventListener(
    'beforetoggle',
    ({ target, newState }) => {
      const fold = target instanceof HTMLElement ? target.closest<HTMLDetailsElement>(folds) : null;
      if (!fold || fold === target) return;
      if (newState === 'open' && !fold.open) {
        opened = fold;
        fold.open = true;
      } else if (newState === 'closed' && fold === opened) {
        opened = null;
        fold.open = false;
      }
    },
    true,
  );

  let closed: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = [...page.querySelectorAll<HTMLDetailsElement>(folds)].filter(({ open }) => !open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of closed) fold.open = false;
  });
}
