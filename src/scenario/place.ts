/**
 * A path of the site, such as "/teach/join/", as the reader's browser has to ask for it: the site may
 * stand in a folder.
 *
 * @param base the folder that the site is served from
 */
export const sitePath = (path: string, base: string = import.meta.env.BASE_URL): string =>
  base.replace(/\/?$/, '/') + path.replace(/^\//, '');

/** The same as a whole address, for what leaves the page: QR codes, printed sheets, downloads, feeds. */
export const siteAddress = (path: string, site: URL | undefined, base?: string): string =>
  new URL(sitePath(path, base), site).href;
