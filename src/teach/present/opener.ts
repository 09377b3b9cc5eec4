/**
 * Messages between a window and the one that it was opened from. From a disk every file is a site of its own to some
 * browsers: their windows share no channel and no storage, and this alone is left.
 */

/** What a message is known by among those of others, as extensions send them. */
const mark = 'perk-or-pay-teach';

interface Envelope {
  mark: string;
  said: unknown;
}

/** A file has no origin that could be named. */
const isFile = location.protocol === 'file:';

const isEnvelope = (data: unknown): data is Envelope =>
  typeof data === 'object' && data !== null && (data as Partial<Envelope>).mark === mark;

export interface OpenerLink {
  send(said: unknown): void;
  close(): void;
}

/** @param receive called with what a window says that this one opened, or was opened by */
export function openOpenerLink(receive: (said: unknown) => void): OpenerLink {
  const others = new Set<Window>(window.opener ? [window.opener as Window] : []);
  const onMessage = ({ data, origin, source }: MessageEvent<unknown>): void => {
    if ((origin !== location.origin && !isFile) || !source || !isEnvelope(data)) return;
    // A window that was opened from here speaks first.
    others.add(source as Window);
    receive(data.said);
  };
  addEventListener('message', onMessage);
  return {
    send(said) {
      for (const other of others) {
        if (other.closed) others.delete(other);
        else other.postMessage({ mark, said } satisfies Envelope, isFile ? '*' : location.origin);
      }
    },
    close: () => removeEventListener('message', onMessage),
  };
}
