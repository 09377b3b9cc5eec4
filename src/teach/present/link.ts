import { openOpenerLink } from './opener.ts';
import { readSession } from './read-session.ts';
import type { Session } from './session.ts';

/**
 * Keeps the windows of one browser in step. Each change goes out on a channel, and as a snapshot into the
 * browser's storage, from where a window that opens late or is loaded again takes it; and to the window that it was
 * opened from, or that it opened. Where some of these are missing or closed, the others carry on: a stored change is
 * noticed by the other windows, too.
 */

const channelName = 'perk-or-pay-teach';
const storageKey = 'perk-or-pay-teach';

/** A session of yesterday is nobody's any more. */
const longestLife = 12 * 60 * 60 * 1000;

interface Message {
  /** Grows with every change, also from one day to the next; of two the larger is the newer. */
  turn: number;
  at: number;
  /** null: the leader has ended it. */
  session: Session | null;
}

type Hello = 'hello';

export interface Link {
  /** Tells the other windows, and those that open later. */
  put(session: Session | null): void;
  /** The last session that is known: what a window starts from. */
  last(): Session | null;
  close(): void;
}

function readMessage(value: unknown, now: number): Message | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { turn, at, session } = value as Partial<Message>;
  if (typeof turn !== 'number' || typeof at !== 'number') return undefined;
  if (!Number.isFinite(turn) || now - at > longestLife) return undefined;
  if (session === null) return { turn, at, session };
  const whole = readSession(session);
  return whole && { turn, at, session: whole };
}

function stored(): Message | undefined {
  try {
    return readMessage(JSON.parse(localStorage.getItem(storageKey) ?? 'null'), Date.now());
  } catch {
    // No storage, or something else's in it: the channel has to do.
    return undefined;
  }
}

function store(message: Message): void {
  try {
    if (message.session) localStorage.setItem(storageKey, JSON.stringify(message));
    else localStorage.removeItem(storageKey);
  } catch {
    // As above.
  }
}

/** @param receive called with each change that another window made; null when it ended the session */
export function openLink(receive: (session: Session | null) => void): Link {
  let current: Message = { turn: 0, at: 0, session: null };
  let channel: BroadcastChannel | undefined;

  const take = (message: Message | undefined): void => {
    if (!message || message.turn <= current.turn) return;
    current = message;
    receive(message.session);
  };

  const connect = (): void => {
    try {
      channel = new BroadcastChannel(channelName);
    } catch {
      // A browser without one, or a frame that may not: the storage has to do.
      return;
    }
    channel.onmessage = ({ data }: MessageEvent<unknown>) => hear(data);
  };

  const hear = (data: unknown): void => {
    if ((data as Hello) === 'hello') {
      if (current.turn > 0) send(current);
      return;
    }
    take(readMessage(data, Date.now()));
  };
  const opener = openOpenerLink(hear);

  const send = (data: Message | Hello): void => {
    opener.send(data);
    try {
      if (!channel) connect();
      channel?.postMessage(data);
    } catch {
      // It was closed under us: once more on a new one, and if that fails the storage has it.
      try {
        connect();
        channel?.postMessage(data);
      } catch {
        channel = undefined;
      }
    }
  };

  const catchUp = (): void => {
    take(stored());
    send('hello');
  };
  const onStorage = ({ key, newValue }: StorageEvent): void => {
    if (key !== storageKey && key !== null) return;
    // What was taken away was ended.
    if (newValue === null) take({ turn: Date.now(), at: Date.now(), session: null });
    else take(stored());
  };
  const onSight = (): void => {
    if (document.visibilityState === 'visible') catchUp();
  };

  connect();
  const before = stored();
  if (before) current = before;
  send('hello');
  addEventListener('storage', onStorage);
  // A window that was asleep has missed what was said meanwhile.
  addEventListener('pageshow', catchUp);
  document.addEventListener('visibilitychange', onSight);

  return {
    put(session) {
      const now = Date.now();
      current = { turn: Math.max(current.turn + 1, now), at: now, session };
      store(current);
      send(current);
    },
    last: () => current.session,
    close() {
      opener.close();
      channel?.close();
      channel = undefined;
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', catchUp);
      document.removeEventListener('visibilitychange', onSight);
    },
  };
}
