import { FRAME_OPTION_NAMES, FRAME_OPTIONS, type FrameOptions } from '../embed/options.ts';

// The addresses that others come to hold, in posts, feeds and caches. None of them ever changes.

/** A widget with its numbers, under the site that it stands on. */
export interface Shared {
  /** With its folder, and a slash at the end: https://perkorpay.example/ */
  readonly site: string;
  readonly widget: string;
  /** The slug of the named scenario that has these numbers, if one has. */
  readonly slug?: string | undefined;
  /** The state, as `serialise` writes it; empty for the defaults. */
  readonly query: string;
}

/** The evergreen version of the embeds. */
const EVERGREEN = 'v1';

const asked = (query: string): string => query && `?${query}`;

/** The page to link: the named scenario's, which needs no query, or the widget's own. */
export const pageAddress = ({ site, widget, slug, query }: Shared): string =>
  slug ? `${site}s/${slug}/` : `${site}widgets/${widget}/${asked(query)}`;

/** The options that differ from their defaults, as parts of a query, in the order of their list. */
export const optionsQuery = (options: Partial<FrameOptions>): string =>
  FRAME_OPTION_NAMES.flatMap((name) => {
    const value = options[name];
    const { key, default: standard } = FRAME_OPTIONS[name];
    return value === undefined || value === standard ? [] : `${key}=${encodeURIComponent(value)}`;
  }).join('&');

export const embedAddress = (
  { site, widget, query }: Shared,
  options: Partial<FrameOptions> = {},
  version = EVERGREEN,
): string => {
  const whole = [query, optionsQuery(options)].filter(Boolean).join('&');
  return `${site}embed/${version}/${widget}/${asked(whole)}`;
};

/**
 * Of an embed in a frame that no script of ours looks after. It cannot see the ground around it: most posts are light,
 * and a dark card in one is a hole, so it is light unless asked otherwise.
 */
export const frameAddress = (
  shared: Shared,
  options: Partial<FrameOptions> = {},
  version = EVERGREEN,
): string => {
  const { theme = FRAME_OPTIONS.theme.default } = options;
  // What follows the reader’s system is the default of the embed itself, in every version.
  const shown = theme === 'auto' ? 'light' : theme === 'system' ? 'auto' : theme;
  return embedAddress(shared, { ...options, theme: shown }, version);
};

export const loaderAddress = (site: string): string => `${site}embed/${EVERGREEN}.js`;

/** A picture of the widget at its own numbers, or at those of a named scenario. */
export const pictureAddress = (
  { site, widget, slug }: Pick<Shared, 'site' | 'widget' | 'slug'>,
  theme: 'light' | 'dark' = 'light',
  scale: 1 | 2 = 1,
): string =>
  `${site}img/v1/${slug ? `s/${slug}` : widget}${theme === 'dark' ? '-dark' : ''}${scale === 2 ? '@2x' : ''}.png`;

export const oembedAddress = ({
  site,
  widget,
  slug,
}: Pick<Shared, 'site' | 'widget' | 'slug'>): string =>
  `${site}oembed/v1/${slug ? `s/${slug}` : widget}.json`;
