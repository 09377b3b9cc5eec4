import { ALPHABET } from '../../room/alphabet.ts';

/** What stands behind the # of a phone’s address: the room, and whose phone it is. */
export interface PhoneFragment {
  room: string;
  /** Its key, 128 bits; nobody else has it. Empty before it has one. */
  device: string;
  /** The code of its guesses, which the room may not have yet. */
  code: string;
}

const roomCode = new RegExp(`^[${ALPHABET}]{5}$`);

/** A room’s code as it is meant: small letters, and letters that are read as digits. */
const meant = (text: string): string =>
  text.toUpperCase().replaceAll(/[IL]/g, '1').replaceAll('O', '0');

/** Reads “#K7Q2M.<key>.<code>”; nothing where no room is named. */
export function readPhoneFragment(hash: string): PhoneFragment | undefined {
  const [room = '', device = '', code = ''] = hash.replace(/^#/, '').split('.');
  if (!roomCode.test(meant(room))) return undefined;
  return { room: meant(room), device: /^[\w-]{22}$/.test(device) ? device : '', code };
}

export const writePhoneFragment = ({ room, device, code }: PhoneFragment): string =>
  `#${[room, device, ...(code ? [code] : [])].join('.')}`;

/** A key of 128 bits as 22 signs; there is no other way to it on plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** What stands behind the # of a leader’s address: “#room=K7Q2M&token=…&at=…”. */
export interface LeaderFragment {
  room: string;
  token: string;
  /** Where phones reach the room, where that is another address than the leader’s own. */
  at: string;
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

export function readLeaderFragment(hash: string): LeaderFragment | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const [room, token] = [meant(given.get('room') ?? ''), given.get('token') ?? ''];
  if (!roomCode.test(room) || !/^[\w-]{22}$/.test(token)) return undefined;
  const at = given.get('at') ?? '';
  return { room, token, at: isWebAddress(at) ? at : '' };
}

export const writeLeaderFragment = ({ room, token, at }: LeaderFragment): string =>
  `#${new URLSearchParams({ room, token, ...(at && { at }) }).toString()}`;

/** The site’s own folder, where its rooms are: “https://example.org/perk/”. */
export const roomsHere = (): string =>
  new URL(import.meta.env.BASE_URL.replace(/\/?$/, '/'), location.href).href;
