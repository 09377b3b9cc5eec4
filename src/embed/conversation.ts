import { HEIGHTS, readAsked, secretOf, sizeMessages, stateMessage } from './messages.ts';
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

/**
 * The embed's side of the messages. Sizes go out when the content's height changes, at most once a frame, and again
 * when the host asks or the embed becomes visible.
 *
 * @param content what is measured: the document itself can be no less high than its frame
 * @param onset called with the query that a host sets, if it asked for events
 */
export function converse(
  content: HTMLElement,
  options: FrameOptions,
  onset: (query: string) => void,
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
    soon();
  };

  new ResizeObserver(soon).observe(content);
  document.addEventListener('visibilitychange', again);
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    const asked = readAsked(data);
    if (asked?.ask === 'size') again();
    if (asked?.ask === 'set' && options.events === '1') onset(asked.query);
  });
  return {
    tell(widget, query) {
      if (options.events === '1') post(stateMessage(widget, query, options.id));
    },
  };
}
