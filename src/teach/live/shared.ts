import type { Overview, Snapshot } from '../../room/contract.ts';
import { emptyRoom } from './merge.ts';

/** What the leader’s windows know of a room. */
export interface Known {
  snapshot: Snapshot | undefined;
  overview: Overview;
  /** What is wrong, in words; empty for nothing. */
  words: string;
  isEnded: boolean;
}

export const nothingKnown: Known = {
  snapshot: undefined,
  overview: emptyRoom,
  words: '',
  isEnded: false,
};

export interface SharedRoom {
  tell(known: Known): void;
}

type Message = { room: string } & ({ known: Known } | { hello: true });

/**
 * Gives what the window with the stream knows to the others. It is nowhere kept: who comes late asks for it.
 *
 * @param present what is known here
 * @param take called with what another window knows
 */
export function shareRoom(
  room: string,
  present: () => Known,
  take: (known: Known) => void,
): SharedRoom {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel('perk-or-pay-room');
  } catch {
    // A browser without one: each window has a stream of its own.
    return { tell: () => undefined };
  }
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.room !== room) return;
    if ('known' in data) take(data.known);
    else if (present().snapshot) channel.postMessage({ room, known: present() });
  };
  channel.postMessage({ room, hello: true } satisfies Message);
  return { tell: (known) => channel.postMessage({ room, known } satisfies Message) };
}
