/**
 * What an embed and the page around it say to each other: numbers and settings, never HTML, code or a place to go.
 * Pure: who listens and who posts is in `conversation.ts` and in the loader.
 */

/** The version of the protocol. */
export const PROTOCOL = 1;

/** The heights that a host takes, in CSS pixels. A higher widget scrolls in its frame. */
export const HEIGHTS = { least: 80, most: 4000 } as const;

/** What a host is told of a frame's height, in whole CSS pixels, in the words of each kind of host. */
export function sizeMessages(
  height: number,
  frame: { readonly id: string; readonly address: string; readonly secret: string },
): unknown[] {
  const { id, address, secret } = frame;
  return [
    { type: 'perkorpay:size', v: PROTOCOL, ...(id && { id }), height },
    { sentinel: 'amp', type: 'embed-size', height },
    // Embedly and Medium.
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    // Open Iframe Resizer.
    { type: 'iframe-resized', height },
    // WordPress, which says its secret first.
    ...(secret ? [{ secret, message: 'height', value: height }] : []),
  ];
}

/** The secret that WordPress puts behind the # of a frame's address; empty for anything else. */
export const secretOf = (hash: string): string => /^#\?secret=([\w-]{1,64})$/.exec(hash)?.[1] ?? '';

/** What the page around may ask. */
export type Asked =
  { readonly ask: 'size' } | { readonly ask: 'set' | 'show'; readonly query: string } | undefined;

const longestQuery = 2000;

/** Reads a message from the page around; anything but the few that are known is nothing. */
export function readAsked(data: unknown): Asked {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, v, message, query } = data as Readonly<Record<string, unknown>>;
  // WordPress's page has come to life.
  if (message === 'ready') return { ask: 'size' };
  // Open Iframe Resizer asks like this.
  if (type === 'iframe-child-init') return { ask: 'size' };
  if (v !== PROTOCOL) return undefined;
  if (type === 'perkorpay:hello') return { ask: 'size' };
  if (typeof query !== 'string' || query.length > longestQuery) return undefined;
  if (type === 'perkorpay:set') return { ask: 'set', query };
  if (type === 'perkorpay:show') return { ask: 'show', query };
  return undefined;
}

/**
 * What WordPress is told when a reader follows a link: its sandbox lets no frame open one, and it goes there itself,
 * if the link leads to the site that the frame is from.
 */
export const linkMessage = (address: string, secret: string): object => ({
  secret,
  message: 'link',
  value: address,
});

/** What a host that asked for events is told at the end of a change. */
export const stateMessage = (widget: string, query: string, id: string): object => ({
  type: 'perkorpay:state',
  v: PROTOCOL,
  ...(id && { id }),
  widget,
  query,
});
