import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { ALPHABET } from './alphabet.ts';
import { LIMITS } from './contract.ts';

/** Five symbols: one of 33 million. */
export const newCode = (): string =>
  Array.from({ length: LIMITS.code }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** 128 bits. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** What a store keeps of a key. */
export const hashOf = (key: string): string =>
  createHash('sha256').update(key).digest('base64url').slice(0, 22);

export const isKeyOf = (key: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(key)), Buffer.from(hash));

/** A room’s code as it is meant: small letters, and the letters that are read as digits. */
export const readRoomCode = (text: string): string =>
  text.toUpperCase().replaceAll(/[IL]/g, '1').replaceAll('O', '0');

export const isRoomCode = (text: string): boolean =>
  text.length === LIMITS.code && [...text].every((letter) => ALPHABET.includes(letter));
