/**
 * One of the leader’s windows holds the stream of the room; another one takes over when it is closed. Plain http has no
 * locks, so it is a note in the browser’s storage that has to be renewed.
 */

const key = 'perk-or-pay-room';
const lifeMilliseconds = 2500;
const renewMilliseconds = 1000;

interface Note {
  id: string;
  until: number;
}

function stored(): Note | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Note | undefined;
  } catch {
    return undefined;
  }
}

/** @param changed called with whether this window holds the stream, each time that this is another one */
export function openLease(changed: (isHolder: boolean) => void): { close(): void } {
  const id = String(crypto.getRandomValues(new Uint32Array(1))[0]);
  let isHolder = false;

  const set = (next: boolean): void => {
    if (next === isHolder) return;
    isHolder = next;
    changed(next);
  };
  const renew = (): void => {
    const note = stored();
    const isFree = !note || note.id === id || note.until < Date.now();
    if (isFree)
      try {
        const own: Note = { id, until: Date.now() + lifeMilliseconds };
        localStorage.setItem(key, JSON.stringify(own));
      } catch {
        // Without storage each window has a stream of its own.
      }
    set(isFree);
  };
  const release = (): void => {
    clearInterval(timer);
    if (!isHolder) return;
    try {
      localStorage.removeItem(key);
    } catch {
      // As above.
    }
    set(false);
  };
  const timer = setInterval(renew, renewMilliseconds);
  addEventListener('pagehide', release);
  addEventListener('storage', (event: StorageEvent) => {
    if (event.key === key && event.newValue === null) renew();
  });
  renew();
  return { close: release };
}
