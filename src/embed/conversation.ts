import {
  HEIGHTS,
  linkMessage,
  readAsked,
  secretOf,
  sizeMessages,
  stateMessage,
} from './messages.ts';
import type { FrameOptions } from './options.ts';

declare global {
  interface Window {
    /** Chrome's own: asks a host whose frame has `frame-sizing` to measure the page again, which it does once by itself. */
    requestResize?: () => void;
  }
}

export interface Conversation {
  /** Tells the host the state, if it asked for events. */
  readonly tell: (widget: string, query: string) => void;
}

export interface Listener {
  /** Called with the numbers that a host sets, as a query, if it asked for events. */
  readonly onset: (query: string) => void;
  /** Called with how a host wants it to look, as a query of the frame's options. */
  readonly onshow: (query: string) => void;
}

/**
 * The embed's side of the messages. Sizes go out when the content's height changes, at most once a frame, and at once
 * at the beginning and when the host asks: WordPress hides the frame until it has heard of one, and what is hidden is
 * given no turn to draw.
 *
 * @param content what is measured: the document itself can be no less high than its frame
 */
export function converse(
  content: HTMLElement,
  options: FrameOptions,
  { onset, onshow }: Listener,
): Conversation {
  const { parent } = window;
  const post = (message: unknown): void => {
    // A height is no secret, and a sandboxed host has no origin to name.
    parent.postMessage(message, '*');
  };
  if (parent === window) return { tell: () => undefined };

  const frame = { id: options.id, address: location.href, secret: secretOf(location.hash) };
  let sent = 0;
  let waiting = 0;
  const size = (): void => {
    waiting = 0;
    const needed = Math.ceil(content.getBoundingClientRect().height);
    const height = Math.min(HEIGHTS.most, needed);
    // A scrollbar would come and go while the frame follows; what is too high needs it.
    document.documentElement.dataset['fit'] = needed > height ? '0' : options.fit;
    if (height === sent || height === 0) return;
    sent = height;
    for (const message of sizeMessages(height, frame)) post(message);
    window.requestResize?.();
  };
  const soon = (): void => {
    waiting ||= requestAnimationFrame(size);
  };
  const again = (): void => {
    sent = 0;
    cancelAnimationFrame(waiting);
    size();
  };

  again();
  new ResizeObserver(soon).observe(content);
  document.addEventListener('visibilitychange', again);
  // The loader answers with the ground, which the page around may have changed with the reader's system.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    const asked = readAsked(data);
    if (asked?.ask === 'size') again();
    if (asked?.ask === 'set' && options.events === '1') onset(asked.query);
    if (asked?.ask === 'show') onshow(asked.query);
  });
  if (frame.secret)
    content.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      if (link?.host !== location.host) return;
      event.preventDefault();
      post(linkMessage(link.href, frame.secret));
    });
  return {
    tell(widget, query) {
      if (options.events === '1') post(stateMessage(widget, query, options.id));
    },
  };
}
