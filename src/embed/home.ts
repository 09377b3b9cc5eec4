/**
 * The site that an embed belongs to, with a slash at its end: the one that it is served from, so that what is frozen
 * leads home wherever the site has moved to since.
 *
 * @param href the embed's own address: "https://example.org/perk/embed/1.0.0/offer/?s=1e5"
 * @param built the site that it was built for: the home of a file that somebody keeps on a server or a disk of their own
 */
export function homeOf(href: string, built: string): string {
  const [, home] = /^(https?:\/\/[^?#]*\/)embed\/[\w.-]+\/[\w-]+\/(?:index\.html)?(?:[?#]|$)/.exec(
    href,
  ) ?? [href, built];
  return home ?? built;
}
