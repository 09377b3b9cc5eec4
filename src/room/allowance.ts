import { RoomError } from './contract.ts';

interface Bucket {
  left: number;
  at: number;
}

/** Far more than anybody does by hand, and far less than a script would like. */
const [most, everyMilliseconds] = [30, 500];

/**
 * How much each key may ask of a room: thirty things at once, and then two a second. It is counted by key and never by
 * address: thirty phones in one room have one.
 */
export class Allowance {
  readonly #buckets = new Map<string, Bucket>();

  /** @throws a RoomError “too often” */
  spend(key: string, now = Date.now()): void {
    const bucket = this.#buckets.get(key) ?? { left: most, at: now };
    const left = Math.min(most, bucket.left + (now - bucket.at) / everyMilliseconds);
    if (left < 1)
      throw new RoomError('too often', 'Too much at once. It will be taken in a few seconds.');
    this.#buckets.set(key, { left: left - 1, at: now });
  }
}
