import { createParser } from 'eventsource-parser';
import type { RoomEvent } from '../../room/contract.ts';
import { ask, RoomFault } from './api.ts';
import { timing, waitBefore, type Timing } from './timing.ts';

interface Options {
  /** The address of the stream, and of the present state for where a stream does not come through. */
  stream: string;
  poll: string;
  /** Of whoever leads. */
  token?: string;
  hear: (event: RoomEvent) => void;
  /** The room has not answered for a while, or does so again. */
  silent: (isSilent: boolean) => void;
  times?: Timing;
}

export interface Feed {
  /** Connects anew: the device slept, or the network is another one. */
  again(): void;
  close(): void;
}

type Ending = 'ended' | 'broken' | 'held back';

/**
 * What happens in a room, for as long as there is one: a stream, with a new one for each that breaks; where the first
 * event is held back on the way, the state every few seconds.
 */
export function openFeed({ stream, poll, token, hear, silent, times = timing }: Options): Feed {
  let isClosed = false;
  let current: AbortController | undefined;
  let resume = (): void => undefined;
  let isSilent = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let since = '';

  const answered = (): void => {
    clearTimeout(silence);
    silence = undefined;
    if (isSilent) silent((isSilent = false));
  };
  const unanswered = (): void => {
    silence ??= setTimeout(() => silent((isSilent = true)), times.silence);
  };
  const take = (event: RoomEvent): void => {
    if ('id' in event) since = event.id;
    hear(event);
  };

  async function listen(): Promise<Ending> {
    const stop = new AbortController();
    current = stop;
    let isHeldBack = false;
    let deadline = setTimeout(() => {
      isHeldBack = true;
      stop.abort();
    }, times.firstEvent);
    const alive = (): void => {
      answered();
      clearTimeout(deadline);
      deadline = setTimeout(() => stop.abort(), times.noBeat);
    };
    let ending: Ending = 'broken';
    const parser = createParser({
      onEvent({ event, data }) {
        alive();
        if (event === 'beat') return;
        const read = JSON.parse(data) as RoomEvent;
        if (read.kind === 'ended') ending = 'ended';
        take(read);
      },
    });
    try {
      const response = await fetch(stream, {
        cache: 'no-store',
        signal: stop.signal,
        headers: {
          accept: 'text/event-stream',
          ...(since && { 'last-event-id': since }),
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
        },
      });
      if (response.status === 404 || response.status === 403) return isOver(response);
      if (!response.ok || !response.body) return 'broken';
      const reader = response.body.getReader();
      const decoder = new TextDecoder();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        parser.feed(decoder.decode(value, { stream: true }));
      }
    } catch {
      // Broken, or given up above.
    } finally {
      clearTimeout(deadline);
    }
    return isHeldBack ? 'held back' : ending;
  }

  /** A page of another server, without a room at all, is no word of the room’s. */
  async function isOver(response: Response): Promise<Ending> {
    const said = (await response.json().catch(() => ({}))) as { refusal?: string };
    if (said.refusal === undefined) return 'broken';
    answered();
    take({ kind: 'ended' });
    return 'ended';
  }

  async function look(): Promise<Ending> {
    try {
      const read = await ask<Record<string, unknown>>(poll, {
        ...(token !== undefined && { token }),
      });
      answered();
      const kind = token === undefined ? 'snapshot' : 'overview';
      const state = token === undefined ? { snapshot: read } : read;
      take({ kind, id: '', ...state } as unknown as RoomEvent);
    } catch (error) {
      if (!(error instanceof RoomFault) || error.mayPass) unanswered();
      else {
        take({ kind: 'ended' });
        return 'ended';
      }
    }
    return 'held back';
  }

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function run(): Promise<void> {
    let tries = 0;
    let isPolling = false;
    while (!isClosed) {
      const began = Date.now();
      unanswered();
      const ending: Ending = isPolling ? await look() : await listen();
      if (isClosed || ending === 'ended') break;
      isPolling = ending === 'held back';
      if (isPolling) {
        tries = 0;
        await pause(times.poll);
        continue;
      }
      unanswered();
      if (Date.now() - began > times.firstEvent) tries = 0;
      await pause(waitBefore(tries, times));
      tries += 1;
    }
    clearTimeout(silence);
  }

  void run();
  return {
    again() {
      current?.abort();
      resume();
    },
    close() {
      isClosed = true;
      clearTimeout(silence);
      current?.abort();
      resume();
    },
  };
}

/** Connects anew when the page is seen again, comes back, or the network does. */
export function followSight(page: Document, feed: Feed): void {
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible') feed.again();
  });
  addEventListener('online', () => feed.again());
  addEventListener('pageshow', ({ persisted }: PageTransitionEvent) => {
    if (persisted) feed.again();
  });
}
