import type { Result, RoomQuestion, Round } from './contract.ts';

/**
 * A room is the list of what happened in it, in the order of its store; everything else follows from that. What a list
 * holds of devices and of the owner is the hash of their keys.
 */
export type Entry =
  | {
      do: 'made';
      lesson: string;
      given: string;
      owner: string;
      questions: readonly RoomQuestion[];
    }
  | { do: 'step'; slide: number; exercise: string | null }
  | { do: 'open'; exercise: string; round: Round }
  | { do: 'close'; exercise: string }
  | { do: 'reveal'; exercise: string; results: readonly Result[] }
  | { do: 'join'; device: string; mark: number }
  | { do: 'put'; device: string; question: number; round: Round; place: number };

export type Made = Extract<Entry, { do: 'made' }>;
