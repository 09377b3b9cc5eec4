/**
 * What a live room is, and all that can be asked of it. Whoever joins has its code; whoever leads has its owner’s token.
 * A place is a whole number on the known scale of a question: no text, no pay, no names.
 */

export const LIMITS = {
  /** Symbols of a room’s code. */
  code: 5,
  /** Of the body of a request. */
  bodyBytes: 4096,
  devices: 2000,
  lifeMilliseconds: 24 * 60 * 60 * 1000,
  /** Fewer answers are not shown: a single person could be picked out. */
  fewest: 5,
  /** While a question is open, its answers are shown anew after so many more. */
  stepOfAnswers: 3,
  /** Of a model’s answer and of a room’s middle, in letters. */
  resultLetters: 120,
  /** Of the numbers that a lesson is asked with, as in an address. */
  givenLetters: 500,
  /** Whose code it is: a mark is from 0 to this less one. */
  marks: 2 ** 18,
  heartbeatMilliseconds: 15_000,
} as const;

/** A question of a lesson, as its codes hold it. */
export interface RoomQuestion {
  /** The exercise that asks it; a line is one exercise with a question for each of its points. */
  exercise: string;
  /** How many places its scale has. */
  places: number;
}

/** The lessons that a room can be made for, by their ids, each with its questions in the order of its codes. */
export type Catalogue = Readonly<Record<string, readonly RoomQuestion[]>>;

export type Round = 1 | 2;

/** What is said when a question is resolved; written by whoever leads, for the lesson’s numbers may be the room’s own. */
export interface Result {
  /** The model’s answer: “$124,000”. */
  answer: string;
  /** The room’s middle; null where there is none. */
  middle: string | null;
}

export interface Asked {
  round: Round;
  phase: 'open' | 'closed' | 'revealed';
  /** One for each question of the exercise, from its reveal on; none before. */
  results: readonly Result[];
}

/** Where the lesson is: the slide, from 0, and the exercise that it asks. */
export interface Step {
  slide: number;
  exercise: string | null;
}

/** What everybody in the room may know. It holds no answer before its reveal, and nobody’s guess. */
export interface Snapshot {
  room: string;
  /** Grows with every change: of two snapshots the one with the greater is the newer. */
  turn: number;
  lesson: string;
  /** The room’s own numbers, as in an address; empty for the lesson’s. */
  given: string;
  step: Step;
  /** The exercises that have been opened, by their ids. */
  asked: Readonly<Record<string, Asked>>;
}

/** How a question was answered in a round, as far as may be seen. */
export interface Aggregate {
  /** How many have answered. */
  answers: number;
  /** Answers at each place; null below `LIMITS.fewest`. While a question is open it may be behind by up to two answers. */
  counts: readonly number[] | null;
  /** Of a second round, how many have another answer than in the first. */
  changed: number;
}

/** What whoever leads may know beside the snapshot. */
export interface Overview {
  /** How many devices have joined. */
  people: number;
  /** For each question and round that was opened: the question’s number in the lesson’s codes. */
  aggregates: readonly (Aggregate & { question: number; round: Round })[];
  /**
   * Which questions are answered by whose code, without the answers: mark and a bit for each question. Whoever pastes a
   * code after all is not counted twice.
   */
  marks: readonly (readonly [mark: number, answered: number])[];
}

export interface Joined {
  snapshot: Snapshot;
  /** The mark of this device: the one that it had, where it has joined before. */
  mark: number;
  /** What this device has answered so far: by question the place in each round. */
  own: readonly { question: number; round: Round; place: number }[];
}

export type Refusal =
  | 'no room'
  | 'no lesson'
  | 'not the owner'
  | 'not joined'
  | 'not open'
  | 'not asked'
  | 'mark taken'
  | 'room full'
  | 'too often'
  | 'too large'
  | 'bad request'
  | 'store full'
  | 'store gone';

/** Why something was not done, in words for whoever asked. */
export class RoomError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, words: string) {
    super(words);
    this.refusal = refusal;
  }
}

/** What changes with time in a room, for whoever listens. */
export type RoomEvent =
  /** `id` is where in the room’s list it stands. */
  | { kind: 'snapshot'; id: string; snapshot: Snapshot }
  | { kind: 'overview'; id: string; snapshot: Snapshot; overview: Overview }
  /** The room cannot be asked at the moment. */
  | { kind: 'trouble'; words: string }
  | { kind: 'ended' };

/** All that can be asked of rooms. Every method refuses with a `RoomError`. */
export interface Rooms {
  /** @param given the room’s own numbers, as in an address */
  createRoom(lesson: string, given?: string): Promise<{ code: string; ownerToken: string }>;
  /**
   * A device comes in, or comes back.
   * @param device its key, 128 bits as 22 signs of base64url
   * @param mark whose code it makes; refused as “mark taken” where another device has it
   */
  join(room: string, device: string, mark: number): Promise<Joined>;
  /** Keeps an answer: the same again changes nothing, another one replaces it, until the question is closed. */
  put(room: string, device: string, question: number, round: Round, place: number): Promise<void>;
  snapshot(room: string): Promise<Snapshot>;
  aggregate(room: string, ownerToken: string, question: number, round: Round): Promise<Aggregate>;
  overview(room: string, ownerToken: string): Promise<{ snapshot: Snapshot; overview: Overview }>;
  setStep(room: string, ownerToken: string, step: Step): Promise<void>;
  open(room: string, ownerToken: string, exercise: string, round: Round): Promise<void>;
  close(room: string, ownerToken: string, exercise: string): Promise<void>;
  reveal(
    room: string,
    ownerToken: string,
    exercise: string,
    results: readonly Result[],
  ): Promise<void>;
  /** Ends a room: nothing of it is left in the store. */
  remove(room: string, ownerToken: string): Promise<void>;
  /**
   * Tells what happens in a room from now on, and first its present state, unless that is known already.
   * @param options the owner’s token for overviews too; the id of the last event that is known; who hears of the others
   * @returns a function that ends it
   */
  events(
    room: string,
    options: { ownerToken?: string; since?: string; hear: (event: RoomEvent) => void },
  ): Promise<() => void>;
}
