import { RoomError } from './contract.ts';

interface Bucket {
  left: number;
  at: number;
}

/** How much at once, and how soon one more. */
export interface Rate {
  most: number;
  everyMilliseconds: number;
}

/** Far more than anybody does by hand, and far less than a script would like. */
export const ofPhone: Rate = { most: 30, everyMilliseconds: 500 };
/** A clicker that is held down turns thirty slides in a second, and each has several things to tell. */
export const ofLeader: Rate = { most: 300, everyMilliseconds: 50 };

/**
 * How much each key may ask of a room. It is counted by key and never by address: thirty phones in one room have one.
 */
export class Allowance {
  readonly #buckets = new Map<string, Bucket>();

  /** @throws a RoomError “too often” */
  spend(key: string, { most, everyMilliseconds }: Rate = ofPhone, now = Date.now()): void {
    const bucket = this.#buckets.get(key) ?? { left: most, at: now };
    const left = Math.min(most, bucket.left + (now - bucket.at) / everyMilliseconds);
    if (left < 1)
      throw new RoomError('too often', 'Too much at once. It will be taken in a few seconds.');
    this.#buckets.set(key, { left: left - 1, at: now });
  }
}
