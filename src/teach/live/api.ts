import type { Joined, Overview, Refusal, Result, Round, Snapshot } from '../../room/contract.ts';
import { timing } from './timing.ts';

/** The room refused, or did not answer: then there is no refusal. */
export class RoomFault extends Error {
  readonly refusal: Refusal | undefined;

  constructor(words: string, refusal?: Refusal) {
    super(words);
    this.refusal = refusal;
  }

  /** Whether the same may be done later: the room is away, or too busy. */
  get mayPass(): boolean {
    const { refusal } = this;
    return !refusal || ['too often', 'store full', 'store gone'].includes(refusal);
  }
}

export type LeadBody =
  | { do: 'step'; slide: number; exercise: string | null }
  | { do: 'open'; exercise: string; round: Round }
  | { do: 'close'; exercise: string }
  | { do: 'reveal'; exercise: string; results: readonly Result[] };

/** Where the rooms are, below the folder of the site: “https://example.org/”. */
export type RoomsAddress = string;

const silent = 'The room does not answer.';

/** Asks the rooms’ server something. @throws a RoomFault */
export async function ask<Answer>(
  address: string,
  { method = 'GET', body, token }: { method?: string; body?: unknown; token?: string } = {},
): Promise<Answer> {
  let response: Response;
  const tooLong = new AbortController();
  const timer = setTimeout(() => tooLong.abort(), timing.request);
  try {
    response = await fetch(address, {
      method,
      cache: 'no-store',
      signal: tooLong.signal,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new RoomFault(silent);
  } finally {
    clearTimeout(timer);
  }
  if (response.status === 204) return undefined as Answer;
  let read: unknown;
  try {
    read = await response.json();
  } catch {
    throw new RoomFault(silent);
  }
  if (response.ok) return read as Answer;
  const { refusal, words = silent } = read as { refusal?: Refusal; words?: string };
  throw new RoomFault(words, response.status === 500 ? undefined : refusal);
}

/** The address of a room, or of all rooms. */
export const roomAddress = (rooms: RoomsAddress, code = ''): string =>
  new URL(`room/v1/rooms${code && `/${code}`}`, rooms).href;

export const join = (room: string, device: string, mark: number): Promise<Joined> =>
  ask(`${room}/devices`, { method: 'POST', body: { device, mark } });

export const put = (
  room: string,
  body: { device: string; question: number; round: Round; place: number },
): Promise<void> => ask(`${room}/answers`, { method: 'PUT', body });

export const lead = (room: string, token: string, body: LeadBody): Promise<void> =>
  ask(`${room}/lead`, { method: 'POST', body, token });

export const overviewOf = (
  room: string,
  token: string,
): Promise<{ snapshot: Snapshot; overview: Overview }> => ask(`${room}/overview`, { token });

export const remove = (room: string, token: string): Promise<void> =>
  ask(room, { method: 'DELETE', token });

export const create = (
  rooms: RoomsAddress,
  lesson: string,
  given: string,
): Promise<{ code: string; ownerToken: string }> =>
  ask(roomAddress(rooms), { method: 'POST', body: { lesson, given } });
