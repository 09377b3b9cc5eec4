import type { Entry, Made } from '../entries.ts';

export interface Listed {
  /** Of the list’s own order; greater for what came later. */
  id: string;
  entry: Entry;
}

/**
 * Where the lists of rooms are kept. What `append` has given an id for is there after any crash of the process. Every
 * method throws a `RoomError` “store gone” where the store does not answer, and “store full” where it has no room left.
 */
export interface RoomStore {
  /** Begins a list; false where there is one of this code already. */
  create(code: string, made: Made): Promise<boolean>;
  /** Adds to a list, in one order for all processes; undefined where there is no such list. */
  append(code: string, entry: Entry): Promise<string | undefined>;
  /**
   * What was added behind an id, from the beginning without one; undefined where there is no such list.
   */
  since(code: string, id: string | undefined): Promise<readonly Listed[] | undefined>;
  /** Deletes a list. */
  remove(code: string): Promise<void>;
  /** Deletes the lists that are older than a day, where the store does not do so itself. */
  sweep(now: number): Promise<void>;
  /** Calls back, soon, for each room of these in which something was added or that was deleted, by any process. */
  follow(rooms: () => readonly string[], changed: (code: string) => void): void;
  /** Whether it answers: called back when that changes. */
  onHealth(listener: (isWell: boolean) => void): void;
  close(): Promise<void>;
}
