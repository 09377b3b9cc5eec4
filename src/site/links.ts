/** A page that the masthead or the foot leads to. */
export interface SiteLink {
  /** From the root of the site. */
  readonly href: string;
  readonly name: string;
}

/** What a reader can do here, in the order in which they are named. */
export const doors: readonly SiteLink[] = [
  { href: '/widgets/', name: 'Widgets' },
  { href: '/teach/', name: 'Teaching' },
  { href: '/embed-guide/', name: 'Embedding' },
];

/** What the answers rest on. */
export const grounds: readonly SiteLink[] = [
  { href: '/methods/', name: 'Methods' },
  { href: '/sources/', name: 'Sources' },
  { href: '/glossary/', name: 'Glossary' },
];

/**
 * The link under which a page stands.
 * @param here the page, from the root of the site
 * @returns `page` for the link's own page, `true` for one below it, nothing for any other
 */
export function currentFor({ href }: SiteLink, here: string): 'page' | 'true' | undefined {
  if (here === href) return 'page';
  return here.startsWith(href) ? 'true' : undefined;
}
